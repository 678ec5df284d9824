/**
 * Differentiable search after the EdgeNAS paper: the weights of the supernet are trained on the training images, the
 * architecture parameters on the held-out ones, in turns. The loss of the latter is the cross-entropy and, per limit
 * L, w · max(0, E/L − 1)², where E is the expected cost; w grows while the limit is violated.
 */
import { mean } from '../../common/statistics.js';
import type { Architecture, Choice } from '../../model/space/space.js';
import { stagesOf } from '../../model/space/stages.js';
import { COSTS, type Costs } from '../costs/limits.js';
import { startBackend } from '../engine/backend.js';
import { Batches, stepsPerEpoch, type Figures } from '../training/step.js';
import { operationLogits, sampleArchitecture, widthLogits } from '../supernet/distribution.js';
import { expectation, scoreFunction, stepArchitecture, straightThrough } from './architecture-step.js';
import { evolve } from './evolution.js';
import type { Candidate, Penalties, SearchTask, Strategy } from './strategy.js';
import { drawsWithin, evenDraws, trainEpoch, type DrawArchitecture } from './supernet-training.js';

/** What the comparisons change. */
export interface Variant {
  /**
   * `none`: the limits have no weight in the loss, and networks beyond them are drawn as well; `fixed`: the weights do
   * not grow
   */
  readonly penalty: 'growing' | 'fixed' | 'none';
  /** how the gradient of the cross-entropy is estimated */
  readonly gradient: 'score-function' | 'straight-through';
}

const USUAL: Variant = { penalty: 'growing', gradient: 'score-function' };

/** Factor of a penalty's weight after each epoch that violates its limit: the paper's. */
const PENALTY_GROWTH = 1.5;
/** Beyond this a penalty outweighs everything else, and squares of it still fit a float. */
const MOST_PENALTY = 1e4;
/**
 * The rates of all steps of the gradient descent on the architecture parameters come to so much, so that a choice whose
 * networks have 0.05 less loss gains about eight in its logit until the end, however many images there are: at ten a
 * step, 88 steps an epoch were certain of a stem after the first.
 */
const ALL_ARCHITECTURE_RATES = 720;
/** A step of more makes the parameters follow the few images that it saw. */
const MOST_ARCHITECTURE_RATE = 10;
/** Weight steps per step of the architecture. */
export const WEIGHT_STEPS = 16;
/** The Gumbel-softmax's temperature falls exponentially between these. */
const FIRST_TEMPERATURE = 3;
const LAST_TEMPERATURE = 0.5;
/** Share of the draws that are even. */
const EVEN_SHARE = 0.2;

/** The paper's search, or one of its comparisons. */
export function differentiableSearch(variant: Variant = USUAL): Strategy {
  return async (task) => {
    const { plan, supernet, hooks } = task;
    // In this thread only expected costs are computed, which are small.
    await startBackend('cpu');
    while (supernet.epochsDone < plan.warmupEpochs + plan.searchEpochs) {
      const epoch = supernet.epochsDone + 1;
      const warmup = epoch <= plan.warmupEpochs;
      const heldOut: Figures[] = [];
      const figures = warmup
        ? await trainEpoch(task, epoch, evenDraws(task))
        : await searchEpoch(task, epoch, variant, heldOut);
      const expected = expectation(task);
      if (!warmup && variant.penalty === 'growing') growPenalties(task, expected);
      supernet.epochsDone = epoch;
      await hooks.onEpoch?.({
        epoch,
        warmup,
        ...figures,
        heldOut: heldOut.length === 0 ? null : meanOf(heldOut),
        expected: { ...expected, penalties: penaltiesOf(task) },
        likeliest: likeliest(task),
      });
    }
    return discretize(task);
  };
}

/** @param heldOut is given the figures of the steps of the architecture */
async function searchEpoch(
  task: SearchTask,
  epoch: number,
  { penalty, gradient }: Variant,
  heldOut: Figures[],
): Promise<Figures> {
  const { dataset, plan } = task;
  const batches = new Batches(dataset.heldOut, true, plan.seed * 31 + epoch);
  const limited = penalty !== 'none';
  const draws = searchDraws(task, limited);
  const draw = mostly(draws, evenDraws(task));
  const share = (epoch - plan.warmupEpochs - 1) / Math.max(1, plan.searchEpochs - 1);
  const temperature = FIRST_TEMPERATURE * (LAST_TEMPERATURE / FIRST_TEMPERATURE) ** share;
  const estimate = gradient === 'score-function' ? scoreFunction : straightThrough;
  const steps = (plan.searchEpochs * stepsPerEpoch(dataset)) / WEIGHT_STEPS;
  const rate = Math.min(MOST_ARCHITECTURE_RATE, ALL_ARCHITECTURE_RATES / steps);
  return trainEpoch(task, epoch, draw, async (step, random) => {
    if (step % WEIGHT_STEPS !== 0) return;
    const own = { batches, draw: draws, temperature, random };
    heldOut.push(await stepArchitecture(task, estimate, own, rate, limited));
  });
}

/** Draws of the distribution as it is at each draw. */
function searchDraws(task: SearchTask, limited: boolean): DrawArchitecture {
  const { feasible, supernet } = task;
  const { architectureLayout: layout, weights } = supernet;
  const { values } = weights.architecture;
  if (limited) return drawsWithin(task, values);
  return (random) => sampleArchitecture(feasible, layout, values, random).architecture;
}

/** Some draws stay even, so that no choice is forgotten, and that something within the limits is found. */
function mostly(draws: DrawArchitecture, even: DrawArchitecture): DrawArchitecture {
  return (random) => (random() < EVEN_SHARE ? even(random) : draws(random));
}

function meanOf(figures: readonly Figures[]): Figures {
  return {
    loss: mean(figures.map(({ loss }) => loss)),
    accuracy: mean(figures.map(({ accuracy }) => accuracy)),
  };
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
 * From the distribution to networks within the limits: the likeliest one and draws, from which others evolve. What
 * exceeds a limit is never a candidate. The likeliest alone would be a poor winner: the losses of networks tell more
 * than the distribution does.
 */
function discretize(task: SearchTask): Promise<Candidate[]> {
  return evolve(task, mostly(searchDraws(task, true), evenDraws(task)), likeliest(task));
}

/** Every stage's likeliest allowed choice, given its predecessor's. */
function likeliest({ supernet, feasible }: SearchTask): Architecture {
  const { architectureLayout: layout, weights } = supernet;
  const logarithms = (name: string): Float32Array => {
    const logits = layout.view(weights.architecture.values, name);
    const sum = logits.reduce((total, logit) => total + Math.exp(logit), 0);
    return logits.map((logit) => logit - Math.log(sum));
  };
  let place = 0;
  return stagesOf(feasible.space).map((stage, at) => {
    const { operations, widths } = stage;
    const [operation, width] = [logarithms(operationLogits(stage)), logarithms(widthLogits(stage))];
    const likelihood = ({ choice }: { choice: Choice }): number =>
      operation[operations.indexOf(choice.operation)]! +
      (choice.operation === 'skip' ? 0 : width[widths.indexOf(choice.width)]!);
    const best = feasible
      .allowed(at, place)
      .reduce((most, one) => (likelihood(one) > likelihood(most) ? one : most));
    place = best.next;
    return best.choice;
  });
}
