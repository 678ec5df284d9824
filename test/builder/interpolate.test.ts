import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RelativeFit, inverted } from '../../builder/interpolate/fit.js';
import { Interpolator, type KnownCase } from '../../builder/interpolate/interpolator.js';
import { halfWidth } from '../../builder/interpolate/intervals.js';
import { loopCounts } from '../../builder/kernels/parts/loops.js';
import { loadTable } from '../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { parseKey } from '../../model/cases/key.js';
import { macs } from '../../model/cases/macs.js';
import type { OperatorCase } from '../../model/operator.js';
import { elements } from '../../model/shapes.js';
import { heldOutAtRandom, heldOutOfChosen } from '../../scripts/bench/interpolation.js';
import { publishedTables } from '../../scripts/tables/published.js';
import { anyCase } from '../model/cases.js';
import { Random } from '../support/random.js';
import { pointwise } from '../store/examples.js';

/** Instructions that the kernels took on the emulated boards, for every case of the space (test/vectors/README.md). */
const COUNTS = JSON.parse(
  gunzipSync(readFileSync(join(PACKAGE_ROOT, 'test/vectors/case-counts.json.gz'))).toString(),
) as Record<string, Record<string, number>>;
const BOARDS = Object.entries(COUNTS).map(([board, counts]) => ({
  board,
  cases: Object.entries(counts).map(([key, median]): KnownCase => ({ case: parseKey(key), median })),
}));
const SPLITS = 20;
/** Where columns are chosen anew for each. */
const NOISY_SPLITS = 6;
const PUBLISHED = publishedTables({}).map(({ path }) => ({
  name: basename(path),
  table: loadTable(join(PACKAGE_ROOT, path)),
}));

describe('loopCounts', () => {
  it('counts the taps that fall on the input one by one', () => {
    fc.assert(
      fc.property(
        anyCase.filter(({ kind }) => kind === 'CONV_2D'),
        (generated) => {
          const [, height, width, depth] = generated.output;
          const taps = tapsOnInput(generated);
          const counts = loopCounts(generated);
          expect(counts.slice(0, 4)).toEqual([1, height, height! * width!, elements(generated.output)]);
          expect(counts[5]).toBe(taps * depth!);
          expect(counts[6]).toBe(taps * depth! * generated.inputs[0]![3]!);
          expect(counts[6]).toBeLessThanOrEqual(macs(generated));
        },
      ),
      { seed: 1, numRuns: 100 },
    );
  });

  it('gives all cases of a kind equally many, none negative', () => {
    const lengths = new Map<string, number>();
    fc.assert(
      fc.property(anyCase, (generated) => {
        const counts = loopCounts(generated);
        expect(counts[0]).toBe(1);
        expect(counts.every((count) => Number.isFinite(count) && count >= 0)).toBe(true);
        expect(counts).toHaveLength(lengths.get(generated.kind) ?? counts.length);
        lengths.set(generated.kind, counts.length);
      }),
      { seed: 2, numRuns: 500 },
    );
  });
});

