import { percentile } from '../../common/statistics.js';

/** Share of the cases whose count lies inside their interval. */
export const CONFIDENCE = 0.9;

/**
 * Relative half-width of prediction intervals: the 90th percentile of the leave-one-out residuals (the jackknife
 * of conformal prediction: Lei et al., JASA 2018). Nothing is assumed of how errors are distributed, and no floor
 * is added: where counts are exactly linear in the loops, as on an instruction counter, an interval is a fraction
 * of a count wide and still holds 9 in 10.
 * @param residuals and leverages of the fitted cases; residual / (1 − leverage) is the residual of the fit
 * without that case (Cook & Weisberg 1982)
 */
export function halfWidth(residuals: readonly number[], leverages: readonly number[]): number {
  const leftOut = residuals.map((residual, i) => Math.abs(residual) / (1 - (leverages[i] ?? 0)));
  return percentile(Float64Array.from(leftOut).sort(), 100 * CONFIDENCE);
}
