/** What the page is told of a case and its samples. Types alone: the page imports them. */
import type { CaseRow, Unit } from './table-types.js';

/** A run of the case that the database has. */
export interface RunRow {
  readonly id: number;
  /** when it was recorded, ISO 8601 */
  readonly time: string;
  readonly n: number;
  readonly fills: number;
  /** null where it was not measured in a fleet */
  readonly bench: string | null;
}

/** Counts of samples by their size. */
export interface Histogram {
  /** the first bar's smallest count, and how many counts each bar spans */
  readonly from: number;
  readonly width: number;
  readonly bars: readonly number[];
  /** samples that lie before the first bar, and behind the last */
  readonly below: number;
  readonly above: number;
}

/** Samples in the order in which they were taken, in parts of equally many. */
export interface Course {
  /** samples in each part; the last may have fewer */
  readonly each: number;
  readonly min: readonly number[];
  readonly median: readonly number[];
  readonly max: readonly number[];
  /** the first sample of each run, counted from 0 */
  readonly runStarts: readonly number[];
}

/** Exact, by nearest rank, of all samples. */
export interface Quantile {
  readonly percent: number;
  readonly count: number;
}

/** All samples of some runs of a case. */
export interface SamplesView {
  readonly n: number;
  readonly mean: number;
  readonly quantiles: readonly Quantile[];
  readonly histogram: Histogram;
  readonly course: Course;
}

/** One case of a table, and what the database has of it. */
export interface CaseView {
  readonly table: string;
  readonly board: string;
  readonly unit: Unit;
  readonly machine: string;
  /** null where the board cannot run it by itself */
  readonly entry: CaseRow | null;
  /** why the board cannot run it: the rest of a sentence; null where it can */
  readonly misfit: string | null;
  readonly weightBytes: number;
  readonly activationBytes: number;
  /** the oldest first */
  readonly runs: readonly RunRow[];
  /** why there are no samples; null where there are */
  readonly lacks: string | null;
  /** null where there are none */
  readonly samples: SamplesView | null;
}
