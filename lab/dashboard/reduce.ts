/** A million samples as a few hundred figures. Percentiles are exact; what a chart leaves out is counted. */
import { percentile } from '../../common/statistics.js';
import type { Course, Histogram, Quantile } from './samples-types.js';

/** More than a chart has pixels would not be seen. */
const MOST_BARS = 160;
const MOST_PARTS = 600;
/** Bars span what lies between these; a few samples far away would leave one bar of all others. */
const [FIRST_PERCENT, LAST_PERCENT] = [0.05, 99.95];

const PERCENTS = [0, 1, 5, 25, 50, 75, 90, 95, 99, 99.9, 100];

/** By nearest rank: each is one of the samples. @param sorted from the smallest on; at least one */
export function quantiles(sorted: Float64Array): Quantile[] {
  return PERCENTS.map((percent) => ({ percent, count: percentile(sorted, percent) }));
}

/** @param sorted whole counts, from the smallest on; at least one */
export function histogram(sorted: Float64Array): Histogram {
  const [from, to] = [FIRST_PERCENT, LAST_PERCENT].map((percent) => percentile(sorted, percent)) as [
    number,
    number,
  ];
  const width = Math.max(1, Math.ceil((to - from + 1) / MOST_BARS));
  const bars = new Array<number>(Math.floor((to - from) / width) + 1).fill(0);
  const end = from + width * bars.length;
  let [below, above] = [0, 0];
  for (const count of sorted) {
    if (count < from) below++;
    else if (count >= end) above++;
    else bars[Math.floor((count - from) / width)]!++;
  }
  return { from, width, bars, below, above };
}

/** @param runs the samples of each run, in the order in which they were taken */
export function course(runs: readonly Float64Array[]): Course {
  const n = runs.reduce((sum, { length }) => sum + length, 0);
  const all = new Float64Array(n);
  const runStarts: number[] = [];
  let at = 0;
  for (const run of runs) {
    runStarts.push(at);
    all.set(run, at);
    at += run.length;
  }
  const each = Math.max(1, Math.ceil(n / MOST_PARTS));
  const parts = Array.from({ length: Math.ceil(n / each) }, (_, part) =>
    all.slice(part * each, (part + 1) * each).sort(),
  );
  const of = (percent: number): number[] => parts.map((part) => percentile(part, percent));
  return { each, min: of(0), median: of(50), max: of(100), runStarts };
}
