/** Statistics of a few numbers. Those of no numbers are NaN, except for their sum. */

type Numbers = readonly number[] | Float64Array;

export function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

export function mean(values: Numbers): number {
  return sum(values) / values.length;
}

/** The place of the highest value; of equal ones, of the first. */
export function highest(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

/** The sum of the squared distances from the mean: divided by n it is the variance, by n − 1 its estimate. */
export function squaredDeviations(values: Numbers): number {
  const center = mean(values);
  return sum(Array.from(values, (value) => (value - center) ** 2));
}

/**
 * The percentile by nearest rank: the ⌈p/100 · n⌉-th smallest value (the smallest for p = 0). It is always one of the
 * values.
 * @param sorted from the smallest on
 */
export function percentile(sorted: Numbers, p: number): number {
  // p · n first: of whole numbers it is exact
  const rank = Math.max(1, Math.ceil((p * sorted.length) / 100));
  return sorted[rank - 1] ?? NaN;
}

/** The median by nearest rank: of an even number of values the lower of the middle two. @param values in any order */
export function median(values: Numbers): number {
  return percentile(Float64Array.from(values).sort(), 50);
}

/** Spearman's ρ: Pearson's correlation of the ranks. NaN where all values of one side are equal. */
export function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  return correlation(ranks(a), ranks(b));
}

/** Ranks from 1; equal values share the mean of their ranks. */
function ranks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const first = new Map<number, number>();
  const count = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!first.has(value)) first.set(value, index + 1);
    count.set(value, (count.get(value) ?? 0) + 1);
  });
  return values.map((value) => first.get(value)! + (count.get(value)! - 1) / 2);
}

/** Pearson's correlation. */
function correlation(a: readonly number[], b: readonly number[]): number {
  const [centerA, centerB] = [mean(a), mean(b)];
  const covariance = sum(a.map((value, i) => (value - centerA) * (b[i]! - centerB)));
  // rounding must not make it more than perfect
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(squaredDeviations(a) * squaredDeviations(b))));
}

/** Wilson's 95 % interval of a share. */
export function shareInterval(correct: number, of: number): { low: number; high: number } {
  const z = 1.959964;
  const share = correct / of;
  const centre = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return { low: Math.max(0, (centre - half) / scale), high: Math.min(1, (centre + half) / scale) };
}

/** Scores as probabilities, which add up to one: powers of e, over their sum. */
export function softmax(scores: ArrayLike<number>): number[] {
  const most = scores[highest(scores)]!;
  const powers = Array.from(scores, (score) => Math.exp(score - most));
  const total = sum(powers);
  return powers.map((power) => power / total);
}
