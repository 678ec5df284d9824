import { Option, type Command } from 'commander';
import type { Board } from '../boards/board.js';
import { boardFor, RUNTIMES, type RuntimeChoice } from '../lab/firmware.js';
import { localBench, USUAL_EMULATORS, type OpenBench } from '../lab/open-bench.js';
import { wholeNumber } from './numbers.js';

/** Options of the verbs that put a board to work. */
export interface BoardOptions extends BenchOptions {
  readonly board: string;
}

/** All of {@link BoardOptions} but the board. */
export interface BenchOptions extends RuntimeChoice {
  readonly port?: string;
  /** emulated boards side by side; 1 unless there is work for more */
  readonly emulators?: number;
  readonly db: string;
  readonly json?: boolean;
}

/** Far more than there are processors to run them: each is a process with some 100 MB. */
const MOST_EMULATORS = 64;

export function addBoardOptions(command: Command): Command {
  return addBenchOptions(command).requiredOption('--board <id>', 'the board (lut boards lists them)');
}

/** All of {@link addBoardOptions} but the board. */
export function addBenchOptions(command: Command): Command {
  return command
    .addOption(new Option('--runtime <name>', "the firmware's kernels").choices(RUNTIMES).default('builtin'))
    .addOption(tflmOption())
    .addOption(toolchainPrefixOption())
    .option('--port <port>', 'serial port, tcp://host:port, or "emulator"; found by USB id unless given')
    .option('--db <file>', 'database of all samples', 'edgelut.db')
    .option('--json', 'print one JSON object');
}

export function emulatorsOption(): Option {
  return new Option('--emulators <n>', 'emulated boards side by side')
    .argParser((text) => wholeNumber(text, '--emulators', MOST_EMULATORS))
    .default(USUAL_EMULATORS);
}

export function tflmOption(): Option {
  return new Option('--tflm <dir>', 'TensorFlow Lite Micro with its library built, or the library itself');
}

export function toolchainPrefixOption(): Option {
  return new Option('--toolchain-prefix <prefix>', 'your own toolchain for --tflm, e.g. riscv-none-elf-');
}

/** The board of the options. @throws BOARD_UNKNOWN, BOARD_INVALID */
export function boardOf({ board, runtime }: BoardOptions): Board {
  return boardFor(board, runtime);
}

/** The bench of the options, not yet opened. */
export function benchOf(board: Board, { port, ...options }: BenchOptions): OpenBench {
  return localBench(board, { ...options, ...(port === undefined ? {} : { address: port }) });
}
