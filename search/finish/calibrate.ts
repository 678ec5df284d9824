import { floatOutputs } from './float.js';
import type { FoldedNetwork } from './fold.js';

/** The values that a node's output takes. */
export interface ActivationRange {
  readonly low: number;
  readonly high: number;
}

/**
 * The range of every node's output over images (NHWC, 0..1), by the index of the node: the smallest and the largest
 * value of any. A few hundred images of the training set are enough.
 */
export function calibrate(network: FoldedNetwork, images: Iterable<Float32Array>): ActivationRange[] {
  const ranges = network.nodes.map(() => ({ low: Infinity, high: -Infinity }));
  for (const image of images) {
    floatOutputs(network, image).forEach((values, node) => {
      const range = ranges[node]!;
      for (const value of values) {
        if (value < range.low) range.low = value;
        if (value > range.high) range.high = value;
      }
    });
  }
  if (ranges.some(({ low, high }) => !(Number.isFinite(low) && Number.isFinite(high)))) {
    throw new RangeError('calibration needs an image, and a network whose outputs are finite');
  }
  return ranges;
}
