import { channels } from '../shapes.js';
import type { OperatorOf } from '../tflite/graph-operator.js';
import { activationRange, clamp, INT8_MAX, INT8_MIN, scaleOf } from './quantization.js';
import { quantizeMultiplier, type Multiplier, type Requantize } from './requantize.js';
import { tapsInside, windowOf } from './window.js';

/** AVERAGE_POOL_2D: the mean over the part of the window inside the input, ties away from zero. */
export function averagePool(operator: OperatorOf<'AVERAGE_POOL_2D'>, input: Int8Array): Int8Array {
  return pool(operator, input, 0, add, (sum, count) => {
    const half = count >> 1;
    return Math.trunc((sum > 0 ? sum + half : sum - half) / count);
  });
}

/** MAX_POOL_2D: the largest element in the part of the window inside the input. */
export function maxPool(operator: OperatorOf<'MAX_POOL_2D'>, input: Int8Array): Int8Array {
  return pool(operator, input, INT8_MIN, Math.max, (largest) => largest);
}

function add(a: number, b: number): number {
  return a + b;
}

function pool(
  operator: OperatorOf<'AVERAGE_POOL_2D'> | OperatorOf<'MAX_POOL_2D'>,
  input: Int8Array,
  start: number,
  gather: (gathered: number, element: number) => number,
  finish: (gathered: number, count: number) => number,
): Int8Array {
  const { input: inputTensor, output: outputTensor, attributes } = operator;
  const { rows, columns } = windowOf(inputTensor.shape, outputTensor.shape, {
    ...attributes,
    dilation: [1, 1],
  });
  const { low, high } = activationRange(attributes.activation, outputTensor);
  const depth = channels(inputTensor.shape);
  const output = new Int8Array(outputTensor.bytes);
  let at = 0;
  for (let y = 0; y < rows.output; y++) {
    const vertical = tapsInside(rows, y);
    for (let x = 0; x < columns.output; x++) {
      const horizontal = tapsInside(columns, x);
      const count = (vertical.last - vertical.first) * (horizontal.last - horizontal.first);
      for (let channel = 0; channel < depth; channel++) {
        let gathered = start;
        for (let i = vertical.first; i < vertical.last; i++) {
          for (let j = horizontal.first; j < horizontal.last; j++) {
            const pixel = (vertical.origin + i) * columns.input + horizontal.origin + j;
            gathered = gather(gathered, input[pixel * depth + channel]!);
          }
        }
        output[at++] = clamp(finish(gathered, count), low, high);
      }
    }
  }
  return output;
}

/** MEAN over height and width, per image and channel. */
export function mean(operator: OperatorOf<'MEAN'>, input: Int8Array, requantize: Requantize): Int8Array {
  const { input: inputTensor, output: outputTensor } = operator;
  const depth = channels(inputTensor.shape);
  const [, height = 0, width = 0] = inputTensor.shape;
  const count = height * width;
  const multiplier = meanMultiplier(scaleOf(inputTensor) / scaleOf(outputTensor), count);
  const output = new Int8Array(outputTensor.bytes);
  for (let channel = 0; channel < output.length; channel++) {
    let sum = -inputTensor.zeroPoint * count;
    for (let i = 0; i < count; i++) sum += input[i * depth + channel]!;
    output[channel] = clamp(requantize(sum, multiplier) + outputTensor.zeroPoint, INT8_MIN, INT8_MAX);
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
