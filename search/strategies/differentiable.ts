/**
 * Differentiable search after the EdgeNAS paper: the weights of the supernet are trained on the training images, the
 * architecture parameters on the held-out ones, in turns. The loss of the latter is the cross-entropy and, per limit
 * L, w · max(0, E/L − 1)², where E is the expected cost; w grows while the limit is violated.
 */
import * as tf from '@tensorflow/tfjs-core';
import type { Architecture, Choice } from '../../model/space/space.js';
import { COSTS, type Cost, type Costs } from '../costs/limits.js';
import { startBackend } from '../engine/backend.js';
import type { Outcome } from '../engine/jobs.js';
import { Batches, figuresOf, GHOST_IMAGES, GHOSTS } from '../engine/step.js';
import { operationLogits, sampleArchitecture, widthLogits, type Sample } from '../supernet/distribution.js';
import { expectedCosts, type ExpectedCosts } from '../supernet/expected-costs.js';
import { requireFinite } from '../train-network.js';
import { mutate } from './neighbours.js';
import { enough, noneFound, MOST_DRAWS } from './random.js';
import { Scoring } from './scoring.js';
import type { Penalties, SearchTask, Strategy } from './strategy.js';
import { epochRandom, trainEpoch, uniformly, type DrawArchitecture } from './supernet-training.js';

/** What the comparisons of the paper change. */
export interface Variant {
  /** `none`: the limits have no weight in the loss; `fixed`: their weights do not grow */
  readonly penalty: 'growing' | 'fixed' | 'none';
}

/** Factor of a penalty's weight after each epoch that violates its limit: the paper's. */
const PENALTY_GROWTH = 1.5;
/** Beyond this a penalty outweighs everything else, and squares of it still fit a float. */
const MOST_PENALTY = 1e4;
/** Rate of Adam on the architecture parameters. */
const ARCHITECTURE_RATE = 0.05;
/** Weight steps per step of the architecture. */
const WEIGHT_STEPS = 3;
/** The Gumbel-softmax's temperature falls exponentially between these. */
const FIRST_TEMPERATURE = 3;
const LAST_TEMPERATURE = 0.5;
/** Share of the weight steps' architectures that stay even, so that no choice is forgotten. */
const EVEN_SHARE = 0.2;

/** The paper's search, or one of its comparisons. */
export function differentiableSearch({ penalty }: Variant = { penalty: 'growing' }): Strategy {
  return async (task) => {
    const { plan, supernet, hooks } = task;
    // In this thread only expected costs are computed, which are small.
    await startBackend('cpu');
    while (supernet.epochsDone < plan.warmupEpochs + plan.searchEpochs) {
      const epoch = supernet.epochsDone + 1;
      const warmup = epoch <= plan.warmupEpochs;
      const heldOut: Outcome[] = [];
      const figures = warmup
        ? await trainEpoch(task, epoch, uniformly(task))
        : await searchEpoch(task, epoch, penalty, heldOut);
      const expected = expectation(task);
      if (!warmup && penalty === 'growing') growPenalties(task, expected);
      supernet.epochsDone = epoch;
      await hooks.onEpoch?.({
        epoch,
        warmup,
        ...figures,
        heldOut: heldOut.length === 0 ? null : figuresOf(heldOut, GHOST_IMAGES),
        expected: { ...expected, penalties: penaltiesOf(task) },
      });
    }
    return discretize(task);
  };
}

async function searchEpoch(task: SearchTask, epoch: number, penalty: Variant['penalty'], heldOut: Outcome[]) {
  const { supernet, dataset, plan, feasible } = task;
  const batches = new Batches(dataset.heldOut, true, plan.seed * 31 + epoch);
  const even = uniformly(task);
  const { architectureLayout: layout, weights } = supernet;
  const sample = (random: () => number): Sample =>
    sampleArchitecture(feasible, layout, weights.architecture.values, random);
  const draw: DrawArchitecture = (random) =>
    random() < EVEN_SHARE ? even(random) : sample(random).architecture;
  const share = (epoch - plan.warmupEpochs - 1) / Math.max(1, plan.searchEpochs - 1);
  const temperature = FIRST_TEMPERATURE * (LAST_TEMPERATURE / FIRST_TEMPERATURE) ** share;
  return trainEpoch(task, epoch, draw, async (step, random) => {
    if (step % WEIGHT_STEPS !== 0) return;
    heldOut.push(...(await stepArchitecture(task, batches, sample, temperature, penalty, random)));
  });
}

async function stepArchitecture(
  { threads, supernet, ...task }: SearchTask,
  batches: Batches,
  sample: (random: () => number) => Sample,
  temperature: number,
  penalty: Variant['penalty'],
  random: () => number,
): Promise<Outcome[]> {
  const { weights, architectureAdam } = supernet;
  const jobs = Array.from({ length: GHOSTS }, (_, slot) => {
    const { noise } = sample(random);
    return { kind: 'architecture', slot, batch: batches.take(), noise, temperature } as const;
  });
  const outcomes = await threads.run(weights, jobs);
  requireFinite(
    outcomes.reduce((sum, { loss }) => sum + loss, 0),
    'a step of the architecture',
  );
  const blocks = [...weights.architecture.gradients];
  if (penalty !== 'none') blocks.push(penaltyGradient({ supernet, ...task }, GHOSTS));
  const contributions = new Map(weights.architecture.tensors.map(({ name }) => [name, blocks]));
  architectureAdam.step(weights.architecture.values, contributions, GHOSTS, ARCHITECTURE_RATE);
  return outcomes;
}

