import { highest } from '../../common/statistics.js';
import type { ImageReader } from '../data/image-reader.js';
import type { GraphThreads } from './graph-threads.js';

/**
 * The share (0..1) of images whose highest score is that of their class; of equal scores the first counts. Scores are
 * computed in the exact integer arithmetic of the boards (double rounding), from bytes − 128 as the input.
 * @param threads with a network that takes such images
 * @param labels the index of the class of each image
 * @param indexes of the images that are classified
 * @param onProgress told, after every image, how many are done; what it throws ends the work
 * @throws FILE_CACHE
 */
export async function int8Accuracy(
  threads: GraphThreads,
  images: ImageReader,
  labels: ArrayLike<number>,
  indexes: ArrayLike<number>,
  onProgress?: (done: number) => void,
): Promise<number> {
  let [correct, done] = [0, 0];
  await threads.run(
    indexes.length,
    (place) => [int8Image(images.bytes(indexes[place]!))],
    (place, [scores]) => {
      if (highest(scores!) === labels[indexes[place]!]) correct++;
      onProgress?.(++done);
    },
  );
  return correct / indexes.length;
}

/** The bytes of an image as the input of an int8 network, whose scale is 1/255 and whose zero point is −128. */
export function int8Image(bytes: Uint8Array): Int8Array {
  const image = new Int8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) image[i] = bytes[i]! - 128;
  return image;
}
