/** What every way of searching takes and gives. */
import type { Architecture } from '../../model/space/space.js';
import type { FeasibleChoices } from '../costs/feasible.js';
import type { Costs, Limits } from '../costs/limits.js';
import type { Dataset } from '../data/dataset.js';
import type { Figures } from '../training/step.js';
import type { NetworkTraining } from '../training/network-training.js';
import type { Threads } from '../training/threads.js';
import type { Supernet } from '../training/supernet.js';
import type { Judgement } from './judgement.js';

/** What is searched, with what, and how long. */
export interface SearchTask {
  readonly feasible: FeasibleChoices;
  readonly limits: Limits;
  readonly dataset: Dataset;
  readonly threads: Threads;
  readonly supernet: Supernet;
  readonly plan: SearchPlan;
  readonly hooks: SearchHooks;
  /** networks that were judged before the search was interrupted, by name: they are not judged again */
  readonly known?: ReadonlyMap<string, Candidate>;
}

export interface SearchPlan {
  readonly seed: number;
  /** passes over the training images with every architecture equally likely */
  readonly warmupEpochs: number;
  /** passes in which the architecture is searched as well (differentiable), or the supernet trained further */
  readonly searchEpochs: number;
  /** networks that are scored on the held-out images in the end */
  readonly candidates: number;
  readonly learningRate: number;
  /** whether networks of all counts are wanted, and not the best within the limits alone */
  readonly front?: boolean;
  /** ends the scoring of further candidates, in the clock of `performance.now()`: for comparisons at equal time */
  readonly deadline?: number;
}

export interface SearchHooks {
  readonly onEpoch?: (epoch: SearchEpoch) => Promise<void> | void;
  readonly onStep?: (done: number) => void;
  readonly onScored?: (scored: number, of: number) => void;
  /** a network was judged that was not known before */
  readonly onCandidate?: (candidate: Candidate) => void;
  readonly trainings?: Trainings;
  readonly signal?: AbortSignal;
}

/** One epoch of training the supernet, and where the search is after it. */
export interface SearchEpoch extends Figures {
  /** from 1, warm-up included */
  readonly epoch: number;
  readonly warmup: boolean;
  /** of the held-out images, under drawn architectures; null while nothing is searched */
  readonly heldOut: Figures | null;
  /** null where the strategy has none */
  readonly expected: (Omit<Costs, 'unit'> & { readonly penalties: Penalties }) | null;
  /** the likeliest network, within the limits or not; null where the strategy has none */
  readonly likeliest: Architecture | null;
}

/** Weights of the limits in the loss. */
export interface Penalties {
  readonly count: number;
  readonly sramBytes: number;
  readonly flashBytes: number;
}

/** Keeps the trainings of single networks between two epochs, each under a name of its own. */
export interface Trainings {
  /** brings a new training to where it was kept, if it was */
  restore(name: string, training: NetworkTraining): void;
  save(name: string, training: NetworkTraining): void;
  /** it is not needed any more */
  drop(name: string): void;
}

/** A network within the limits, judged on the held-out images, usually with the supernet's weights. */
export interface Candidate extends Judgement {
  readonly architecture: Architecture;
  readonly costs: Costs;
}

/** Gives candidates, the best first; each meets every limit under the table. @throws SEARCH_IMPOSSIBLE */
export type Strategy = (task: SearchTask) => Promise<Candidate[]>;
