/** Kendall's rank correlation. */
import { percentile } from './statistics.js';

/**
 * Kendall's τ-b: the share of pairs that both sides order alike less that of those they do not, corrected for ties
 * (Kendall, 1945). NaN where all values of one side are equal.
 */
export function kendall(a: readonly number[], b: readonly number[]): number {
  let [agreed, inA, inB] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const [first, second] = [Math.sign(a[i]! - a[j]!), Math.sign(b[i]! - b[j]!)];
      agreed += first * second;
      inA += first ** 2;
      inB += second ** 2;
    }
  }
  return agreed / Math.sqrt(inA * inB);
}

/** A coefficient, and the ends of its 95 % interval. NaN where there is too little to tell. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2000;

/**
 * Kendall's τ-b with a percentile bootstrap interval over the items (Efron, 1979).
 * @param random uniform in [0, 1)
 */
export function kendallInterval(a: readonly number[], b: readonly number[], random: () => number): Interval {
  const value = kendall(a, b);
  const drawn = Array.from({ length: RESAMPLES }, () => {
    const places = a.map(() => Math.floor(random() * a.length));
    return kendall(
      places.map((place) => a[place]!),
      places.map((place) => b[place]!),
    );
  });
  // a draw of one item alone has no order
  const sorted = drawn.filter((one) => !Number.isNaN(one)).sort((x, y) => x - y);
  return { value, low: percentile(sorted, 2.5), high: percentile(sorted, 97.5) };
}
