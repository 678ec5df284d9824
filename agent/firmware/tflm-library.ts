/** Where the library and the headers of TensorFlow Lite Micro are under a folder, as its own build leaves them. */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { LutError } from '../../common/errors.js';

const LIBRARY = 'libtensorflow-microlite.a';
const OWN_HEADER = 'tensorflow/lite/micro/micro_interpreter.h';

/**
 * What its headers include of others: a header that tells, and where its folder may be: beside, as its
 * create_tflm_tree.py and its makefile place it, or next to TensorFlow Lite Micro.
 */
const OTHERS = [
  { name: 'flatbuffers', header: 'flatbuffers/flatbuffers.h', folder: 'flatbuffers/include' },
  { name: 'gemmlowp', header: 'fixedpoint/fixedpoint.h', folder: 'gemmlowp' },
] as const;
const PLACES = ['third_party', 'tensorflow/lite/micro/tools/make/downloads', '.', '..'];

/**
 * The static libraries that a path stands for: itself, or those in the folder, its `lib`, and the `gen/<target>/lib`
 * of TensorFlow Lite Micro's makefile.
 * @throws TOOLCHAIN_TFLM when there are none
 */
export function findLibraries(path: string): string[] {
  const start = resolve(path);
  if (!existsSync(start)) throw missing(`There is no ${path}`);
  if (isFile(start)) return [start];
  const targets = join(start, 'gen');
  const built = existsSync(targets) && statSync(targets).isDirectory() ? readdirSync(targets).sort() : [];
  const folders = [start, join(start, 'lib'), ...built.map((target) => join(targets, target, 'lib'))];
  const libraries = folders.map((folder) => join(folder, LIBRARY)).filter(isFile);
  if (libraries.length === 0) throw missing(`There is no ${LIBRARY} in ${path}, its lib or its gen/*/lib`);
  return libraries;
}

/**
 * The include folders for a library, absolute: the nearest above it with TensorFlow Lite Micro's own headers, and
 * those of what these include.
 * @throws TOOLCHAIN_TFLM
 */
export function findHeaders(library: string): string[] {
  const root = above(library).find((folder) => existsSync(join(folder, OWN_HEADER)));
  if (root === undefined) throw missing(`No folder above ${library} holds ${OWN_HEADER}`);
  const others = OTHERS.map(({ name, header, folder }) => {
    const places = PLACES.map((place) => join(root, place, folder));
    const found = places.find((place) => existsSync(join(place, header)));
    if (found === undefined) throw missing(`The headers of ${name} are not under ${root}`);
    return found;
  });
  return [root, ...others];
}

const ARCHIVE = '!<arch>\n';
/** Of an archive's member, and in it the decimal number of the bytes that follow. */
const HEADER_BYTES = 60;
const [SIZE_START, SIZE_END] = [48, 58];

/** Whether an archive ends within a member: the tools that read archives pass over that, or crash. */
export function isCutShort(archive: Buffer): boolean {
  if (archive.toString('latin1', 0, ARCHIVE.length) !== ARCHIVE) return false;
  let at = ARCHIVE.length;
  while (at + HEADER_BYTES <= archive.length) {
    const size = /^\d+ *$/.exec(archive.toString('latin1', at + SIZE_START, at + SIZE_END));
    // without a number there is no way on
    at += HEADER_BYTES + Number(size?.[0]);
    // members begin at even bytes; the last one's padding may be left out
    if (at === archive.length) return false;
    at += at % 2;
  }
  return at !== archive.length;
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function above(path: string): string[] {
  const folder = dirname(path);
  return folder === path ? [] : [folder, ...above(folder)];
}

function missing(what: string): LutError {
  return new LutError(
    'TOOLCHAIN_TFLM',
    `${what}.`,
    'Give --tflm the folder of TensorFlow Lite Micro with its library built, or one library in it (docs/tflm.md).',
  );
}
