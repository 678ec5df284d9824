import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { LutError } from '../common/errors.js';
import { fileProblem, readBounded } from '../common/files.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import type { Board } from './board.js';
import { parseBoard } from './parse-board.js';

const PACKAGE_BOARDS = join(PACKAGE_ROOT, 'boards');
const ENDING = '.yaml';
/** Bytes; a board file has two thousand. */
const BOARD_LIMIT = 1024 ** 2;

/** A board file that cannot be used. */
export interface BadBoard {
  /** of the file's name */
  readonly id: string;
  /** in a sentence */
  readonly reason: string;
}

/** The boards of one's own folders and of this package, one file `<id>.yaml` each. */
export class BoardCatalogue {
  private readonly paths = new Map<string, string>();

  /**
   * @param own folders of further boards
   * @throws FILE_* where a folder cannot be read; BOARD_INVALID where two files have one id
   */
  constructor(own: readonly string[] = []) {
    for (const folder of new Set([PACKAGE_BOARDS, ...own].map((path) => resolve(path)))) {
      for (const name of boardFiles(folder)) this.add(name.slice(0, -ENDING.length), join(folder, name));
    }
  }

  /** Ids of all boards, sorted. */
  ids(): string[] {
    return [...this.paths.keys()].sort();
  }

  /** @throws BOARD_UNKNOWN, BOARD_INVALID; FILE_* where its file cannot be read */
  load(id: string): Board {
    const path = this.paths.get(id);
    if (path === undefined) {
      throw new LutError(
        'BOARD_UNKNOWN',
        `There is no board "${id}".`,
        `Choose one of ${this.ids().join(', ')}, or write a board file (docs/adding-a-board.md) and name its folder ` +
          'with --boards.',
      );
    }
    const board = parseBoard(
      explained(path, () => readBounded(path, BOARD_LIMIT).toString()),
      path,
    );
    if (board.id === id) return board;
    throw new LutError(
      'BOARD_INVALID',
      `${path} says its id is "${board.id}".`,
      'Name the file after the id.',
    );
  }

  /** Every board whose file is one, and of each other file why it is none; sorted. */
  loadAll(): { readonly boards: readonly Board[]; readonly bad: readonly BadBoard[] } {
    const boards: Board[] = [];
    const bad: BadBoard[] = [];
    for (const id of this.ids()) {
      try {
        boards.push(this.load(id));
      } catch (error) {
        if (!(error instanceof LutError)) throw error;
        bad.push({ id, reason: error.message });
      }
    }
    return { boards, bad };
  }

  private add(id: string, path: string): void {
    const known = this.paths.get(id);
    if (known !== undefined) {
      throw new LutError(
        'BOARD_INVALID',
        `The board ${id} is described twice, by ${known} and by ${path}.`,
        'Give a board of your own an id of its own.',
      );
    }
    this.paths.set(id, path);
  }
}

function boardFiles(folder: string): string[] {
  return explained(folder, () => readdirSync(folder)).filter((name) => name.endsWith(ENDING));
}

/** @throws FILE_* */
function explained<Result>(path: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const { code, why } = fileProblem(error);
    throw new LutError(code, `${path} cannot be read: ${why}.`, 'Check --boards.', { cause: error });
  }
}

/** Ids of this package's own boards, sorted. */
export function boardIds(): string[] {
  return new BoardCatalogue().ids();
}

/** One of this package's own boards. @throws BOARD_UNKNOWN, BOARD_INVALID */
export function loadBoard(id: string): Board {
  return new BoardCatalogue().load(id);
}
