/** Which tables a prediction is made from, and whether they still hold. */
import { statSync } from 'node:fs';
import { outdatedTimedCode } from '../agent/firmware/known-timed-code.js';
import { boardOfConfiguration, type Board } from '../boards/board.js';
import { BoardCatalogue } from '../boards/catalogue.js';
import { targetOf } from '../boards/targets.js';
import { predictCases, sumOf, type Prediction } from '../builder/predict.js';
import { loadTable } from '../builder/table-file.js';
import type { Table } from '../builder/table.js';
import { LutError } from '../common/errors.js';
import { caseKey } from '../model/cases/key.js';
import { configurationHash } from '../model/configuration.js';
import type { OperatorCase } from '../model/operator.js';
import { shellWords } from '../common/shell-words.js';
import { spaceNames } from '../model/space/load.js';
import { buildWords } from './build-words.js';
import { REFERENCE_FLAVOUR } from './runtimes.js';
import { boardOfFile, TABLE_FOLDERS, tablePaths } from './table-files.js';

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
  if (boardId !== undefined) requireBoard(table, path, boardId);
  const board = boardOfConfiguration(catalogue.load(table.board), table.configuration);
  const stale = staleness(table, board);
  if (stale !== undefined) throw staleError(path, stale, table, board);
  return { path, table, board };
}

/** @throws TABLE_BOARD when the table is of another board */
export function requireBoard(table: Table, path: string, boardId: string): void {
  if (table.board === boardId) return;
  throw new LutError(
    'TABLE_BOARD',
    `The table ${path} is of the board ${table.board}, not of ${boardId}.`,
    'Leave --board out, or name a table of that board.',
  );
}

/** A board's table among others of it. */
export interface BestTable extends ChosenTable {
  /** tables of the board that it was chosen from, stale ones left out */
  readonly among: number;
  /** how many of the wanted cases it has measured */
  readonly measured: number;
}

/**
 * The best table of a board among those in ./luts and in the package's own luts/ that are not stale: cycles before
 * instructions, then kernels that a network is deployed with before the reference's, then a calibrated table that tells
 * all of the wanted cases, then the table with most of them measured. Of several that have measured as many: the one
 * that predicts most of the others, then with the narrowest interval; then the file changed last.
 * @param wanted the operators of a model, or the cases of a space
 * @param kernels those that the table must be of
 * @param catalogue this package's boards unless given
 * @param folders where tables are looked for, those that do not exist too
 * @throws TABLE_MISSING, TABLE_STALE when all of them are stale
 */
export function tableOfBoard(
  boardId: string,
  wanted: readonly OperatorCase[],
  kernels: KernelsChoice = {},
  catalogue = new BoardCatalogue(),
  folders: readonly string[] = TABLE_FOLDERS,
): BestTable {
  const board = catalogue.load(boardId);
  const candidates = candidatesOf(board, wanted, kernels, folders);
  const [first] = candidates;
  if (first === undefined) throw noTable(boardId, kernels);
  const fresh = candidates.filter(({ stale }) => stale === undefined);
  if (fresh.length === 0) throw staleError(first.path, first.stale ?? '', first.table, board);
  const { path, table, measured } = fresh.reduce((chosen, row) =>
    isBetter(row, chosen, wanted) ? row : chosen,
  );
  const among = fresh.length;
  return { path, table, measured, among, board: boardOfConfiguration(board, table.configuration) };
}

/**
 * Of each other configuration of a board that counts on the same machine: its best table by the wanted cases. Stale ones
 * are left out, and kernels that nobody deploys.
 * @throws FILE_*, TABLE_* of a file among them that is no table
 */
export function otherConfigurations(
  { table: own, board }: ChosenTable,
  wanted: readonly OperatorCase[],
  catalogue = new BoardCatalogue(),
  folders: readonly string[] = TABLE_FOLDERS,
): ChosenTable[] {
  const whole = catalogue.load(board.id);
  const others = candidatesOf(whole, wanted, {}, folders).filter(
    ({ table, stale }) =>
      stale === undefined &&
      table.configuration.flavour !== REFERENCE_FLAVOUR &&
      configurationHash(table.configuration) !== configurationHash(own.configuration) &&
      table.configuration.machine === own.configuration.machine,
  );
  const best = new Map<string, Candidate>();
  for (const other of others) {
    const hash = configurationHash(other.table.configuration);
    const known = best.get(hash);
    if (known === undefined || isBetter(other, known, wanted)) best.set(hash, other);
  }
  return [...best.values()].map(({ path, table }) => ({
    ...{ path, table },
    board: boardOfConfiguration(whole, table.configuration),
  }));
}

