/** How well predictions agree with measurements. */
import type { TypeOf } from '../common/schema.js';
import { mean, rankCorrelation, squaredDeviations, sum } from '../common/statistics.js';
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
