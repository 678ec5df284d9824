/** The sources of the kernels that a network needs, so that it stands without the rest of the firmware. */
import { posix } from 'node:path';

/** The runtime whose kernels are copied. Paths are from its folder, with `/`. */
export interface KernelTree {
  /** folders of headers for `#include <…>`, what comes first first */
  readonly folders: readonly string[];
  /** of each C file with kernels: which names others see, and which of others' it uses */
  readonly units: readonly CompiledUnit[];
  /** undefined where there is no such file */
  readonly read: (path: string) => string | undefined;
}

/** A C file, as its compiled object tells. */
export interface CompiledUnit {
  readonly path: string;
  readonly defines: readonly string[];
  readonly uses: readonly string[];
}

const INCLUDE = /^([ \t]*#[ \t]*include[ \t]+)(?:"([^"]+)"|<([^>]+)>)/gm;
/** Has a file compiled for size, whatever the options say; to other compilers than GCC it is nothing. */
const FOR_SIZE = `#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC optimize("Os") /* its loops are no part of the time worth speaking of, or lie in assembly elsewhere */
#endif
`;
const LICENCE = '/* SPDX-License-Identifier: Apache-2.0: of edgelut, a copy. */\n';

/** The C files that define some functions, those that these use, and so on. */
export function unitsOf({ units }: KernelTree, functions: readonly string[]): CompiledUnit[] {
  const defined = new Map(units.flatMap((unit) => unit.defines.map((name) => [name, unit] as const)));
  const needed = new Set<CompiledUnit>();
  const waiting = [...functions];
  for (const name of waiting) {
    const unit = defined.get(name);
    if (unit === undefined || needed.has(unit)) continue;
    needed.add(unit);
    waiting.push(...unit.uses);
  }
  return [...needed].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** C files that only lead to inner loops in assembly, which others hold: what they take themselves hardly counts. */
const DRIVERS = /\/cortex-m\/(conv_(1x1_2x2|stem_2x2|pairs|slices|unpack_bytes)|depthwise_3x3)\.c$/;

/** C files that are compiled for size: drivers, and those that only functions need which do next to nothing. */
export function smallUnits(
  tree: KernelTree,
  units: readonly CompiledUnit[],
  busy: readonly string[],
): ReadonlySet<string> {
  const timed = new Set(unitsOf(tree, busy));
  return new Set(units.filter((unit) => !timed.has(unit) || DRIVERS.test(unit.path)).map(({ path }) => path));
}

/** The names that C files define for others, sorted. */
export function namesOf(units: readonly CompiledUnit[]): string[] {
  return [...new Set(units.flatMap(({ defines }) => defines))].sort();
}

/** A literal, or a line that includes something, which is none. */
const LITERAL = /^[ \t]*#[ \t]*include.*$|"(?:[^"\\\n]|\\.)*"/gm;

/** Gives names in assembly, which no macro reaches, what stands before them in C. */
function renameInAssembly(text: string, names: readonly string[], prefix: string): string {
  if (names.length === 0) return text;
  const name = new RegExp(`(?<=^"|[^A-Za-z0-9_]|\\\\[nt])(${names.join('|')})(?![A-Za-z0-9_])`, 'g');
  return text.replace(LITERAL, (literal) =>
    literal.startsWith('"') ? literal.replace(name, `${prefix}$1`) : literal,
  );
}

/**
 * The texts of some C files and of all headers of the tree that they include.
 * @param given texts of headers that are not the tree's own
 * @param first which of them every C file includes before all others
 * @param small which C files are compiled for size
 * @param prefix what the names of the C files' functions get before them in assembly
 */
export function kernelSources(
  tree: KernelTree,
  units: readonly CompiledUnit[],
  given: ReadonlyMap<string, string>,
  first: string,
  small: ReadonlySet<string>,
  prefix: string,
): ReadonlyMap<string, string> {
  const files = new Map(given);
  const names = namesOf(units);
  const waiting = [...given.keys(), ...units.map(({ path }) => path)];
  for (const path of waiting) {
    const text = given.get(path) ?? tree.read(path);
    if (text === undefined) throw new Error(`the kernels include ${path}, which does not exist`);
    files.set(
      path,
      LICENCE +
        (small.has(path) ? FOR_SIZE : '') +
        (path.endsWith('.c') ? `#include "${relativeTo(path, first)}"\n` : '') +
        renameInAssembly(text, names, prefix).replace(
          INCLUDE,
          (line, before: string, quoted?: string, bracketed?: string) => {
            const header = headerPath(tree, given, path, quoted, bracketed);
            if (header === undefined) return line;
            if (!waiting.includes(header)) waiting.push(header);
            return `${before}"${relativeTo(path, header)}"`;
          },
        ),
    );
  }
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The tree's header that a line includes; undefined where it is the compiler's. */
function headerPath(
  { folders, read }: KernelTree,
  given: ReadonlyMap<string, string>,
  from: string,
  quoted?: string,
  bracketed?: string,
): string | undefined {
  const exists = (path: string): boolean => given.has(path) || read(path) !== undefined;
  const beside = quoted === undefined ? [] : [posix.join(posix.dirname(from), quoted)];
  const name = quoted ?? bracketed ?? '';
  return [...beside, ...folders.map((folder) => posix.join(folder, name))].find(exists);
}

function relativeTo(from: string, to: string): string {
  return posix.relative(posix.dirname(from), to);
}
