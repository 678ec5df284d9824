/** The runs that a comparison is made of, each in a folder of its own. */
import type { SearchChoice } from '../search/request.js';
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

/** Ids of the runs that come before a run: whose outcome it needs, and whose supernet, in its folder. */
export function needsOf(run: ComparisonRun): { readonly outcome?: string; readonly warmUp?: string } {
  if (run.kind !== 'training') return run.warmUpOf === undefined ? {} : { warmUp: run.warmUpOf };
  return 'winnerOf' in run.network ? { outcome: run.network.winnerOf } : {};
}
