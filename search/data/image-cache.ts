/** Decoded images, kept in the cache folder: the second time, a folder of images is one file. */
import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { fileProblem, makeFolders } from '../../common/files.js';
import { canonicalJson, sha256 } from '../../common/hash.js';
import { cacheFolder } from '../../common/paths.js';
import type { ImageFile } from './listing.js';

/** Changes when images are decoded in another way. */
const VERSION = 1;
/** Some systems refuse to read or write 2 GB at once. Bytes. */
const PIECE = 2 ** 28;

/** The file that holds these images at this resolution; other files, times or sizes have another. */
export function imageCachePath(files: readonly ImageFile[], height: number, width: number): string {
  const key = canonicalJson({ version: VERSION, height, width, files });
  return join(cacheFolder(), 'images', `${sha256(key)}.rgb`);
}

/** Fills `images` from the file. False where it is not there, or not of this size. @throws FILE_CACHE */
export function readCachedImages(path: string, images: Uint8Array): boolean {
  try {
    if (statSync(path, { throwIfNoEntry: false })?.size !== images.length) return false;
    const file = openSync(path, 'r');
    try {
      for (let at = 0; at < images.length;) {
        const read = readSync(file, images, at, Math.min(PIECE, images.length - at), at);
        if (read === 0) return false;
        at += read;
      }
    } finally {
      closeSync(file);
    }
    return true;
  } catch (error) {
    throw cacheError(path, error);
  }
}

/** Writes the file so that it is there as a whole or not at all. @throws FILE_CACHE */
export function cacheImages(path: string, images: Uint8Array): void {
  const temporary = `${path}.${randomUUID()}.tmp`;
  try {
    makeFolders(dirname(path));
    const file = openSync(temporary, 'w');
    try {
      for (let at = 0; at < images.length;) {
        at += writeSync(file, images, at, Math.min(PIECE, images.length - at));
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw cacheError(path, error);
  }
}

function cacheError(path: string, error: unknown): LutError {
  return new LutError(
    'FILE_CACHE',
    `Decoded images cannot be kept in ${dirname(path)}: ${fileProblem(error).why}.`,
    'Make room there, or set EDGELUT_CACHE to a folder that can be written.',
    { cause: error },
  );
}
