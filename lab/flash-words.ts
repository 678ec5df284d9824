import type { RuntimeChoice } from './firmware.js';

/** What a board is flashed with, beside its firmware. */
export interface FlashChoice extends RuntimeChoice {
  /** folder of the user's own board files */
  readonly boards?: string;
  readonly programmer?: string;
  readonly baud?: number;
  readonly unprotect?: boolean;
}

/** The words of `lut flash` behind those that name board and port. */
export function flashWords(choice: FlashChoice): string[] {
  const { boards, runtime, kernels, placement, tflm, toolchainPrefix, programmer, baud, unprotect } = choice;
  const options = {
    ...{ '--boards': boards, '--runtime': runtime === 'builtin' ? undefined : runtime },
    ...{ '--kernels': kernels, '--placement': placement, '--tflm': tflm },
    ...{ '--toolchain-prefix': toolchainPrefix, '--programmer': programmer, '--baud': baud },
  };
  return [
    ...Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [name, String(value)])),
    ...(unprotect === true ? ['--unprotect'] : []),
  ];
}
