/** What the runs of a comparison came to: a line each in a file that is kept when the runs' folders are not. */
import { canonicalJson, sha256 } from '../../common/hash.js';
import { architectureName } from '../../model/space/choices.js';
import type { RankTestJson, SearchJson, TrainJson } from '../json/types.js';
import { LineFile } from '../search/line-file.js';
import { readResult } from '../search/runs.js';
import type { OnBoard } from './on-boards.js';
import { needsOf, type ComparisonRun } from './runs.js';

interface Made {
  /** of the run */
  readonly id: string;
  /** hash of all that was asked for: another one's outcome is none of the run */
  readonly asked: string;
  /** most bytes of memory that making it took; null where it is not known */
  readonly memory: number | null;
}

/** Costs of a network by its board's table. */
interface Costs {
  /** in the table's unit; null where an operator is missing */
  readonly count: number | null;
  readonly sramBytes: number;
  readonly flashBytes: number;
}

/** A network that was found or given, and trained. */
export interface NetworkOutcome extends Made {
  readonly kind: 'network';
  /** of the int8 network, a share of the test images */
  readonly accuracy: number;
  /** null for a published network */
  readonly architecture: string | null;
  readonly predicted: Costs;
  /** null where it was given, not searched for */
  readonly search: {
    readonly withinLimits: boolean;
    /** count of the network that the distribution found likeliest; null where there is none */
    readonly likeliest: number | null;
    /** of supernet and judging */
    readonly seconds: number;
  } | null;
  /** measured on emulated boards */
  readonly onBoards: readonly OnBoard[];
}

/** How well a supernet ranks networks. */
export interface RankingOutcome extends Made, Pick<RankTestJson, 'all' | 'near_limit'> {
  readonly kind: 'ranking';
}

export type Outcome = NetworkOutcome | RankingOutcome;

/** The outcomes of the runs that are asked for, as far as they are made. */
export class Outcomes {
  private readonly file: LineFile<Outcome>;
  private readonly runs: ReadonlyMap<
    string,
    { readonly asked: string; readonly winnerOf: string | undefined }
  >;

  /** @param path of the file; where none is, nothing is made yet */
  constructor(path: string, runs: readonly ComparisonRun[]) {
    this.file = new LineFile(path);
    this.runs = new Map(runs.map((run) => [run.id, { asked: askedOf(run), winnerOf: needsOf(run).outcome }]));
  }

  /** @throws FILE_* */
  add(outcome: Outcome): void {
    this.file.append(outcome);
  }

  /** Without those of another choice, and of networks that a search does not find any more. @throws FILE_* */
  all(): Outcome[] {
    const made = this.file.lines().filter(({ id, asked }) => this.runs.get(id)?.asked === asked);
    return made.filter((one) => {
      const winnerOf = this.runs.get(one.id)?.winnerOf;
      const isFound = (other: Outcome): boolean =>
        other.id === winnerOf && architectureOf(other) === architectureOf(one);
      return winnerOf === undefined || made.some(isFound);
    });
  }

  has(id: string): boolean {
    return this.all().some((one) => one.id === id);
  }

  network(id: string): NetworkOutcome | undefined {
    return this.all().find((one): one is NetworkOutcome => one.id === id && one.kind === 'network');
  }

  ranking(id: string): RankingOutcome | undefined {
    return this.all().find((one): one is RankingOutcome => one.id === id && one.kind === 'ranking');
  }
}

function architectureOf(outcome: Outcome): string | null {
  return outcome.kind === 'network' ? outcome.architecture : null;
}

/**
 * What a run that is finished came to.
 * @param folder of the run
 * @throws FILE_*
 */
export function outcomeOf(
  run: ComparisonRun,
  folder: string,
  memory: number | null,
  onBoards: readonly OnBoard[],
): Outcome {
  const made = { id: run.id, asked: askedOf(run), memory };
  const result = readResult(folder);
  switch (run.kind) {
    case 'ranking': {
      const { all, near_limit } = result as RankTestJson;
      return { ...made, kind: 'ranking', all, near_limit };
    }
    case 'search': {
      const { within_limits: withinLimits, likeliest, seconds, predicted, ...found } = result as SearchJson;
      const { supernet = 0, candidates = 0 } = seconds;
      const search = { withinLimits, likeliest: likeliest?.total ?? null, seconds: supernet + candidates };
      return { ...made, ...networkOf(found), predicted: costsOf(predicted), search, onBoards };
    }
    case 'training': {
      const { predicted, ...trained } = result as TrainJson;
      return { ...made, ...networkOf(trained), predicted: costsOf(predicted[0]!), search: null, onBoards };
    }
  }
}

function networkOf(result: Pick<SearchJson | TrainJson, 'accuracy_int8' | 'architecture'>) {
  const architecture = result.architecture && architectureName(result.architecture);
  return { kind: 'network', accuracy: result.accuracy_int8, architecture } as const;
}

function costsOf(predicted: SearchJson['predicted'] | TrainJson['predicted'][number]): Costs {
  const { total: count, sram_bytes: sramBytes, flash_bytes: flashBytes } = predicted;
  return { count, sramBytes, flashBytes };
}

/**
 * Hash of all that a run's outcome depends on but the images, whose folder may lie anywhere: its own, and those of a
 * search within whose limits a network is drawn.
 */
export function askedOf({ id: _id, ...run }: ComparisonRun): string {
  const images = (name: string, value: unknown): unknown => (name === 'data' ? null : value);
  return sha256(canonicalJson(JSON.parse(JSON.stringify(run, images)))).slice(0, 12);
}
