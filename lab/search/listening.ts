/** How a search is listened to. */
import type { Limits } from '../../search/costs/limits.js';
import type { Phase } from '../../search/phases.js';
import type { SearchEpoch } from '../../search/strategies/strategy.js';
import type { EpochOfTraining } from '../../search/training/train-network.js';
import type { Listening } from '../listen.js';

export type { Cost, Limits } from '../../search/costs/limits.js';
export type { Figures } from '../../search/training/step.js';
export type { Phase } from '../../search/phases.js';
export type { SearchEpoch } from '../../search/strategies/strategy.js';
export type { EpochOfTraining } from '../../search/training/train-network.js';

/** What a training is about to do. */
export interface TrainingAhead {
  /** passes over the training images */
  readonly epochs: { readonly supernet: number; readonly retraining: number };
  /** what the search goes by, its count in `unit` */
  readonly limits: Limits;
  readonly unit: string;
}

/** Told how a training goes. */
export interface TrainingListener {
  enter(phase: Phase | 'networks'): void;
  /** @param share of the phase that is done, 0 to 1 */
  advance(share: number): void;
  /** @param judged of how many networks */
  judged(judged: number, of: number): void;
  searched(epoch: SearchEpoch): void;
  retrained(epoch: EpochOfTraining): void;
  /** The training is over, well or not. */
  end(): void;
}

/** What a search takes beside its options. `onProgress` is told of the images that are read before the training. */
export interface SearchListening extends Listening {
  /** the training begins: gives who listens to it */
  readonly onTraining?: (ahead: TrainingAhead) => TrainingListener;
  /** told what the user should know before waiting, in a sentence, e.g. that a backend is slow */
  readonly onWarning?: (what: string) => void;
}
