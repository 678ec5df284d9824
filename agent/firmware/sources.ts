import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { canonicalJson, sha256 } from '../../common/hash.js';
import { PACKAGE_ROOT } from '../../common/paths.js';

/** The firmware's source folder. */
export const HARNESS = join(PACKAGE_ROOT, 'firmware-harness');

/** Folders that never end up in an image. */
const NOT_IN_IMAGES = ['fuzz', 'test'];

/** SHA-256 of all that an image can be made of. */
export function sourcesHash(): string {
  const names = readdirSync(HARNESS).filter((name) => !NOT_IN_IMAGES.includes(name));
  return hashOf(names);
}

/** SHA-256 of what is timed: the runtime and its kernels. */
export function kernelsHash(runtime: string): string {
  return hashOf(['runtimes/runtime.h', `runtimes/${runtime}`]);
}

/**
 * SHA-256 of what times: the timing window, and the port with what ports share, for these set up the counter,
 * the clocks and the caches, and place code and data.
 */
export function timingHash(port: string): string {
  const shared = readdirSync(join(HARNESS, 'ports')).filter(
    (name) => !existsSync(join(HARNESS, 'ports', name, 'port.cmake')),
  );
  return hashOf([
    'core/timing.c',
    'core/timing.h',
    ...shared.map((name) => `ports/${name}`),
    `ports/${port}`,
  ]);
}

/** SHA-256 of the toolchain file, which holds the compiler's and linker's flags for the architecture. */
export function toolchainHash(toolchain: string): string {
  return hashOf([`cmake/${toolchain}.cmake`]);
}

/** Hashes files, and folders with all in them, by their paths within the harness and their contents. */
function hashOf(names: readonly string[]): string {
  const paths = names.flatMap((name) => filesIn(join(HARNESS, name))).sort();
  return sha256(canonicalJson(paths.map((path) => [relative(HARNESS, path), sha256(readFileSync(path))])));
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
