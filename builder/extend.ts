/** A table with further cases of its configuration. */
import { tableHash, type InfeasibleCase, type MeasuredEntry, type Table } from './table.js';

/**
 * Adds entries and cases that the board cannot run. Nothing of the table is lost, its validation neither: the networks
 * that it is about have the same entries. An entry replaces an interpolated one, and a measured one that was measured
 * again.
 */
export function extendedTable(
  table: Table,
  measured: readonly MeasuredEntry[],
  infeasible: readonly InfeasibleCase[],
): Table {
  const entries = merged(table.entries, measured);
  const known = new Set(entries.map(({ key }) => key));
  const content = {
    configuration: table.configuration,
    overhead: table.overhead,
    entries,
    infeasible: merged(table.infeasible, infeasible).filter(({ key }) => !known.has(key)),
  };
  return { ...table, ...content, hash: tableHash(content) };
}

/** The rows of both by key, those of the second where both have one. */
function merged<Row extends { readonly key: string }>(rows: readonly Row[], others: readonly Row[]): Row[] {
  const byKey = new Map([...rows, ...others].map((row) => [row.key, row]));
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
