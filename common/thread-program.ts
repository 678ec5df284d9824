import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './paths.js';

/**
 * The path of a thread's program, which is compiled beside the module that starts it; of sources, which only tests run,
 * it is compiled before them.
 * @param folder of that module
 */
export function threadProgram(folder: string, name: string): string {
  const compiled = join(folder, `${name}.js`);
  return existsSync(compiled) ? compiled : join(PACKAGE_ROOT, 'build', 'programs', `${name}.js`);
}
