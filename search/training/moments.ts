/** Means and variances of a network's sums, by which its batch normalizations normalize. */
import { channels } from '../../model/shapes.js';
import { statisticTensors } from '../network/layer-tensors.js';
import type { Network } from '../network/network.js';

/** Where the moments of each normalized node lie in a block: its means, then its variances (biased). */
export class MomentsLayout {
  readonly size: number;
  private readonly places = new Map<number, { readonly offset: number; readonly units: number }>();

  constructor(network: Network) {
    let offset = 0;
    network.nodes.forEach(({ operator }, node) => {
      if (statisticTensors('', operator).length === 0) return;
      const units = channels(operator.output);
      this.places.set(node, { offset, units });
      offset += 2 * units;
    });
    this.size = offset;
  }

  /** A view of a node's means. */
  mean(moments: Float32Array, node: number): Float32Array {
    const { offset, units } = this.places.get(node)!;
    return moments.subarray(offset, offset + units);
  }

  /** A view of a node's variances. */
  variance(moments: Float32Array, node: number): Float32Array {
    const { offset, units } = this.places.get(node)!;
    return moments.subarray(offset + units, offset + 2 * units);
  }
}

/** The moments of batches of one size together: the variance of all is that within batches and that between them. */
export function pooledMoments(network: Network, batches: readonly Float32Array[]): Float32Array {
  const layout = new MomentsLayout(network);
  const pooled = new Float32Array(layout.size);
  const average = (value: (batch: Float32Array) => number): number =>
    batches.reduce((sum, batch) => sum + value(batch), 0) / batches.length;
  network.nodes.forEach(({ operator }, node) => {
    if (statisticTensors('', operator).length === 0) return;
    const [means, variances] = [layout.mean(pooled, node), layout.variance(pooled, node)];
    means.forEach((_, unit) => {
      const mean = average((batch) => layout.mean(batch, node)[unit]!);
      means[unit] = mean;
      variances[unit] = average(
        (batch) => layout.variance(batch, node)[unit]! + (layout.mean(batch, node)[unit]! - mean) ** 2,
      );
    });
  });
  return pooled;
}
