import type { Space } from '../../model/space/space.js';
import { Adam, WEIGHT_DECAY } from './adam.js';
import type { WeightSet } from './jobs.js';
import { GHOSTS } from './step.js';
import { TensorLayout } from '../network/tensor-layout.js';
import { supernetWeights } from './weights.js';

/** Penalty weights at the beginning; see `strategies/differentiable.ts`. */
const FIRST_PENALTY = 0.1;

/** The state of a search between two epochs: all that a checkpoint holds. */
export class Supernet {
  readonly weights: WeightSet;
  readonly adam: Adam;
  readonly layout: TensorLayout;
  readonly architectureLayout: TensorLayout;
  /** of count, SRAM and flash */
  readonly penalties = new Float64Array(3).fill(FIRST_PENALTY);
  epochsDone = 0;

  constructor(
    readonly space: Space,
    seed: number,
  ) {
    this.weights = supernetWeights(space, GHOSTS, seed);
    this.layout = new TensorLayout(this.weights.tensors);
    this.adam = new Adam(this.layout, WEIGHT_DECAY);
    this.architectureLayout = new TensorLayout(this.weights.architecture.tensors);
  }

  /** Every array that training changes, in a fixed order: what a checkpoint saves and restores in place. */
  arrays(): (Float32Array | Float64Array)[] {
    const { weights, adam, penalties } = this;
    return [weights.values, weights.architecture.values, adam.first, adam.second, adam.steps, penalties];
  }
}
