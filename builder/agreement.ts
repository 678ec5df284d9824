/** How well predictions agree with measurements. */
import type { TypeOf } from '../common/schema.js';
import type { agreementSchema } from './validation-schema.js';

/** A prediction and what it predicted, in counts. */
export interface Pair {
  readonly predicted: number;
  readonly measured: number;
}

/** How well they agree: the errors' size, and the correlation. */
export type Agreement = TypeOf<typeof agreementSchema>;

/** The error of a prediction in percent of what was measured, above 0 when too much was predicted. */
export function errorPercent({ predicted, measured }: Pair): number {
  return (100 * (predicted - measured)) / measured;
}

/** The agreement of at least two pairs. Spearman's ρ and R² are NaN when all measurements are equal. */
export function agreement(pairs: readonly Pair[]): Agreement {
  const errors = pairs.map(({ predicted, measured }) => predicted - measured);
  const percents = pairs.map((pair) => Math.abs(errorPercent(pair)));
  const measured = pairs.map((pair) => pair.measured);
  const center = mean(measured);
  return {
    mae: mean(errors.map(Math.abs)),
    mapePercent: mean(percents),
    worstPercent: Math.max(...percents),
    spearman: correlation(ranks(pairs.map(({ predicted }) => predicted)), ranks(measured)),
    r2: 1 - sum(errors.map((error) => error ** 2)) / sum(measured.map((count) => (count - center) ** 2)),
  };
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
  const varianceA = sum(a.map((value) => (value - centerA) ** 2));
  const varianceB = sum(b.map((value) => (value - centerB) ** 2));
  // rounding must not make it more than perfect
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(varianceA * varianceB)));
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
