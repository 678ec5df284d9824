import { describe, expect, it } from 'vitest';
import {
  mean,
  median,
  percentile,
  rankCorrelation,
  shareInterval,
  squaredDeviations,
  sum,
} from '../../common/statistics.js';

describe('sum and mean', () => {
  it('are of arrays of both kinds', () => {
    expect(sum([1, 2, 3.5])).toBe(6.5);
    expect(sum([])).toBe(0);
    expect(mean(Float64Array.of(1, 2, 6))).toBe(3);
    expect(mean([])).toBeNaN();
  });
});

describe('squaredDeviations', () => {
  it('are from the mean', () => {
    expect(squaredDeviations([2, 4, 4, 4, 5, 5, 7, 9])).toBe(32);
    expect(squaredDeviations([3])).toBe(0);
  });
});

describe('percentile and median', () => {
  const sorted = Float64Array.from([15, 20, 35, 40, 50]);

  it('are by nearest rank', () => {
    expect([5, 30, 40, 50, 95, 100].map((p) => percentile(sorted, p))).toEqual([15, 20, 20, 35, 50, 50]);
    expect(percentile(sorted, 0)).toBe(15);
    expect(percentile(sorted.subarray(0, 4), 50)).toBe(20);
    expect(percentile([7], 5)).toBe(7);
    expect(percentile([], 50)).toBeNaN();
  });

  it('sorts by size, not by text, and leaves what it is given as it was', () => {
    const values = [100, 9, 20, 3];
    expect(median(values)).toBe(9);
    expect(values).toEqual([100, 9, 20, 3]);
    expect(median([])).toBeNaN();
  });
});

describe('rankCorrelation', () => {
  // the example of the Wikipedia article on Spearman's rank correlation: ρ = −29/165
  it('ranks as Spearman does', () => {
    const iq = [106, 86, 100, 101, 99, 103, 97, 113, 112, 110];
    const hours = [7, 0, 27, 50, 28, 29, 20, 12, 6, 17];
    expect(rankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 12);
    expect(rankCorrelation([1, 10, 100, 1000], [1, 2, 3, 4])).toBe(1);
    expect(rankCorrelation([4, 3, 2, 1], [1, 2, 3, 4])).toBe(-1);
  });

  it('gives equal values the mean of their ranks', () => {
    // ranks 1, 2.5, 2.5, 4 and 1, 2, 3, 4: covariance 4.5, variances 4.5 and 5
    expect(rankCorrelation([1, 2, 2, 3], [1, 2, 3, 4])).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
    expect(rankCorrelation([1, 1], [1, 2])).toBeNaN();
  });
});

describe('shareInterval', () => {
  // Newcombe (1998), table I: 81 of 263 and 0 of 20 by Wilson's method
  it.each([
    [81, 263, 0.2553, 0.3662],
    [0, 20, 0, 0.1611],
  ])("is Wilson's: %i of %i", (correct, of, low, high) => {
    const interval = shareInterval(correct, of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});
