/** What a table holds. */
import { describeCase, summarizeKinds, type CaseDescription, type KindSummary } from '../builder/summary.js';
import { loadTable } from '../builder/table-file.js';
import type { InfeasibleCase, Table, TableEntry } from '../builder/table.js';
import { LutError } from '../common/errors.js';
import { keyFilter } from './key-filter.js';

export { whyInfeasible } from '../builder/summary.js';
export type { CaseDescription, KernelCases, KindSummary, Range } from '../builder/summary.js';
export { checksItself } from '../builder/table.js';
export type { InfeasibleCase, MeasuredEntry, Table, TableEntry } from '../builder/table.js';

/** A table, and its entries by operator kind. */
export interface TableSummary {
  readonly table: Table;
  readonly kinds: readonly KindSummary[];
}

/** @throws FILE_*, TABLE_* */
export function summarizeTable(path: string): TableSummary {
  const table = loadTable(path);
  return { table, kinds: summarizeKinds(table) };
}

/**
 * The cases of a table whose keys contain the text, in which `*` stands for anything; only the one whose key it is,
 * if there is such. At least one.
 * @throws TABLE_MISSING
 */
export function casesOf(table: Table, pattern: string): (TableEntry | InfeasibleCase)[] {
  const rows = [...table.entries, ...table.infeasible];
  const exact = rows.filter(({ key }) => key === pattern);
  const matches = keyFilter([pattern]);
  const found = exact.length > 0 ? exact : rows.filter(({ key }) => matches(key));
  if (found.length > 0) return found;
  throw new LutError(
    'TABLE_MISSING',
    `The table of ${table.board} has no case like "${pattern}".`,
    'A pattern is a part of a key, e.g. --case "CONV_2D*k=1x1".',
  );
}

/** One case in full. @throws TABLE_MISSING naming the key */
export function caseOf(table: Table, key: string): CaseDescription {
  return describeCase(table, key);
}
