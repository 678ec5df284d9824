import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../../common/random.js';
import { mean } from '../../../common/statistics.js';
import {
  chosenPoint,
  halvesOf,
  operatingPoint,
  operatingPoints,
  type Judged,
} from '../../../lab/cascade/operating-points.js';

/** Images of which a gate is the surer the more often it is right, as softmaxes in int8 are: in steps. */
function judgedImages(count: number, seed: number): Judged[] {
  const random = randomNumbers(seed);
  return Array.from({ length: count }, () => {
    const confidence = (128 + Math.floor(128 * random())) / 256;
    return { confidence, gate: Number(random() < confidence), model: Number(random() < 0.92) };
  });
}

describe('operating points', () => {
  it('go from never asking to always, and each is what both do at its threshold', () => {
    const images = judgedImages(400, 1);
    const points = operatingPoints(images);
    expect(points[0]).toEqual({ threshold: 0, rate: 0, accuracy: mean(images.map(({ gate }) => gate)) });
    expect(points.at(-1)).toMatchObject({ rate: 1, accuracy: mean(images.map(({ model }) => model)) });
    for (const point of points) expect(operatingPoint(images, point.threshold)).toEqual(point);
    expect(new Set(points.map(({ threshold }) => threshold)).size).toBe(points.length);
    expect(points.map(({ rate }) => rate)).toEqual(points.map(({ rate }) => rate).sort((a, b) => a - b));
  });

  it('are chosen to ask least of those that are accurate enough', () => {
    const images = judgedImages(400, 2);
    const chosen = chosenPoint(images, 0.85)!;
    expect(chosen.accuracy).toBeGreaterThanOrEqual(0.85);
    const cheaper = operatingPoints(images).filter(({ rate }) => rate < chosen.rate);
    expect(cheaper.length).toBeGreaterThan(0);
    for (const { accuracy } of cheaper) expect(accuracy).toBeLessThan(0.85);
    expect(chosenPoint(images, 0.999)).toBeUndefined();
  });

  it('are as accurate as the network alone within a standard error unless an accuracy is asked for', () => {
    const images = judgedImages(400, 3);
    const alone = mean(images.map(({ model }) => model));
    const { accuracy, rate, threshold } = chosenPoint(images)!;
    const differences = images.map((each) => (each.confidence <= threshold ? 0 : each.model - each.gate));
    const error = Math.sqrt((mean(differences.map((d) => d * d)) - mean(differences) ** 2) / images.length);
    expect(accuracy).toBeGreaterThanOrEqual(alone - error);
    expect(rate).toBeLessThan(1);
    // a gate that is never right is always asked beyond
    expect(chosenPoint(images.map((each) => ({ ...each, gate: 0, model: 1 })))!.rate).toBe(1);
    // one that is as good is never
    expect(chosenPoint(images.map((each) => ({ ...each, gate: each.model })))!.threshold).toBe(0);
  });

  it('come from one half alone, whatever the other holds', () => {
    const labels = Array.from({ length: 101 }, (_, i) => i % 4);
    const { chosenOn, reportedOn } = halvesOf(labels, 5);
    expect([...chosenOn, ...reportedOn].sort((a, b) => a - b)).toEqual(labels.map((_, i) => i));
    expect(Math.abs(chosenOn.length - reportedOn.length)).toBeLessThanOrEqual(1);
    for (const label of [0, 1, 2, 3]) {
      const of = (half: readonly number[]): number => half.filter((place) => labels[place] === label).length;
      expect(Math.abs(of(chosenOn) - of(reportedOn))).toBeLessThanOrEqual(1);
    }
    expect(halvesOf(labels, 5)).toEqual({ chosenOn, reportedOn });
    expect(halvesOf(labels, 6)).not.toEqual({ chosenOn, reportedOn });
    const images = judgedImages(101, 7);
    const threshold = chosenPoint(chosenOn.map((place) => images[place]!))!.threshold;
    const other = images.map((each, place) => {
      return reportedOn.includes(place) ? { confidence: 0.5, gate: 0, model: 1 } : each;
    });
    expect(chosenPoint(chosenOn.map((place) => other[place]!))!.threshold).toBe(threshold);
  });
});
