/** Training of one network. */
import { LutError } from '../../common/errors.js';
import type { Dataset } from '../data/dataset.js';
import type { NetworkTraining } from './network-training.js';
import {
  Batches,
  cosine,
  epochRandom,
  figuresOf,
  GHOSTS,
  GHOST_IMAGES,
  stepsPerEpoch,
  stepWeights,
  type Figures,
  type WeightsJob,
} from './step.js';
import type { Threads } from './threads.js';

export interface TrainingPlan {
  readonly epochs: number;
  readonly learningRate: number;
  readonly weightDecay: number;
  readonly seed: number;
}

export interface EpochOfTraining extends Figures {
  /** from 1 */
  readonly epoch: number;
}

/**
 * Trains a network from where its training is, with a learning rate that falls along a cosine. The random numbers of
 * an epoch depend on the seed and the epoch alone, so that a resumed training goes on as if it had never stopped.
 * @param onStep is given the share of the training that is done
 * @throws SEARCH_DIVERGED, SEARCH_THREAD, INTERRUPTED
 */
export async function trainNetwork(
  threads: Threads,
  training: NetworkTraining,
  dataset: Dataset,
  plan: TrainingPlan,
  hooks: {
    readonly onStep?: (share: number) => void;
    readonly onEpoch?: (epoch: EpochOfTraining) => void;
    readonly signal?: AbortSignal;
  } = {},
): Promise<void> {
  const { weights, adam } = training;
  const steps = stepsPerEpoch(dataset);
  for (let epoch = training.epochsDone + 1; epoch <= plan.epochs; epoch++) {
    const batches = new Batches(dataset.training, true, epochRandom(plan.seed, epoch)() * 2 ** 32);
    const nextJobs = (): WeightsJob[] =>
      Array.from({ length: GHOSTS }, (_, slot) => ({ kind: 'weights', slot, batch: batches.take() }));
    const outcomes = [];
    let jobs = nextJobs();
    for (let step = 0; step < steps; step++) {
      if (hooks.signal?.aborted === true) throw interrupted();
      const share = ((epoch - 1) * steps + step) / (plan.epochs * steps);
      const rate = cosine(plan.learningRate, share);
      const following = step + 1 < steps ? nextJobs() : [];
      outcomes.push(...(await stepWeights(threads, weights, adam, jobs, rate, following)));
      jobs = following;
      hooks.onStep?.(share);
    }
    const figures = figuresOf(outcomes, GHOST_IMAGES);
    requireFinite(figures.loss, `epoch ${epoch} of training the network`);
    training.epochsDone = epoch;
    hooks.onEpoch?.({ epoch, ...figures });
  }
}

/** @throws SEARCH_DIVERGED */
export function requireFinite(loss: number, when: string): void {
  if (Number.isFinite(loss)) return;
  throw new LutError(
    'SEARCH_DIVERGED',
    `The loss is ${loss} in ${when}: the training diverged.`,
    'Choose a smaller learning rate (--learning-rate); the last checkpoint is still good.',
  );
}

export function interrupted(): LutError {
  return new LutError('INTERRUPTED', 'The search was interrupted.', 'Go on with: lut search --resume');
}
