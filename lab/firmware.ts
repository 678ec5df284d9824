/** Which firmware a board gets. */
import { buildFirmware, type Firmware, type NetworkSources } from '../agent/firmware/build.js';
import { ImageTooLarge } from '../agent/firmware/cmake.js';
import { chooseTflm } from '../agent/firmware/tflm.js';
import { boardWith, type Board, type TargetName } from '../boards/board.js';
import { BoardCatalogue } from '../boards/catalogue.js';
import { LutError } from '../common/errors.js';
import { formatCount } from '../common/format.js';
import { USUAL_FLAVOUR, type FirmwareRuntime } from './runtimes.js';

/** With which kernels a board's firmware is built. */
export interface RuntimeChoice {
  readonly runtime: FirmwareRuntime;
  /** way of placing code and data, of those in the board file */
  readonly placement?: string;
  /** flavour of the kernels of `builtin`: {@link USUAL_FLAVOUR} unless given */
  readonly kernels?: string;
  /** folder of a TensorFlow Lite Micro with its library built, or the library itself */
  readonly tflm?: string;
  /** what the programs of the user's own toolchain begin with */
  readonly toolchainPrefix?: string;
  /** what the runtime `exported` runs */
  readonly network?: NetworkSources;
}

/**
 * The board, with the room that the runtime's code leaves it, and placed as asked for.
 * @param catalogue this package's boards unless given
 * @throws BOARD_UNKNOWN, BOARD_INVALID, BOARD_PLACEMENT
 */
export function boardFor(
  id: string,
  { runtime, placement }: Pick<RuntimeChoice, 'runtime' | 'placement'>,
  catalogue = new BoardCatalogue(),
): Board {
  return boardWith(catalogue.load(id), runtime, placement);
}

/** Builds the firmware of a board's target. @throws BOARD_NO_SILICON, BOARD_NO_EMULATOR, USAGE_TFLM, USAGE_KERNELS, TOOLCHAIN_*, MODEL_WINDOW, FILE_CACHE */
export async function firmwareOf(
  board: Board,
  target: TargetName,
  { runtime, kernels, tflm, toolchainPrefix, network }: RuntimeChoice,
): Promise<Firmware> {
  if (runtime === 'tflm') {
    if (tflm === undefined) {
      throw usage('--runtime tflm needs --tflm', 'Give --tflm the folder of TensorFlow Lite Micro.');
    }
    if (kernels !== undefined) {
      throw usage(
        '--kernels chooses among those of the runtime builtin',
        'Leave it out: the library has its own.',
      );
    }
    return buildFirmware(board, target, { runtime, tflm: await chooseTflm(tflm, board, toolchainPrefix) });
  }
  if (tflm !== undefined || toolchainPrefix !== undefined) {
    throw usage('--tflm and --toolchain-prefix are for the runtime tflm', 'Give --runtime tflm, or neither.');
  }
  const flavour = kernels ?? USUAL_FLAVOUR;
  if (runtime === 'builtin') return buildFirmware(board, target, { runtime, flavour });
  if (network === undefined) throw new Error('a firmware of an exported network needs the network');
  return buildFirmware(board, target, { runtime, flavour, network }).catch((error: unknown) => {
    throw error instanceof ImageTooLarge ? tooLarge(network, board, error) : error;
  });
}

function tooLarge({ name }: NetworkSources, { id }: Board, { missing }: ImageTooLarge): LutError {
  return new LutError(
    'MODEL_WINDOW',
    `${name} is too large for the program memory of the ${id}, by ${formatCount(missing)} bytes: weights lie in the program.`,
    'Run it in the interpreter, without --exported, or choose a smaller model.',
  );
}

function usage(what: string, remedy: string): LutError {
  return new LutError('USAGE_TFLM', `${what}.`, remedy);
}
