/** What a search found, as it is printed, stored and drawn. */
import { graphCount } from '../../builder/model-counts.js';
import { predictModel, type ModelPrediction } from '../../builder/predict.js';
import type { LutError } from '../../common/errors.js';
import { arenaTotal } from '../../model/graph/arena.js';
import type { Architecture } from '../../model/space/space.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { meets, type Costs } from '../../search/costs/limits.js';
import type { Dataset } from '../../search/data/dataset.js';
import type { Finished } from '../../search/search.js';
import type { Candidate, SearchEpoch } from '../../search/strategies/strategy.js';
import type { OnBoard } from '../model-on-board.js';
import { countsPerSecond } from '../speed.js';
import type { ChosenTable } from '../tables.js';
import type { Goal } from './goal.js';
import type { PreparedSearch } from './prepare.js';
import type { LogLine, RunFolder } from './run-folder.js';
import type { Settings } from './settings.js';
import type { Trained } from './train.js';
import type { MeasuredWinner } from './winner-on-bench.js';

export interface SearchOutcome {
  readonly settings: Settings;
  readonly chosen: ChosenTable;
  /** the images, and how many of them were for what */
  readonly dataset: Pick<Dataset, 'name' | 'synthetic' | 'classes'> & {
    readonly training: number;
    readonly heldOut: number;
    readonly test: number;
  };
  readonly found: Finished;
  /** null for a published network */
  readonly architecture: Architecture | null;
  /** what stem, each block and head of it count by the table; null for a published network */
  readonly counts: readonly number[] | null;
  /** all networks that were judged, at their costs by the table; the best first */
  readonly candidates: readonly Candidate[];
  /** those of them that no other one beats in both count and loss, from the smallest to the largest */
  readonly front: readonly Candidate[];
  /** what the architecture costs that a differentiable search found likeliest; null for others */
  readonly likeliest: Costs | null;
  /** what its distribution drew on average in the end, in what the search went by; null for others */
  readonly expected: SearchEpoch['expected'];
  /** what the search went by */
  readonly goal: Pick<Goal, 'limits' | 'unit'>;
  readonly prediction: ModelPrediction;
  readonly predicted: Costs;
  /** null where nothing was measured */
  readonly measured: Costs | null;
  /** whether both figures meet all limits */
  readonly withinLimits: boolean;
  /** how many of the table's counts the board makes in a second; null where the table does not say it */
  readonly countsPerSecond: number | null;
  /** null where no board was asked for, or it failed */
  readonly board: OnBoard | null;
  /** why there is none, although it was asked for */
  readonly boardFailure: LutError | null;
  /** the epochs of supernet and winner */
  readonly log: readonly LogLine[];
  /** by phase */
  readonly seconds: Readonly<Record<string, number>>;
  readonly files: SearchFiles;
}

/** Paths of what is kept. */
export interface SearchFiles {
  readonly folder: string;
  readonly model: string;
  /** the page about it */
  readonly report: string;
}

/** What an outcome is put together from. */
export interface Findings {
  readonly prepared: PreparedSearch;
  readonly trained: Trained;
  readonly winner: MeasuredWinner;
  readonly folder: RunFolder;
  readonly files: SearchFiles;
}

export function outcomeOf({ prepared, trained, winner, folder, files }: Findings): SearchOutcome {
  const { settings, chosen, costs, goal } = prepared;
  const { found, architecture } = trained;
  const { board, boardFailure } = winner;
  const candidates = atTableCosts(trained.candidates, prepared);
  const predicted = costs.ofModel(found.model);
  const measured = board === null ? null : measuredCosts(board, found.model);
  const lastEpoch = folder.lastEpoch();
  return {
    ...{ settings, chosen, goal, found, architecture, candidates, predicted, measured, board, boardFailure },
    dataset: summary(prepared.dataset),
    counts: architecture && costs.countsByPart(architecture),
    front: paretoFront(candidates),
    likeliest: lastEpoch?.likeliest == null ? null : costs.exact(lastEpoch.likeliest),
    expected: lastEpoch?.expected ?? null,
    prediction: predictModel(chosen.table, loadGraph(found.model), found.model.length, chosen.board),
    withinLimits: [predicted, measured].every((each) => each === null || meets(each, settings.limits)),
    countsPerSecond: countsPerSecond(chosen.table, chosen.board, settings.assumeIpc ?? undefined),
    log: folder.lines(),
    seconds: {
      ...{ data: prepared.dataSeconds, ...trained.seconds },
      ...(board !== null && { board: winner.seconds }),
    },
    files,
  };
}

/** How long a count takes; null where the table does not say, and nothing is assumed. */
export function millisecondsOf(
  { countsPerSecond: rate }: Pick<SearchOutcome, 'countsPerSecond'>,
  count: number,
): number | null {
  return rate === null ? null : (1000 * count) / rate;
}

function summary({ name, synthetic, classes, training, heldOut, test }: Dataset): SearchOutcome['dataset'] {
  return {
    ...{ name, synthetic, classes },
    ...{ training: training.length, heldOut: heldOut.length, test: test.length },
  };
}

/** A search by MACs gives its candidates' costs in these. */
function atTableCosts(
  candidates: readonly Candidate[],
  { goal, costs }: PreparedSearch,
): readonly Candidate[] {
  if (goal.feasible.costs === costs) return candidates;
  return candidates.map((candidate) => ({ ...candidate, costs: costs.exact(candidate.architecture) }));
}

function paretoFront(candidates: readonly Candidate[]): Candidate[] {
  const front: Candidate[] = [];
  const byCount = [...candidates].sort((a, b) => a.costs.count - b.costs.count || a.loss - b.loss);
  for (const candidate of byCount) {
    if (candidate.loss < (front.at(-1)?.loss ?? Infinity)) front.push(candidate);
  }
  return front;
}

function measuredCosts({ run, firmwareBytes }: OnBoard, model: Uint8Array): Costs {
  return {
    unit: run.configuration.unit,
    count: graphCount(run),
    sramBytes: arenaTotal(run.arena),
    flashBytes: model.length + firmwareBytes,
  };
}
