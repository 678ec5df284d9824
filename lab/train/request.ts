/** What a training is asked for. */
import { WEIGHT_DECAY } from '../../search/training/adam.js';
import type { AskedBaseline } from '../search/baseline.js';
import type { Listening } from '../listen.js';
import type { SearchListening, TrainingListener } from '../search/listening.js';
import type { Augmentation, BackendName, DataSource } from '../search/settings.js';
import type { TableChoice } from '../predict.js';
import { DEFAULT_SPACE } from '../profile.js';

/** Which network: the blocks of one of a space, what a search found, or a published one at a width. */
export type NetworkChoice =
  | { readonly architecture: string }
  | { readonly run: string }
  | {
      readonly baseline: AskedBaseline;
      readonly width: number;
      /** rows and columns of the images; the space's unless given */
      readonly resolution?: number;
    };

/** All that a result depends on. */
export interface TrainingChoice {
  readonly network: NetworkChoice;
  /** name or path of the space, which says what images networks see; with a run, it is the run's */
  readonly space: string;
  readonly data: DataSource;
  /** of the training images; by their size unless given */
  readonly augmentation?: Augmentation;
  /** folder of a finished training whose scores are learned from beside the labels */
  readonly teacher?: string;
  readonly temperature: number;
  readonly share: number;
  readonly backend: BackendName;
  readonly epochs: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly seed: number;
}

/**
 * What a training does unless it is asked for something else. The weight of a teacher's scores is high, as Hinton et al.
 * (2015, section 2) found best; at temperatures of this size, a small network learns most from a larger one.
 */
export const USUAL_TRAINING = {
  space: DEFAULT_SPACE,
  temperature: 4,
  share: 0.9,
  backend: 'wasm',
  epochs: 60,
  learningRate: 0.01,
  weightDecay: WEIGHT_DECAY,
  seed: 1,
} as const satisfies Partial<TrainingChoice>;

/** What no weight depends on. */
export interface TrainingMeans extends Listening, Pick<SearchListening, 'onWarning'> {
  /** the training begins: gives who listens to it */
  readonly onTraining?: (epochs: number) => Pick<TrainingListener, 'enter' | 'advance' | 'retrained' | 'end'>;
  /** that train */
  readonly threads: number;
  /** predicts what the network costs; nothing is predicted unless given */
  readonly tables?: TableChoice;
  /** words that a user adds to `lut train --resume <dir>` to have the same means again, e.g. --board, stm32h7 */
  readonly resumeOptions?: readonly string[];
}

export interface TrainingRequest extends TrainingChoice, TrainingMeans {
  /** folder for all that comes of it; a new one in `runs/` unless given */
  readonly out?: string;
}

export interface ResumeTrainingRequest extends TrainingMeans {
  /** folder of the training; the newest in `runs/` that is not finished unless given */
  readonly folder?: string;
}
