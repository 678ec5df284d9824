/** How well predictions agree with measurements. */
import { mean, rankCorrelation, squaredDeviations, sum } from '../common/statistics.js';

/** A prediction and what it predicted, in counts. */
export interface Pair {
  readonly predicted: number;
  readonly measured: number;
}

export interface Agreement {
  /** mean absolute error, in counts */
  readonly mae: number;
  /** mean and largest absolute error, in percent of what was measured */
  readonly mapePercent: number;
  readonly worstPercent: number;
  /** Spearman's ρ: the correlation of the ranks */
  readonly spearman: number;
  /** coefficient of determination: 1 − squared errors / variance of what was measured */
  readonly r2: number;
}

/** The error of a prediction in percent of what was measured, above 0 when too much was predicted. */
export function errorPercent({ predicted, measured }: Pair): number {
  return (100 * (predicted - measured)) / measured;
}

/** The agreement of at least two pairs. Spearman's ρ and R² are NaN when all measurements are equal. */
export function agreement(pairs: readonly Pair[]): Agreement {
  const errors = pairs.map(({ predicted, measured }) => predicted - measured);
  const percents = pairs.map((pair) => Math.abs(errorPercent(pair)));
  const measured = pairs.map((pair) => pair.measured);
  return {
    mae: mean(errors.map(Math.abs)),
    mapePercent: mean(percents),
    worstPercent: Math.max(...percents),
    spearman: rankCorrelation(
      pairs.map(({ predicted }) => predicted),
      measured,
    ),
    r2: 1 - sum(errors.map((error) => error ** 2)) / squaredDeviations(measured),
  };
}
