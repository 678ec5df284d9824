/** A dataset of one's own: a folder of class folders of images. */
import { basename, resolve } from 'node:path';
import { LutError } from '../../common/errors.js';
import type { ImageFile } from './class-folders.js';
import { CHANNELS, type CachedImages, type Dataset } from './dataset.js';
import { decodeImage, DECODES_IN_FLIGHT, ImageProblem } from './decode.js';
import { cacheImages, imageCachePath, isCached } from './image-cache.js';
import { forEachInFlight } from './in-flight.js';
import { listImages, listSplit, type Split } from './listing.js';

export interface FolderOptions {
  /** pixels */
  readonly height: number;
  readonly width: number;
  /** which images of class folders go into which split */
  readonly seed: number;
  /** called with the names of the classes before any image is decoded: to refuse others than are wanted */
  readonly onClasses?: (classes: readonly string[]) => void;
  /** called with how many of how many images are decoded; never where they are in the cache */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Of the images that cannot be used, this many are named. */
const MOST_NAMED = 3;

/**
 * Reads a folder with one folder of images for each class, or with the folders train, test and perhaps validation that
 * hold such. Images are resized to height · width, their aspect ratio ignored, and stay in a file in the cache folder:
 * they are read from there when they are needed, and found there until a file's name, size or time changes.
 * @throws DATA_MISSING, DATA_EMPTY, DATA_CLASSES, DATA_SPLIT, DATA_FEW, DATA_IMAGE, FILE_CACHE; what `onClasses` throws
 */
export async function loadFolder(path: string, options: FolderOptions): Promise<Dataset> {
  const { height, width, seed, onClasses } = options;
  const home = resolve(path);
  const { classes, files, splits } = listImages(home, seed);
  onClasses?.(classes);
  return {
    name: basename(home),
    synthetic: false,
    height,
    width,
    channels: CHANNELS,
    classes,
    images: await cachedImages(files, options),
    labels: labelsOf(files),
    training: splits.train,
    heldOut: splits.validation,
    test: splits.test,
  };
}

/** Images that a network is tested with. */
export interface TestImages {
  readonly classes: readonly string[];
  /** null: all images of class folders */
  readonly split: Split | null;
  readonly images: CachedImages;
  /** the index of the class of each image */
  readonly labels: Uint8Array;
}

/**
 * Reads one split of a folder as {@link loadFolder} has it, or all images of class folders where none is named.
 * @throws as {@link loadFolder}
 */
export async function loadSplit(
  path: string,
  split: Split | undefined,
  options: FolderOptions,
): Promise<TestImages> {
  const { classes, files, split: chosen } = listSplit(resolve(path), split, options.seed);
  options.onClasses?.(classes);
  return { classes, split: chosen, images: await cachedImages(files, options), labels: labelsOf(files) };
}

async function cachedImages(
  files: readonly ImageFile[],
  { height, width, onProgress }: FolderOptions,
): Promise<CachedImages> {
  const file = imageCachePath(files, height, width);
  if (!isCached(file, files.length * height * width * CHANNELS)) {
    await cacheImages(file, (write) => decodeAll(files, write, height, width, onProgress));
  }
  return { file };
}

function labelsOf(files: readonly ImageFile[]): Uint8Array {
  const labels = new Uint8Array(new SharedArrayBuffer(files.length));
  files.forEach(({ label }, index) => (labels[index] = label));
  return labels;
}

async function decodeAll(
  files: readonly ImageFile[],
  write: (image: Uint8Array, index: number) => void,
  height: number,
  width: number,
  onProgress: FolderOptions['onProgress'],
): Promise<void> {
  const problems: { path: string; why: string }[] = [];
  let done = 0;
  await forEachInFlight(files, DECODES_IN_FLIGHT, async ({ path }, index) => {
    try {
      write(await decodeImage(path, height, width), index);
    } catch (error) {
      if (!(error instanceof ImageProblem)) throw error;
      problems.push({ path, why: error.message });
    }
    onProgress?.(++done, files.length);
  });
  if (problems.length > 0) throw unusable(problems);
}

/** All are decoded first, so that the user can mend them at once. */
function unusable(problems: { path: string; why: string }[]): LutError {
  const sorted = problems.sort((a, b) => (a.path < b.path ? -1 : 1));
  const named = sorted.slice(0, MOST_NAMED).map(({ path, why }) => `${path} ${why}`);
  const more = sorted.length - named.length;
  return new LutError(
    'DATA_IMAGE',
    `${named.join('; ')}${more > 0 ? `; so it is with ${more} more` : ''}.`,
    'Replace these files or take them out of the folder, and start again.',
  );
}
