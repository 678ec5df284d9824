import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { canonicalJson, sha256 } from '../../common/hash.js';
import { PACKAGE_ROOT } from '../../common/paths.js';

/** This package's own firmware sources. All hashes here are of sources laid out like these. */
export const HARNESS = join(PACKAGE_ROOT, 'firmware-harness');

/** Folders that never end up in an image. */
const NOT_IN_IMAGES = ['fuzz', 'test'];

/** SHA-256 of all that an image can be made of. */
export function sourcesHash(harness: string): string {
  const names = readdirSync(harness).filter((name) => !NOT_IN_IMAGES.includes(name));
  return hashOf(harness, names);
}

/** SHA-256 of what is timed: the runtime and its kernels. */
export function kernelsHash(harness: string, runtime: string): string {
  return hashOf(harness, ['runtimes/runtime.h', `runtimes/${runtime}`]);
}

/**
 * SHA-256 of what times: the timing window, and the port with what ports share, for these set up the counter,
 * the clocks and the caches, and place code and data.
 */
export function timingHash(harness: string, port: string): string {
  const ports = join(harness, 'ports');
  const shared = readdirSync(ports).filter((name) => !existsSync(join(ports, name, 'port.cmake')));
  return hashOf(harness, [
    'core/timing.c',
    'core/timing.h',
    `ports/${port}`,
    ...shared.map((name) => `ports/${name}`),
  ]);
}

/** SHA-256 of the toolchain file, which holds the compiler's and linker's flags for the architecture. */
export function toolchainHash(harness: string, toolchain: string): string {
  return hashOf(harness, [`cmake/${toolchain}.cmake`]);
}

/** Hashes files, and folders with all in them, by their paths within the harness and their contents. */
function hashOf(harness: string, names: readonly string[]): string {
  const paths = names.flatMap((name) => filesIn(join(harness, name))).sort();
  return sha256(canonicalJson(paths.map((path) => [relative(harness, path), sha256(readFileSync(path))])));
}

function filesIn(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
