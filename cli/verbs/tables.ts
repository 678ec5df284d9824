import { basename } from 'node:path';
import type { Command } from 'commander';
import { formatDuration } from '../../common/format.js';
import type { TablesJson } from '../../lab/json/types.js';
import { listTables, type ListedTable } from '../../lab/list-tables.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { printJson, printTable } from '../terminal/output.js';

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
    printTable(
      ['Table', 'Board', 'Configuration', 'Kernels', '>Cases', '>Error (mean)', '>Age', 'State'],
      tables.map(rowOf),
    );
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

function rowOf({ path, table, configuration, measured, changed, unusable }: ListedTable): string[] {
  const { runtime = '', flavour = '' } = table?.configuration ?? {};
  const error = table?.validation?.mapePercent;
  return [
    basename(path, '.json'),
    table?.board ?? '',
    configuration?.slice(0, 8) ?? '',
    table === null ? '' : `${runtime}/${flavour}`,
    String(measured),
    error === undefined ? 'not validated' : `${error.toFixed(3)} %`,
    ageOf(changed),
    unusable === null ? 'good' : (STATES[unusable] ?? unusable),
  ];
}

const STATES: Readonly<Record<string, string>> = { TABLE_STALE: 'outdated', TABLE_CORRUPT: 'damaged' };
const DAY = 86_400;

function ageOf(changed: Date): string {
  const seconds = Math.max(0, (Date.now() - changed.getTime()) / 1000);
  return seconds < 2 * DAY ? formatDuration(seconds) : `${Math.floor(seconds / DAY)} days`;
}
