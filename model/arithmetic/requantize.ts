/**
 * Scaling of int32 accumulators by fixed-point multipliers, as TensorFlow Lite does it. Two rules are in use;
 * they differ by one now and then:
 * - `double`: a rounding high multiply, then a rounding shift (gemmlowp; TensorFlow Lite Micro, CMSIS-NN);
 * - `single`: the exact product, rounded once (ruy, XNNPACK; `TFLITE_SINGLE_ROUNDING`).
 */
export type Rounding = 'double' | 'single';

/** The factor `value × 2^(shift − 31)`; value is 0 or in 2^30..2^31−1. */
export interface Multiplier {
  readonly value: number;
  readonly shift: number;
}

/** Multiplies an int32 by a multiplier and rounds to an integer. */
export type Requantize = (x: number, multiplier: Multiplier) => number;

/** The requantization of a rounding rule. */
export function requantizer(rounding: Rounding): Requantize {
  return rounding === 'double' ? requantizeDouble : requantizeSingle;
}

/**
 * The multiplier nearest to a positive real factor (`QuantizeMultiplier` of TensorFlow Lite): 31 significant bits,
 * 0 for factors below 2^-32.
 */
export function quantizeMultiplier(factor: number): Multiplier {
  if (factor === 0) return { value: 0, shift: 0 };
  let shift = Math.floor(Math.log2(factor)) + 1;
  let fraction = factor / 2 ** shift;
  // The logarithm may be off by one next to a power of two: the fraction must be in [0.5, 1).
  if (fraction >= 1) {
    fraction /= 2;
    shift++;
  } else if (fraction < 0.5) {
    fraction *= 2;
    shift--;
  }
  let value = Math.round(fraction * 2 ** 31);
  if (value === 2 ** 31) {
    value /= 2;
    shift++;
  }
  return shift < -31 ? { value: 0, shift: 0 } : { value, shift };
}

function requantizeDouble(x: number, { value, shift }: Multiplier): number {
  return shift > 0 ? highMultiply(x << shift, value) : roundingShift(highMultiply(x, value), -shift);
}

/** floor(x × value / 2^(31 − shift) + 1/2), in parts of the product that a double holds exactly. */
function requantizeSingle(x: number, { value, shift }: Multiplier): number {
  const total = 31 - shift;
  // A result that fits int32 has here a product below 2^48.
  if (total <= 16) return Math.floor((x * value + 2 ** (total - 1)) / 2 ** total);
  const low = Math.floor((x * (value & 0xffff)) / 0x10000);
  return Math.floor((x * (value >>> 16) + low + 2 ** (total - 17)) / 2 ** (total - 16));
}

/**
 * gemmlowp's `SaturatingRoundingDoublingHighMul` of two int32: a × b / 2^31, rounded to nearest with ties upwards,
 * in parts of the product that a double holds exactly.
 */
export function highMultiply(a: number, b: number): number {
  if (a === INT32_MIN && b === INT32_MIN) return INT32_MAX;
  // a division takes a processor several times as long, and gives the same: these factors are powers of two
  const low = Math.floor((a * (b & 0xffff) + 2 ** 30) * PER_65536);
  return Math.floor((a * (b >> 16) + low) * PER_32768);
}

const PER_65536 = 1 / 0x10000;
const PER_32768 = 1 / 0x8000;

/** gemmlowp's `RoundingDivideByPOT`: x / 2^exponent, rounded to nearest with ties away from zero. */
export function roundingShift(x: number, exponent: number): number {
  const mask = ((1 << exponent) - 1) | 0;
  const threshold = (mask >> 1) + (x < 0 ? 1 : 0);
  return (x >> exponent) + ((x & mask) > threshold ? 1 : 0);
}

export const INT32_MIN = -(2 ** 31);
export const INT32_MAX = 2 ** 31 - 1;
