/** Folded networks in floating point, one image at a time: what the int8 network is to come close to. */
import { tapsInside, windowOf } from '../../model/arithmetic/window.js';
import type { Activation, OperatorCase } from '../../model/operator.js';
import { channels, elements } from '../../model/shapes.js';
import { IMAGE } from '../network/network.js';
import { trainable, type TrainableKind } from '../network/trainable.js';
import type { FoldedNetwork, FoldedNode, FoldedWeights } from './fold.js';

/**
 * The output of every node, in the order of the nodes; the last holds the class scores.
 * @param image NHWC, 0..1
 */
export function floatOutputs(network: FoldedNetwork, image: Float32Array): Float32Array[] {
  const outputs: Float32Array[] = [];
  for (const node of network.nodes) {
    const inputs = node.inputs.map((input) => (input === IMAGE ? image : outputs[input]!));
    outputs.push(COMPUTE[trainable(node.operator.kind)](node, inputs[0]!, inputs[1]));
  }
  return outputs;
}

/** One node's output, from its first input and its second, if it has one. */
type Compute = (node: FoldedNode, first: Float32Array, second: Float32Array | undefined) => Float32Array;

const COMPUTE: Readonly<Record<TrainableKind, Compute>> = {
  CONV_2D: weighted(convolution),
  DEPTHWISE_CONV_2D: weighted(depthwiseConvolution),
  FULLY_CONNECTED: weighted(fullyConnected),
  ADD: ({ operator }, first, second) =>
    activated(
      operator,
      combined(first, second!, (a, b) => a + b),
    ),
  MUL: ({ operator }, first, second) =>
    activated(
      operator,
      combined(first, second!, (a, b) => a * b),
    ),
  MEAN: ({ operator }, first) => mean(operator, first),
  LOGISTIC: (_, first) => first.map((value) => 1 / (1 + Math.exp(-value))),
  RELU: (_, first) => activated({ activation: 'RELU' }, first),
  RELU6: (_, first) => activated({ activation: 'RELU6' }, first),
  HARD_SWISH: (_, first) => first.map((value) => (value * clamped(value + 3, 0, 6)) / 6),
};

function weighted(
  sums: (operator: OperatorCase, weights: FoldedWeights, input: Float32Array) => Float32Array,
): Compute {
  return ({ operator, weights }, first) => activated(operator, sums(operator, weights!, first));
}

function convolution(
  operator: OperatorCase,
  { kernel, bias }: FoldedWeights,
  input: Float32Array,
): Float32Array {
  const { rows, columns } = windowOfCase(operator);
  const inputs = channels(operator.inputs[0]!);
  const output = new Float32Array(elements(operator.output));
  let at = 0;
  for (let y = 0; y < rows.output; y++) {
    const vertical = tapsInside(rows, y);
    for (let x = 0; x < columns.output; x++) {
      const horizontal = tapsInside(columns, x);
      for (let unit = 0; unit < bias.length; unit++) {
        let sum = bias[unit]!;
        for (let i = vertical.first; i < vertical.last; i++) {
          // The taps of one row lie next to each other, in the image as in the kernel.
          let from = ((vertical.origin + i) * columns.input + horizontal.origin + horizontal.first) * inputs;
          let tap = ((unit * rows.kernel + i) * columns.kernel + horizontal.first) * inputs;
          const end = tap + (horizontal.last - horizontal.first) * inputs;
          while (tap < end) sum += input[from++]! * kernel[tap++]!;
        }
        output[at++] = sum;
      }
    }
  }
  return output;
}

function depthwiseConvolution(
  operator: OperatorCase,
  { kernel, bias }: FoldedWeights,
  input: Float32Array,
): Float32Array {
  const { rows, columns } = windowOfCase(operator);
  const depth = bias.length;
  const output = new Float32Array(elements(operator.output));
  const sums = new Float64Array(depth);
  for (let y = 0; y < rows.output; y++) {
    const vertical = tapsInside(rows, y);
    for (let x = 0; x < columns.output; x++) {
      const horizontal = tapsInside(columns, x);
      sums.set(bias);
      for (let i = vertical.first; i < vertical.last; i++) {
        for (let j = horizontal.first; j < horizontal.last; j++) {
          const from = ((vertical.origin + i) * columns.input + horizontal.origin + j) * depth;
          const tap = (i * columns.kernel + j) * depth;
          for (let unit = 0; unit < depth; unit++) sums[unit]! += input[from + unit]! * kernel[tap + unit]!;
        }
      }
      output.set(sums, (y * columns.output + x) * depth);
    }
  }
  return output;
}

/** The window of a convolution. Dilation, which no network of a space has, is refused. */
function windowOfCase({ inputs, output, kernel = [1, 1], stride = [1, 1], dilation, padding }: OperatorCase) {
  if (dilation?.some((step) => step !== 1)) throw new RangeError('a dilated convolution cannot be trained');
  return windowOf(inputs[0]!, output, { kernel, stride, dilation: [1, 1], padding: padding ?? 'SAME' });
}

function fullyConnected(
  operator: OperatorCase,
  { kernel, bias }: FoldedWeights,
  input: Float32Array,
): Float32Array {
  const features = kernel.length / bias.length;
  return new Float32Array(elements(operator.output)).map((_, at) => {
    const unit = at % bias.length;
    const row = Math.floor(at / bias.length) * features;
    let sum = bias[unit]!;
    for (let k = 0; k < features; k++) sum += input[row + k]! * kernel[unit * features + k]!;
    return sum;
  });
}

/** The second operand is repeated over the first. */
function combined(
  first: Float32Array,
  second: Float32Array,
  result: (a: number, b: number) => number,
): Float32Array {
  return first.map((value, i) => result(value, second[i % second.length]!));
}

/** MEAN over height and width. */
function mean(operator: OperatorCase, input: Float32Array): Float32Array {
  if (operator.axes?.join() !== '1,2')
    throw new RangeError(`a MEAN over axes ${operator.axes} cannot be trained`);
  const depth = channels(operator.output);
  const sums = new Float64Array(depth);
  input.forEach((value, i) => (sums[i % depth]! += value));
  return Float32Array.from(sums, (sum) => (sum * depth) / input.length);
}

/** What the fused activation makes of sums. */
function activated(
  { activation = 'NONE' }: Pick<OperatorCase, 'activation'>,
  values: Float32Array,
): Float32Array {
  if (activation === 'NONE') return values;
  const [low, high] = BOUNDS[activation];
  return values.map((value) => clamped(value, low, high));
}

const BOUNDS: Readonly<Record<Exclude<Activation, 'NONE'>, readonly [low: number, high: number]>> = {
  RELU: [0, Infinity],
  RELU6: [0, 6],
  RELU_N1_TO_1: [-1, 1],
};

function clamped(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
