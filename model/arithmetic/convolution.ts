import { channels } from '../shapes.js';
import type { OperatorOf } from '../tflite/graph-operator.js';
import { activationRange, clamp, scaleOf } from './quantization.js';
import { quantizeMultiplier, type Multiplier, type Requantize } from './requantize.js';
import { tapsInside, windowOf, type Window } from './window.js';

type Convolution = OperatorOf<'CONV_2D'> | OperatorOf<'DEPTHWISE_CONV_2D'>;

/** CONV_2D on one NHWC image. */
export function convolution(
  operator: OperatorOf<'CONV_2D'>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const { rows, columns } = windowOfWeights(operator);
  const { data: weights } = operator.weights;
  const inputChannels = channels(operator.input.shape);
  const outputChannels = channels(operator.output.shape);
  const inputZero = operator.input.zeroPoint;
  const finish = finisher(operator, requantize);
  const output = new Int8Array(operator.output.bytes);
  let at = 0;
  for (let y = 0; y < rows.output; y++) {
    const vertical = tapsInside(rows, y);
    for (let x = 0; x < columns.output; x++) {
      const horizontal = tapsInside(columns, x);
      for (let channel = 0; channel < outputChannels; channel++) {
        let sum = 0;
        for (let i = vertical.first; i < vertical.last; i++) {
          const row = (vertical.origin + i * rows.dilation) * columns.input;
          for (let j = horizontal.first; j < horizontal.last; j++) {
            const from = (row + horizontal.origin + j * columns.dilation) * inputChannels;
            const tap = ((channel * rows.kernel + i) * columns.kernel + j) * inputChannels;
            for (let k = 0; k < inputChannels; k++) {
              sum = (sum + Math.imul(input[from + k]! - inputZero, weights[tap + k]!)) | 0;
            }
          }
        }
        output[at++] = finish(sum, channel);
      }
    }
  }
  return output;
}

/** DEPTHWISE_CONV_2D on one NHWC image: each input channel yields `depthMultiplier` output channels. */
export function depthwiseConvolution(
  operator: OperatorOf<'DEPTHWISE_CONV_2D'>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const { rows, columns } = windowOfWeights(operator);
  const { data: weights } = operator.weights;
  const { depthMultiplier } = operator.attributes;
  const inputChannels = channels(operator.input.shape);
  const outputChannels = channels(operator.output.shape);
  const inputZero = operator.input.zeroPoint;
  const finish = finisher(operator, requantize);
  const output = new Int8Array(operator.output.bytes);
  let at = 0;
  for (let y = 0; y < rows.output; y++) {
    const vertical = tapsInside(rows, y);
    for (let x = 0; x < columns.output; x++) {
      const horizontal = tapsInside(columns, x);
      for (let channel = 0; channel < outputChannels; channel++) {
        const inputChannel = Math.floor(channel / depthMultiplier);
        let sum = 0;
        for (let i = vertical.first; i < vertical.last; i++) {
          const row = (vertical.origin + i * rows.dilation) * columns.input;
          for (let j = horizontal.first; j < horizontal.last; j++) {
            const from = (row + horizontal.origin + j * columns.dilation) * inputChannels + inputChannel;
            const tap = (i * columns.kernel + j) * outputChannels + channel;
            sum = (sum + Math.imul(input[from]! - inputZero, weights[tap]!)) | 0;
          }
        }
        output[at++] = finish(sum, channel);
      }
    }
  }
  return output;
}

function windowOfWeights({ input, output, weights, attributes }: Convolution): Window {
  const [, height = 0, width = 0] = weights.shape;
  return windowOf(input.shape, output.shape, { ...attributes, kernel: [height, width] });
}

/** What is done to a channel's sum: bias, requantization, clamping. */
function finisher(operator: Convolution, requantize: Requantize): (sum: number, channel: number) => number {
  const { input, weights, bias, output, attributes } = operator;
  const multipliers = channelMultipliers(
    weights.scales.map((scale) => (scaleOf(input) * scale) / scaleOf(output)),
    channels(output.shape),
  );
  const { low, high } = activationRange(attributes.activation, output);
  const biases = bias?.data ?? new Int32Array(multipliers.length);
  return (sum, channel) => {
    const scaled = requantize((sum + biases[channel]!) | 0, multipliers[channel]!);
    return clamp(scaled + output.zeroPoint, low, high);
  };
}

/** One multiplier per channel, from one real factor for all or one each. */
export function channelMultipliers(factors: readonly number[], count: number): Multiplier[] {
  const multipliers = factors.map(quantizeMultiplier);
  return Array.from({ length: count }, (_, channel) => multipliers[channel % multipliers.length]!);
}
