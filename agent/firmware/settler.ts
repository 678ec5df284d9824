/** Programs for this machine that are built of the firmware's sources. */
import { readFile, writeFile } from 'node:fs/promises';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { canonicalJson, sha256 } from '../../common/hash.js';
import { buildOnce } from './cache.js';
import { CmakeBuild } from './cmake.js';
import { readElfObject } from './elf.js';
import { requireFlavour } from './flavours.js';
import { HARNESS, sourcesHash, toolsHash } from './sources.js';
import { isOnPath, requireTool, requireVersion } from './toolchain.js';

/** A C file of kernels, as compiled for this machine. Paths are from the runtime's folder. */
export interface KernelUnit {
  readonly path: string;
  /** names that other files see */
  readonly defines: readonly string[];
  /** names of other files */
  readonly uses: readonly string[];
}

/** The interpreter's kernels for a core, and the program that tells what it makes of models. */
export interface ModelSettler {
  readonly program: string;
  /** folders with the kernels' headers, what comes first first; paths are from the runtime's folder */
  readonly folders: readonly string[];
  readonly units: readonly KernelUnit[];
  /** C files of the whole interpreter, and the options by which a compiler finds its headers */
  readonly sources: readonly string[];
  readonly includes: readonly string[];
}

const RUNTIME = 'runtimes/builtin';
const PROGRAM = 'settle_model';
const KERNELS = 'kernels.json';
const FOLDERS = 'kernel_folders.txt';
const COMPILERS = ['cc', 'gcc', 'clang'];

/**
 * Builds the program `settle_model` with the kernels that a board gets, or finds it in the cache.
 * @throws USAGE_KERNELS, TOOLCHAIN_MISSING, TOOLCHAIN_FAILED, FILE_CACHE
 */
export async function buildSettler(board: Board, flavour: string, harness = HARNESS): Promise<ModelSettler> {
  requireFlavour('builtin', flavour, harness);
  for (const tool of ['cmake', 'ninja']) requireTool(tool);
  const compiler = await requireVersion(COMPILERS.find(isOnPath) ?? 'gcc');
  const settings = {
    LUT_FLAVOUR: flavour,
    LUT_KERNELS_FOR: board.firmware.flags.join(' '),
    LUT_SANITIZE: 'OFF',
  };
  const key = sha256(
    canonicalJson({ compiler, settings, sources: sourcesHash(harness), tools: toolsHash(harness) }),
  );
  const home = await buildOnce(`settle-${key.slice(0, 16)}`, async (folder) => {
    const build = new CmakeBuild(harness, folder, 'this machine');
    await build.configure(settings);
    await build.build(PROGRAM);
    await writeFile(join(folder, KERNELS), JSON.stringify(kernelUnits(folder)));
    return [PROGRAM, KERNELS, FOLDERS];
  });
  const [units, folders] = await Promise.all(
    [KERNELS, FOLDERS].map((name) => readFile(join(home, name), 'utf8')),
  );
  const all = JSON.parse(units!) as KernelUnit[];
  const places = folders!.trim().split('\n');
  return {
    program: join(home, PROGRAM),
    units: all.filter(({ path }) => path.startsWith('kernels/')),
    folders: places.map((path) => path.slice(RUNTIME.length + 1)),
    sources: all.map(({ path }) => join(harness, RUNTIME, path)),
    includes: places.flatMap((path) => ['-I', join(harness, path)]),
  };
}

/** What the objects of the interpreter say of themselves. */
function kernelUnits(folder: string): KernelUnit[] {
  const objects = join(folder, 'CMakeFiles/timed.dir', RUNTIME);
  return readdirSync(objects, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.c.o'))
    .sort()
    .map((path) => {
      const { symbols } = readElfObject(readFileSync(join(objects, path)), path);
      const names = (defined: boolean): string[] =>
        symbols.filter(({ section }) => (section !== null) === defined).map(({ name }) => name);
      return { path: path.replace(/\.o$/, ''), defines: names(true), uses: names(false) };
    });
}

/** A text of the runtime's folder; undefined where it has no such file. */
export function runtimeText(path: string, runtime = RUNTIME, harness = HARNESS): string | undefined {
  try {
    return readFileSync(join(harness, runtime, path), 'utf8');
  } catch {
    return undefined;
  }
}

/**
 * What the interpreter makes of a model, as `settle_model` prints it.
 * @throws MODEL_UNSUPPORTED where it refuses the model
 */
export async function settle({ program }: ModelSettler, model: Uint8Array): Promise<object> {
  const { stdout, failed, stderr } = await execa(program, {
    input: model,
    reject: false,
    maxBuffer: 1 << 30,
  });
  if (failed) throw new Error(`settle_model failed: ${stderr}`);
  const settled = JSON.parse(stdout) as { refused?: { code: number; detail: number } };
  if (settled.refused === undefined) return settled;
  const { code, detail } = settled.refused;
  throw new LutError(
    'MODEL_UNSUPPORTED',
    `The firmware refuses the model: code ${code}, detail ${detail} (docs/link-protocol.md).`,
    'Convert the model again; docs/operators.md says what a model may hold.',
  );
}
