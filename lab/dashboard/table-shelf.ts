/** The tables that the page shows, each under a name that its addresses hold. */
import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { BoardCatalogue } from '../../boards/catalogue.js';
import type { Table } from '../../builder/table.js';
import { LutError } from '../../common/errors.js';
import { listTable, type ListedTable } from '../list-tables.js';
import { boardOfFile, TABLE_FOLDERS, tablePaths } from '../table-files.js';

/** A file that is a table, or says that it is one. */
export interface ShelvedTable extends ListedTable {
  /** of all that are listed, only this one's */
  readonly id: string;
}

interface Kept {
  /** changes when the file does */
  readonly stamp: string;
  /** undefined where the file says nothing of a board: it is no table */
  readonly listed: ListedTable | undefined;
}

/** Lists tables anew at every look; a file that has not changed is not read again. */
export class TableShelf {
  private readonly kept = new Map<string, Kept>();

  /** @param named paths of tables and of folders of tables */
  constructor(
    private readonly named: readonly string[],
    private readonly catalogue: BoardCatalogue,
  ) {}

  /** In the order in which they are found: named ones first. @throws FILE_* where a named one cannot be read */
  list(): ShelvedTable[] {
    const found = tablePaths([...this.named.filter(isFolder), ...TABLE_FOLDERS]);
    const paths = new Set([...this.named.filter((path) => !isFolder(path)), ...found]);
    const taken = new Map<string, number>();
    return [...paths].flatMap((path) => {
      const listed = this.listed(path, this.named.includes(path));
      if (listed === undefined) return [];
      const name = basename(path, '.json');
      const times = (taken.get(name) ?? 0) + 1;
      taken.set(name, times);
      return { ...listed, id: times === 1 ? name : `${name}~${times}` };
    });
  }

  /** A table that can be read. @throws TABLE_MISSING, TABLE_CORRUPT */
  table(id: string): ShelvedTable & { readonly table: Table } {
    const found = this.list().find((one) => one.id === id);
    if (found === undefined) {
      throw new LutError('TABLE_MISSING', `There is no table "${id}".`, 'Choose one of the list of tables.');
    }
    const { table } = found;
    if (table !== null) return { ...found, table };
    throw new LutError('TABLE_CORRUPT', `The table ${found.path} cannot be read.`, 'Build it again.');
  }

  private listed(path: string, isNamed: boolean): ListedTable | undefined {
    const { mtimeMs, size } = statSync(path, { throwIfNoEntry: false }) ?? { mtimeMs: 0, size: -1 };
    const stamp = `${mtimeMs} ${size}`;
    const kept = this.kept.get(path);
    if (kept?.stamp === stamp) return kept.listed;
    const isTable = isNamed || typeof boardOfFile(path) === 'string';
    const listed = isTable ? listTable(path, this.catalogue) : undefined;
    this.kept.set(path, { stamp, listed });
    return listed;
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
