import type { Architecture, Space } from '../model/space/space.js';
import { architectureNetwork } from './network/network.js';
import { NetworkTraining } from './training/network-training.js';
import type { TrainingPlan } from './training/train-network.js';

/** The training of an architecture by itself, from new weights. */
export function ownTraining(
  space: Space,
  architecture: Architecture,
  { weightDecay, seed }: Pick<TrainingPlan, 'weightDecay' | 'seed'>,
): NetworkTraining {
  return new NetworkTraining(architectureNetwork(space, architecture), weightDecay, seed);
}