/** The gradient of the limits' part of the loss, times `scale`, in the layout of the architecture parameters. */
function penaltyGradient(
  { supernet, feasible, limits }: Pick<SearchTask, 'supernet' | 'feasible' | 'limits'>,
  scale: number,
): Float32Array {
  const { tensors, values } = supernet.weights.architecture;
  const layout = supernet.architectureLayout;
  const gradient = new Float32Array(layout.size);
  tf.tidy(() => {
    const loss = (...logits: tf.Tensor[]): tf.Scalar => {
      const byName = new Map(tensors.map(({ name }, i) => [name, logits[i] as tf.Tensor1D]));
      const expected = expectedCosts(feasible, (name) => byName.get(name)!);
      const excesses = COSTS.flatMap((cost, i) => {
        const limit = limits[cost];
        if (limit === undefined) return [];
        const excess = tf.relu(tf.sub(tf.div(expected[cost], limit), 1));
        return [tf.mul(tf.square(excess), supernet.penalties[i]! * scale)];
      });
      return excesses.reduce<tf.Tensor>((sum, excess) => tf.add(sum, excess), tf.scalar(0)) as tf.Scalar;
    };
    if (COSTS.every((cost) => limits[cost] === undefined)) return;
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
    const value = (cost: Cost): number => expected[cost].dataSync()[0]!;
    return { count: value('count'), sramBytes: value('sramBytes'), flashBytes: value('flashBytes') };
  });
}

function growPenalties({ supernet: { penalties }, limits }: SearchTask, expected: Omit<Costs, 'unit'>): void {
  COSTS.forEach((cost, i) => {
    if (expected[cost] > (limits[cost] ?? Infinity)) {
      penalties[i] = Math.min(MOST_PENALTY, penalties[i]! * PENALTY_GROWTH);
    }
  });
}

function penaltiesOf({ supernet: { penalties } }: SearchTask): Penalties {
  return { count: penalties[0]!, sramBytes: penalties[1]!, flashBytes: penalties[2]! };
}

/**
 * From the distribution to networks within the limits: the likeliest architecture and draws from the distribution,
 * then changes of the best, judged on the held-out images. What exceeds a limit is never a candidate.
 */
async function discretize(task: SearchTask) {
  const { supernet, feasible, plan, hooks } = task;
  const { architectureLayout: layout, weights } = supernet;
  const random = epochRandom(plan.seed, supernet.epochsDone + 1);
  const scoring = new Scoring(task);
  const values = weights.architecture.values;
  await scoring.score(likeliest(task));
  const drawn = plan.candidates * DRAWN_SHARE;
  const sharp = values.map((value) => value * SHARPENING);
  for (let draws = 0; !enough(task, scoring); draws++) {
    const ranking = scoring.ranking();
    const drawing = ranking.length === 0 || ranking.length < drawn;
    // A distribution that hardly gives a network within the limits is made more even, little by little.
    const evenness = Math.max(0, 1 - draws / MOST_DRAWS);
    const architecture: Architecture = drawing
      ? sampleArchitecture(
          feasible,
          layout,
          sharp.map((value) => value * evenness),
          random,
        ).architecture
      : mutate(
          feasible,
          ranking[Math.floor(random() * Math.min(ELITE, ranking.length))]!.architecture,
          random,
        );
    const before = scoring.scored.size;
    await scoring.score(architecture);
    if (scoring.scored.size > before) hooks.onScored?.(scoring.scored.size, plan.candidates);
    else if (draws > MOST_DRAWS) {
      if (ranking.length === 0) throw noneFound(draws);
      break;
    }
  }
  return scoring.ranking();
}

/** Candidates that are drawn from the distribution; the others are changes of the best. */
const DRAWN_SHARE = 0.6;
/** Candidates are drawn near the likeliest. */
const SHARPENING = 2;
const ELITE = 5;

/** Every block's likeliest allowed choice, given its predecessor's. */
function likeliest({ supernet, feasible }: SearchTask): Architecture {
  const { architectureLayout: layout, weights } = supernet;
  const { operations, widths, strides } = feasible.space.blocks;
  const logarithms = (name: string): Float32Array => {
    const logits = layout.view(weights.architecture.values, name);
    const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
    return logits.map((logit) => logit - Math.log(sum));
  };
  let inputWidth = feasible.space.stem.width;
  return strides.map((_, block) => {
    const [operation, width] = [logarithms(operationLogits(block)), logarithms(widthLogits(block))];
    const likelihood = (choice: Choice): number =>
      operation[operations.indexOf(choice.operation)]! +
      (choice.operation === 'skip' ? 0 : width[widths.indexOf(choice.width)]!);
    const best = feasible
      .allowed(block, inputWidth)
      .reduce((most, choice) => (likelihood(choice) > likelihood(most) ? choice : most));
    inputWidth = best.width;
    return best;
  });
}
