import { describe, expect, it } from 'vitest';
import { chooseColumns } from '../../builder/interpolate/choose.js';
import { Interpolator } from '../../builder/interpolate/interpolator.js';
import { pointwise } from '../store/examples.js';
import { Random } from '../support/random.js';

describe('chooseColumns', () => {
  const random = new Random(1);
  const cases = Array.from({ length: 60 }, () => Array.from({ length: 40 }, () => random.integer(1, 50)));
  const fixed = cases.map(() => [1]);

  it('finds the columns that the counts follow, and no others', () => {
    const counts = cases.map((row) => 500 + 40 * row[7]! + 9 * row[23]!);
    expect(chooseColumns(fixed, cases, counts).sort()).toEqual([23, 7]);
  });

  it('finds none where the counts follow what is given', () => {
    const counts = cases.map(() => 500);
    expect(chooseColumns(fixed, cases, counts)).toEqual([]);
  });

  it('finds none in noise', () => {
    const counts = cases.map(() => 500 * (1 + 0.02 * (random.unit() - 0.5)));
    expect(chooseColumns(fixed, cases, counts)).toEqual([]);
  });

  it('takes one of columns that differ in scale alone', () => {
    const doubled = cases.map((row) => [row[3]!, 2 * row[3]!, 0]);
    const counts = cases.map((row) => 500 + 40 * row[3]!);
    expect(chooseColumns(fixed, doubled, counts)).toHaveLength(1);
  });
});

describe('Interpolator', () => {
  const widths = Array.from({ length: 30 }, (_, i) => 4 * (i + 2));

  it('predicts kernels that work in blocks', () => {
    const counts = (width: number): number => 900 + 64 * width * (50 + 70 * Math.ceil(width / 32));
    const known = widths.filter((_, i) => i % 3 !== 1);
    const interpolator = new Interpolator(
      known.map((width) => ({ case: pointwise(width), median: counts(width) })),
    );
    for (const width of widths.filter((one) => !known.includes(one) && one < Math.max(...known))) {
      expect(interpolator.estimate(pointwise(width))!.count / counts(width)).toBeCloseTo(1, 2);
    }
  });
});
