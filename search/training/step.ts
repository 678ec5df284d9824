/** Steps of training: ghost batches on the threads, one update of the weights. */
import { randomNumbers } from '../../common/random.js';
import { mean } from '../../common/statistics.js';
import type { Dataset } from '../data/dataset.js';
import type { Adam } from './adam.js';
import type { GhostBatch, Job, Outcome, Scores, WeightSet } from './jobs.js';
import type { Threads } from './threads.js';

/** Images per ghost batch. Batch normalization sees no more than these, whatever the number of threads. */
export const GHOST_IMAGES = 8;
/** Ghost batches per step: the batch is 32 images. */
export const GHOSTS = 4;
/** How much of the running statistics each step keeps. */
const STATISTICS_KEPT = 0.9;

/** Mean loss and accuracy over images. */
export interface Figures {
  /** mean cross-entropy, in nats */
  readonly loss: number;
  /** share of the images whose likeliest class is their label */
  readonly accuracy: number;
}

export type WeightsJob = Extract<Job, { kind: 'weights' }>;

/**
 * One step of the weights along the mean gradient of the jobs, which go to the slots in their order.
 * @param following the jobs of the next step, if they are known: threads read images while they wait
 * @throws SEARCH_DIVERGED when the loss is no number
 */
export async function stepWeights(
  threads: Threads,
  weights: WeightSet,
  adam: Adam,
  jobs: readonly WeightsJob[],
  learningRate: number,
  following: readonly WeightsJob[] = [],
): Promise<Outcome[]> {
  const outcomes = await threads.run(weights, jobs, following);
  const contributions = new Map<string, Float32Array[]>();
  outcomes.forEach(({ touched }, slot) => {
    for (const name of touched) {
      const blocks = contributions.get(name) ?? [];
      blocks.push(weights.gradients[slot]!);
      contributions.set(name, blocks);
    }
  });
  adam.step(weights.values, contributions, jobs.length, learningRate);
  followStatistics(weights, jobs.length);
  return outcomes;
}

function followStatistics({ statistics: { values, batches } }: WeightSet, count: number): void {
  for (let i = 0; i < values.length; i++) {
    let mean = 0;
    for (let batch = 0; batch < count; batch++) mean += batches[batch]![i]! / count;
    values[i] = STATISTICS_KEPT * values[i]! + (1 - STATISTICS_KEPT) * mean;
  }
}

/** Mean loss and accuracy of what was computed on batches of equal size. */
export function figuresOf(outcomes: readonly Outcome[], imagesPerBatch: number): Figures {
  const sum = outcomes.reduce(
    (total, { loss, correct }) => ({ loss: total.loss + loss, correct: total.correct + correct }),
    { loss: 0, correct: 0 },
  );
  return { loss: sum.loss / outcomes.length, accuracy: sum.correct / (outcomes.length * imagesPerBatch) };
}

/** How a network does on images as they are, each by itself: by the running statistics. */
export async function scoresOf(threads: Threads, weights: WeightSet, images: Uint32Array): Promise<Scores> {
  const jobs = split(images, 32).map((batch): Job => {
    return { kind: 'score', by: 'running', batch: { images: batch, seed: null } };
  });
  return joinedScores((await threads.run(weights, jobs)).map(({ scores }) => scores!));
}

/** Scores on some images, and on others after them. */
export function joinedScores(parts: readonly Scores[]): Scores {
  const losses = new Float32Array(parts.reduce((sum, part) => sum + part.losses.length, 0));
  const correct = new Uint8Array(losses.length);
  let at = 0;
  for (const part of parts) {
    losses.set(part.losses, at);
    correct.set(part.correct, at);
    at += part.losses.length;
  }
  return { losses, correct };
}

/** Mean loss and accuracy of {@link scoresOf}. */
export async function evaluate(threads: Threads, weights: WeightSet, images: Uint32Array): Promise<Figures> {
  const { losses, correct } = await scoresOf(threads, weights, images);
  return { loss: mean(Float64Array.from(losses)), accuracy: mean(Float64Array.from(correct)) };
}

function split(images: Uint32Array, size: number): Uint32Array[] {
  const parts: Uint32Array[] = [];
  for (let from = 0; from < images.length; from += size) parts.push(images.slice(from, from + size));
  return parts;
}

/** Endless ghost batches of some images: all of them in a new order, again and again. */
export class Batches {
  private order: Uint32Array;
  private next = 0;
  private readonly random: () => number;

  /**
   * @param augmented whether the images are augmented
   */
  constructor(
    private readonly images: Uint32Array,
    private readonly augmented: boolean,
    seed: number,
  ) {
    this.random = randomNumbers(seed);
    this.order = this.shuffled();
  }

  /** @param count images, no more than there are */
  take(count = GHOST_IMAGES): GhostBatch {
    if (this.next + count > this.order.length) {
      this.order = this.shuffled();
      this.next = 0;
    }
    const images = this.order.slice(this.next, this.next + count);
    this.next += count;
    return { images, seed: this.augmented ? Math.floor(this.random() * 2 ** 32) : null };
  }

  /** Fisher and Yates. */
  private shuffled(): Uint32Array {
    const order = this.images.slice();
    for (let i = order.length - 1; i > 0; i--) {
      const other = Math.floor(this.random() * (i + 1));
      [order[i], order[other]] = [order[other]!, order[i]!];
    }
    return order;
  }
}

/** Steps in one pass over the training images. */
export function stepsPerEpoch({ training }: Pick<Dataset, 'training'>): number {
  return Math.max(1, Math.floor(training.length / (GHOSTS * GHOST_IMAGES)));
}

/** From the first rate to zero along half a cosine (Loshchilov and Hutter, 2017). @param share done, 0..1 */
export function cosine(rate: number, share: number): number {
  return (rate * (1 + Math.cos(Math.PI * share))) / 2;
}

/** Random numbers of an epoch, which do not depend on how the epochs before it came about. */
export function epochRandom(seed: number, epoch: number): () => number {
  return randomNumbers(seed * 1_000_003 + epoch * 7919);
}
