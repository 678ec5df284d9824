import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { LutError, messageOf } from '../common/errors.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { parseYaml } from '../common/yaml.js';

/** One kind of device, as its file `boards/<id>.yaml` describes it (fields: `board.schema.json`). */
export interface Board {
  readonly id: string;
  readonly name: string;
  readonly core: string;
  readonly isa: string;
  readonly clockHz: number;
  readonly memory: {
    readonly flash: number;
    readonly sram: number;
    readonly arena: number;
    readonly window: number;
    readonly weights: string;
    readonly tensors: string;
  };
  readonly firmware: {
    readonly port: string;
    readonly toolchain: Toolchain;
    readonly flags: readonly string[];
  };
  readonly usb?: readonly { readonly vendor: string; readonly product: string }[];
  readonly emulator: {
    readonly system: string;
    readonly machine: string;
    readonly standIn: boolean;
    readonly icountShift: number;
    readonly arguments?: readonly string[];
    readonly windowAddress?: number;
  };
  readonly silicon?: { readonly baud: number };
  /** what the board draws while it computes, and who published that */
  readonly power?: { readonly activeMilliwatts: number; readonly volts: number; readonly source: string };
  /** what another runtime than `builtin` changes, by its name */
  readonly runtimes?: Readonly<Record<string, { readonly window: number; readonly windowAddress?: number }>>;
  readonly verified: { readonly emulator: string; readonly silicon: string };
}

export type Toolchain = 'arm-none-eabi' | 'riscv64-unknown-elf' | 'aarch64-linux-gnu';

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
  const ajv = new Ajv({ allErrors: true });
  const valid = ajv.compile<Board>(
    JSON.parse(readFileSync(join(FOLDER, 'board.schema.json'), 'utf8')) as object,
  );
  if (!valid(data)) {
    throw new LutError(
      'BOARD_INVALID',
      `${path} is not a board file: ${ajv.errorsText(valid.errors, { dataVar: 'board' })}.`,
      'Correct the file; boards/board.schema.json describes every field.',
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
