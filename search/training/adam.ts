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

  /** of the gradients of a tensor */
  private readonly sums: Float64Array;

  constructor(
    private readonly layout: TensorLayout,
    /** of the weights of layers (not of normalizations and biases), decoupled (Loshchilov and Hutter, 2019) */
    private readonly weightDecay = 0,
  ) {
    this.first = new Float32Array(layout.size);
    this.second = new Float32Array(layout.size);
    this.steps = new Float64Array(layout.specs.length);
    const sizes = layout.specs.map(({ name }) => layout.place(name).size);
    this.sums = new Float64Array(Math.max(0, ...sizes));
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
      const { index, size, shape } = this.layout.place(name);
      const step = ++this.steps[index]!;
      const rate = (learningRate * Math.sqrt(1 - SECOND_DECAY ** step)) / (1 - FIRST_DECAY ** step);
      const decay = shape.length > 1 ? 1 - learningRate * this.weightDecay : 1;
      const within = (block: Float32Array): Float32Array => this.layout.view(block, name);
      const sums = this.sums.subarray(0, size).fill(0);
      for (const one of gradients) add(sums, within(one));
      const moments = { first: within(this.first), second: within(this.second) };
      descend(within(values), sums, count, moments, rate, decay);
    }
  }
}

interface Moments {
  readonly first: Float32Array;
  readonly second: Float32Array;
}

function add(sums: Float64Array, gradients: Float32Array): void {
  for (let i = 0; i < sums.length; i++) sums[i]! += gradients[i]!;
}

/**
 * By itself, on arrays of its own: as one loop within the other in {@link Adam.step}, V8 made of it, as often as not,
 * what took 160 ns an element instead of 10, and six sevenths of a supernet's step.
 */
function descend(
  values: Float32Array,
  sums: Float64Array,
  count: number,
  { first, second }: Moments,
  rate: number,
  decay: number,
): void {
  for (let i = 0; i < sums.length; i++) {
    const gradient = sums[i]! / count;
    const m = FIRST_DECAY * first[i]! + (1 - FIRST_DECAY) * gradient;
    const v = SECOND_DECAY * second[i]! + (1 - SECOND_DECAY) * gradient * gradient;
    first[i] = m;
    second[i] = v;
    values[i] = values[i]! * decay - (rate * m) / (Math.sqrt(v) + EPSILON);
  }
}
