/** One step of the architecture parameters: down the held-out loss, and down what exceeds a limit. */
import * as tf from '@tensorflow/tfjs-core';
import { COSTS, type Costs } from '../costs/limits.js';
import type { GhostBatch, Job, Outcome } from '../training/jobs.js';
import { Batches, figuresOf, GHOST_IMAGES, GHOSTS, type Figures } from '../training/step.js';
import { addLikelihoodGradient, sampleArchitecture } from '../supernet/distribution.js';
import { expectedCosts, type ExpectedCosts } from '../supernet/expected-costs.js';
import { requireFinite } from '../training/train-network.js';
import { JUDGED_TOGETHER } from './judged-images.js';
import type { SearchTask } from './strategy.js';
import type { DrawArchitecture } from './supernet-training.js';

/** Estimates the gradient of the held-out loss in the architecture parameters, and gives the loss that it saw. */
export type GradientEstimate = (task: SearchTask, step: StepOfArchitecture) => Promise<Estimated>;

export interface StepOfArchitecture {
  /** of the held-out images */
  readonly batches: Batches;
  readonly draw: DrawArchitecture;
  readonly temperature: number;
  readonly random: () => number;
}

interface Estimated {
  /** in the layout of the architecture parameters */
  readonly gradient: Float32Array;
  readonly figures: Figures;
}

/** Networks that are compared in a step. */
const DRAWS = 8;
/** Batches of held-out images that each of them is judged on. */
const BATCHES = 2;

/**
 * From the losses of drawn networks on the same images: each pulls its own likelihood up by as much as it is better
 * than their mean (Williams, 1992; with the mean of the others as baseline, Kool et al., 2019). It is unbiased, and
 * what the images have in common cancels out.
 */
export const scoreFunction: GradientEstimate = async (
  { threads, supernet, feasible },
  { batches, draw, random },
) => {
  const { weights, architectureLayout: layout } = supernet;
  const drawn = Array.from({ length: DRAWS }, () => draw(random));
  const common = Array.from({ length: BATCHES }, () => batches.take(JUDGED_TOGETHER));
  const jobs = drawn.flatMap((architecture) => common.map((batch) => scoreOf(batch, architecture)));
  const outcomes = await threads.run(weights, jobs);
  const losses = drawn.map((_, i) => {
    const own = outcomes.slice(i * BATCHES, (i + 1) * BATCHES);
    return figuresOf(own, JUDGED_TOGETHER).loss;
  });
  const figures = figuresOf(outcomes, JUDGED_TOGETHER);
  const gradient = new Float32Array(layout.size);
  drawn.forEach((architecture, i) => {
    const advantage = (losses[i]! - figures.loss) / (DRAWS - 1);
    addLikelihoodGradient(
      feasible.space,
      layout,
      weights.architecture.values,
      architecture,
      advantage,
      gradient,
    );
  });
  return { gradient, figures };
};

function scoreOf(batch: GhostBatch, architecture: ReturnType<DrawArchitecture>): Job {
  return { kind: 'score', by: 'batch', batch, architecture };
}

/** Through the supernet as one function of the architecture parameters: the paper's (`supernet/mixture.ts`). */
export const straightThrough: GradientEstimate = async (
  { threads, supernet, feasible },
  { batches, temperature, random },
) => {
  const { weights, architectureLayout: layout } = supernet;
  const { values, gradients } = weights.architecture;
  const jobs = Array.from({ length: GHOSTS }, (_, slot): Job => {
    const { noise } = sampleArchitecture(feasible, layout, values, random);
    return { kind: 'architecture', slot, batch: batches.take(), noise, temperature };
  });
  const outcomes: Outcome[] = await threads.run(weights, jobs);
  const gradient = new Float32Array(layout.size);
  for (const one of gradients) one.forEach((value, i) => (gradient[i]! += value / GHOSTS));
  return { gradient, figures: figuresOf(outcomes, GHOST_IMAGES) };
};

/**
 * Steps along the estimate and the gradient of the limits' part of the loss. It is plain gradient descent: where the
 * estimate is small beside its noise, as it is while the supernet knows nothing, the parameters hardly move, which
 * they would with the step sizes of Adam.
 * @throws SEARCH_DIVERGED
 */
export async function stepArchitecture(
  task: SearchTask,
  estimate: GradientEstimate,
  step: StepOfArchitecture,
  rate: number,
  limited: boolean,
): Promise<Figures> {
  const { gradient, figures } = await estimate(task, step);
  requireFinite(figures.loss, 'a step of the architecture');
  const { values } = task.supernet.weights.architecture;
  const excess = limited ? penaltyGradient(task) : new Float32Array(gradient.length);
  for (let i = 0; i < values.length; i++) values[i]! -= rate * (gradient[i]! + excess[i]!);
  return figures;
}

/** The gradient of Σ w · max(0, E/L − 1)² over the limits L, in the layout of the architecture parameters. */
function penaltyGradient({ supernet, feasible, limits }: SearchTask): Float32Array {
  const { tensors, values } = supernet.weights.architecture;
  const layout = supernet.architectureLayout;
  const gradient = new Float32Array(layout.size);
  if (COSTS.every((cost) => limits[cost] === undefined)) return gradient;
  tf.tidy(() => {
    const loss = (...logits: tf.Tensor[]): tf.Scalar => {
      const byName = new Map(tensors.map(({ name }, i) => [name, logits[i] as tf.Tensor1D]));
      const expected = expectedCosts(feasible, (name) => byName.get(name)!);
      const excesses = COSTS.flatMap((cost, i) => {
        const limit = limits[cost];
        if (limit === undefined) return [];
        const excess = tf.relu(tf.sub(tf.div(expected[cost], limit), 1));
        return [tf.mul(tf.square(excess), supernet.penalties[i]!)];
      });
      return tf.addN(excesses) as tf.Scalar;
    };
    const inputs = tensors.map(({ name }) => tf.tensor1d(layout.view(values, name).slice()));
    const gradients = tf.grads(loss)(inputs);
    tensors.forEach(({ name }, i) => layout.view(gradient, name).set(gradients[i]!.dataSync<'float32'>()));
  });
  return gradient;
}

/** What a network drawn from the distribution costs on average. */
export function expectation({
  supernet,
  feasible,
}: Pick<SearchTask, 'supernet' | 'feasible'>): Omit<Costs, 'unit'> {
  const { architectureLayout: layout, weights } = supernet;
  return tf.tidy(() => {
    const expected: ExpectedCosts = expectedCosts(feasible, (name) =>
      tf.tensor1d(layout.view(weights.architecture.values, name).slice()),
    );
    const value = (cost: (typeof COSTS)[number]): number => expected[cost].dataSync()[0]!;
    return { count: value('count'), sramBytes: value('sramBytes'), flashBytes: value('flashBytes') };
  });
}
