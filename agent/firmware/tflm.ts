/** A user's TensorFlow Lite Micro, checked against a board before anything is built, let alone flashed. */
import { join } from 'node:path';
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { fileProblem, readBounded } from '../../common/files.js';
import { sha256 } from '../../common/hash.js';
import { Compiler } from './compiler.js';
import { slowerUnit, targetObjection, type ObjectTarget } from './object-target.js';
import { HARNESS } from './sources.js';
import { findHeaders, findLibraries, isCutShort } from './tflm-library.js';

/** A library that fits a board, and all that a firmware with it is built from. */
export interface TflmLibrary {
  /** absolute path */
  readonly library: string;
  /** folders of its headers and of those that they need */
  readonly includes: readonly string[];
  /** SHA-256 of the library's file */
  readonly sha256: string;
  /** what its kernels are: `reference`, or `cmsis-nn`; with `-checked` where they check themselves while they run */
  readonly flavour: string;
  /** what makes it slower than it could be, in a sentence each, without full stops */
  readonly hints: readonly string[];
  /** what the toolchain's programs begin with, where the user gave it */
  readonly toolchainPrefix?: string;
}

/** A library as a board finds it: what it is, or why the board must not run it. */
export type TflmFinding = TflmLibrary | { readonly library: string; readonly objection: string };

/**
 * The one library under `path` that fits a board.
 * @throws TOOLCHAIN_TFLM (none there, or none fits, with each reason), USAGE_TFLM (several fit), TOOLCHAIN_MISSING
 */
export async function chooseTflm(path: string, board: Board, toolchainPrefix?: string): Promise<TflmLibrary> {
  const findings = await examineTflm(path, board, toolchainPrefix);
  const fitting = findings.filter((finding) => 'flavour' in finding);
  const [first, second] = fitting;
  if (first === undefined) {
    const reasons = findings.flatMap((finding) =>
      'objection' in finding ? [`${finding.library}: ${finding.objection}`] : [],
    );
    throw new LutError(
      'TOOLCHAIN_TFLM',
      `No TensorFlow Lite Micro library fits ${board.id}. ${reasons.join('. ')}.`,
      `Build it with the flags ${board.firmware.flags.join(' ')} (docs/tflm.md).`,
    );
  }
  if (second !== undefined) {
    throw new LutError(
      'USAGE_TFLM',
      `Several TensorFlow Lite Micro libraries fit ${board.id}: ${fitting.map(({ library }) => library).join(', ')}.`,
      'Give --tflm the one to use.',
    );
  }
  return first;
}

/** Checks every library under `path` against a board. @throws TOOLCHAIN_TFLM (none there), TOOLCHAIN_MISSING */
export async function examineTflm(
  path: string,
  board: Board,
  toolchainPrefix?: string,
): Promise<TflmFinding[]> {
  const libraries = findLibraries(path);
  const compiler = new Compiler(board, toolchainPrefix);
  const wanted = await compiler.target();
  return Promise.all(
    libraries.map(async (library) => {
      try {
        const found = await examine(library, compiler, wanted);
        return toolchainPrefix === undefined ? found : { ...found, toolchainPrefix };
      } catch (error) {
        if (!(error instanceof Objection)) throw error;
        return { library, objection: error.message };
      }
    }),
  );
}

/** Bytes; with its debug information a library has some ten million. */
const LIBRARY_LIMIT = 512 * 1024 ** 2;

/** Why a library must not be used. */
class Objection extends Error {}

function readLibrary(path: string): Buffer {
  try {
    return readBounded(path, LIBRARY_LIMIT);
  } catch (error) {
    throw new Objection(fileProblem(error).why);
  }
}

