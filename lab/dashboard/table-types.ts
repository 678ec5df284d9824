/** What the page is told of tables. Types alone: the page imports them. */
import type { FigureKind } from '../../common/figure.js';

/** What a table's figures count. Instructions are an emulator's, and no latency. */
export type Unit = 'cycles' | 'instructions';

/** Where a figure of a case comes from. */
export type CaseSource = Extract<FigureKind, 'measured' | 'interpolated'>;

/** A table in the list of all. */
export interface TableRow {
  readonly id: string;
  readonly path: string;
  /** null, as what follows from the content, where the file cannot be read */
  readonly board: string | null;
  readonly machine: string | null;
  readonly unit: Unit | null;
  readonly runtime: string | null;
  readonly flavour: string | null;
  /** name of the search space; null also for a selection of cases */
  readonly space: string | null;
  readonly measured: number;
  readonly interpolated: number;
  readonly infeasible: number;
  /** null where it was not validated */
  readonly validated: ValidatedRow | null;
  readonly isCalibrated: boolean;
  /** when the file was changed, ISO 8601 */
  readonly changed: string;
  /** the code of why nothing is predicted from it; null where it can be used */
  readonly unusable: string | null;
}

export interface ValidatedRow {
  /** random networks that were measured */
  readonly n: number;
  readonly mapePercent: number;
  readonly worstPercent: number;
}

export interface TablesView {
  readonly tables: readonly TableRow[];
}

/** A case of a table, and its place among those of its kind. */
export interface CaseRow {
  readonly key: string;
  readonly kind: string;
  /** the fields of its key, but for its shapes, in which cases of its kind differ; empty where they do not */
  readonly form: string;
  /** extents of its input */
  readonly input: string;
  /** which map of its form it is on: height × width of its input; empty where that is its row */
  readonly place: string;
  /** channels of its input; height × width where the channels are the output's too */
  readonly row: string;
  /** elements of the row: rows are in the order of it */
  readonly rowSize: number;
  /** channels of its output */
  readonly column: number;
  readonly macs: number;
  /** elements of its output */
  readonly elements: number;
  /** the median of its samples, or the estimate in its place */
  readonly count: number;
  /** 5th and 95th percentile of its samples; of an estimate the interval that holds 9 in 10 */
  readonly low: number;
  readonly high: number;
  /** count by MAC; null for kinds without weights */
  readonly perMac: number | null;
  readonly perElement: number;
  readonly source: CaseSource;
  /** samples; null where it was not measured */
  readonly n: number | null;
  /** what ran it; null where that is not known */
  readonly kernel: string | null;
}

/** The cases of one operator kind. */
export interface KindRow {
  readonly kind: string;
  readonly cases: number;
  readonly interpolated: number;
  readonly infeasible: number;
  readonly leastCount: number;
  readonly mostCount: number;
  /** median over the cases; null for kinds without weights */
  readonly perMac: number | null;
  readonly perElement: number;
  /** key of the case with the highest count per MAC; null for kinds without weights */
  readonly dearest: string | null;
  /** whether channels of input and output are the same, so that rows are height × width */
  readonly tied: boolean;
}

/** Two cases that differ in the channels of their output alone, and not by as much in their cost. */
export interface KernelStep {
  readonly kind: string;
  readonly form: string;
  /** extents of the input */
  readonly input: string;
  readonly from: CaseRow['key'];
  readonly to: CaseRow['key'];
  readonly fromChannels: number;
  readonly toChannels: number;
  /** cost per MAC, or per element of the output for kinds without weights: after / before − 1, in percent */
  readonly changePercent: number;
  readonly fromKernel: string | null;
  readonly toKernel: string | null;
}

export interface InfeasibleRow {
  readonly key: string;
  /** the rest of a sentence about the case */
  readonly why: string;
}

/** One table in full. */
export interface TableView extends TableRow {
  readonly hash: string;
  readonly compiler: string;
  readonly counter: string;
  readonly clockHz: number | null;
  readonly placement: string;
  readonly firmwareBytes: number;
  readonly perGraph: number;
  readonly perOperator: number;
  readonly kinds: readonly KindRow[];
  readonly cases: readonly CaseRow[];
  /** key of the case with the highest count per MAC of all; null where no kind has weights */
  readonly dearest: string | null;
  /** the largest first */
  readonly steps: readonly KernelStep[];
  readonly misfits: readonly InfeasibleRow[];
}

/** A measured case, and what is interpolated of it from others alone. */
export interface HeldOutCase {
  readonly key: string;
  readonly measured: number;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** estimate / measured − 1, in percent */
  readonly errorPercent: number;
  readonly isWithin: boolean;
}

/** The measured cases of a kind, each left out once while the others are interpolated from. */
export interface HeldOutView {
  readonly kind: string;
  /** parts that the cases are left out in, one part at a time */
  readonly folds: number;
  readonly cases: readonly HeldOutCase[];
  /** cases that nothing near enough is left for */
  readonly unknown: number;
  readonly within: number;
  /** mean of the absolute errors; null where there are no cases */
  readonly mapePercent: number | null;
  readonly worstPercent: number | null;
}

/** A network that was measured whole, and what the table said of it. */
export interface ResidualRow {
  readonly name: string;
  readonly measured: number;
  readonly predicted: number;
  readonly low: number;
  readonly high: number;
  /** predicted / measured − 1, in percent */
  readonly errorPercent: number;
}

/** The networks of a table's validation. */
export interface ResidualsView {
  /** as the table's file has it; null where it was not validated */
  readonly validated: ValidatedRow | null;
  /** why there are no networks; null where there are */
  readonly lacks: string | null;
  /** the largest error first */
  readonly networks: readonly ResidualRow[];
}

/** Ratios of the second table to the first. */
export interface RatioRow {
  /** null for all kinds together */
  readonly kind: string | null;
  readonly n: number;
  readonly geometricMean: number;
  readonly least: number;
  readonly most: number;
}

/** A case that both tables have a count of. */
export interface PairRow {
  readonly key: string;
  readonly kind: string;
  readonly first: number;
  readonly second: number;
  /** second / first; null where the tables count different things */
  readonly ratio: number | null;
  readonly firstKernel: string | null;
  readonly secondKernel: string | null;
}

/** Two tables side by side. */
export interface ComparisonView {
  readonly first: TableRow;
  readonly second: TableRow;
  /** null where what they count can be compared */
  readonly incomparable: string | null;
  readonly kinds: readonly RatioRow[];
  /** those of both; the highest ratio first */
  readonly pairs: readonly PairRow[];
  /** cases that only one of them has a count of */
  readonly onlyFirst: number;
  readonly onlySecond: number;
}
