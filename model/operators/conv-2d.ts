import type { Requantize } from '../arithmetic/requantize.js';
import { isCut } from '../arithmetic/window.js';
import { scalar } from '../flatbuffer-table.js';
import { checkOneImage } from '../operator-parts/checks.js';
import {
  CONVOLUTION,
  convolutionAttributes,
  overPositions,
  PADDING_AND_STRIDES,
  readConvolution,
  windowOfWeights,
  writeConvolution,
  type ConvolutionAttributes,
  type ConvolutionField,
  type ConvolutionOptions,
} from '../operator-parts/convolution.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import { optionsCodec } from '../operator-parts/options.js';
import { inputOf } from '../operator-parts/unary.js';
import { formLoops, weightedOperands, type WeightedOperands } from '../operator-parts/weighted.js';
import { windowLoops, windowOutputs } from '../operator-parts/windows.js';
import { channels } from '../shapes.js';

interface Conv2DOptions extends ConvolutionOptions {
  readonly quantizedBiasType: number;
}

/** A convolution of all input channels. Weights: [output channels, height, width, input channels]. */
export const conv2D: OperatorDefinition<ConvolutionField, ConvolutionAttributes, WeightedOperands> = {
  ...CONVOLUTION,
  code: 3,
  version: 3,
  outputs: (operatorCase) => windowOutputs(operatorCase, channels(operatorCase.output)),
  weights: {
    layout: ({ inputs, output, kernel }) => ({
      shape: [channels(output), ...kernel, channels(inputs[0] ?? [])],
      dimension: 0,
    }),
    tapsPerOutput: ({ inputs, kernel: [height, width] }) => height * width * channels(inputs[0] ?? []),
  },
  options: optionsCodec<Conv2DOptions, ConvolutionAttributes>(
    'Conv2DOptions',
    1,
    {
      ...PADDING_AND_STRIDES,
      activation: scalar(3, 'int8'),
      dilationW: scalar(4, 'int32', 1),
      dilationH: scalar(5, 'int32', 1),
      quantizedBiasType: scalar(6, 'int8'),
    },
    readConvolution,
    (attributes) => ({ ...writeConvolution(attributes), quantizedBiasType: 0 }),
  ),
  attributes: convolutionAttributes,
  operands(reader) {
    const operands = weightedOperands(reader, 4, 0);
    if (operands.weights.shape[3] !== channels(operands.input.shape)) {
      throw reader.unsupported('its channels are in groups, or its weights belong to another input');
    }
    return operands;
  },
  check: checkOneImage,
  run: (operator, valuesOf, requantize) => [convolution(operator, valuesOf(operator.input), requantize)],
  loops(operatorCase) {
    const { loops, taps } = windowLoops(operatorCase);
    return [...loops, taps * channels(inputOf(operatorCase)), ...formLoops(operatorCase, taps)];
  },
};

function convolution(
  operator: Operator<ConvolutionAttributes, WeightedOperands>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const window = windowOfWeights(operator);
  const inputChannels = channels(operator.input.shape);
  const outputChannels = channels(operator.output.shape);
  const inputZero = operator.input.zeroPoint;
  const taps = window.rows.kernel * window.columns.kernel * inputChannels;
  // Rows of zeros make whole blocks of channels. Doubles hold every product, and every sum of them, exactly.
  const weights = new Float64Array(taps * Math.ceil(outputChannels / CHANNEL_BLOCK) * CHANNEL_BLOCK);
  weights.set(operator.weights.data);
  const patch = new Float64Array(taps);
  const sums = new Float64Array(weights.length / taps);
  return overPositions(operator, window, requantize, (vertical, horizontal) => {
    if (isCut(vertical, window.rows) || isCut(horizontal, window.columns)) patch.fill(0);
    for (let i = vertical.first; i < vertical.last; i++) {
      const row = (vertical.origin + i * window.rows.dilation) * window.columns.input;
      for (let j = horizontal.first; j < horizontal.last; j++) {
        const from = (row + horizontal.origin + j * window.columns.dilation) * inputChannels;
        const to = (i * window.columns.kernel + j) * inputChannels;
        for (let k = 0; k < inputChannels; k++) patch[to + k] = input[from + k]! - inputZero;
      }
    }
    products(weights, patch, sums);
    return sums;
  });
}

/** Output channels that are summed at once, so that each element of the patch is read but once for them. */
const CHANNEL_BLOCK = 4;

/** The product of a matrix, whose rows are a multiple of {@link CHANNEL_BLOCK}, and a vector. */
function products(matrix: Float64Array, vector: Float64Array, result: Float64Array): void {
  const length = vector.length;
  for (let row = 0; row < result.length; row += CHANNEL_BLOCK) {
    const [a, b, c, d] = [row * length, (row + 1) * length, (row + 2) * length, (row + 3) * length];
    let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
    for (let k = 0; k < length; k++) {
      const element = vector[k]!;
      sumA += element * matrix[a + k]!;
      sumB += element * matrix[b + k]!;
      sumC += element * matrix[c + k]!;
      sumD += element * matrix[d + k]!;
    }
    result[row] = sumA;
    result[row + 1] = sumB;
    result[row + 2] = sumC;
    result[row + 3] = sumD;
  }
}
