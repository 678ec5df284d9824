import { randomNumbers } from '../../common/random.js';
import { describe, expect, it } from 'vitest';
import { fitScales, scaled, type MeasuredCount } from '../../builder/calibration/fit.js';

/** Six operators with MACs and three without, on a board that takes 1.3 and 2.5 cycles an instruction. */
const EXACT: readonly MeasuredCount[] = [
  ...[10_000, 25_000, 40_000, 90_000, 300_000, 2_000_000].map((withMacs) => row(withMacs, 0)),
  ...[500, 8_000, 70_000].map((others) => row(0, others)),
];

function row(withMacs: number, others: number, wrong = 1): MeasuredCount {
  return {
    ...{ withMacs, others, name: `${withMacs}+${others}` },
    cycles: wrong * (1.3 * withMacs + 2.5 * others),
  };
}

describe('fitScales', () => {
  it('finds the scales that made the rows, which then are right when they are left out', () => {
    const { withMacs, others, errors, band, leftOut } = fitScales(EXACT);
    expect(withMacs).toBeCloseTo(1.3, 9);
    expect(others).toBeCloseTo(2.5, 9);
    expect(errors.worstPercent).toBeLessThan(1e-9);
    expect(band.factor).toBeCloseTo(1, 9);
    EXACT.forEach(({ cycles }, i) => expect(leftOut[i]! / cycles).toBeCloseTo(1, 9));
  });

  it('finds them in whole models, of which both are a part', () => {
    const models = [row(900, 100), row(500, 500), row(100, 900), row(700, 300), row(350, 650)];
    expect(fitScales(models).others).toBeCloseTo(2.5, 9);
  });

  it('takes one scale for all where rows do not tell two', () => {
    const models = [row(1e6, 1e4), row(2e6, 4e4), row(3e6, 1e4), row(4e6, 9e4), row(5e6, 2e4)];
    const { withMacs, others } = fitScales(models);
    expect(others).toBeNull();
    expect(withMacs).toBeGreaterThan(1.3);
    expect(withMacs).toBeLessThan(1.33);
    expect(scaled({ withMacs: 100, others: 50 }, { withMacs: 1.3, others })).toBeCloseTo(195, 9);
  });

  it('says how bad it is of a row that is left out: nothing of it is in its own estimate', () => {
    // one operator took three times as long: by the others it would have taken a third
    const rows = [...EXACT.slice(0, 5), row(2_000_000, 0, 3), ...EXACT.slice(6)];
    const { errors, band, leftOut } = fitScales(rows);
    expect(leftOut[5]! / rows[5]!.cycles).toBeCloseTo(1 / 3, 6);
    expect(errors.worstPercent).toBeGreaterThan(66);
    expect(band.factor).toBeGreaterThan(2.9);
  });

  it('is bad where times have nothing to do with instructions', () => {
    const times = [7, 1, 9, 2, 30].map((cycles, i) => ({ ...row(1000 * (5 - i), 0), cycles: 1000 * cycles }));
    const { errors, band } = fitScales(times);
    expect(errors.meanPercent).toBeGreaterThan(100);
    expect(band.factor).toBeGreaterThan(5);
  });

  it('judges no row by another of the same model', () => {
    // five models twice, of which one is far off both times: its double would have spoken for it
    const once = [row(1e3, 0), row(2e3, 0), row(3e3, 0), row(4e3, 0), row(5e3, 0, 4)];
    const { leftOut, band } = fitScales([...once, ...once]);
    expect(leftOut[4]! / once[4]!.cycles).toBeCloseTo(1 / 4, 9);
    expect(band).toMatchObject({ holds: 5, of: 6 });
    expect(band.factor).toBeCloseTo(4, 9);
  });

  it('says what a band of few rows holds, and takes 9 in 10 where there are enough', () => {
    const rows = Array.from({ length: 29 }, (_, i) => row(1000 + i, 0, 1 + i / 1000));
    expect(fitScales(rows.slice(0, 5)).band).toMatchObject({ holds: 5, of: 6 });
    expect(fitScales(rows).band).toMatchObject({ holds: 27, of: 30 });
  });

  it('has bands that hold what they say, of boards that err at random', () => {
    const random = randomNumbers(1);
    let held = 0;
    const trials = 2000;
    for (let trial = 0; trial < trials; trial++) {
      const rows = Array.from({ length: 6 }, (_, i) => row(1000 * (i + 1), 0, Math.exp(random() - 0.5)));
      const { band, ...scales } = fitScales(rows.slice(0, 5));
      const sixth = rows[5]!;
      if (Math.abs(Math.log(sixth.cycles / scaled(sixth, scales))) <= Math.log(band.factor)) held++;
    }
    // 5 in 6, less what rows that are left out of five tell better of a sixth
    expect(held / trials).toBeGreaterThan(0.8);
    expect(held / trials).toBeLessThan(0.9);
  });
});
