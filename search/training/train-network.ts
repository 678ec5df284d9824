/** Training of one network. */
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import type { Dataset } from '../data/dataset.js';
import type { Outcome } from './jobs.js';
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
  /** mean loss in the later half of its steps, of each image before it was learned from */
  readonly laterLoss: number;
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
  const steps = stepsPerEpoch(dataset);
  const { signal } = hooks;
  for (let epoch = training.epochsDone + 1; epoch <= plan.epochs; epoch++) {
    const shareOf = (step: number): number => ((epoch - 1) * steps + step) / (plan.epochs * steps);
    const outcomes = await takeSteps(threads, training, dataset, {
      ...{ count: steps, random: epochRandom(plan.seed, epoch) },
      rateOf: (step) => cosine(plan.learningRate, shareOf(step)),
      onStep: (step) => hooks.onStep?.(shareOf(step)),
      ...defined({ signal }),
    });
    const figures = figuresOf(outcomes, GHOST_IMAGES);
    requireFinite(figures.loss, `epoch ${epoch} of training the network`);
    training.epochsDone = epoch;
    hooks.onEpoch?.({ epoch, ...figures, laterLoss: laterLossOf(outcomes) });
  }
}

/**
 * Trains a network for some steps, with the images of a first epoch and a learning rate that falls along a cosine.
 * @returns mean loss in the later half of the steps, of each image before it was learned from
 * @throws SEARCH_DIVERGED, SEARCH_THREAD, INTERRUPTED
 */
export async function trainShortly(
  threads: Threads,
  training: NetworkTraining,
  dataset: Dataset,
  {
    learningRate,
    seed,
    steps: count,
  }: Pick<TrainingPlan, 'learningRate' | 'seed'> & { readonly steps: number },
  hooks: Pick<Steps, 'onStep' | 'signal'> = {},
): Promise<number> {
  const outcomes = await takeSteps(threads, training, dataset, {
    ...{ count, random: epochRandom(seed, 1), ...hooks },
    rateOf: (step) => cosine(learningRate, step / count),
  });
  const loss = laterLossOf(outcomes);
  requireFinite(loss, 'a short training');
  return loss;
}

/** What a network has learned, rather than how soon (docs/search-findings.md). */
function laterLossOf(outcomes: readonly Outcome[]): number {
  return figuresOf(outcomes.slice(outcomes.length / 2), GHOST_IMAGES).loss;
}

interface Steps {
  readonly count: number;
  /** gives the seed of their images */
  readonly random: () => number;
  readonly rateOf: (step: number) => number;
  /** is given each that was taken, from 0 */
  readonly onStep?: (step: number) => void;
  readonly signal?: AbortSignal;
}

async function takeSteps(
  threads: Threads,
  { weights, adam }: NetworkTraining,
  dataset: Dataset,
  { count, random, rateOf, onStep, signal }: Steps,
): Promise<Outcome[]> {
  const batches = new Batches(dataset.training, true, random() * 2 ** 32);
  const nextJobs = (): WeightsJob[] =>
    Array.from({ length: GHOSTS }, (_, slot) => ({ kind: 'weights', slot, batch: batches.take() }));
  const outcomes: Outcome[] = [];
  let jobs = nextJobs();
  for (let step = 0; step < count; step++) {
    if (signal?.aborted === true) throw interrupted();
    const following = step + 1 < count ? nextJobs() : [];
    outcomes.push(...(await stepWeights(threads, weights, adam, jobs, rateOf(step), following)));
    jobs = following;
    onStep?.(step);
  }
  return outcomes;
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
