import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { highMultiply, quantizeMultiplier, requantizer } from '../../../model/arithmetic/requantize.js';

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const multiplierValue = fc.integer({ min: 2 ** 30, max: 2 ** 31 - 1 });
const RUNS = { seed: 1, numRuns: 20_000 };

/** C's division: towards zero. */
const quotient = (a: bigint, b: bigint): bigint => a / b;

/** The gemmlowp functions as they are written in C, in 64-bit integers. */
function highMultiplyInC(a: number, b: number): number {
  const product = BigInt(a) * BigInt(b);
  const nudge = product >= 0n ? 1n << 30n : 1n - (1n << 30n);
  return Number(quotient(product + nudge, 1n << 31n));
}

function roundingShiftInC(x: number, exponent: number): number {
  const mask = (1n << BigInt(exponent)) - 1n;
  const remainder = BigInt(x) & mask;
  const threshold = (mask >> 1n) + (x < 0 ? 1n : 0n);
  return Number((BigInt(x) >> BigInt(exponent)) + (remainder > threshold ? 1n : 0n));
}

describe('requantization', () => {
  it('multiplies as gemmlowp does', () => {
    fc.assert(
      fc.property(int32, int32, (a, b) => highMultiply(a, b) === highMultiplyInC(a, b)),
      RUNS,
    );
    expect(highMultiply(-(2 ** 31), -(2 ** 31))).toBe(2 ** 31 - 1);
  });

  it('rounds twice as gemmlowp does', () => {
    const requantize = requantizer('double');
    fc.assert(
      fc.property(int32, multiplierValue, fc.integer({ min: -31, max: 0 }), (x, value, shift) => {
        expect(requantize(x, { value, shift })).toBe(roundingShiftInC(highMultiplyInC(x, value), -shift));
      }),
      RUNS,
    );
    fc.assert(
      fc.property(
        fc.integer({ min: -(2 ** 15), max: 2 ** 15 }),
        multiplierValue,
        fc.nat(15),
        (x, value, shift) => {
          expect(requantize(x, { value, shift })).toBe(highMultiplyInC(x * 2 ** shift, value));
        },
      ),
      RUNS,
    );
  });

  it('rounds once as the exact product does', () => {
    const requantize = requantizer('single');
    const exact = (x: number, value: number, shift: number): number =>
      Number((BigInt(x) * BigInt(value) + (1n << BigInt(30 - shift))) >> BigInt(31 - shift));
    fc.assert(
      fc.property(int32, multiplierValue, fc.integer({ min: -31, max: 0 }), (x, value, shift) => {
        expect(requantize(x, { value, shift })).toBe(exact(x, value, shift));
      }),
      RUNS,
    );
    fc.assert(
      fc.property(fc.integer({ min: -255, max: 255 }), multiplierValue, fc.nat(22), (x, value, shift) => {
        expect(requantize(x, { value, shift })).toBe(exact(x, value, shift));
      }),
      RUNS,
    );
  });
});

describe('quantizeMultiplier', () => {
  it.each([
    [1, 2 ** 30, 1],
    [0.5, 2 ** 30, 0],
    [0.75, 0.75 * 2 ** 31, 0],
    [3, 0.75 * 2 ** 31, 2],
    // Rounds up to a power of two.
    [1 - 2 ** -40, 2 ** 30, 1],
    [2 ** -32, 2 ** 30, -31],
    [2 ** -33, 0, 0],
    [0, 0, 0],
  ])('of %d', (factor, value, shift) => {
    expect(quantizeMultiplier(factor)).toEqual({ value, shift });
  });

  it('is within half a unit of the last of 31 bits', () => {
    const factors = fc.double({ min: 2 ** -31, max: 2 ** 20, noNaN: true });
    fc.assert(
      fc.property(factors, (factor) => {
        const { value, shift } = quantizeMultiplier(factor);
        expect(value).toBeGreaterThanOrEqual(2 ** 30);
        expect(value).toBeLessThan(2 ** 31);
        expect(Math.abs(value * 2 ** (shift - 31) - factor)).toBeLessThanOrEqual(2 ** (shift - 32));
      }),
      { seed: 1, numRuns: 5000 },
    );
  });
});