/** The tables of a board and of some kernels. @param wanted cases that are better measured */
function candidatesOf(
  board: Board,
  wanted: readonly OperatorCase[],
  { runtime, flavour }: KernelsChoice,
  folders: readonly string[],
): Candidate[] {
  const keys = wanted.map(caseKey);
  return tablePaths(folders)
    .filter((path) => boardOfFile(path) === board.id)
    .map((path) => ({ path, table: loadTable(path) }))
    .filter(({ table: { configuration } }) => configuration.runtime === (runtime ?? configuration.runtime))
    .filter(({ table: { configuration } }) => configuration.flavour === (flavour ?? configuration.flavour))
    .map(({ path, table }) => {
      const known = new Set(
        table.entries.filter(({ source }) => source === 'measured').map(({ key }) => key),
      );
      const measured = keys.filter((key) => known.has(key)).length;
      return { path, table, measured, stale: staleness(table, board), time: statSync(path).mtimeMs };
    });
}

function noTable(boardId: string, { runtime, flavour }: KernelsChoice): LutError {
  const kernels = [runtime, flavour].filter((word) => word !== undefined).join('/');
  return new LutError(
    'TABLE_MISSING',
    `There is no table of ${boardId}${kernels === '' ? '' : ` with the kernels ${kernels}`} in ./luts, nor among ` +
      'those that came with lut.',
    `Build one, on the board or on its emulator: lut build --board ${boardId} --port emulator. Or name one with --table.`,
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

function isBetter(a: Candidate, b: Candidate, wanted: readonly OperatorCase[]): boolean {
  if (a.table.unit !== b.table.unit) return a.table.unit === 'cycles';
  if (isReference(a) !== isReference(b)) return isReference(b);
  if (tellsTime(a, wanted) !== tellsTime(b, wanted)) return tellsTime(a, wanted);
  if (a.measured !== b.measured) return a.measured > b.measured;
  const [ofA, ofB] = [a, b].map(({ table }) => predictCases(table, wanted)) as [Prediction, Prediction];
  if (ofA.missing.length !== ofB.missing.length) return ofA.missing.length < ofB.missing.length;
  const [widthA, widthB] = [relativeWidth(ofA), relativeWidth(ofB)];
  return widthA === widthB ? a.time > b.time : widthA < widthB;
}

/** Whether it is calibrated, and tells all of what is wanted. */
function tellsTime({ table }: Candidate, wanted: readonly OperatorCase[]): boolean {
  return table.calibration !== undefined && predictCases(table, wanted).missing.length === 0;
}

/** Whether its kernels only state plainly what is computed. */
function isReference({ table: { configuration } }: Candidate): boolean {
  return configuration.flavour === REFERENCE_FLAVOUR;
}

/** How wide the interval is, as a share of the total, or of as much of it as there is. */
function relativeWidth(prediction: Prediction): number {
  const { total, low, high } = sumOf(prediction);
  return (high - low) / total;
}

/** What has changed since the table was measured, of that which its counts depend on; undefined if nothing has. */
export function staleness({ configuration, unit }: Table, board: Board): string | undefined {
  const port = configuration.port ?? targetOf(board, unit === 'cycles' ? 'silicon' : 'emulator').port;
  const outdated = outdatedTimedCode({ ...configuration, port });
  return outdated === undefined ? undefined : TIMED_CODE[outdated];
}

const TIMED_CODE = { kernels: 'the kernels', timing: 'the code that times' } as const;

function staleError(path: string, what: string, table: Table, board: Board): LutError {
  const { space } = table;
  const again = [
    ...buildWords(table, board),
    ...(space !== null && spaceNames().includes(space.name) ? ['--space', space.name] : []),
  ];
  return new LutError(
    'TABLE_STALE',
    `The table ${path} is stale: ${what} of ${board.id}'s firmware changed since it was measured.`,
    `Build it again: ${shellWords(again)}`,
  );
}
