/** What LOGISTIC and TANH have in common: a curve that is at its end beyond a radius. */
import { inputRadius } from '../arithmetic/fixed-point.js';
import { clamp, INT8_MAX, INT8_MIN, scaleOf } from '../arithmetic/quantization.js';
import { quantizeMultiplier, roundingShift, type Requantize } from '../arithmetic/requantize.js';
import { mapped } from './lookup.js';
import type { UnaryOperands } from './unary.js';

const INTEGER_BITS = 4;

/** A curve in fixed point, of a value with so many integer bits: in 0.31 bits. */
export type FixedPointCurve = (value: number, integerBits: number) => number;

/**
 * A curve of each input, as TensorFlow Lite Micro computes it for int8.
 * @param fractionBits of the output @param zeroPoint of the output
 */
export function curveOf(
  operator: UnaryOperands,
  input: Int8Array,
  requantize: Requantize,
  { curve, fractionBits, zeroPoint }: { curve: FixedPointCurve; fractionBits: number; zeroPoint: number },
): Int8Array {
  const multiplier = quantizeMultiplier(scaleOf(operator.input) * 2 ** (31 - INTEGER_BITS));
  const radius = inputRadius(INTEGER_BITS, multiplier.shift);
  return mapped(input, (value) => {
    const centred = value - operator.input.zeroPoint;
    if (centred <= -radius) return INT8_MIN;
    if (centred >= radius) return INT8_MAX;
    const result = curve(requantize(centred, multiplier), INTEGER_BITS);
    return clamp(roundingShift(result, 31 - fractionBits) + zeroPoint, INT8_MIN, INT8_MAX);
  });
}
