/** A board's firmware, built for whoever wants the files. */
import type { Firmware } from '../agent/firmware/build.js';
import { firmwareSizes, type FirmwareSizes } from '../agent/firmware/sizes.js';
import { requireTools, toolsOf } from '../agent/firmware/toolchain.js';
import type { Board, TargetName } from '../boards/board.js';
import { targetsOf } from '../boards/targets.js';
import { firmwareOf, type RuntimeChoice } from './firmware.js';

/** A firmware, for which way of a board's being it is, and what it takes. */
export interface BuiltFirmware {
  readonly target: TargetName;
  readonly firmware: Firmware;
  readonly sizes: FirmwareSizes;
}

/**
 * Builds a board's firmware, or finds it in the cache.
 * @param target the real board unless given, or its emulator where there is no firmware for the real one
 * @throws BOARD_NO_SILICON, BOARD_NO_EMULATOR, USAGE_TFLM, USAGE_KERNELS, TOOLCHAIN_*, FILE_CACHE
 */
export async function buildFirmwareImage(
  board: Board,
  choice: RuntimeChoice,
  target: TargetName = targetsOf(board).includes('silicon') ? 'silicon' : 'emulator',
): Promise<BuiltFirmware> {
  requireTools(toolsOf(board, false, choice.toolchainPrefix));
  const firmware = await firmwareOf(board, target, choice);
  return { target, firmware, sizes: await firmwareSizes(firmware, board, choice.toolchainPrefix) };
}
