import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { canonicalJson, sha256 } from '../../common/hash.js';
import { PACKAGE_ROOT } from '../../common/paths.js';

/** This package's own firmware sources. All hashes here are of sources laid out like these. */
export const HARNESS = join(PACKAGE_ROOT, 'firmware-harness');

/** What never ends up in an image. */
const NOT_IN_IMAGES = ['fuzz', 'test', 'tools', 'timed.json'];

/** SHA-256 of all that an image can be made of. */
export function sourcesHash(harness: string): string {
  const names = readdirSync(harness).filter((name) => !NOT_IN_IMAGES.includes(name));
  return hashOf(harness, names);
}

/** SHA-256 of the programs that `lut` builds for this machine. */
export function toolsHash(harness: string): string {
  return hashOf(harness, ['tools']);
}

/** The texts of the linker scripts that place a port's code and data. */
export function linkerScripts(harness: string, port: string): string[] {
  const folders = [port, 'bare-metal'].map((name) => join(harness, 'ports', name));
  const scripts = folders.flatMap((folder) => filesIn(folder).filter((path) => path.endsWith('.ld')));
  return scripts.sort().map((path) => readFileSync(path, 'utf8'));
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
