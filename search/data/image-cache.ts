/** Decoded images, kept in the cache folder: the second time, a folder of images is one file. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Replacement } from '../../common/atomic-file.js';
import { LutError } from '../../common/errors.js';
import { fileProblem, makeFolders } from '../../common/files.js';
import { canonicalJson, sha256 } from '../../common/hash.js';
import { cacheFolder } from '../../common/paths.js';
import type { ImageFile } from './class-folders.js';

/** Changes when images are decoded in another way. */
const VERSION = 1;

/** The file that holds these images at this resolution; other files, times or sizes have another. */
export function imageCachePath(files: readonly ImageFile[], height: number, width: number): string {
  const key = canonicalJson({ version: VERSION, height, width, files });
  return join(cacheFolder(), 'images', `${sha256(key)}.rgb`);
}

/** Whether the file is there, and of this size in bytes. @throws FILE_CACHE */
export function isCached(path: string, size: number): boolean {
  return keeping(path, () => statSync(path, { throwIfNoEntry: false })?.size === size);
}

/**
 * Makes the file, so that it is there as a whole or not at all.
 * @param fill writes each image, all of one size, to its place in the file, in any order
 * @throws FILE_CACHE, and whatever `fill` throws
 */
export async function cacheImages(
  path: string,
  fill: (write: (image: Uint8Array, index: number) => void) => Promise<void>,
): Promise<void> {
  const replacement = keeping(path, () => {
    makeFolders(dirname(path));
    return new Replacement(path);
  });
  try {
    await fill((image, index) => keeping(path, () => replacement.write(image, index * image.length)));
    keeping(path, () => replacement.finish());
  } catch (error) {
    replacement.abandon();
    throw error;
  }
}

/** @throws FILE_CACHE */
function keeping<Result>(path: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    throw new LutError(
      'FILE_CACHE',
      `Decoded images cannot be kept in ${dirname(path)}: ${fileProblem(error).why}.`,
      'Make room there, or set EDGELUT_CACHE to a folder that can be written.',
      { cause: error },
    );
  }
}

/** The file of decoded images, open. Read through the page cache, an image costs little more than a copy. */
export class CacheFile {
  private readonly file: number;
  private readonly image: Uint8Array;

  /**
   * @param size of an image in bytes
   * @throws FILE_CACHE
   */
  constructor(
    private readonly path: string,
    size: number,
  ) {
    this.image = new Uint8Array(size);
    try {
      this.file = openSync(path, 'r');
    } catch (error) {
      throw this.failure(error);
    }
  }

  /** The bytes of an image, which hold until the next is read. @throws FILE_CACHE */
  read(index: number): Uint8Array {
    const { file, image } = this;
    try {
      const read = readSync(file, image, 0, image.length, index * image.length);
      if (read < image.length) throw new Error('it has been shortened');
    } catch (error) {
      throw this.failure(error);
    }
    return image;
  }

  close(): void {
    closeSync(this.file);
  }

  private failure(error: unknown): LutError {
    return new LutError(
      'FILE_CACHE',
      `Decoded images cannot be read from ${this.path}: ${fileProblem(error).why}.`,
      'Leave that file alone while a search runs. Start again, or resume (lut search --resume): images that are gone are decoded anew.',
      { cause: error },
    );
  }
}
