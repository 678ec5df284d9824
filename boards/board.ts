import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LutError, messageOf } from '../common/errors.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { schemaProblems } from '../common/schema-problems.js';
import type { TypeOf } from '../common/schema.js';
import { parseYaml } from '../common/yaml.js';
import type { boardSchema } from './board-schema.js';
import { validateBoard } from './board-validator.generated.js';

/** One kind of device, as its file `boards/<id>.yaml` describes it. */
export type Board = TypeOf<typeof boardSchema>;

export type Toolchain = Board['firmware']['toolchain'];

const FOLDER = join(PACKAGE_ROOT, 'boards');

/** Ids of all board files, sorted. */
export function boardIds(): string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** Loads one board. @throws BOARD_UNKNOWN, BOARD_INVALID */
export function loadBoard(id: string): Board {
  const path = join(FOLDER, `${id}.yaml`);
  if (!/^[a-z0-9-]+$/.test(id) || !existsSync(path)) {
    throw new LutError(
      'BOARD_UNKNOWN',
      `There is no board "${id}".`,
      `Choose one of ${boardIds().join(', ')}, or add boards/${id}.yaml (docs/adding-a-board.md).`,
    );
  }
  const board = parseBoard(readFileSync(path, 'utf8'), path);
  if (board.id !== id) {
    throw new LutError(
      'BOARD_INVALID',
      `${path} says its id is "${board.id}".`,
      'Name the file after the id.',
    );
  }
  return board;
}

/** Checks the text of a board file against the schema. @throws BOARD_INVALID */
export function parseBoard(text: string, path: string): Board {
  let data: unknown;
  try {
    data = parseYaml(text);
  } catch (error) {
    throw new LutError('BOARD_INVALID', `${path} is not YAML: ${messageOf(error)}.`, 'Correct the file.');
  }
  if (!validateBoard(data)) {
    throw new LutError(
      'BOARD_INVALID',
      `${path} is not a board file: ${schemaProblems(validateBoard.errors, 'board')}.`,
      'Correct the file; schemas/board.schema.json describes every field.',
    );
  }
  return data;
}

/** The board as a runtime leaves it: the code of a larger one may take room from the model window. */
export function boardWith(board: Board, runtime: string): Board {
  const changes = board.runtimes?.[runtime];
  if (changes === undefined) return board;
  const { window, ...emulator } = changes;
  return {
    ...board,
    memory: { ...board.memory, window },
    emulator: { ...board.emulator, ...emulator },
  };
}
