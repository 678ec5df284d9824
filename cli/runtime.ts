import { Option, type Command } from 'commander';
import { buildFirmware, type Firmware } from '../agent/firmware/build.js';
import { chooseTflm } from '../agent/firmware/tflm.js';
import { boardWith, loadBoard, type Board } from '../boards/board.js';
import { LutError } from '../common/errors.js';

/** Options that say with which kernels a board's firmware is built. */
export interface RuntimeOptions {
  readonly runtime: 'builtin' | 'tflm';
  readonly tflm?: string;
  readonly toolchainPrefix?: string;
}

export function addRuntimeOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--runtime <name>', "the firmware's kernels")
        .choices(['builtin', 'tflm'])
        .default('builtin'),
    )
    .addOption(tflmOption())
    .addOption(toolchainPrefixOption());
}

export function tflmOption(): Option {
  return new Option('--tflm <dir>', 'TensorFlow Lite Micro with its library built, or the library itself');
}

export function toolchainPrefixOption(): Option {
  return new Option('--toolchain-prefix <prefix>', 'your own toolchain for --tflm, e.g. riscv-none-elf-');
}

/** The board, with the room that the runtime's code leaves it. @throws BOARD_UNKNOWN, BOARD_INVALID */
export function boardOf({ board, runtime }: RuntimeOptions & { readonly board: string }): Board {
  return boardWith(loadBoard(board), runtime);
}

/** Builds the board's firmware. @throws USAGE_TFLM, TOOLCHAIN_*, FILE_CACHE */
export async function firmwareOf(
  board: Board,
  { runtime, tflm, toolchainPrefix }: RuntimeOptions,
): Promise<Firmware> {
  if (runtime === 'tflm') {
    if (tflm === undefined) {
      throw usage('--runtime tflm needs --tflm', 'Give --tflm the folder of TensorFlow Lite Micro.');
    }
    return buildFirmware(board, { runtime, tflm: await chooseTflm(tflm, board, toolchainPrefix) });
  }
  if (tflm !== undefined || toolchainPrefix !== undefined) {
    throw usage('--tflm and --toolchain-prefix are for the runtime tflm', 'Give --runtime tflm, or neither.');
  }
  return buildFirmware(board, { runtime, flavour: 'reference' });
}

function usage(what: string, remedy: string): LutError {
  return new LutError('USAGE_TFLM', `${what}.`, remedy);
}