describe('RelativeFit', () => {
  it('finds the cost of each loop again', () => {
    const random = new Random(3);
    const rows = Array.from({ length: 12 }, () => [1, random.integer(1, 50), random.integer(100, 9000)]);
    const counts = rows.map(([a, b, c]) => 90 * a! + 40 * b! + 7 * c!);
    const fit = new RelativeFit(rows, counts);
    expect(fit.describe([1, 20, 4000])!.count / (90 + 800 + 28_000)).toBeCloseTo(1, 4);
    expect(Math.max(...fit.residuals.map(Math.abs))).toBeLessThan(1e-4);
  });

  it('gives the residuals that refitting without each case gives', () => {
    const random = new Random(4);
    const rows = Array.from({ length: 9 }, () => [1, random.integer(1, 50), random.integer(100, 900)]);
    const counts = rows.map(([a, b, c]) => (90 * a! + 40 * b! + 7 * c!) * (1 + random.unit() / 10));
    const { residuals, leverages } = new RelativeFit(rows, counts);
    rows.forEach((row, i) => {
      const without = new RelativeFit(rows.toSpliced(i, 1), counts.toSpliced(i, 1));
      const leftOut = 1 - without.describe(row)!.count / counts[i]!;
      // not to the digit: the scale of the columns, and with it the penalty, moves a little with every case
      expect(residuals[i]! / (1 - leverages[i]!)).toBeCloseTo(leftOut, 4);
    });
  });

  it('knows what it cannot say', () => {
    const fit = new RelativeFit(
      [
        [1, 10, 10, 0],
        [1, 20, 20, 0],
        [1, 35, 35, 0],
      ],
      [120, 220, 370],
    );
    expect(fit.describe([1, 30, 30, 0])!.unseen).toBeLessThan(0.01);
    expect(fit.describe([1, 30, 60, 0])!.unseen).toBeGreaterThan(0.2);
    expect(fit.describe([1, 30, 30, 1])).toBeUndefined();
  });
});

it('inverts matrices', () => {
  const matrix = [
    [4, 1, 0.5],
    [1, 3, 0.25],
    [0.5, 0.25, 2],
  ];
  const inverse = inverted(matrix);
  matrix.forEach((row, i) =>
    matrix.forEach((_, j) => {
      const product = row.reduce((sum, value, k) => sum + value * inverse[k]![j]!, 0);
      expect(product).toBeCloseTo(i === j ? 1 : 0, 12);
    }),
  );
});

it('takes the ninth of ten left-out residuals as half-width', () => {
  const residuals = [1, -2, 3, -4, 5, -6, 7, -8, 9, -10].map((value) => value / 1000);
  expect(halfWidth(residuals, new Array<number>(10).fill(0))).toBeCloseTo(0.009, 12);
  expect(halfWidth(residuals, new Array<number>(10).fill(0.5))).toBeCloseTo(0.018, 12);
  expect(halfWidth([0.001, 0.002], [0, 0.9])).toBeCloseTo(0.02, 12);
});

describe.each(BOARDS)('with half of the cases of $board held out', ({ cases }) => {
  it('predicts them within 3 % on average, and 85 to 95 % lie in their intervals', () => {
    const { error, coverage, refused } = holdOut(cases, SPLITS, (count) => count);
    expect(error).toBeLessThan(0.03);
    expect(coverage).toBeGreaterThan(0.85);
    expect(coverage).toBeLessThan(0.95);
    expect(refused).toBeLessThan(0.02);
  });

  it('keeps both when counts are as noisy as silicon', () => {
    const random = new Random(5);
    const { error, coverage } = holdOut(
      cases,
      NOISY_SPLITS,
      (count) => count * (1 + 0.02 * (random.unit() - 0.5)),
    );
    expect(error).toBeLessThan(0.03);
    expect(error).toBeGreaterThan(0.003);
    expect(coverage).toBeGreaterThan(0.85);
    expect(coverage).toBeLessThan(0.95);
  });
});

/** Of every published table, `reference` kernels and `optimized` ones: docs/prediction.md has the figures. */
describe.each(PUBLISHED)('of the cases of $name', ({ table }) => {
  it.each([0.5, 0.25])('those that a budget of %d leaves out are told within 0.05 %', (share) => {
    const { error, coverage, refused, mistaken } = heldOutOfChosen(table, share);
    expect(error).toBeLessThan(0.0005);
    expect(coverage).toBeGreaterThan(0.9);
    expect(refused).toBe(0);
    expect(mistaken).toBe(0);
  });

  it.each([
    [0.5, 0.002, 0.06],
    [0.25, 0.005, 0.1],
  ])('those that a random share of %d leaves out are told', (share, most, mostRefused) => {
    const { error, coverage, refused, mistaken } = heldOutAtRandom(table, share, 3);
    expect(error).toBeLessThan(most);
    expect(coverage).toBeGreaterThan(0.85);
    expect(refused).toBeLessThan(mostRefused);
    expect(mistaken).toBe(0);
  });
});

