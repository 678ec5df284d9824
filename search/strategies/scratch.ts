/** Random search without a supernet: networks drawn evenly, each trained for a short time on its own. */
import { WEIGHT_DECAY } from '../training/adam.js';
import { NetworkTraining } from '../training/network-training.js';
import { epochRandom, evaluate } from '../training/step.js';
import { meets } from '../costs/limits.js';
import { architectureNetwork } from '../network/network.js';
import { interrupted, trainNetwork } from '../training/train-network.js';
import { enough, MOST_DRAWS, noneFound } from './random.js';
import type { Candidate, Strategy } from './strategy.js';
import { evenDraws } from './supernet-training.js';
import { defined } from '../../common/defined.js';

/** Passes over the training images that each network gets before it is judged. */
const EPOCHS = 4;

/** Trains as many networks as are planned, or until the deadline. It leaves the supernet as it was. */
export const scratchSearch: Strategy = async (task) => {
  const { plan, feasible, limits, threads, dataset, hooks } = task;
  const random = epochRandom(plan.seed, 1);
  const draw = evenDraws(task);
  const candidates: Candidate[] = [];
  for (let drawn = 0; !enough(task, candidates.length); drawn++) {
    if (drawn >= MOST_DRAWS) throw noneFound(drawn);
    if (hooks.signal?.aborted === true) throw interrupted();
    const architecture = draw(random);
    const costs = feasible.costs.exact(architecture);
    if (!meets(costs, limits)) continue;
    const seed = plan.seed * 1009 + candidates.length;
    const network = architectureNetwork(feasible.space, architecture);
    const training = new NetworkTraining(network, WEIGHT_DECAY, seed);
    const { learningRate } = plan;
    const { signal } = hooks;
    const ofNetwork = { epochs: EPOCHS, learningRate, weightDecay: WEIGHT_DECAY, seed };
    await trainNetwork(threads, training, dataset, ofNetwork, defined({ signal }));
    candidates.push({ architecture, costs, ...(await evaluate(threads, training.weights, dataset.heldOut)) });
    threads.forget(training.weights);
    hooks.onScored?.(candidates.length, plan.candidates);
  }
  return candidates.sort((a, b) => a.loss - b.loss);
};
