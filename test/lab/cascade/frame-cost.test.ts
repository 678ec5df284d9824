import { describe, expect, it } from 'vitest';
import type { Figure } from '../../../common/figure.js';
import { randomNumbers } from '../../../common/random.js';
import { mean, shareInterval } from '../../../common/statistics.js';
import {
  breakEvenRate,
  frameCost,
  type NetworkCost,
  type Pair,
  type Rate,
} from '../../../lab/cascade/frame-cost.js';
import { halvesOf, operatingPoint, type Judged } from '../../../lab/cascade/operating-points.js';

const PAIR: Pair = {
  gate: { total: 1_000_000, low: 990_000, high: 1_020_000, speed: speedOf('interpolated', 10, 2) },
  model: { total: 8_000_000, low: 7_900_000, high: 8_300_000, speed: speedOf('measured', 80, 16) },
};

describe('what a frame costs', () => {
  it('is that of the gate, and of the larger network as often as it is asked', () => {
    const { speed, ...counts } = PAIR.gate;
    expect(frameCost(PAIR, at(0))).toMatchObject({ ...counts, latency: { value: speed!.latency.value } });
    expect(frameCost(PAIR, at(0.25))).toMatchObject({
      ...{ total: 3_000_000, low: 2_965_000, high: 3_095_000, millijoules: 6 },
      latency: { value: 30, low: 27, high: 33, kind: 'assumed' },
    });
    const measured = frameCost(PAIR, { value: 0.25, low: 0.2, high: 0.3, kind: 'measured' });
    expect(measured).toMatchObject({
      low: 990_000 + 0.2 * 7_900_000,
      high: 1_020_000 + 0.3 * 8_300_000,
    });
    // a sum is what its least certain part is
    expect(measured.latency!.kind).toBe('interpolated');
    expect(measured.latency!.low).toBeCloseTo(9 + 0.2 * 72, 9);
  });

  it('has no time where one of both has none, and no energy without the power', () => {
    expect(frameCost({ ...PAIR, gate: { ...PAIR.gate, speed: null } }, at(0.5))).toMatchObject({
      ...{ latency: null, millijoules: null },
    });
    const powerless = { ...PAIR.model, speed: { ...PAIR.model.speed!, millijoules: null } };
    expect(frameCost({ ...PAIR, model: powerless }, at(0.5)).millijoules).toBeNull();
  });

  it('equals that of the larger network alone at the rate from which on it is cheaper', () => {
    expect(frameCost(PAIR, at(breakEvenRate(PAIR))).total).toBe(PAIR.model.total);
    expect(breakEvenRate({ gate: PAIR.model, model: PAIR.gate })).toBe(0);
  });

  it('is within its interval what 10,000 frames take that the threshold was not chosen on', () => {
    // the camera sees what the images are drawn from
    const random = randomNumbers(11);
    const drawn = (): Judged => {
      const confidence = random();
      return { confidence, gate: Number(random() < confidence), model: 1 };
    };
    const images = Array.from({ length: 2000 }, drawn);
    const { reportedOn } = halvesOf(
      images.map(() => 0),
      1,
    );
    const reported = reportedOn.map((place) => images[place]!);
    const threshold = 0.3;
    const { rate } = operatingPoint(reported, threshold);
    const interval = shareInterval(Math.round(rate * reported.length), reported.length);
    const exact = { gate: same(PAIR.gate.total), model: same(PAIR.model.total) };
    const cost = frameCost(exact, { value: rate, ...interval, kind: 'measured' });
    const frames = Array.from({ length: 10_000 }, () => {
      const asks = drawn().confidence <= threshold;
      return exact.gate.total + (asks ? exact.model.total : 0);
    });
    expect(mean(frames)).toBeGreaterThan(cost.low);
    expect(mean(frames)).toBeLessThan(cost.high);
    expect(cost.high - cost.low).toBeLessThan(0.06 * PAIR.model.total);
  });
});

function same(total: number): NetworkCost {
  return { total, low: total, high: total, speed: null };
}

function at(rate: number): Rate {
  return { value: rate, low: rate, high: rate, kind: 'assumed' };
}

/** @param value in milliseconds, to a tenth */
function speedOf(
  kind: Figure['kind'],
  value: number,
  millijoules: number,
): NonNullable<NetworkCost['speed']> {
  const latency = { value, low: 0.9 * value, high: 1.1 * value, kind, source: 'a table' };
  return { latency, estimatedCycles: null, millijoules, powerSource: 'a data sheet' };
}
