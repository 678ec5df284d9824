/** Which tables a prediction is made from, and whether they still hold. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { outdatedTimedCode } from '../agent/firmware/known-timed-code.js';
import { boardWith, type Board } from '../boards/board.js';
import { BoardCatalogue } from '../boards/catalogue.js';
import { targetOf } from '../boards/targets.js';
import { loadTable } from '../builder/table-file.js';
import type { Table } from '../builder/table.js';
import { LutError } from '../common/errors.js';
import { PACKAGE_ROOT } from '../common/paths.js';

/** Those of the working folder, and those that came with the package. */
const FOLDERS = ['luts', join(PACKAGE_ROOT, 'luts')];

/** Whose kernels a table must be of; any where nothing is said. */
export interface KernelsChoice {
  readonly runtime?: string;
  readonly flavour?: string;
}

export interface ChosenTable {
  readonly path: string;
  readonly table: Table;
  /** with the room that the table's runtime leaves */
  readonly board: Board;
}

/**
 * A table that is named.
 * @param boardId whose it must be; any unless given
 * @param catalogue this package's boards unless given
 * @throws FILE_*, TABLE_*, BOARD_UNKNOWN; TABLE_STALE; TABLE_BOARD when it is of another board than `boardId`
 */
export function namedTable(path: string, boardId?: string, catalogue = new BoardCatalogue()): ChosenTable {
  const table = loadTable(path);
  if (boardId !== undefined && table.board !== boardId) {
    throw new LutError(
      'TABLE_BOARD',
      `The table ${path} is of the board ${table.board}, not of ${boardId}.`,
      'Leave --board out, or name a table of that board.',
    );
  }
  const board = boardWith(catalogue.load(table.board), table.configuration.runtime);
  const stale = staleness(table, board);
  if (stale !== undefined) throw staleError(path, stale, board);
  return { path, table, board };
}

/**
 * The best table of a board among those in ./luts and in the package's own luts/ that are not stale: cycles
 * before instructions, then the table with most of the `wanted` keys measured, then the file changed last.
 * @param kernels those that the table must be of
 * @param catalogue this package's boards unless given
 * @param folders where tables are looked for, those that do not exist too
 * @throws TABLE_MISSING, TABLE_STALE when all of them are stale
 */
export function tableOfBoard(
  boardId: string,
  wanted: readonly string[],
  kernels: KernelsChoice = {},
  catalogue = new BoardCatalogue(),
  folders: readonly string[] = FOLDERS,
): ChosenTable {
  const board = catalogue.load(boardId);
  const candidates = candidatesOf(board, wanted, kernels, folders);
  const [first] = candidates;
  if (first === undefined) throw noTable(boardId, kernels);
  const fresh = candidates.filter(({ stale }) => stale === undefined);
  if (fresh.length === 0) throw staleError(first.path, first.stale ?? '', board);
  const { path, table } = fresh.reduce((chosen, row) => (isBetter(row, chosen) ? row : chosen));
  return { path, table, board: boardWith(board, table.configuration.runtime) };
}

/** The tables of a board and of some kernels. @param wanted keys that are better measured */
function candidatesOf(
  board: Board,
  wanted: readonly string[],
  { runtime, flavour }: KernelsChoice,
  folders: readonly string[],
): Candidate[] {
  return tablePaths(folders)
    .filter((path) => boardOfFile(path) === board.id)
    .map((path) => ({ path, table: loadTable(path) }))
    .filter(({ table: { configuration } }) => configuration.runtime === (runtime ?? configuration.runtime))
    .filter(({ table: { configuration } }) => configuration.flavour === (flavour ?? configuration.flavour))
    .map(({ path, table }) => {
      const keys = new Set(table.entries.filter(({ source }) => source === 'measured').map(({ key }) => key));
      const measured = wanted.filter((key) => keys.has(key)).length;
      return { path, table, measured, stale: staleness(table, board), time: statSync(path).mtimeMs };
    });
}

function noTable(boardId: string, { runtime, flavour }: KernelsChoice): LutError {
  const kernels = [runtime, flavour].filter((word) => word !== undefined).join('/');
  return new LutError(
    'TABLE_MISSING',
    `There is no table of ${boardId}${kernels === '' ? '' : ` with the kernels ${kernels}`} in ./luts, nor among ` +
      'those that came with lut.',
    `Build one: lut build --board ${boardId} --port …, or name one with --table.`,
  );
}

interface Candidate {
  readonly path: string;
  readonly table: Table;
  /** how many of the wanted cases it has measured */
  readonly measured: number;
  /** what has changed since; undefined where nothing is known to have */
  readonly stale: string | undefined;
  /** when the file was changed, ms */
  readonly time: number;
}

function isBetter(a: Candidate, b: Candidate): boolean {
  if (a.table.unit !== b.table.unit) return a.table.unit === 'cycles';
  if (a.measured !== b.measured) return a.measured > b.measured;
  return a.time > b.time;
}

/** What has changed since the table was measured, of that which its counts depend on; undefined if nothing has. */
function staleness({ configuration, unit }: Table, board: Board): string | undefined {
  const port = configuration.port ?? targetOf(board, unit === 'cycles' ? 'silicon' : 'emulator').port;
  const outdated = outdatedTimedCode({ ...configuration, port });
  return outdated === undefined ? undefined : TIMED_CODE[outdated];
}

const TIMED_CODE = { kernels: 'the kernels', timing: 'the code that times' } as const;

function staleError(path: string, what: string, { id }: Board): LutError {
  return new LutError(
    'TABLE_STALE',
    `The table ${path} is stale: ${what} of ${id}'s firmware changed since it was measured.`,
    `Build it again: lut build --board ${id} --port …`,
  );
}

/** The files that may be tables, none twice. */
function tablePaths(folders: readonly string[]): string[] {
  const distinct = new Set(folders.map((folder) => resolve(folder)));
  return [...distinct].filter(existsSync).flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => join(folder, name)),
  );
}

/** The board that a file in luts/ says it is of, without checking the rest. */
function boardOfFile(path: string): unknown {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as { board?: unknown } | null)?.board;
  } catch {
    return undefined;
  }
}
