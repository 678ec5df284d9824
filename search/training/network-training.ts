import type { Network } from '../network/network.js';
import { TensorLayout } from '../network/tensor-layout.js';
import { Adam } from './adam.js';
import type { Teacher, WeightSet } from './jobs.js';
import { GHOSTS } from './step.js';
import { networkWeights } from './weights.js';

/** The state of a network's training between two epochs: all that a checkpoint holds. */
export class NetworkTraining {
  readonly weights: WeightSet;
  readonly adam: Adam;
  epochsDone = 0;

  /** Begins with new weights. @param teacher whose scores are learned from beside the labels */
  constructor(network: Network, weightDecay: number, seed: number, teacher?: Teacher) {
    this.weights = { ...networkWeights(network, GHOSTS, seed), ...(teacher && { teacher }) };
    this.adam = new Adam(new TensorLayout(this.weights.tensors), weightDecay);
  }

  /** Every array that training changes, in a fixed order: what a checkpoint saves and restores in place. */
  arrays(): (Float32Array | Float64Array)[] {
    const { weights, adam } = this;
    return [weights.values, weights.statistics.values, adam.first, adam.second, adam.steps];
  }
}