describe('Interpolator', () => {
  const widths = [8, 12, 16, 24, 32, 48];
  const counts = (width: number): number => 100 + 64 * 40 * width + 64 * 7 * width * width;
  const known = widths.map((width) => ({ case: pointwise(width), median: counts(width) }));
  const interpolator = new Interpolator(known);
  const like = (changes: Partial<OperatorCase>): OperatorCase => ({ ...pointwise(24), ...changes });

  it('predicts a case between those it knows', () => {
    const { count, low, high } = interpolator.estimate(pointwise(20))!;
    expect(count / counts(20)).toBeCloseTo(1, 3);
    expect(low).toBeLessThanOrEqual(count);
    expect(high).toBeGreaterThanOrEqual(count);
  });

  it('says a wider error outside of them', () => {
    const relative = (width: number): number => {
      const { count, high } = interpolator.estimate(pointwise(width))!;
      return high / count - 1;
    };
    expect(relative(64)).toBeGreaterThan(2 * relative(20));
  });

  it.each([
    ['another kernel', like({ kernel: [3, 3] })],
    ['dilation', like({ kernel: [3, 3], dilation: [2, 2] })],
    ['no bias', like({ bias: false })],
    ['one scale for all channels', like({ weights: 'per-tensor' })],
    ['far more bytes', { ...like({}), inputs: [[1, 40, 40, 24]], output: [1, 40, 40, 24] }],
    ['another kind', parseKey('RELU int8 in=1x8 out=1x8')],
  ])('refuses %s', (_, unlike) => {
    expect(interpolator.estimate(unlike)).toBeUndefined();
  });

  it('needs two cases of a kind', () => {
    expect(new Interpolator(known.slice(0, 1)).estimate(pointwise(8))).toBeUndefined();
    expect(new Interpolator([]).estimate(pointwise(8))).toBeUndefined();
  });
});

/** Means over seeded random splits: relative error and coverage of the held-out half, share that was refused. */
function holdOut(cases: readonly KnownCase[], splits: number, observed: (count: number) => number) {
  let [error, covered, predicted, refused] = [0, 0, 0, 0];
  for (let split = 1; split <= splits; split++) {
    const random = new Random(split);
    const shuffled = cases
      .map((row) => ({ case: row.case, median: observed(row.median), place: random.unit() }))
      .sort((a, b) => a.place - b.place);
    const half = Math.ceil(shuffled.length / 2);
    const interpolator = new Interpolator(shuffled.slice(0, half));
    for (const row of shuffled.slice(half)) {
      const estimate = interpolator.estimate(row.case);
      if (estimate === undefined) {
        refused++;
        continue;
      }
      predicted++;
      error += Math.abs(estimate.count / row.median - 1);
      covered += Number(estimate.low <= row.median && row.median <= estimate.high);
    }
  }
  return {
    error: error / predicted,
    coverage: covered / predicted,
    refused: refused / (predicted + refused),
  };
}

function tapsOnInput({ inputs, output, kernel, stride, dilation, padding }: OperatorCase): number {
  const along = (axis: 0 | 1): number => {
    const [input, positions] = [inputs[0]![axis + 1]!, output[axis + 1]!];
    const reach = (kernel![axis] - 1) * dilation![axis] + 1;
    const missing = Math.max(0, (positions - 1) * stride![axis] + reach - input);
    const before = padding === 'SAME' ? Math.floor(missing / 2) : 0;
    let sum = 0;
    for (let position = 0; position < positions; position++) {
      for (let tap = 0; tap < kernel![axis]; tap++) {
        const at = position * stride![axis] - before + tap * dilation![axis];
        if (at >= 0 && at < input) sum++;
      }
    }
    return sum;
  };
  return along(0) * along(1);
}
