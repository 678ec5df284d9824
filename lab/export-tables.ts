/** Tables as flat rows, for programs that are not ours. */
import { BoardCatalogue } from '../boards/catalogue.js';
import { whyInfeasible } from '../builder/summary.js';
import type { InfeasibleCase, TableEntry } from '../builder/table.js';
import { activationBytes, macs, weightBytes } from '../model/cases/macs.js';
import { CASE_FIELDS, writeShape, type CaseField, type FieldCodec } from '../model/case-fields.js';
import { configurationHash } from '../model/configuration.js';
import { outputsOf, type OperatorCase } from '../model/operator.js';
import type { TablesExportJson } from './json/types.js';
import { countsPerSecond } from './speed.js';
import { namedTable, type ChosenTable } from './tables.js';

/** One case of a table, with all that says what its figures are. The schema of `lut tables export` says what is what. */
export type ExportedRow = TablesExportJson['rows'][number];

/**
 * Every case of some tables, those that their boards cannot run too, in the order of the tables.
 * @throws FILE_*, TABLE_*, BOARD_UNKNOWN; TABLE_STALE
 */
export function exportTables(paths: readonly string[], catalogue = new BoardCatalogue()): ExportedRow[] {
  return paths.map((path) => namedTable(path, undefined, catalogue)).flatMap(rowsOf);
}

function rowsOf(chosen: ChosenTable): ExportedRow[] {
  const { path, table, board } = chosen;
  const { configuration, overhead, unit } = table;
  const rate = countsPerSecond(table, board, undefined);
  const common = {
    ...{ table: path, table_hash: table.hash, configuration_hash: configurationHash(configuration) },
    ...{ board: table.board, machine: configuration.machine, runtime: configuration.runtime },
    ...{ flavour: configuration.flavour, unit },
  };
  const added = { per_operator: overhead.perOperator, per_graph: overhead.perGraph };
  return [...table.entries, ...table.infeasible].map((row) => ({
    ...common,
    ...described(row.case, row.key),
    ...figures(row),
    milliseconds: 'median' in row && rate !== null ? (1000 * row.median) / rate : null,
    ...added,
  }));
}

function described(operatorCase: OperatorCase, key: string) {
  return {
    key,
    operator: operatorCase.kind,
    inputs: operatorCase.inputs.map(writeShape).join(','),
    outputs: outputsOf(operatorCase).map(writeShape).join(','),
    kernel: written(operatorCase, 'kernel'),
    stride: written(operatorCase, 'stride'),
    dilation: written(operatorCase, 'dilation'),
    padding: written(operatorCase, 'padding'),
    activation: written(operatorCase, 'activation'),
    weights: written(operatorCase, 'weights'),
    bias: written(operatorCase, 'bias'),
    macs: macs(operatorCase),
    weight_bytes: weightBytes(operatorCase),
    activation_bytes: activationBytes(operatorCase),
  };
}

/** A field as the key writes it; null where the case has none. */
function written<F extends CaseField>(operatorCase: OperatorCase, field: F): string | null {
  const value = operatorCase[field];
  return value === undefined ? null : (CASE_FIELDS[field] as FieldCodec<OperatorCase[F]>).write(value);
}

function figures(row: TableEntry | InfeasibleCase) {
  if (!('source' in row)) {
    const none = { count: null, low: null, high: null, micro_kernel: null };
    return { kind: 'infeasible' as const, ...none, reason: whyInfeasible(row) };
  }
  const { source, median } = row;
  const ends = row.source === 'measured' ? { low: row.p05, high: row.p95 } : { low: row.low, high: row.high };
  const kernel = row.source === 'measured' ? (row.kernel ?? null) : null;
  return { kind: source, count: median, ...ends, micro_kernel: kernel, reason: null };
}
