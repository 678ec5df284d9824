import { LutError } from '../../common/errors.js';
import { formatBytes, formatCount } from '../../common/format.js';
import type { Region } from './programmer.js';

/** A memory that a programmer writes. */
export interface Memory {
  readonly base: number;
  readonly bytes: number;
}

/**
 * Refuses what does not fit: some tools cut it off without a word.
 * @throws FLASH_TOO_LARGE
 */
export function requireRoom(regions: readonly Region[], { base, bytes: room }: Memory): void {
  for (const { what, address, bytes } of regions) {
    if (address >= base && address + bytes.length <= base + room) continue;
    throw new LutError(
      'FLASH_TOO_LARGE',
      `The ${what} (${formatCount(bytes.length)} bytes at ${hex(address)}) does not fit the flash of the board: ` +
        `${formatBytes(room)} from ${hex(base)}. Nothing was written.`,
      'Choose a smaller runtime or flavour, or correct targets.silicon in the board file.',
    );
  }
}

/** An address or id in hexadecimal digits. */
export function hex(value: number, digits = 8): string {
  return `0x${value.toString(16).padStart(digits, '0')}`;
}
