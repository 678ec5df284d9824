import { channels } from '../shapes.js';
import type { OperatorOf } from '../tflite/graph-operator.js';
import { activationRange, clamp, scaleOf } from './quantization.js';
import { quantizeMultiplier, type Multiplier, type Requantize } from './requantize.js';
import { isCut, tapsInside, windowOf, type Taps, type Window } from './window.js';

type Convolution = OperatorOf<'CONV_2D'> | OperatorOf<'DEPTHWISE_CONV_2D'>;

/** CONV_2D on one NHWC image. */
export function convolution(
  operator: OperatorOf<'CONV_2D'>,
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

/** DEPTHWISE_CONV_2D on one NHWC image: each input channel yields `depthMultiplier` output channels. */
export function depthwiseConvolution(
  operator: OperatorOf<'DEPTHWISE_CONV_2D'>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const window = windowOfWeights(operator);
  const { data: weights } = operator.weights;
  const inputChannels = channels(operator.input.shape);
  const inputZero = operator.input.zeroPoint;
  const centred = new Int16Array(input);
  for (let i = 0; i < centred.length; i++) centred[i]! -= inputZero;
  const sums = new Int32Array(channels(operator.output.shape));
  return overPositions(operator, window, requantize, (vertical, horizontal) => {
    sums.fill(0);
    for (let i = vertical.first; i < vertical.last; i++) {
      const row = (vertical.origin + i * window.rows.dilation) * window.columns.input;
      for (let j = horizontal.first; j < horizontal.last; j++) {
        const from = (row + horizontal.origin + j * window.columns.dilation) * inputChannels;
        const tap = (i * window.columns.kernel + j) * sums.length;
        addProducts(sums, centred, from, weights, tap, inputChannels);
      }
    }
    return sums;
  });
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

/** Computes the sums of all channels at one position of the window. */
type SumsAt = (vertical: Taps, horizontal: Taps) => Float64Array | Int32Array;

/** Slides the window over the image; adds biases to the sums, requantizes and clamps them. */
function overPositions(
  operator: Convolution,
  { rows, columns }: Window,
  requantize: Requantize,
  sumsAt: SumsAt,
): Int8Array {
  const { input, weights, bias, output: outputTensor, attributes } = operator;
  const depth = channels(outputTensor.shape);
  const multipliers = channelMultipliers(
    weights.scales.map((scale) => (scaleOf(input) * scale) / scaleOf(outputTensor)),
    depth,
  );
  const { low, high } = activationRange(attributes.activation, outputTensor);
  const biases = bias?.data ?? new Int32Array(depth);
  const { zeroPoint } = outputTensor;
  const output = new Int8Array(outputTensor.bytes);
  let at = 0;
  for (let y = 0; y < rows.output; y++) {
    const vertical = tapsInside(rows, y);
    for (let x = 0; x < columns.output; x++) {
      const sums = sumsAt(vertical, tapsInside(columns, x));
      for (let channel = 0; channel < depth; channel++) {
        // What an int32 accumulator holds in the end.
        const sum = (sums[channel]! + biases[channel]!) | 0;
        output[at++] = clamp(requantize(sum, multipliers[channel]!) + zeroPoint, low, high);
      }
    }
  }
  return output;
}

function windowOfWeights({ input, output, weights, attributes }: Convolution): Window {
  const [, height = 0, width = 0] = weights.shape;
  return windowOf(input.shape, output.shape, { ...attributes, kernel: [height, width] });
}

/** One multiplier per channel, from one real factor for all or one each. */
export function channelMultipliers(factors: readonly number[], count: number): Multiplier[] {
  const multipliers = factors.map(quantizeMultiplier);
  return Array.from({ length: count }, (_, channel) => multipliers[channel % multipliers.length]!);
}
