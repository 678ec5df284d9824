/** What code takes of a board's memory, apart from a firmware. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { readElfObject } from './elf.js';
import { HARNESS } from './sources.js';
import { compilerOf, isOnPath, requireVersion } from './toolchain.js';

/** Bytes that C sources take once they are linked, without the C library's functions that they call. */
export interface CodeSize {
  /** first line of the compiler's `--version` */
  readonly compiler: string;
  /** code and constants */
  readonly flash: number;
  /** variables */
  readonly ram: number;
  /** of the frames of functions: the largest of the functions named so, and the largest of all others */
  readonly frames: { readonly roots: number; readonly others: number };
}

const WRITABLE = 1;

/** Whether a board's compiler is on this machine. */
export function hasCompiler(board: Board): boolean {
  return isOnPath(compilerOf(board.firmware.toolchain)) && isOnPath('cmake');
}

/**
 * Compiles sources as a board's firmware is compiled, and links what some functions need of them.
 * @param roots the functions
 * @param options of the compiler, beside those of the board
 * @throws TOOLCHAIN_FAILED, TOOLCHAIN_MISSING
 */
export async function codeSize(
  board: Board,
  sources: readonly string[],
  roots: readonly string[],
  options: readonly string[] = [],
): Promise<CodeSize> {
  const { toolchain, flags } = board.firmware;
  const compiler = compilerOf(toolchain);
  const version = await requireVersion(compiler);
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-size-'));
  const output = join(folder, 'linked.o');
  try {
    const { failed, stderr } = await execa(
      compiler,
      [
        ...flags,
        ...(await toolchainOptions(toolchain)),
        ...['-std=gnu11', '-O2', '-ffunction-sections', '-fdata-sections', '-fstack-usage'],
        ...['-Wall', '-Wextra', '-Werror', ...options],
        // an empty linker script: picolibc's own would ask for what only a whole program has
        ...[
          '-r',
          '-nostdlib',
          '-T',
          '/dev/null',
          '-Wl,--gc-sections',
          ...roots.map((name) => `-Wl,-u,${name}`),
        ],
        ...[...sources, '-o', output],
      ],
      { reject: false, cwd: folder },
    );
    if (failed) {
      const line =
        stderr.split('\n').find((text) => /error|undefined/.test(text)) ?? stderr.split('\n', 1)[0];
      throw new LutError(
        'TOOLCHAIN_FAILED',
        `${compiler} cannot compile the sources: ${line}`,
        'Check that the toolchain is installed whole (lut doctor).',
      );
    }
    const { sections } = readElfObject(readFileSync(output), output);
    const taken = sections.filter(({ name }) => !/^\.(ARM\.|note|comment|eh_frame|riscv)/.test(name));
    const bytes = (writable: boolean): number =>
      taken.reduce(
        (total, { flags: own, size }) => total + (((own & WRITABLE) !== 0) === writable ? size : 0),
        0,
      );
    return { compiler: version, flash: bytes(false), ram: bytes(true), frames: framesIn(folder, roots) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What `-fstack-usage` left. */
function framesIn(folder: string, roots: readonly string[]): CodeSize['frames'] {
  const frames = { roots: 0, others: 0 };
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.su'))) {
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const [place, bytes] = line.split('\t');
      if (bytes === undefined) continue;
      const kind = roots.includes(place!.split(':').at(-1)!) ? 'roots' : 'others';
      frames[kind] = Math.max(frames[kind], Number(bytes));
    }
  }
  return frames;
}

async function toolchainOptions(toolchain: string): Promise<string[]> {
  const script = join(HARNESS, 'cmake', 'compile-options.cmake');
  const { stdout } = await execa('cmake', ['-D', `LUT_TOOLCHAIN=${toolchain}`, '-P', script]);
  return stdout.split('\n').filter((option) => option !== '');
}
