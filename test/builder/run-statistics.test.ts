import { describe, expect, it } from 'vitest';
import { statistics } from '../../builder/run-statistics.js';
import { lutError } from '../support/lut-error.js';
import { storedRun } from './examples.js';

describe('statistics', () => {
  it('are over all fills, the empty window of each subtracted', () => {
    const run = storedRun({
      fills: [
        { seed: 1, emptyTicks: 10, samples: Uint32Array.of(110, 112, 111, 400) },
        { seed: 2, emptyTicks: 11, samples: Uint32Array.of(121, 121) },
      ],
    });
    // 100 101 102 390 and 110 110
    expect(statistics(run)).toEqual({
      n: 6,
      median: 102,
      mean: 913 / 6,
      p05: 100,
      p95: 390,
      min: 100,
      max: 390,
      spread: (110 - 101) / 102,
    });
  });

  it('turn ticks into counts window by window, so that the sampling of a coarse counter cancels', () => {
    // 3.2 ticks per count, each reading off by up to one tick: 1000 counts and an empty window of 19
    const run = storedRun({
      ticksPerCount: 3.2,
      fills: [{ seed: 1, emptyTicks: 60, samples: Uint32Array.of(3260, 3261, 3262) }],
    });
    expect(statistics(run)).toMatchObject({ min: 1000, max: 1000, spread: 0 });
  });

  it('need samples', () => {
    expect(() => statistics(storedRun({ fills: [] }))).toThrowError(lutError('TABLE_CORRUPT'));
  });
});
