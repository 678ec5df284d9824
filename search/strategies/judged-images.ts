/** Which held-out images candidates are judged on, and which of them lie in one batch. */
import { createHash } from 'node:crypto';
import type { Dataset } from '../data/dataset.js';
import { ImageReader } from '../data/image-reader.js';

/** Images per batch: the batch's own statistics stand for those of training. */
export const JUDGED_TOGETHER = 32;
/** Held-out images that a candidate is judged on, at most. */
const MOST_IMAGES = 512;

/**
 * Batches of held-out images, each with the classes in the proportions that they have in all. They depend on what the
 * images show and on nothing else: not on the names of their files, nor on the order in which they are listed.
 * @returns indexes into the data set, {@link JUDGED_TOGETHER} in each
 * @throws FILE_CACHE
 */
export function judgedBatches(dataset: Dataset): Uint32Array[] {
  const order = interleavedClasses(dataset);
  const batches: Uint32Array[] = [];
  const most = Math.min(order.length, MOST_IMAGES);
  for (let from = 0; from + JUDGED_TOGETHER <= most; from += JUDGED_TOGETHER) {
    batches.push(order.slice(from, from + JUDGED_TOGETHER));
  }
  return batches;
}

/** Held-out images, those of each class spread evenly over the whole. */
function interleavedClasses(dataset: Dataset): Uint32Array {
  const { labels } = dataset;
  const content = contentHashes(dataset);
  const byContent = [...dataset.heldOut].sort((a, b) => (content.get(a)! < content.get(b)! ? -1 : 1));
  const placed = dataset.classes.flatMap((_, label) => {
    const own = byContent.filter((index) => labels[index] === label);
    return own.map((index, i) => ({ index, label, place: (i + 0.5) / own.length }));
  });
  placed.sort((a, b) => a.place - b.place || a.label - b.label);
  return Uint32Array.from(placed, ({ index }) => index);
}

/** A hash of the pixels of each held-out image. */
function contentHashes(dataset: Dataset): Map<number, string> {
  const images = new ImageReader(dataset);
  try {
    return new Map(
      Array.from(dataset.heldOut, (index) => {
        return [index, createHash('sha256').update(images.bytes(index)).digest('hex')];
      }),
    );
  } finally {
    images.close();
  }
}
