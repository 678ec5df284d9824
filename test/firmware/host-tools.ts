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
export async function hostTools(rounding: Rounding = 'double'): Promise<string> {
  const folder = join(PACKAGE_ROOT, 'build', `host-${rounding}`);
  mkdirSync(folder, { recursive: true });
  const singleRounding = rounding === 'single' ? 'ON' : 'OFF';
  const source = join(PACKAGE_ROOT, 'firmware-harness');
  const configure = `-G Ninja -S "${source}" -B . -D LUT_SINGLE_ROUNDING=${singleRounding}`;
  // in a checkout that was copied or moved, what was configured names another folder
  const build = `(cmake ${configure} || cmake --fresh ${configure}) && cmake --build .`;
  await execa('flock', ['lock', 'sh', '-c', build], { cwd: folder, all: true });
  return folder;
}
