import type { Requantize } from '../arithmetic/requantize.js';
import { tapsInside } from '../arithmetic/window.js';
import { LutError } from '../../common/errors.js';
import { scalar } from '../flatbuffer-table.js';
import { checkOneImage } from '../operator-parts/checks.js';
import {
  CONVOLUTION,
  convolutionAttributes,
  PADDING_AND_STRIDES,
  readConvolution,
  requantizedOutput,
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
import { channels, elements } from '../shapes.js';

/** What the options of a DEPTHWISE_CONV_2D say. */
export interface DepthwiseAttributes extends ConvolutionAttributes {
  /** Output channels per input channel. */
  readonly depthMultiplier: number;
}

interface DepthwiseConv2DOptions extends ConvolutionOptions {
  readonly depthMultiplier: number;
}

/** A convolution of each input channel by itself. Weights: [1, height, width, output channels]. */
export const depthwiseConv2D: OperatorDefinition<ConvolutionField, DepthwiseAttributes, WeightedOperands> = {
  ...CONVOLUTION,
  code: 4,
  version: 3,
  outputs: (operatorCase) =>
    channels(operatorCase.output) % channels(inputOf(operatorCase)) === 0
      ? windowOutputs(operatorCase, channels(operatorCase.output))
      : 'its output channels are not a multiple of its input channels',
  weights: {
    layout: ({ output, kernel }) => ({ shape: [1, ...kernel, channels(output)], dimension: 3 }),
    tapsPerOutput: ({ kernel: [height, width] }) => height * width,
  },
  options: optionsCodec<DepthwiseConv2DOptions, DepthwiseAttributes>(
    'DepthwiseConv2DOptions',
    2,
    {
      ...PADDING_AND_STRIDES,
      depthMultiplier: scalar(3, 'int32'),
      activation: scalar(4, 'int8'),
      dilationW: scalar(5, 'int32', 1),
      dilationH: scalar(6, 'int32', 1),
    },
    (options) => ({ ...readConvolution(options), depthMultiplier: options.depthMultiplier }),
    (attributes) => ({ ...writeConvolution(attributes), depthMultiplier: attributes.depthMultiplier }),
  ),
  attributes: (operatorCase) => ({
    ...convolutionAttributes(operatorCase),
    depthMultiplier: channels(operatorCase.output) / channels(inputOf(operatorCase)),
  }),
  operands(reader) {
    const operands = weightedOperands(reader, 4, 3);
    if (operands.weights.shape[0] !== 1) throw reader.unsupported('its weights do not begin with a 1');
    return operands;
  },
  check(operator, label) {
    checkOneImage(operator, label);
    const { input, output, attributes } = operator;
    if (channels(output.shape) !== channels(input.shape) * attributes.depthMultiplier) {
      throw new LutError(
        'MODEL_CORRUPT',
        `${label} has the depth multiplier ${attributes.depthMultiplier}, which its shapes do not fit`,
        'convert the model again',
      );
    }
  },
  changes: {
    onInputs: (operatorCase, inputs) => {
      const multiplier = channels(operatorCase.output) / channels(inputOf(operatorCase));
      return {
        ...{ ...operatorCase, inputs },
        output: operatorCase.output.with(-1, multiplier * channels(inputs[0] ?? [])),
      };
    },
  },
  run: (operator, valuesOf, requantize) => [
    depthwiseConvolution(operator, valuesOf(operator.input), requantize),
  ],
  loops(operatorCase) {
    const { output } = operatorCase;
    const { loops, taps } = windowLoops(operatorCase);
    const perInputChannel = (elements(output) / channels(output)) * channels(inputOf(operatorCase));
    return [...loops, perInputChannel, ...formLoops(operatorCase, taps)];
  },
};

function depthwiseConvolution(
  operator: Operator<DepthwiseAttributes, WeightedOperands>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const { rows, columns } = windowOfWeights(operator);
  const { data: weights } = operator.weights;
  const inputChannels = channels(operator.input.shape);
  const inputZero = operator.input.zeroPoint;
  const centred = new Int16Array(input);
  for (let i = 0; i < centred.length; i++) centred[i]! -= inputZero;
  const sums = new Int32Array(channels(operator.output.shape));
  const { output, write } = requantizedOutput(operator, requantize);
  let at = 0;
  for (let y = 0; y < rows.output; y++) {
    const vertical = tapsInside(rows, y);
    for (let x = 0; x < columns.output; x++) {
      const horizontal = tapsInside(columns, x);
      sums.fill(0);
      for (let i = vertical.first; i < vertical.last; i++) {
        const row = (vertical.origin + i * rows.dilation) * columns.input;
        for (let j = horizontal.first; j < horizontal.last; j++) {
          const from = (row + horizontal.origin + j * columns.dilation) * inputChannels;
          const tap = (i * columns.kernel + j) * sums.length;
          addProducts(sums, centred, from, weights, tap, inputChannels);
        }
      }
      write(sums, at);
      at += sums.length;
    }
  }
  return output;
}

/** Adds the products of the pixel that begins at `from` and the tap that begins at `tap` to every channel's sum. */
function addProducts(
  sums: Int32Array,
  pixels: Int16Array,
  from: number,
  weights: Int8Array,
  tap: number,
  inputChannels: number,
): void {
  const depthMultiplier = sums.length / inputChannels;
  for (let m = 0; m < depthMultiplier; m++) {
    for (let k = 0, channel = m; k < inputChannels; k++, channel += depthMultiplier) {
      sums[channel] = (sums[channel]! + Math.imul(pixels[from + k]!, weights[tap + channel]!)) | 0;
    }
  }
}
