/** Networks that are trained by themselves. */
import type { Architecture, Space } from '../model/space/space.js';
import type { Dataset } from './data/dataset.js';
import type { FinalPlan } from './final.js';
import { architectureNetwork } from './network/network.js';
import { NetworkTraining } from './training/network-training.js';
import { stepsPerEpoch } from './training/step.js';
import type { Supernet } from './training/supernet.js';
import type { TrainingPlan } from './training/train-network.js';
import { inherit } from './training/weights.js';

/** Begins the training of an architecture by itself. */
export type BeginTraining = (architecture: Architecture) => NetworkTraining;

/** The training of an architecture by itself, from new weights. */
export function ownTraining(
  space: Space,
  architecture: Architecture,
  { weightDecay, seed }: Pick<TrainingPlan, 'weightDecay' | 'seed'>,
): NetworkTraining {
  return new NetworkTraining(architectureNetwork(space, architecture), weightDecay, seed);
}

/**
 * A first round of finalists of so many steps tells networks apart that begin with new weights: after 1,406 steps on
 * photographs their order was that of thrice as many (τ 0.86, eight networks), and that of the supernet was worth
 * nothing. In short trainings the supernet's weights are a head start that matters more: on 4,200 generated scenes, with
 * 131 steps and 1,572 of retraining, 84.7 % against 78.9 % (docs/search.md, "How the winner is chosen").
 */
const ENOUGH_STEPS = 1000;

/** Whether a first round of finalists is long enough for new weights. */
export function beginAnew(
  dataset: Pick<Dataset, 'training'>,
  { finalistEpochs }: Pick<FinalPlan, 'finalistEpochs'>,
): boolean {
  return finalistEpochs * stepsPerEpoch(dataset) >= ENOUGH_STEPS;
}

/** How the networks that a search chooses among begin: with new weights where they are trained long enough. */
export function beginnings(
  { dataset }: { readonly dataset: Pick<Dataset, 'training'> },
  { space, weights }: Pick<Supernet, 'space' | 'weights'>,
  { retraining, ...plan }: Pick<FinalPlan, 'finalistEpochs'> & { readonly retraining: TrainingPlan },
): BeginTraining {
  const anew = beginAnew(dataset, plan);
  return (architecture) => {
    const training = ownTraining(space, architecture, retraining);
    if (!anew) inherit(weights, space, architecture, training.weights);
    return training;
  };
}
