/** What a firmware's timings depend on, as it was compiled. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson, sha256 } from '../../common/hash.js';
import { readElfObject, type ElfObject, type ElfSymbol } from './elf.js';
import { linkerScripts } from './sources.js';

/** Hashes of compiled code, SHA-256 in hex. */
export interface TimedCode {
  /** of what is timed: the runtime and its kernels */
  readonly kernels: string;
  /**
   * of what times: the timing window, the port, for it sets up the counter, the clocks and the caches, and the linker
   * scripts, for they place code and data
   */
  readonly timing: string;
}

/**
 * Hashes what the CMake targets `timed` and `port` left in a build folder.
 * @param harness folder of the firmware's sources
 * @throws TOOLCHAIN_FAILED where an object file cannot be read
 */
export function compiledTimedCode(folder: string, harness: string, port: string): TimedCode {
  const [timed, ports] = ['timed', 'port'].map((target) => join(folder, 'CMakeFiles', `${target}.dir`));
  return {
    kernels: sha256(canonicalJson(objectHashes([join(timed!, 'runtimes')]))),
    timing: sha256(
      canonicalJson([objectHashes([join(timed!, 'core'), ports!]), linkerScripts(harness, port).map(sha256)]),
    ),
  };
}

/** Of each object file in and below some folders; which file a piece of code is in, and its path, do not matter. */
function objectHashes(folders: readonly string[]): string[] {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.o(bj)?$/.test(path))
      .map((path) => join(folder, path)),
  );
  return files.map((file) => objectHash(readElfObject(readFileSync(file), file))).sort();
}

/**
 * SHA-256 of an object's code, data and relocations: all that a linker makes a program of, without names of files and
 * of local symbols, comments and debug information.
 */
export function objectHash({ machine, flags, sections, symbols }: ElfObject): string {
  return sha256(
    canonicalJson({
      machine,
      flags,
      sections: sections.map(({ contents, relocations, ...section }) => ({
        ...section,
        contents: sha256(contents),
        relocations: relocations.map(({ symbol, addend, ...relocation }) => ({
          ...relocation,
          symbol: symbol === null ? null : place(symbol),
          addend: addend === null ? null : String(addend),
        })),
      })),
      symbols: symbols.map((symbol) => ({ name: symbol.name, ...place(symbol) })),
    }),
  );
}

/** Where a symbol is: its name is only needed where other objects have a part in it. */
function place({ name, global, section, value }: ElfSymbol): object {
  return section === null || global ? { name, section, value } : { section, value };
}
