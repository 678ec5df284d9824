import { describe, expect, it } from 'vitest';
import { kendall, kendallInterval } from '../../common/kendall.js';
import { randomNumbers } from '../../common/random.js';

describe("Kendall's τ", () => {
  it('is 1 for one order, -1 for its reverse, and in between by pairs', () => {
    expect(kendall([1, 2, 3, 4], [10, 20, 30, 40])).toBe(1);
    expect(kendall([1, 2, 3, 4], [4, 3, 2, 1])).toBe(-1);
    // one of six pairs is turned
    expect(kendall([1, 2, 3, 4], [1, 2, 4, 3])).toBeCloseTo(4 / 6, 12);
  });

  it('takes ties out of what could be ordered', () => {
    // scipy.stats.kendalltau([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])
    expect(kendall([12, 2, 1, 12, 2], [1, 4, 7, 1, 0])).toBeCloseTo(-0.4714045207910316, 12);
    expect(kendall([1, 1, 1], [1, 2, 3])).toBeNaN();
  });

  it('has an interval that holds the truth, and is narrower with more items', () => {
    const random = randomNumbers(3);
    const widthOf = (count: number): number => {
      const a = Array.from({ length: count }, () => random());
      const b = a.map((value) => value + random());
      const { value, low, high } = kendallInterval(a, b, random);
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
      // of uniform values and noise alike
      expect(low).toBeLessThan(0.5);
      expect(high).toBeGreaterThan(0.5);
      return high - low;
    };
    expect(widthOf(100)).toBeLessThan(0.6 * widthOf(20));
  });
});
