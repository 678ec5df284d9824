import type { Board } from '../boards/board.js';
import { shellWords } from '../common/shell-words.js';
import type { RuntimeChoice } from './firmware.js';

/** What a board is flashed with, beside its firmware. */
export interface FlashWords extends RuntimeChoice {
  /** folder of the user's own board files */
  readonly boards?: string;
  readonly programmer?: string;
  readonly baud?: number;
  readonly unprotect?: boolean;
}

/** The command that flashes a board where it is connected. */
export function flashCommand(board: Board, words: FlashWords): string {
  const { boards, runtime, kernels, placement, tflm, toolchainPrefix, programmer, baud, unprotect } = words;
  const options = {
    ...{ '--boards': boards, '--runtime': runtime === 'builtin' ? undefined : runtime },
    ...{ '--kernels': kernels, '--placement': placement, '--tflm': tflm },
    ...{ '--toolchain-prefix': toolchainPrefix, '--programmer': programmer, '--baud': baud },
  };
  return shellWords([
    ...['lut', 'flash', '--board', board.id, '--port', '/dev/ttyUSB0'],
    ...Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)])),
    ...(unprotect === true ? ['--unprotect'] : []),
  ]);
}
