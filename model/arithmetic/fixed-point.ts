/**
 * Transcendental functions on int32 fixed-point numbers, after gemmlowp's `fixedpoint.h`. A number "with n
 * integer bits" has the value raw × 2^(n − 31).
 */
import { highMultiply, INT32_MAX, INT32_MIN, roundingShift } from './requantize.js';

/** 1 with no integer bits (as near as it gets), and with two. */
const ONE_0 = INT32_MAX;
const ONE_2 = 2 ** 29;

/** exp(-2^e) for e = -2..4, with no integer bits. */
const EXPONENTIALS = [1672461947, 1302514674, 790015084, 290630308, 39332535, 720401, 242] as const;

/** exp(x) for x ≤ 0 with at most five integer bits; the result has none. */
export function expOfNegative(x: number, integerBits: number): number {
  if (x === 0) return ONE_0;
  const quarter = 2 ** (29 - integerBits);
  // x = remainder in [-1/4, 0), less a multiple of 1/4, whose bits each contribute a constant factor.
  const remainder = (x & (quarter - 1)) - quarter;
  let result = expNearZero(saturatingLeftShift(remainder, integerBits));
  const quarters = remainder - x;
  EXPONENTIALS.slice(0, integerBits + 2).forEach((factor, bit) => {
    if ((quarters & (quarter << bit)) !== 0) result = highMultiply(result, factor);
  });
  return result;
}

/** exp(x) for x in [-1/4, 0): Taylor polynomial of degree 4 around -1/8. */
function expNearZero(x: number): number {
  const expOfMinusEighth = 1895147668;
  const third = 715827883;
  const y = x + 2 ** 28;
  const y2 = highMultiply(y, y);
  const y3 = highMultiply(y2, y);
  const y4 = highMultiply(y2, y2);
  const higher = roundingShift(highMultiply(roundingShift(y4, 2) + y3, third) + y2, 1);
  return expOfMinusEighth + highMultiply(expOfMinusEighth, y + higher);
}

/** 1 / (1 + x) for x in [0, 1], both without integer bits. */
export function reciprocalOfOnePlus(x: number): number {
  return saturatingLeftShift(reciprocalOfHalf(x), 1);
}

/** 2 / (1 + x) for x in [0, 1], with two integer bits: three Newton-Raphson steps on (1 + x) / 2. */
function reciprocalOfHalf(x: number): number {
  const half = Math.trunc((x + ONE_0 + 1) / 2);
  const start48Over17 = 1515870810;
  const start32Over17 = -1010580540;
  let estimate = start48Over17 + highMultiply(half, start32Over17);
  for (let step = 0; step < 3; step++) {
    const error = ONE_2 - highMultiply(half, estimate);
    estimate += saturatingLeftShift(highMultiply(estimate, error), 2);
  }
  return estimate;
}

/** 1 / (1 + exp(-x)); the result has no integer bits. */
export function logistic(x: number, integerBits: number): number {
  if (x === 0) return 2 ** 30;
  const ofPositive = reciprocalOfOnePlus(expOfNegative(-Math.abs(x), integerBits));
  return x > 0 ? ofPositive : ONE_0 - ofPositive;
}

/** tanh(x) = (1 - exp(-2x)) / (1 + exp(-2x)); the result has no integer bits. */
export function tanh(x: number, integerBits: number): number {
  if (x === 0) return 0;
  // The same bits with one more integer bit are twice the value.
  const quotient = reciprocalOfHalf(expOfNegative(-Math.abs(x), integerBits + 1)) - ONE_2;
  return Math.sign(x) * saturatingLeftShift(quotient, 2);
}

/**
 * Largest magnitude of an integer input that, scaled up by 2^leftShift, still fits a number with these integer
 * bits (`CalculateInputRadius` of TensorFlow Lite).
 */
export function inputRadius(integerBits: number, leftShift: number): number {
  return Math.floor(((2 ** integerBits - 1) * 2 ** (31 - integerBits)) / 2 ** leftShift);
}

function saturatingLeftShift(x: number, exponent: number): number {
  return Math.min(INT32_MAX, Math.max(INT32_MIN, x * 2 ** exponent));
}
