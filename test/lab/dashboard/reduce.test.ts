import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { course, histogram, quantiles } from '../../../lab/dashboard/reduce.js';

const SAMPLES = fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { minLength: 1, maxLength: 3000 });

describe('samples as a few figures', () => {
  it('every sample is in one bar, or counted beside them', () => {
    fc.assert(
      fc.property(SAMPLES, (values) => {
        const sorted = Float64Array.from(values).sort();
        const { from, width, bars, below, above } = histogram(sorted);
        expect(bars.length).toBeLessThanOrEqual(160);
        const inBar = (bar: number): number =>
          values.filter((value) => value >= from + bar * width && value < from + (bar + 1) * width).length;
        expect(bars).toEqual(bars.map((_, bar) => inBar(bar)));
        expect(below).toBe(values.filter((value) => value < from).length);
        expect(above).toBe(values.length - below - bars.reduce((sum, n) => sum + n, 0));
      }),
      { numRuns: 50 },
    );
  });

  it('a few samples far away do not make one bar of all others', () => {
    const near = Array.from({ length: 100_000 }, (_, i) => 1000 + (i % 100));
    const { bars, above } = histogram(Float64Array.from([...near, 1e9, 1e9]).sort());
    expect(bars).toEqual(new Array(100).fill(1000));
    expect(above).toBe(2);
  });

  it('percentiles are exact, by nearest rank', () => {
    const sorted = Float64Array.from({ length: 1000 }, (_, i) => i + 1);
    const at = new Map(quantiles(sorted).map(({ percent, count }) => [percent, count]));
    expect([0, 1, 50, 99, 99.9, 100].map((percent) => at.get(percent))).toEqual([1, 10, 500, 990, 999, 1000]);
  });

  it('a course keeps the order, and the ends of every part', () => {
    fc.assert(
      fc.property(fc.array(SAMPLES, { minLength: 1, maxLength: 4 }), (runs) => {
        const all = runs.flat();
        const { each, min, max, median, runStarts } = course(runs.map((run) => Float64Array.from(run)));
        expect(min.length).toBeLessThanOrEqual(600);
        const parts = min.map((_, part) => all.slice(part * each, (part + 1) * each));
        expect(parts.flat()).toEqual(all);
        expect(min).toEqual(parts.map((part) => Math.min(...part)));
        expect(max).toEqual(parts.map((part) => Math.max(...part)));
        parts.forEach((part, index) => expect(part).toContain(median[index]));
        expect(runStarts).toEqual(runs.map((_, run) => runs.slice(0, run).flat().length));
      }),
      { numRuns: 50 },
    );
  });

  it('few samples are all there', () => {
    const { each, median } = course([Float64Array.from([3, 1, 2])]);
    expect([each, median]).toEqual([1, [3, 1, 2]]);
  });
});
