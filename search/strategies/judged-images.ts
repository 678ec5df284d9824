/** Which images candidates are judged with: they depend on what images show, not on the names or order of files. */
import { createHash } from 'node:crypto';
import type { Dataset } from '../data/dataset.js';
import { ImageReader } from '../data/image-reader.js';

/** Images per batch. */
export const JUDGED_TOGETHER = 32;
/** Training images that the statistics of a candidate's batch normalizations are taken from, at most. */
const MOST_CALIBRATING = 512;

/** Indexes into the data set. */
export interface JudgedImages {
  /** training images in batches of {@link JUDGED_TOGETHER}, each with the classes in the proportions of all */
  readonly calibrating: readonly Uint32Array[];
  /** all held-out images, in an order in which the first n, too, have the classes in the proportions of all */
  readonly heldOut: Uint32Array;
}

/** @throws FILE_CACHE */
export function judgedImages(dataset: Dataset): JudgedImages {
  const images = new ImageReader(dataset);
  try {
    const training = interleavedClasses(dataset, dataset.training, images);
    const whole = Math.floor(Math.min(training.length, MOST_CALIBRATING) / JUDGED_TOGETHER);
    const calibrating = batchesOf(training.subarray(0, whole * JUDGED_TOGETHER));
    return { calibrating, heldOut: interleavedClasses(dataset, dataset.heldOut, images) };
  } finally {
    images.close();
  }
}

/** {@link JUDGED_TOGETHER} in each, what is left over in the last. */
export function batchesOf(images: Uint32Array): Uint32Array[] {
  const batches: Uint32Array[] = [];
  for (let from = 0; from < images.length; from += JUDGED_TOGETHER) {
    batches.push(images.slice(from, from + JUDGED_TOGETHER));
  }
  return batches;
}

/** Some images, those of each class spread evenly over the whole and ordered by a hash of their pixels. */
function interleavedClasses(dataset: Dataset, indexes: Uint32Array, images: ImageReader): Uint32Array {
  const { labels } = dataset;
  const hashed = Array.from(indexes, (index) => {
    return { index, hash: createHash('sha256').update(images.bytes(index)).digest('hex') };
  });
  hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const placed = dataset.classes.flatMap((_, label) => {
    const own = hashed.filter(({ index }) => labels[index] === label);
    return own.map(({ index }, i) => ({ index, label, place: (i + 0.5) / own.length }));
  });
  placed.sort((a, b) => a.place - b.place || a.label - b.label);
  return Uint32Array.from(placed, ({ index }) => index);
}
