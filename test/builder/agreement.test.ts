import { describe, expect, it } from 'vitest';
import { agreement, errorPercent } from '../../builder/agreement.js';

const pairs = (predicted: readonly number[], measured: readonly number[]) =>
  predicted.map((value, i) => ({ predicted: value, measured: measured[i]! }));

describe('agreement', () => {
  it('is perfect where predictions are what was measured', () => {
    expect(agreement(pairs([1, 2, 3], [1, 2, 3]))).toEqual({
      mae: 0,
      mapePercent: 0,
      worstPercent: 0,
      spearman: 1,
      r2: 1,
    });
  });

  it('gives errors in counts and in percent of what was measured', () => {
    const { mae, mapePercent, worstPercent, r2 } = agreement(pairs([110, 180, 400], [100, 200, 400]));
    expect(mae).toBe(10);
    expect(mapePercent).toBeCloseTo(20 / 3, 12);
    expect(worstPercent).toBeCloseTo(10, 12);
    // squared errors 500; squared deviations from 700/3: 140,000/3
    expect(r2).toBeCloseTo(1 - 1500 / 140_000, 12);
    expect(errorPercent({ predicted: 180, measured: 200 })).toBe(-10);
  });

  it('ranks predictions and measurements', () => {
    expect(agreement(pairs([1, 10, 100, 50], [1, 2, 3, 4])).spearman).toBeCloseTo(0.8, 12);
  });
});
