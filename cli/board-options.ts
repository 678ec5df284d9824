import { availableParallelism } from 'node:os';
import { Option, type Command } from 'commander';
import type { Firmware } from '../agent/firmware/build.js';
import { AttachedFlasher } from '../agent/flash/attached.js';
import { EmulatorFlasher } from '../agent/flash/emulator.js';
import type { Flasher } from '../agent/flash/flasher.js';
import { findPort } from '../agent/link/find-port.js';
import type { Board } from '../boards/board.js';
import { interruptible } from './interrupt.js';
import { wholeNumber } from './numbers.js';
import { addRuntimeOptions, firmwareOf, type RuntimeOptions } from './runtime.js';

/** Options of the verbs that put a board to work. */
export interface BoardOptions extends RuntimeOptions {
  readonly board: string;
  readonly port?: string;
  /** emulated boards side by side; 1 unless there is work for more */
  readonly emulators?: number;
  readonly db: string;
  readonly json?: boolean;
}

const EMULATOR_PORT = 'emulator';

/** Far more than there are processors to run them: each is a process with some 100 MB. */
const MOST_EMULATORS = 64;

export function addBoardOptions(command: Command): Command {
  return addPortOptions(command).requiredOption('--board <id>', 'the board (lut boards lists them)');
}

/** All of {@link BoardOptions} but the board. */
export function addPortOptions(command: Command): Command {
  return addRuntimeOptions(command)
    .option('--port <port>', 'serial port, tcp://host:port, or "emulator"; found by USB id unless given')
    .option('--db <file>', 'database of all samples', 'edgelut.db')
    .option('--json', 'print one JSON object');
}

export function emulatorsOption(): Option {
  return new Option('--emulators <n>', 'emulated boards side by side')
    .argParser((text) => wholeNumber(text, '--emulators', MOST_EMULATORS))
    .default(Math.min(2, availableParallelism()));
}

/** A board that was found, and the firmware for it. */
export interface PreparedBoard {
  readonly port: string;
  readonly firmware: Firmware;
  readonly flasher: Flasher;
  /** how many to use side by side */
  readonly boards: number;
}

/** Finds the board's port and builds its firmware. @throws LINK_*, TOOLCHAIN_*, INTERRUPTED */
export async function prepareBoard(
  board: Board,
  options: BoardOptions,
  signal: AbortSignal,
): Promise<PreparedBoard> {
  const port = options.port ?? (await findPort(board));
  const emulated = port === EMULATOR_PORT;
  const firmware = await interruptible(
    firmwareOf(board, options),
    signal,
    `Stopped while the firmware of ${board.id} was built`,
  );
  return {
    port,
    firmware,
    flasher: emulated ? new EmulatorFlasher(board) : new AttachedFlasher(board, port),
    boards: emulated ? (options.emulators ?? 1) : 1,
  };
}
