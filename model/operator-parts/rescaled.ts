import { clamp, INT8_MAX } from '../arithmetic/quantization.js';
import { quantizeMultiplier, type Requantize } from '../arithmetic/requantize.js';
import { mapped } from './lookup.js';
import type { UnaryOperands } from './unary.js';

/** Values in another quantization: `factor` is the quotient of the scales, `low` the least result. */
export function rescaled(
  { input: inputTensor, output: outputTensor }: UnaryOperands,
  input: Int8Array,
  factor: number,
  low: number,
  requantize: Requantize,
): Int8Array {
  const multiplier = quantizeMultiplier(factor);
  return mapped(input, (value) => {
    const scaled = requantize(value - inputTensor.zeroPoint, multiplier) + outputTensor.zeroPoint;
    return clamp(scaled, low, INT8_MAX);
  });
}
