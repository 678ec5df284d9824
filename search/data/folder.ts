/** A dataset of one's own: a folder of class folders of images. */
import { basename, resolve } from 'node:path';
import { LutError } from '../../common/errors.js';
import { allocateImages, CHANNELS, type Dataset } from './dataset.js';
import { decodeImage, DECODES_IN_FLIGHT, ImageProblem } from './decode.js';
import { cacheImages, imageCachePath, readCachedImages } from './image-cache.js';
import { forEachInFlight } from './in-flight.js';
import { listImages, type ImageFile } from './listing.js';

export interface FolderOptions {
  /** pixels */
  readonly height: number;
  readonly width: number;
  /** which images of class folders go into which split */
  readonly seed: number;
  /** called with how many of how many images are decoded; never where they are in the cache */
  readonly onProgress?: (done: number, total: number) => void;
}

/** Of the images that cannot be used, this many are named. */
const MOST_NAMED = 3;

/**
 * Reads a folder with one folder of images for each class, or with the folders train, validation and test that hold
 * such. Images are resized to height · width, their aspect ratio ignored. What was decoded is kept in the cache
 * folder until a file's name, size or time changes.
 * @throws DATA_MISSING, DATA_EMPTY, DATA_CLASSES, DATA_SPLIT, DATA_FEW, DATA_IMAGE, DATA_MEMORY, FILE_CACHE
 */
export async function loadFolder(path: string, options: FolderOptions): Promise<Dataset> {
  const { height, width, seed, onProgress } = options;
  const home = resolve(path);
  const { classes, files, splits } = listImages(home, seed);
  requireMemory(home, files.length, height, width);
  const images = allocateImages(files.length, height, width);
  const cached = imageCachePath(files, height, width);
  if (!readCachedImages(cached, images)) {
    await decodeAll(files, images, height, width, onProgress);
    cacheImages(cached, images);
  }
  const labels = new Uint8Array(new SharedArrayBuffer(files.length));
  files.forEach(({ label }, index) => (labels[index] = label));
  return {
    name: basename(home),
    synthetic: false,
    height,
    width,
    classes,
    images,
    labels,
    training: splits.train,
    heldOut: splits.validation,
    test: splits.test,
  };
}

async function decodeAll(
  files: readonly ImageFile[],
  images: Uint8Array,
  height: number,
  width: number,
  onProgress: FolderOptions['onProgress'],
): Promise<void> {
  const bytes = height * width * CHANNELS;
  const problems: { path: string; why: string }[] = [];
  let done = 0;
  await forEachInFlight(files, DECODES_IN_FLIGHT, async ({ path }, index) => {
    try {
      images.set(await decodeImage(path, height, width), index * bytes);
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

function requireMemory(path: string, count: number, height: number, width: number): void {
  const needed = count * height * width * CHANNELS;
  const available = process.availableMemory();
  if (needed < available) return;
  const gigabytes = (size: number) => (size / 1e9).toFixed(1);
  throw new LutError(
    'DATA_MEMORY',
    `The ${count} images of ${path} take ${gigabytes(needed)} GB at ${height} by ${width} pixels; ${gigabytes(available)} GB of memory are free.`,
    'Take fewer images, or a space of a lower resolution.',
  );
}
