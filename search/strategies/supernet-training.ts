/** Training of the shared weights: one drawn architecture per ghost batch. */
import type { Architecture, Space } from '../../model/space/space.js';
import { stagesOf } from '../../model/space/stages.js';
import { COSTS } from '../costs/limits.js';
import type { Outcome } from '../training/jobs.js';
import {
  Batches,
  cosine,
  epochRandom,
  figuresOf,
  GHOST_IMAGES,
  GHOSTS,
  stepsPerEpoch,
  stepWeights,
} from '../training/step.js';
import type { Figures } from '../training/step.js';
import type { TensorLayout } from '../network/tensor-layout.js';
import { operationLogits, sampleArchitecture } from '../supernet/distribution.js';
import { DrawsWithin } from '../supernet/draws-within.js';
import { weightsOf } from '../supernet/superkernels.js';
import type { Supernet } from '../training/supernet.js';
import { interrupted, requireFinite } from '../training/train-network.js';
import type { SearchTask } from './strategy.js';

/** Draws the architecture of a ghost batch. */
export type DrawArchitecture = (random: () => number) => Architecture;

/** What networks are drawn of. */
export interface Drawable extends Pick<SearchTask, 'feasible' | 'limits'> {
  readonly supernet: Pick<Supernet, 'architectureLayout'>;
}

/**
 * Networks within the limits, of which the supernet's weights are trained as often as each other: operations that are
 * cut from the same weights are as likely together as one that has weights of its own. Else `conv_3` is trained in a
 * ninth of the networks and the depthwise layers in five ninths, and what has many of the former looks worse than it is.
 */
export function evenDraws(task: Drawable): DrawArchitecture {
  return drawsWithin(task, evenLogits(task.feasible.space, task.supernet.architectureLayout));
}

function evenLogits(space: Space, layout: TensorLayout): Float32Array {
  const logits = layout.block();
  for (const stage of stagesOf(space)) {
    if (stage.kind !== 'block') continue;
    const sharing = stage.operations.map(weightsOf);
    const even = layout.view(logits, operationLogits(stage));
    sharing.forEach((one, i) => (even[i] = -Math.log(sharing.filter((other) => other === one).length)));
  }
  return logits;
}

/** Draws, at most, for one that is within the limits of memory as well. */
const DRAWS = 64;

/**
 * Networks within the limits, drawn from a distribution: the first of some draws that meets all limits, or else the
 * one that exceeds them least. Those that no board will run take no part in the training of the supernet: on
 * generated scenes, of which a quarter of the draws was within the limits, the mean loss after 900 steps was 0.63, and
 * 0.67 without.
 * @param logits in the layout of the architecture parameters; read at every draw
 */
export function drawsWithin(
  { feasible, limits, supernet }: Drawable,
  logits: Float32Array,
): DrawArchitecture {
  const layout = supernet.architectureLayout;
  const counted = limits.count === undefined ? null : new DrawsWithin(feasible, layout, limits.count);
  const excess = (architecture: Architecture): number => {
    const costs = feasible.costs.estimate(architecture);
    return Math.max(...COSTS.map((cost) => costs[cost] / (limits[cost] ?? Infinity)));
  };
  return (random) => {
    let [nearest, least]: [Architecture | undefined, number] = [undefined, Infinity];
    for (let draws = 0; draws < DRAWS && least > 1; draws++) {
      const architecture =
        counted?.draw(logits, random) ?? sampleArchitecture(feasible, layout, logits, random).architecture;
      const own = excess(architecture);
      if (nearest === undefined || own < least) [nearest, least] = [architecture, own];
    }
    return nearest!;
  };
}

/**
 * One pass over the training images. Its random numbers depend on the seed and the epoch alone, so that a resumed
 * search goes on as if it had never stopped.
 * @param between is called after each step with the step's number
 */
export async function trainEpoch(
  task: SearchTask,
  epoch: number,
  draw: DrawArchitecture,
  between?: (step: number, random: () => number) => Promise<void>,
): Promise<Figures> {
  const { threads, supernet, dataset, plan, hooks } = task;
  const random = epochRandom(plan.seed, epoch);
  const batches = new Batches(dataset.training, true, random() * 2 ** 32);
  const steps = stepsPerEpoch(dataset);
  const epochs = plan.warmupEpochs + plan.searchEpochs;
  const outcomes: Outcome[] = [];
  for (let step = 0; step < steps; step++) {
    if (hooks.signal?.aborted === true) throw interrupted();
    const jobs = Array.from({ length: GHOSTS }, (_, slot) => {
      return { kind: 'weights', slot, batch: batches.take(), architecture: draw(random) } as const;
    });
    const done = (epoch - 1 + step / steps) / epochs;
    const rate = cosine(plan.learningRate, done * COSINE_SHARE);
    outcomes.push(...(await stepWeights(threads, supernet.weights, supernet.adam, jobs, rate)));
    await between?.(step, random);
    hooks.onStep?.(done);
  }
  const figures = figuresOf(outcomes, GHOST_IMAGES);
  requireFinite(figures.loss, `epoch ${epoch} of training the supernet`);
  return figures;
}

/** The supernet's rate does not fall all the way: the search still moves when it ends. */
const COSINE_SHARE = 0.85;
