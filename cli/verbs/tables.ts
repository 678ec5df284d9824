import { basename } from 'node:path';
import type { Command } from 'commander';
import type { TablesJson } from '../../lab/json/types.js';
import { listTables, type ListedTable } from '../../lab/list-tables.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { printJson, printTable } from '../terminal/output.js';
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
    .addHelpText('after', '\nExamples:\n  lut tables\n  lut tables my-table.json --json')
    .action(list);
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
    worth(unusable, error),
  ];
}

/** @param error of the total of random networks, in percent, on average */
function worth(unusable: string | null, error: number | undefined): Cell {
  if (unusable !== null) return bad(STATES[unusable] ?? unusable);
  return error === undefined ? 'not validated' : good(`error ${error.toFixed(3)} %`);
}

const STATES: Readonly<Record<string, string>> = { TABLE_STALE: 'outdated', TABLE_CORRUPT: 'damaged' };
