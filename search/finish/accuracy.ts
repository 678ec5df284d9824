import { runGraph } from '../../model/arithmetic/run.js';
import type { Graph } from '../../model/tflite/graph.js';
import { CHANNELS, type Dataset } from '../data/dataset.js';

/** The part of a dataset that is classified. */
export type LabelledImages = Pick<Dataset, 'height' | 'width' | 'images' | 'labels'>;

/**
 * The share (0..1) of images whose highest score is that of their class; of equal scores the first counts. Scores are
 * computed in the exact integer arithmetic of the boards (double rounding), from bytes − 128 as the input.
 * @param indexes of the images
 * @param onProgress told, after every image, how many are done
 * @throws MODEL_INPUT where the graph takes images of another size
 */
export function int8Accuracy(
  graph: Graph,
  dataset: LabelledImages,
  indexes: ArrayLike<number>,
  onProgress?: (done: number) => void,
): number {
  let correct = 0;
  for (let done = 0; done < indexes.length; done++) {
    const index = indexes[done]!;
    const [scores] = runGraph(graph, [int8Image(dataset, index)], { rounding: 'double' });
    if (highest(scores!) === dataset.labels[index]) correct++;
    onProgress?.(done + 1);
  }
  return correct / indexes.length;
}

/** One image as the input of an int8 network: bytes − 128. */
export function int8Image({ images, height, width }: LabelledImages, index: number): Int8Array {
  const bytes = height * width * CHANNELS;
  const image = new Int8Array(bytes);
  for (let i = 0, from = index * bytes; i < bytes; i++) image[i] = images[from + i]! - 128;
  return image;
}

function highest(scores: Int8Array): number {
  return scores.indexOf(scores.reduce((a, b) => Math.max(a, b)));
}
