/** What a search found, as it is printed, stored and drawn. */
import type { ModelPrediction } from '../../builder/predict.js';
import type { LutError } from '../../common/errors.js';
import type { Figure } from '../../common/figure.js';
import type { Architecture } from '../../model/space/space.js';
import type { Costs } from '../../search/costs/limits.js';
import type { Dataset } from '../../search/data/dataset.js';
import type { Finished, FinishedCandidate, Found } from '../../search/search.js';
import type { Candidate, SearchEpoch } from '../../search/strategies/strategy.js';
import type { OnBoard } from '../model-on-board.js';
import type { ChosenTable } from '../tables.js';
import type { Goal } from './goal.js';
import type { LogLine } from './run-folder.js';
import type { Settings } from './settings.js';

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
  /** all networks that were judged, at their costs by the table; the best first */
  readonly candidates: readonly Candidate[];
  /** those of them that no other one beats in both count and held-out accuracy, from the smallest to the largest */
  readonly front: readonly Candidate[];
  /** what the finalists were chosen from, at their costs by the table, in their order; empty unless networks evolved */
  readonly evolved: Found['evolved'];
  /** how the winner was chosen among the best; null for a published network */
  readonly final: Found['final'] | null;
  /** smaller ones of the front that were retrained, and where they are */
  readonly smaller: readonly (FinishedCandidate & { readonly path: string })[];
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
  /** of the found network by the table, in ms; null where it does not say it, and nothing is assumed */
  readonly latency: Figure | null;
  /** how many of the found network's counts that makes in a second; of others a calibrated table makes other numbers */
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

/** How long a count of the found network takes; null where the table does not say, and nothing is assumed. */
export function millisecondsOf(
  { countsPerSecond: rate }: Pick<SearchOutcome, 'countsPerSecond'>,
  count: number,
): number | null {
  return rate === null ? null : (1000 * count) / rate;
}
