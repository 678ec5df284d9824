/** What `lut show` prints of a table. */
import { LutError } from '../common/errors.js';
import { formatBytes } from '../common/format.js';
import { median } from '../common/statistics.js';
import { activationBytes, macs, weightBytes } from '../model/cases/macs.js';
import { OPERATOR_KINDS, type OperatorKind } from '../model/operator.js';
import { elements } from '../model/shapes.js';
import type { InfeasibleCase, Table, TableEntry } from './table.js';

export interface Range {
  readonly min: number;
  readonly max: number;
}

/** The entries of one operator kind. */
export interface KindSummary {
  readonly kind: OperatorKind;
  readonly cases: number;
  /** those of the cases that were not measured */
  readonly interpolated: number;
  readonly infeasible: number;
  /** of single cases; 0 for kinds without weights */
  readonly macs: Range;
  /** median counts of single cases, in the table's unit */
  readonly counts: Range;
  /** median over the cases of counts per MAC; null for kinds without weights */
  readonly countsPerMac: number | null;
  /** median over the cases of counts per output element */
  readonly countsPerElement: number;
  /** of the measured cases */
  readonly largestSpread: number;
  /** what ran the measured cases, and how many of them, the most first; none where the runtime could not tell */
  readonly kernels: readonly KernelCases[];
}

/** What ran some cases: a micro-kernel, or `reference`. */
export interface KernelCases {
  readonly kernel: string;
  readonly cases: number;
}

/** One case of a table with what follows from its fields. */
export interface CaseDescription {
  readonly row: TableEntry | InfeasibleCase;
  readonly macs: number;
  readonly weightBytes: number;
  readonly activationBytes: number;
}

/** Summarizes each operator kind that the table has entries of, in the order of `OPERATOR_KINDS`. */
export function summarizeKinds(table: Table): KindSummary[] {
  return OPERATOR_KINDS.flatMap((kind) => {
    const entries = table.entries.filter((entry) => entry.case.kind === kind);
    if (entries.length === 0) return [];
    const work = range(entries.map((entry) => macs(entry.case)));
    return {
      kind,
      cases: entries.length,
      interpolated: entries.filter(({ source }) => source === 'interpolated').length,
      infeasible: table.infeasible.filter((row) => row.case.kind === kind).length,
      macs: work,
      counts: range(entries.map((entry) => entry.median)),
      countsPerMac: work.max === 0 ? null : median(entries.map((entry) => entry.median / macs(entry.case))),
      countsPerElement: median(entries.map((entry) => entry.median / elements(entry.case.output))),
      largestSpread: Math.max(0, ...entries.map((entry) => (entry.source === 'measured' ? entry.spread : 0))),
      kernels: kernelsOf(entries),
    };
  });
}

function kernelsOf(entries: readonly TableEntry[]): KernelCases[] {
  const cases = new Map<string, number>();
  for (const entry of entries) {
    if (entry.source !== 'measured' || entry.kernel === undefined) continue;
    cases.set(entry.kernel, (cases.get(entry.kernel) ?? 0) + 1);
  }
  return [...cases]
    .map(([kernel, count]) => ({ kernel, cases: count }))
    .sort((a, b) => b.cases - a.cases || (a.kernel < b.kernel ? -1 : 1));
}

/** One case in full. @throws TABLE_MISSING naming the key */
export function describeCase(table: Table, key: string): CaseDescription {
  const row = [...table.entries, ...table.infeasible].find((candidate) => candidate.key === key);
  if (row === undefined) {
    throw new LutError(
      'TABLE_MISSING',
      `The table of ${table.board} has no case "${key}".`,
      'List its cases with lut show --case and a part of the key.',
    );
  }
  return {
    row,
    macs: macs(row.case),
    weightBytes: weightBytes(row.case),
    activationBytes: activationBytes(row.case),
  };
}

/** Why a board cannot run a case by itself: the rest of a sentence about the case, without a full stop. */
export function whyInfeasible(row: InfeasibleCase): string {
  if ('reason' in row) return `is refused: ${row.reason.replace(/\.$/, '')}`;
  const memory = row.memory === 'arena' ? 'the tensor arena' : 'the model window';
  return `needs ${formatBytes(row.bytesNeeded)} of ${memory}`;
}

function range(values: readonly number[]): Range {
  return { min: Math.min(...values), max: Math.max(...values) };
}
