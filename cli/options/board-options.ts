import { Option, type Command } from 'commander';
import type { Board } from '../../boards/board.js';
import { boardFor, type RuntimeChoice } from '../../lab/firmware.js';
import { RUNTIMES, USUAL_FLAVOUR } from '../../lab/runtimes.js';
import type { KernelsChoice } from '../../lab/tables.js';
import { localBench, USUAL_EMULATORS, type OpenBench } from '../../lab/open-bench.js';
import { brokerAt, fleetBench } from '../../lab/fleet.js';
import { boardsOption, catalogueOf } from './boards-option.js';
import type { FleetOptions } from './fleet-options.js';
import { wholeNumber } from './numbers.js';
import { askAtTerminal } from '../terminal/ask.js';
import { tflmOption, toolchainPrefixOption } from './tflm-options.js';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';

/** Options of the verbs that put a board to work. */
export interface BoardOptions extends BenchOptions {
  readonly board: string;
}

/** Options of the verbs that build a board's firmware. */
export interface FirmwareOptions extends RuntimeChoice {
  readonly board: string;
  readonly boards?: string;
}

/** All of {@link BoardOptions} but the board. */
export interface BenchOptions extends RuntimeChoice, FleetOptions {
  readonly boards?: string;
  readonly port?: string;
  /** what writes a real board, of those in its board file */
  readonly programmer?: string;
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
  return addFirmwareOptions(command)
    .option('--port <port>', 'serial port, tcp://host:port, or "emulator"; found by USB id unless given')
    .option('--programmer <name>', 'what writes a real board: one of its board file (default: the first)')
    .option('--db <file>', 'database of all samples', 'edgelut.db')
    .option('--json', 'print one JSON object');
}

/** What a board's firmware depends on. */
export function addFirmwareOptions(command: Command): Command {
  return command
    .addOption(new Option('--runtime <name>', "the firmware's kernels").choices(RUNTIMES).default('builtin'))
    .option(
      '--kernels <flavour>',
      `flavour of the kernels of the runtime builtin (default: "${USUAL_FLAVOUR}")`,
    )
    .addOption(tflmOption())
    .addOption(toolchainPrefixOption())
    .addOption(boardsOption())
    .option(
      '--placement <name>',
      'where code and data lie, of the ways in the board file (default: default)',
    );
}

export function emulatorsOption(): Option {
  return new Option('--emulators <n>', 'emulated boards side by side')
    .argParser((text) => wholeNumber(text, '--emulators', MOST_EMULATORS))
    .default(USUAL_EMULATORS);
}

/** The board of the options. @throws BOARD_UNKNOWN, BOARD_INVALID, BOARD_PLACEMENT */
export function boardOf(options: FirmwareOptions): Board {
  return boardFor(options.board, options, catalogueOf(options));
}

/** Whose kernels a table must be of that is to be held against the board; a library's flavour shows when it is examined. */
export function kernelsOf({ runtime, kernels }: BenchOptions): KernelsChoice {
  return runtime === 'builtin' ? { runtime, flavour: kernels ?? USUAL_FLAVOUR } : { runtime };
}

/** The bench of the options, not yet opened. */
export function benchOf(board: Board, options: BenchOptions): OpenBench {
  if (options.fleet !== undefined) return fleetOf(board, options, options.fleet);
  requireNoFleetOption(options);
  const { runtime, kernels, tflm, toolchainPrefix, network, emulators, port, programmer, placement, boards } =
    options;
  return localBench(board, {
    runtime,
    ask: askAtTerminal,
    ...defined({ kernels, tflm, toolchainPrefix, network }),
    ...defined({ emulators, address: port, programmer, placement, boards }),
  });
}

/** @throws USAGE_FLEET, USAGE_BROKER, USAGE_INSECURE, FLEET_CREDENTIALS */
function fleetOf(board: Board, options: BenchOptions, address: string): OpenBench {
  const { runtime, kernels, placement, bench: benches, exclude, insecure = false } = options;
  const local = (['port', 'programmer', 'tflm', 'toolchainPrefix', 'network'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (local !== undefined) {
    throw new LutError(
      'USAGE_FLEET',
      `What a fleet measures on is not at this machine: --fleet excludes ${local === 'network' ? '--exported' : optionOf(local)}.`,
      'Leave one of them out; a bench is given its board and its library where it is started.',
    );
  }
  const broker = brokerAt(address, process.env, { insecure });
  return fleetBench(board, { broker, runtime, ...defined({ kernels, placement, benches, exclude }) });
}

/** @throws USAGE_FLEET */
function requireNoFleetOption(options: BenchOptions): void {
  const alone = (['bench', 'exclude'] as const).find((name) => options[name] !== undefined);
  if (alone === undefined) return;
  throw new LutError('USAGE_FLEET', `--${alone} is for a fleet.`, 'Give --fleet, or leave it out.');
}

function optionOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