async function examine(
  library: string,
  compiler: Compiler,
  wanted: ObjectTarget,
): Promise<Omit<TflmLibrary, 'toolchainPrefix'>> {
  const bytes = readLibrary(library);
  if (isCutShort(bytes)) throw new Objection('it is cut short: its last member is not whole');
  const members = await compiler.targets(library);
  checkTarget(members, wanted);
  const symbols = await compiler.symbols(library);
  checkAbi(symbols.defined);
  const includes = findHeaders(library);
  checkKernels(await registrations(includes, compiler), symbols.defined);
  const checked = symbols.wanted.some((symbol) => ASSERTION.test(symbol));
  return {
    library,
    includes,
    sha256: sha256(bytes),
    flavour: `${kernelsOf(symbols.defined)}${checked ? '-checked' : ''}`,
    hints: [...(checked ? [CHECKED] : []), ...slowerUnits(members, wanted)],
  };
}

/** What a failed check calls: newlib's and picolibc's assert, glibc's. */
const ASSERTION = /^__assert(_func|_no_args|_fail)$/;
const CHECKED =
  'it was built with BUILD_TYPE=default and checks itself while it runs, which takes several times as long; ' +
  'build it with BUILD_TYPE=release_with_logs';

function slowerUnits(members: readonly ObjectTarget[], wanted: ObjectTarget): string[] {
  const slower = members.map((member) => slowerUnit(member, wanted)).find((hint) => hint !== undefined);
  return slower === undefined ? [] : [slower];
}

function checkTarget(members: readonly ObjectTarget[], wanted: ObjectTarget): void {
  if (members.length === 0) throw new Objection('it is no library of object files');
  for (const member of members) {
    const objection = targetObjection(member, wanted);
    if (objection !== undefined) throw new Objection(objection);
  }
}

/** Structures are laid out by definitions at compile time; the symbols that these bring or keep away tell which. */
function checkAbi(symbols: readonly string[]): void {
  if (!symbols.includes('_ZN6tflite16MicroInterpreter15AllocateTensorsEv')) {
    throw new Objection('it holds no tflite::MicroInterpreter');
  }
  if (symbols.includes('TfLiteIntArrayCreate')) {
    throw new Objection('it was built without TF_LITE_STATIC_MEMORY, so its tensors have another layout');
  }
  if (symbols.some((symbol) => /^_ZN6tflite12MicroContext24DecompressTensorToBuffer/.test(symbol))) {
    throw new Objection('it was built with USE_TFLM_COMPRESSION, so its classes have another layout');
  }
}

/** Headers that the firmware's sources include, beside that of the source that is compiled to check them. */
const HEADERS = ['flatbuffers/flatbuffers.h', 'tensorflow/lite/micro/micro_interpreter.h'];
/** The part of the firmware that wants every kernel. */
const REGISTERING = join(HARNESS, 'runtimes', 'tflm', 'operators.cc');

/** What the firmware wants of a library so that it has every kernel. */
async function registrations(includes: readonly string[], compiler: Compiler): Promise<readonly string[]> {
  const compiled = await compiler.compile(REGISTERING, [
    ...['-std=c++17', '-fno-rtti', '-fno-exceptions', '-w', '-DTF_LITE_STATIC_MEMORY'],
    ...includes.flatMap((folder) => ['-isystem', folder]),
    ...HEADERS.flatMap((header) => ['-include', header]),
  ]);
  if (!('error' in compiled)) return compiled.wanted;
  const standard = /fatal error: (\w+): No such file/.exec(compiled.error)?.[1];
  throw new Objection(
    standard === undefined
      ? `its headers do not compile: ${compiled.error}`
      : `the toolchain has no C++ library (<${standard}> is missing): give one that has, for processors without ` +
          'operating system, by --toolchain-prefix, e.g. riscv-none-elf-',
  );
}

function checkKernels(wanted: readonly string[], defined: readonly string[]): void {
  const present = new Set(defined);
  const missing = wanted.flatMap((symbol) => {
    const kernel = /^_ZN6tflite\d+Register_(\w+?)Ev$/.exec(symbol)?.[1];
    return kernel === undefined || present.has(symbol) ? [] : [kernel];
  });
  if (missing.length > 0) throw new Objection(`it lacks the kernels ${missing.sort().join(', ')}`);
}

function kernelsOf(symbols: readonly string[]): string {
  const optimized = symbols.some((symbol) => /^arm_(convolve|depthwise_conv)\w*_s8$/.test(symbol));
  return optimized ? 'cmsis-nn' : 'reference';
}
