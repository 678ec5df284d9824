import type { OperatorOf } from '../tflite/graph-operator.js';
import { elements } from '../shapes.js';
import { clamp, INT8_MAX, INT8_MIN, scaleOf } from './quantization.js';
import { quantizeMultiplier, type Multiplier, type Requantize } from './requantize.js';

/** MEAN over neighbouring dimensions: of the elements that lie as far apart as the dimensions behind these take. */
export function mean(operator: OperatorOf<'MEAN'>, input: Int8Array, requantize: Requantize): Int8Array {
  const { input: inputTensor, output: outputTensor, axes } = operator;
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
