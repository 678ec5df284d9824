import { clamp, INT8_MAX, INT8_MIN, scaleOf } from '../arithmetic/quantization.js';
import { quantizeMultiplier, type Multiplier, type Requantize } from '../arithmetic/requantize.js';
import { scalar } from '../flatbuffer-table.js';
import { noCheck } from '../operator-parts/checks.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { optionsCodec } from '../operator-parts/options.js';
import {
  inputOf,
  NO_MEMORY,
  NO_WEIGHTS,
  ONE_INPUT,
  unaryOperands,
  type UnaryOperands,
} from '../operator-parts/unary.js';
import { elements } from '../shapes.js';

/** What the options of a MEAN say. */
export interface MeanAttributes {
  /** Reduced dimensions stay as 1. */
  readonly keepDimensions: boolean;
}

interface ReducerOptions {
  readonly keepDims: boolean;
}

/** What a MEAN works on. */
export interface MeanOperands extends UnaryOperands {
  /** The reduced dimensions, ascending and next to each other. */
  readonly axes: readonly number[];
}

/** The mean over neighbouring dimensions, which are a constant. */
export const mean: OperatorDefinition<'axes', MeanAttributes, MeanOperands> = {
  ...ONE_INPUT,
  ...NO_WEIGHTS,
  ...NO_MEMORY,
  code: 40,
  version: 2,
  fields: ['axes'],
  fixedOutput: null,
  outputs(operatorCase) {
    const { axes } = operatorCase;
    const input = inputOf(operatorCase);
    if (!areNeighbours(axes, input.length))
      return 'its axes are not dimensions next to each other, ascending';
    return [
      [input.map((extent, axis) => (axes.includes(axis) ? 1 : extent))],
      [input.filter((_, axis) => !axes.includes(axis))],
    ];
  },
  // What a mean leaves of a ReLU's output: E[x]² / E[x²] = 1/π.
  signals: (_, inputs) => inputs.map((input) => ({ ...input, meanSquare: input.meanSquare / Math.PI })),
  options: optionsCodec<ReducerOptions, MeanAttributes>(
    'ReducerOptions',
    27,
    { keepDims: scalar(0, 'bool') },
    ({ keepDims }) => ({ keepDimensions: keepDims }),
    ({ keepDimensions }) => ({ keepDims: keepDimensions }),
  ),
  attributes: (operatorCase) => ({
    keepDimensions: operatorCase.output.length === inputOf(operatorCase).length,
  }),
  parameters: ({ axes }) => [{ place: 1, shape: [axes.length], values: axes }],
  operands(reader) {
    const operands = unaryOperands(reader, 1);
    const rank = operands.input.shape.length;
    const { data } = reader.integers(1);
    if (data.length > rank) throw reader.unsupported(`it lists ${data.length} axes of ${rank}`);
    const given = Array.from(data, (axis) => (axis < 0 ? axis + rank : axis));
    const axes = [...new Set(given)].sort((a, b) => a - b);
    if (axes.some((axis, i) => axis !== axes[0]! + i)) {
      throw reader.unsupported(`its axes ${axes.join(', ')} are not next to each other`);
    }
    return { ...operands, axes };
  },
  check: noCheck,
  describe: ({ input, axes }) => ({ operands: [input], fields: { axes } }),
  run: (operator, valuesOf, requantize) => [means(operator, valuesOf(operator.input), requantize)],
  loops: (operatorCase) => [1, elements(operatorCase.output), elements(inputOf(operatorCase))],
};

/** Whether dimensions of a tensor of `rank` dimensions follow one another. */
function areNeighbours(axes: readonly number[], rank: number): boolean {
  const [first = rank] = axes;
  return axes.every((axis, i) => axis === first + i && axis < rank) && first < rank;
}

/** Means of the elements that lie as far apart as the dimensions behind the reduced ones take. */
function means(
  { input: inputTensor, output: outputTensor, axes }: MeanOperands,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const [first = 0] = axes;
  const count = elements(inputTensor.shape.slice(first, first + axes.length));
  const step = elements(inputTensor.shape.slice(first + axes.length));
  const multiplier = meanMultiplier(scaleOf(inputTensor) / scaleOf(outputTensor), count);
  const output = new Int8Array(outputTensor.bytes);
  for (let at = 0; at < output.length; at++) {
    const start = Math.floor(at / step) * step * count + (at % step);
    let sum = -inputTensor.zeroPoint * count;
    for (let i = 0; i < count; i++) sum += input[start + i * step]!;
    output[at] = clamp(requantize(sum, multiplier) + outputTensor.zeroPoint, INT8_MIN, INT8_MAX);
  }
  return output;
}

/**
 * The multiplier of `factor / count`. TensorFlow Lite (`QuantizedMeanOrSum`) does not round this quotient to 31 bits:
 * it divides the factor's multiplier by the count as integers, after shifting it up by as many bits as the count
 * has below its highest.
 */
function meanMultiplier(factor: number, count: number): Multiplier {
  const { value, shift } = quantizeMultiplier(factor);
  const bits = Math.min(31 - Math.clz32(count), 31 + shift);
  return { value: Number((BigInt(value) << BigInt(bits)) / BigInt(count)), shift: shift - bits };
}
