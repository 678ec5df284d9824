import { LutError } from '../common/errors.js';
import type { StoredRun } from '../store/run.js';
import type { Statistics } from './table.js';

/**
 * The percentile by nearest rank: the ⌈p/100 · n⌉-th smallest value (the smallest for p = 0). It is always a
 * value that was measured; the median of an even number of values is the lower of the middle two.
 */
export function percentile(sorted: Float64Array, p: number): number {
  const rank = Math.max(1, Math.ceil((p / 100) * sorted.length));
  return sorted[rank - 1] ?? NaN;
}

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
    mean: all.reduce((sum, count) => sum + count, 0) / all.length,
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
