import { describe, expect, it } from 'vitest';
import { planSampling } from '../../agent/bench/sampling.js';

const total = (samples: readonly number[]): number => samples.reduce((sum, n) => sum + n, 0);

describe('planSampling', () => {
  it('takes 1000 samples after 10 warm-ups over three fills on silicon', () => {
    expect(planSampling('cycles')).toEqual({
      seeds: [1, 2, 3],
      samples: [334, 333, 333],
      warmups: 10,
      rewarmups: 1,
    });
  });

  it('stops an instruction counter after three equal samples', () => {
    expect(planSampling('instructions')).toMatchObject({ warmups: 1, untilEqual: 3 });
  });

  it.each([1, 2, 3, 4, 5, 100, 1000, 1001])('obeys --runs %i exactly', (runs) => {
    for (const unit of ['cycles', 'instructions'] as const) {
      const { samples, seeds, untilEqual } = planSampling(unit, runs);
      expect(total(samples)).toBe(runs);
      expect(samples).toHaveLength(seeds.length);
      expect(Math.min(...samples)).toBeGreaterThan(0);
      expect(untilEqual).toBeUndefined();
    }
  });
});
