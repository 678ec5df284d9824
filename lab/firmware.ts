/** Which firmware a board gets. */
import { buildFirmware, type Firmware } from '../agent/firmware/build.js';
import { chooseTflm } from '../agent/firmware/tflm.js';
import { boardWith, loadBoard, type Board } from '../boards/board.js';
import { LutError } from '../common/errors.js';

export const RUNTIMES = ['builtin', 'tflm'] as const;
export type RuntimeName = (typeof RUNTIMES)[number];

/** With which kernels a board's firmware is built. */
export interface RuntimeChoice {
  readonly runtime: RuntimeName;
  /** folder of a TensorFlow Lite Micro with its library built, or the library itself */
  readonly tflm?: string;
  /** what the programs of the user's own toolchain begin with */
  readonly toolchainPrefix?: string;
}

/** The board, with the room that the runtime's code leaves it. @throws BOARD_UNKNOWN, BOARD_INVALID */
export function boardFor(id: string, runtime: RuntimeName): Board {
  return boardWith(loadBoard(id), runtime);
}

/** Builds the board's firmware. @throws USAGE_TFLM, TOOLCHAIN_*, FILE_CACHE */
export async function firmwareOf(
  board: Board,
  { runtime, tflm, toolchainPrefix }: RuntimeChoice,
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
