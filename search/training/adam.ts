import type { TensorLayout } from '../network/tensor-layout.js';

const FIRST_DECAY = 0.9;
const SECOND_DECAY = 0.999;
const EPSILON = 1e-7;
/** Of the weights of layers per step, times the learning rate, in whatever is trained here. */
export const WEIGHT_DECAY = 1e-2;

/**
 * Adam (Kingma and Ba, 2015) on a block of tensors. Tensors that a step did not use stay as they are, moments
 * and all, and have a step count of their own: in a supernet most of them rest in most steps.
 */
export class Adam {
  readonly first: Float32Array;
  readonly second: Float32Array;
  readonly steps: Float64Array;

  constructor(
    private readonly layout: TensorLayout,
    /** of the weights of layers (not of normalizations and biases), decoupled (Loshchilov and Hutter, 2019) */
    private readonly weightDecay = 0,
  ) {
    this.first = new Float32Array(layout.size);
    this.second = new Float32Array(layout.size);
    this.steps = new Float64Array(layout.specs.length);
  }

  /**
   * Steps along a mean of gradients, added in their order, so that equal gradients give equal bits.
   * @param contributions for each tensor that has a gradient, the blocks that hold one
   * @param count of how many gradients this is the mean: those that a tensor has no part in count as zero
   */
  step(
    values: Float32Array,
    contributions: ReadonlyMap<string, readonly Float32Array[]>,
    count: number,
    learningRate: number,
  ): void {
    for (const [name, gradients] of contributions) {
      const { index, offset, size, shape } = this.layout.place(name);
      const step = ++this.steps[index]!;
      const rate = (learningRate * Math.sqrt(1 - SECOND_DECAY ** step)) / (1 - FIRST_DECAY ** step);
      const decay = shape.length > 1 ? 1 - learningRate * this.weightDecay : 1;
      for (let i = offset; i < offset + size; i++) {
        let gradient = 0;
        for (const one of gradients) gradient += one[i]!;
        gradient /= count;
        const first = FIRST_DECAY * this.first[i]! + (1 - FIRST_DECAY) * gradient;
        const second = SECOND_DECAY * this.second[i]! + (1 - SECOND_DECAY) * gradient * gradient;
        this.first[i] = first;
        this.second[i] = second;
        values[i] = values[i]! * decay - (rate * first) / (Math.sqrt(second) + EPSILON);
      }
    }
  }
}
