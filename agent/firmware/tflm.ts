/** A user's TensorFlow Lite Micro, checked against a board before anything is built, let alone flashed. */
import { readFileSync } from 'node:fs';
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { sha256 } from '../../common/hash.js';
import { Compiler } from './compiler.js';
import { targetObjection, type ObjectTarget } from './object-target.js';
import { findHeaders, findLibraries } from './tflm-library.js';

/** A library that fits a board, and all that a firmware with it is built from. */
export interface TflmLibrary {
  /** absolute path */
  readonly library: string;
  /** folders of its headers and of those that they need */
  readonly includes: readonly string[];
  /** SHA-256 of the library's file */
  readonly sha256: string;
  /** what its kernels are: `reference`, or `cmsis-nn` */
  readonly flavour: string;
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

/** Why a library must not be used. */
class Objection extends Error {}

async function examine(
  library: string,
  compiler: Compiler,
  wanted: ObjectTarget,
): Promise<Omit<TflmLibrary, 'toolchainPrefix'>> {
  checkTarget(await compiler.targets(library), wanted);
  const symbols = await compiler.symbols(library);
  checkAbi(symbols);
  const includes = findHeaders(library);
  await checkHeaders(includes, compiler);
  return { library, includes, sha256: sha256(readFileSync(library)), flavour: flavourOf(symbols) };
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

/** All headers that the firmware includes of the library and of what it needs. */
const HEADERS = `
#include "flatbuffers/flatbuffers.h"
#include "tensorflow/lite/micro/micro_interpreter.h"
#include "tensorflow/lite/micro/micro_mutable_op_resolver.h"
`;

async function checkHeaders(includes: readonly string[], compiler: Compiler): Promise<void> {
  const error = await compiler.firstError(HEADERS, [
    ...['-std=c++17', '-fno-rtti', '-fno-exceptions', '-w', '-DTF_LITE_STATIC_MEMORY'],
    ...includes.flatMap((folder) => ['-isystem', folder]),
  ]);
  if (error !== undefined) throw new Objection(`its headers do not compile: ${error}`);
}

function flavourOf(symbols: readonly string[]): string {
  const optimized = symbols.some((symbol) => /^arm_(convolve|depthwise_conv)\w*_s8$/.test(symbol));
  return optimized ? 'cmsis-nn' : 'reference';
}
