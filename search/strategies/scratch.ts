/** Random search without a supernet: networks drawn evenly, each trained for a short time on its own. */
import { architectureName } from '../../model/space/choices.js';
import type { Architecture } from '../../model/space/space.js';
import { WEIGHT_DECAY } from '../training/adam.js';
import { NetworkTraining } from '../training/network-training.js';
import { epochRandom, scoresOf } from '../training/step.js';
import { meets } from '../costs/limits.js';
import { architectureNetwork } from '../network/network.js';
import { interrupted, trainNetwork } from '../training/train-network.js';
import { enough, MOST_DRAWS, noneFound } from './random.js';
import { judgementOf, type Judgement } from './judgement.js';
import type { Candidate, SearchTask, Strategy } from './strategy.js';
import { evenDraws } from './supernet-training.js';
import { defined } from '../../common/defined.js';

/** Passes over the training images that each network gets before it is judged. */
const EPOCHS = 4;

/** Trains as many networks as are planned, or until the deadline. It leaves the supernet as it was. */
export const scratchSearch: Strategy = async (task) => {
  const { plan, feasible, limits, hooks } = task;
  const random = epochRandom(plan.seed, 1);
  const draw = evenDraws(task);
  const candidates: Candidate[] = [];
  const drawnBefore = new Set<string>();
  for (let drawn = 0; !enough(task, candidates.length); drawn++) {
    if (drawn >= MOST_DRAWS && candidates.length === 0) throw noneFound(drawn);
    if (drawn >= MOST_DRAWS) break;
    if (hooks.signal?.aborted === true) throw interrupted();
    const architecture = draw(random);
    const name = architectureName(architecture);
    const costs = feasible.costs.exact(architecture);
    if (drawnBefore.has(name) || !meets(costs, limits)) continue;
    drawnBefore.add(name);
    const seed = plan.seed * 1009 + candidates.length;
    const known = task.known?.get(name);
    const judged = known ?? { architecture, costs, ...(await trained(task, architecture, seed)) };
    candidates.push(judged);
    if (known === undefined) hooks.onCandidate?.(judged);
    hooks.onScored?.(candidates.length, plan.candidates);
  }
  return candidates.sort((a, b) => a.loss - b.loss);
};

/** How a network does after a short training of its own. */
async function trained(
  { plan, feasible, threads, dataset, hooks }: SearchTask,
  architecture: Architecture,
  seed: number,
): Promise<Judgement> {
  const { signal, trainings } = hooks;
  const network = architectureNetwork(feasible.space, architecture);
  const training = new NetworkTraining(network, WEIGHT_DECAY, seed);
  const name = `scratch-${seed}`;
  trainings?.restore(name, training);
  const { learningRate } = plan;
  const ofNetwork = { epochs: EPOCHS, learningRate, weightDecay: WEIGHT_DECAY, seed };
  const onEpoch = (): void => trainings?.save(name, training);
  await trainNetwork(threads, training, dataset, ofNetwork, { onEpoch, ...defined({ signal }) });
  const judgement = judgementOf(await scoresOf(threads, training.weights, dataset.heldOut));
  threads.forget(training.weights);
  trainings?.drop(name);
  return judgement;
}
