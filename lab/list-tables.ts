/** Which tables are at hand, and what each is worth. */
import { statSync } from 'node:fs';
import { boardOfConfiguration } from '../boards/board.js';
import { BoardCatalogue } from '../boards/catalogue.js';
import { loadTable } from '../builder/table-file.js';
import type { Table } from '../builder/table.js';
import { LutError } from '../common/errors.js';
import { configurationHash } from '../model/configuration.js';
import { boardOfFile, tablePaths } from './table-files.js';
import { staleness } from './tables.js';

/** A file that is a table, or says that it is one. */
export interface ListedTable {
  readonly path: string;
  /** null where it cannot be read */
  readonly table: Table | null;
  /** of its device configuration; null where it cannot be read */
  readonly configuration: string | null;
  /** cases that were timed */
  readonly measured: number;
  /** when the file was changed */
  readonly changed: Date;
  /** why nothing is predicted from it; null where it can be used */
  readonly unusable: string | null;
}

/**
 * The tables of ./luts and of the package's own luts/, and those that are named.
 * @throws FILE_MISSING, FILE_PERMISSION where a named one cannot be read
 */
export function listTables(named: readonly string[], catalogue = new BoardCatalogue()): ListedTable[] {
  const found = tablePaths().filter((path) => typeof boardOfFile(path) === 'string');
  return [...new Set([...found, ...named])].map((path) => listTable(path, catalogue));
}

/** What one file is worth as a table. @throws FILE_* where it cannot be read */
export function listTable(path: string, catalogue: BoardCatalogue): ListedTable {
  try {
    const table = loadTable(path);
    return {
      ...{ path, table, changed: statSync(path).mtime },
      configuration: configurationHash(table.configuration),
      measured: table.entries.filter(({ source }) => source === 'measured').length,
      unusable: whyUnusable(table, catalogue),
    };
  } catch (error) {
    if (!(error instanceof LutError) || !error.code.startsWith('TABLE_')) throw error;
    const changed = statSync(path).mtime;
    return { path, table: null, configuration: null, measured: 0, changed, unusable: error.code };
  }
}

function whyUnusable(table: Table, catalogue: BoardCatalogue): string | null {
  if (!catalogue.ids().includes(table.board)) return 'BOARD_UNKNOWN';
  const board = boardOfConfiguration(catalogue.load(table.board), table.configuration);
  return staleness(table, board) === undefined ? null : 'TABLE_STALE';
}
