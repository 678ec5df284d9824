/** What the samples of a run say, in counts. */
import { LutError } from '../common/errors.js';
import { mean, percentile } from '../common/statistics.js';
import type { StoredRun } from '../store/run.js';
import type { Statistics } from './table.js';

/** Statistics over all fills of a run, in counts. @throws TABLE_CORRUPT when the run has no samples */
export function statistics(run: StoredRun): Statistics {
  const fills = run.fills.map((fill) => counts(fill.samples, fill.emptyTicks, run.ticksPerCount).sort());
  const all = concatenate(fills).sort();
  if (all.length === 0) {
    throw new LutError(
      'TABLE_CORRUPT',
      `Run ${run.id} of "${run.key}" has no samples.`,
      'Profile the case again.',
    );
  }
  const median = percentile(all, 50);
  const medians = fills.filter(({ length }) => length > 0).map((fill) => percentile(fill, 50));
  const range = Math.max(...medians) - Math.min(...medians);
  return {
    n: all.length,
    median,
    mean: mean(all),
    p05: percentile(all, 5),
    p95: percentile(all, 95),
    min: percentile(all, 0),
    max: percentile(all, 100),
    spread: median === 0 ? 0 : range / median,
  };
}

/**
 * Counts of timed windows less the empty window. Each is rounded to whole counts by itself: their difference in
 * ticks would carry the sampling error of both.
 */
export function counts(ticks: Uint32Array, emptyTicks: number, ticksPerCount: number): Float64Array {
  const empty = Math.round(emptyTicks / ticksPerCount);
  return Float64Array.from(ticks).map((tick) => Math.round(tick / ticksPerCount) - empty);
}

function concatenate(arrays: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    whole.set(array, at);
    at += array.length;
  }
  return whole;
}
