/** The files that tables are looked for in: those of the working folder, and those that came with the package. */
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { readTable } from '../builder/table-file.js';
import { PACKAGE_ROOT } from '../common/paths.js';

/** The folder of the tables that came with the package. */
const PUBLISHED = join(PACKAGE_ROOT, 'luts');

/** Where tables are looked for. */
export const TABLE_FOLDERS: readonly string[] = ['luts', PUBLISHED];

/** Whether a table is one of those that came with the package. They change only where they are named. */
export function isPublished(path: string): boolean {
  return existsSync(PUBLISHED) && realpathSync(dirname(resolve(path))) === realpathSync(PUBLISHED);
}

/** The files that may be tables, none twice: from the working folder on where they are in it. */
export function tablePaths(folders: readonly string[] = TABLE_FOLDERS): string[] {
  const distinct = new Set(folders.map((folder) => resolve(folder)));
  return [...distinct].filter(isFolder).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => fromHere(join(folder, name))),
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function fromHere(path: string): string {
  const short = relative('', path);
  return short.startsWith('..') || isAbsolute(short) ? path : short;
}

/** The first file whose table has a hash, as it says; undefined where there is none. */
export function pathOfTable(hash: string): string | undefined {
  return tablePaths().find((path) => contentOf(path)?.hash === hash);
}

/** The board that a file says it is of, without checking the rest; undefined where it is no table. */
export function boardOfFile(path: string): unknown {
  return contentOf(path)?.board;
}

function contentOf(path: string): { readonly board?: unknown; readonly hash?: unknown } | null | undefined {
  try {
    return JSON.parse(readTable(path)) as { board?: unknown; hash?: unknown } | null;
  } catch {
    return undefined;
  }
}
