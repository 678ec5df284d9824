import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import { PACKAGE_ROOT } from '../../common/paths.js';
import type { Rounding } from '../../model/arithmetic/requantize.js';

/**
 * Builds the firmware for this machine, with AddressSanitizer and UndefinedBehaviorSanitizer, and the tools of
 * `firmware-harness/test`. Returns the folder they are in. Test files that run at the same time share one build:
 * whoever comes second waits at the lock, and then finds everything up to date.
 */
export function hostTools(rounding: Rounding = 'double'): Promise<string> {
  const singleRounding = rounding === 'single' ? 'ON' : 'OFF';
  return buildTools(`host-${rounding}`, `LUT_SINGLE_ROUNDING=${singleRounding}`);
}

/** Bytes of a sector of {@link hostToolsOfFlash}; it is programmed in units of 32 bytes. */
export const HOST_SECTOR_BYTES = 4096;

/** The same with a model window that behaves as flash does. */
export function hostToolsOfFlash(): Promise<string> {
  return buildTools('host-flash', `LUT_HARDWARE=FLASH_SECTOR_BYTES=${HOST_SECTOR_BYTES}`);
}

async function buildTools(name: string, setting: string): Promise<string> {
  const folder = join(PACKAGE_ROOT, 'build', name);
  mkdirSync(folder, { recursive: true });
  const source = join(PACKAGE_ROOT, 'firmware-harness');
  const configure = `-G Ninja -S "${source}" -B . -D ${setting}`;
  // in a checkout that was copied or moved, what was configured names another folder
  const build = `(cmake ${configure} || cmake --fresh ${configure}) && cmake --build .`;
  await execa('flock', ['lock', 'sh', '-c', build], { cwd: folder, all: true });
  return folder;
}
