import { basename } from 'node:path';
import type { Command } from 'commander';
import { exportTables, type ExportedRow } from '../../lab/export-tables.js';
import type { TablesExportJson, TablesJson } from '../../lab/json/types.js';
import { listTables, type ListedTable } from '../../lab/list-tables.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { printJson, printTable } from '../terminal/output.js';
import { manner } from '../terminal/manner.js';
import { bad, good, type Cell } from '../text/cell.js';

interface TablesOptions {
  readonly boards?: string;
  readonly json?: boolean;
}

/** `lut tables`: the tables at hand, and what each is worth. */
export function tablesVerb(command: Command): void {
  command
    .argument('[table...]', 'further tables, beside those of ./luts and those that came with lut')
    .addOption(boardsOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut tables
  lut tables my-table.json --json
  lut tables export luts/stm32h7-edgenas-vww-instructions.json > stm32h7.csv`,
    )
    .action(list);
  exportVerb(command.command('export'));
}

/** `lut tables export`: tables as flat rows. */
function exportVerb(command: Command): void {
  command
    .description(
      'print every case of tables as rows for other programs: CSV, or --format json (docs/other-searches.md)',
    )
    .argument('<table...>', 'paths of tables')
    .addHelpText(
      'after',
      `
Examples:
  lut tables export luts/stm32h7-edgenas-vww-instructions.json > stm32h7.csv
  lut tables export luts/stm32f4-*.json --format csv > stm32f4.csv
  lut tables export my-table.json --format json`,
    )
    .action((paths: readonly string[], _options: object, verb: Command) =>
      // --json and --boards are options of lut tables
      exportRows(paths, verb.optsWithGlobals<TablesOptions>()),
    );
}

function exportRows(paths: readonly string[], options: TablesOptions): void {
  const rows = exportTables(paths, catalogueOf(options));
  if (options.json) printJson<TablesExportJson>({ rows });
  else printTable(columnsOf(rows), rows.map(cellsOf), manner().format ?? 'csv');
}

/** The names of a row's fields. Tables have cases: there is a first row. */
function columnsOf([first]: readonly ExportedRow[]): string[] {
  return Object.keys(first ?? {});
}

function cellsOf(row: ExportedRow): string[] {
  return Object.values(row).map((value) => (value === null ? '' : String(value)));
}

function list(named: readonly string[], options: TablesOptions): void {
  const tables = listTables(named, catalogueOf(options));
  if (options.json) printJson<TablesJson>({ tables: tables.map(jsonOf) });
  else {
    printTable(['Table', 'Board', 'Hash', 'Kernels', '>Cases', 'Worth'], tables.map(rowOf));
  }
}

function jsonOf({
  path,
  table,
  configuration,
  measured,
  changed,
  unusable,
}: ListedTable): TablesJson['tables'][number] {
  const { runtime = null, flavour = null } = table?.configuration ?? {};
  const validation = table?.validation;
  return {
    ...{ table: path, board: table?.board ?? null, configuration_hash: configuration, runtime, flavour },
    ...{ unit: table?.unit ?? null, measured },
    validated:
      validation === undefined
        ? null
        : { n: validation.n, mape_percent: validation.mapePercent, worst_percent: validation.worstPercent },
    calibrated:
      table?.calibration === undefined
        ? null
        : {
            rows: table.calibration.rows.length,
            mean_percent: table.calibration.errors.meanPercent,
            worst_percent: table.calibration.errors.worstPercent,
          },
    changed: changed.toISOString(),
    unusable,
  };
}

function rowOf({ path, table, configuration, measured, unusable }: ListedTable): Cell[] {
  const { runtime = '', flavour = '' } = table?.configuration ?? {};
  const error = table?.validation?.mapePercent;
  return [
    basename(path, '.json'),
    table?.board ?? '',
    configuration?.slice(0, 8) ?? '',
    table === null ? '' : `${runtime}/${flavour}`,
    String(measured),
    worth(unusable, error, table?.calibration?.errors.meanPercent),
  ];
}

/**
 * @param error of the total of random networks, in percent, on average
 * @param timeError of estimated cycles, likewise; undefined where the table is not calibrated
 */
function worth(unusable: string | null, error: number | undefined, timeError: number | undefined): Cell {
  if (unusable !== null) return bad(STATES[unusable] ?? unusable);
  const time = timeError === undefined ? '' : `, of estimated time ${timeError.toFixed(1)} %`;
  return error === undefined
    ? `not validated${time === '' ? '' : `; error${time.slice(1)}`}`
    : good(`error ${error.toFixed(3)} %${time}`);
}

const STATES: Readonly<Record<string, string>> = { TABLE_STALE: 'outdated', TABLE_CORRUPT: 'damaged' };
