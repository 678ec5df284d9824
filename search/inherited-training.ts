import type { Architecture } from '../model/space/space.js';
import { architectureNetwork } from './network/network.js';
import { NetworkTraining } from './training/network-training.js';
import type { Supernet } from './training/supernet.js';
import type { TrainingPlan } from './training/train-network.js';
import { inherit } from './training/weights.js';

/** The training of an architecture by itself, which begins with its part of the supernet's weights. */
export function inheritedTraining(
  { space, weights }: Supernet,
  architecture: Architecture,
  { weightDecay, seed }: TrainingPlan,
): NetworkTraining {
  const training = new NetworkTraining(architectureNetwork(space, architecture), weightDecay, seed);
  inherit(weights, space, architecture, training.weights);
  return training;
}
