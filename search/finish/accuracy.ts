import { setImmediate } from 'node:timers/promises';
import { highest } from '../../common/statistics.js';
import { runGraph } from '../../model/graph/run-graph.js';
import type { Graph } from '../../model/tflite/graph.js';
import type { ImageReader } from '../data/image-reader.js';

/**
 * The share (0..1) of images whose highest score is that of their class; of equal scores the first counts. Scores are
 * computed in the exact integer arithmetic of the boards (double rounding), from bytes − 128 as the input.
 * @param labels the index of the class of each image
 * @param indexes of the images that are classified
 * @param onProgress told, after every image, how many are done; signals are heard in between
 * @throws MODEL_INPUT where the graph takes images of another size; FILE_CACHE
 */
export async function int8Accuracy(
  graph: Graph,
  images: ImageReader,
  labels: ArrayLike<number>,
  indexes: ArrayLike<number>,
  onProgress?: (done: number) => void,
): Promise<number> {
  let correct = 0;
  for (let done = 0; done < indexes.length; done++) {
    const index = indexes[done]!;
    const [scores] = runGraph(graph, [int8Image(images.bytes(index))], { rounding: 'double' });
    if (highest(scores!) === labels[index]) correct++;
    onProgress?.(done + 1);
    await setImmediate();
  }
  return correct / indexes.length;
}

/** The bytes of an image as the input of an int8 network, whose scale is 1/255 and whose zero point is −128. */
export function int8Image(bytes: Uint8Array): Int8Array {
  const image = new Int8Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) image[i] = bytes[i]! - 128;
  return image;
}
