/** The runs that a comparison is made of, each in a folder of its own; what they found is read from there. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RankTestJson, SearchJson, TrainJson } from '../json/types.js';
import type { SearchChoice } from '../search/request.js';
import { readResult, RESULT } from '../search/runs.js';
import type { NetworkChoice, TrainingChoice } from '../train/request.js';

interface Run<Kind extends string> {
  /** names the folder */
  readonly id: string;
  readonly kind: Kind;
}

/** Searches a network, or tests how well a supernet ranks networks. */
export interface SearchRun extends Run<'search' | 'ranking'> {
  readonly choice: SearchChoice;
  /** id of the search whose warm-up it has in common */
  readonly warmUpOf?: string;
}

/** Trains a network from new weights. */
export interface TrainingRun extends Run<'training'> {
  readonly network:
    | NetworkChoice
    /** what a run found */
    | { readonly winnerOf: string }
    /** a place among networks that are drawn evenly and use the limits of a search */
    | { readonly random: number; readonly limits: SearchChoice };
  readonly choice: Omit<TrainingChoice, 'network'>;
  /** id of the board that its costs are predicted for */
  readonly board: string;
}

export type ComparisonRun = SearchRun | TrainingRun;

/** The id of the run that comes before a run; undefined where any may. */
export function needOf(run: ComparisonRun): string | undefined {
  if (run.kind !== 'training') return run.warmUpOf;
  return 'winnerOf' in run.network ? run.network.winnerOf : undefined;
}

/** What runs found; undefined where one is not finished. */
export class Results {
  /** @param folder holds those of the runs */
  constructor(private readonly folder: string) {}

  search(id: string): SearchJson | undefined {
    return readResult(this.path(id)) as SearchJson | undefined;
  }

  training(id: string): TrainJson | undefined {
    return readResult(this.path(id)) as TrainJson | undefined;
  }

  ranking(id: string): RankTestJson | undefined {
    return readResult(this.path(id)) as RankTestJson | undefined;
  }

  has(id: string): boolean {
    return existsSync(join(this.path(id), RESULT));
  }

  private path(id: string): string {
    return join(this.folder, id);
  }
}
