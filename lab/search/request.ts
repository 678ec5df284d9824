/** What a search is asked for. */
import type { Board } from '../../boards/board.js';
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { defined } from '../../common/defined.js';
import { WEIGHT_DECAY } from '../../search/training/adam.js';
import type { Augmentation } from '../../search/data/augmentation.js';
import type { BackendName } from '../../search/engine/backends.js';
import type { Plan } from '../../search/search.js';
import type { FirmwareRuntime } from '../runtimes.js';
import type { OpenBench } from '../open-bench.js';
import { DEFAULT_SPACE } from '../profile.js';
import type { KernelsChoice } from '../tables.js';
import type { AskedBaseline } from './baseline.js';
import type { Beginning } from './begin.js';
import type { AskedLimits } from './limits.js';
import type { SearchListening } from './listening.js';
import type { SearchOutcome } from './outcome.js';
import type { Ablation, DataSource, StrategyName } from './settings.js';

/** How long a search takes, and how it draws. */
export interface Effort {
  readonly seed: number;
  /** of the supernet, before the search */
  readonly warmupEpochs: number;
  /** of supernet and architecture in turns */
  readonly searchEpochs: number;
  /** networks to judge in the end */
  readonly candidates: number;
  /** networks that are trained to choose the winner among them */
  readonly finalists: number;
  /** of each of these before half of them is given up; then twice as many, and so on */
  readonly finalistEpochs: number;
  /**
   * networks that evolve from the finalists by short trainings; the best of all take their places, different ones
   * first; unless given, {@link USUAL_DESCENDANTS} where these trainings are long enough to tell networks apart
   */
  readonly descendants?: number;
  /** of the winner */
  readonly retrainEpochs: number;
  /** of supernet and winner, at first */
  readonly learningRate: number;
}

/** What is searched for, and how: all that a result depends on. */
export interface SearchChoice extends Effort {
  /** id of the board */
  readonly board: string;
  /** path of its table; the best of the board unless given */
  readonly table?: string;
  /** whose kernels the best table must be of; any unless given */
  readonly kernels?: KernelsChoice;
  /** name or path of the space */
  readonly space: string;
  readonly data: DataSource;
  /** of the training images; by their size unless given */
  readonly augmentation?: Augmentation;
  readonly limits: AskedLimits;
  /** for tables in instructions: how many the board is assumed to retire per cycle */
  readonly assumeIpc?: number;
  readonly strategy: StrategyName;
  /** what a comparison changes in the differentiable search */
  readonly ablation?: Ablation;
  /** trains the widest published network of this kind within the limits, and searches for none */
  readonly baseline?: AskedBaseline;
  /** judges networks for so long, instead of `candidates` */
  readonly searchSeconds?: number;
  /** whether the front of all judged networks is asked for as well */
  readonly pareto: boolean;
  /** tests on so many networks how well the supernet ranks them, and searches for none */
  readonly rankTest?: number;
  readonly backend: BackendName;
}

/** What a search does unless it is asked for something else. */
export const USUAL_SEARCH = {
  space: DEFAULT_SPACE,
  strategy: 'differentiable',
  pareto: false,
  backend: 'wasm',
  seed: 1,
  warmupEpochs: 10,
  searchEpochs: 40,
  candidates: 200,
  finalists: 4,
  finalistEpochs: 4,
  retrainEpochs: 60,
  learningRate: 0.01,
} as const satisfies Partial<SearchChoice>;

/** With the usual finalists, 48 short trainings: what docs/search-comparisons.md has the worth of. */
export const USUAL_DESCENDANTS = 44;

/** Where a winner is measured. */
export interface WinnerBench {
  /** with which kernels */
  readonly runtime: FirmwareRuntime;
  /** which board it is says the search: one that is resumed knows it already */
  readonly open: (board: Board) => OpenBench;
}

/** What no result depends on. */
export interface SearchMeans extends SearchListening {
  /** path of the database */
  readonly db: string;
  /** this package's boards unless given */
  readonly catalogue?: BoardCatalogue;
  /** what the images are for, e.g. vww: for the winner's recipe */
  readonly task?: string;
  /** measures the winner; it stays with the prediction unless given */
  readonly bench?: WinnerBench;
  /** that train */
  readonly threads: number;
  /** words that a user adds to `lut search --resume <dir>` to have the same means again, e.g. --port, emulator */
  readonly resumeOptions?: readonly string[];
  /** draws the page that is kept in the run folder */
  readonly page: (outcome: SearchOutcome) => string;
}

export type SearchRequest = SearchChoice & SearchMeans & Beginning;

export interface ResumeRequest extends SearchMeans {
  /** folder of the search; the newest in `runs/` that is not finished unless given */
  readonly run?: string;
}

/** The training that an effort comes to. */
export function planOf({ retrainEpochs, ...effort }: Effort): Plan {
  const { seed, warmupEpochs, searchEpochs, candidates, learningRate } = effort;
  const { finalists, finalistEpochs, descendants } = effort;
  return {
    ...{ seed, warmupEpochs, searchEpochs, candidates, learningRate },
    ...{ finalists, finalistEpochs, ...defined({ descendants }) },
    retraining: { epochs: retrainEpochs, learningRate, weightDecay: WEIGHT_DECAY, seed },
  };
}
