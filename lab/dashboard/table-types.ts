/** What the page is told of tables. Types alone: the page imports them. */
import type { FigureKind } from '../../common/figure.js';

/** What a table's figures count. Instructions are an emulator's, and no latency. */
export type Unit = 'cycles' | 'instructions';

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

/** Where a figure of a case comes from. */
export type CaseSource = Extract<FigureKind, 'measured' | 'interpolated'>;
