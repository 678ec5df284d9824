import { CHANNELS, type DatasetInMemory } from '../../search/data/dataset.js';

const EPOCHS = 6;
const RATE = 2e-4;
/** of a weight, at each step */
const DECAY = 1e-4;

/**
 * The accuracy, on images it was not trained on, of logistic regression on standardized pixels.
 * @param labels 0 or 1 for each image
 */
export function linearAccuracy(dataset: DatasetInMemory, labels: ArrayLike<number>): number {
  const size = dataset.height * dataset.width * CHANNELS;
  const { mean, scale } = statistics(dataset, size);
  const weights = new Float64Array(size);
  let bias = 0;
  const score = (index: number): number => {
    let sum = bias;
    for (let i = 0, at = index * size; i < size; i++, at++) {
      sum += weights[i]! * (dataset.images[at]! - mean[i]!) * scale[i]!;
    }
    return sum;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const index of dataset.training) {
      const error = labels[index]! - 1 / (1 + Math.exp(-score(index)));
      for (let i = 0, at = index * size; i < size; i++, at++) {
        const x = (dataset.images[at]! - mean[i]!) * scale[i]!;
        weights[i] = weights[i]! * (1 - DECAY) + RATE * error * x;
      }
      bias += RATE * error;
    }
  }
  const unseen = [...dataset.heldOut, ...dataset.test];
  return unseen.filter((index) => score(index) > 0 === (labels[index] === 1)).length / unseen.length;
}

function statistics({ images, training }: DatasetInMemory, size: number) {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (const index of training) {
    for (let i = 0, at = index * size; i < size; i++, at++) {
      mean[i] = mean[i]! + images[at]! / training.length;
      square[i] = square[i]! + images[at]! ** 2 / training.length;
    }
  }
  return { mean, scale: square.map((value, i) => 1 / Math.sqrt(value - mean[i]! ** 2)) };
}
