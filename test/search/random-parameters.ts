import { channels, elements } from '../../model/shapes.js';
import { weightLayout } from '../../model/tflite/add-operator.js';
import type { Network } from '../../search/network/network.js';
import type { NetworkParameters } from '../../search/network/parameters.js';
import type { Random } from '../support/random.js';

/** Parameters as of a network that has hardly been trained: its outputs neither die nor grow from layer to layer. */
export function randomParameters({ nodes }: Network, random: Random): NetworkParameters {
  const uniform = (count: number, low: number, high: number): Float32Array =>
    Float32Array.from({ length: count }, () => low + random.unit() * (high - low));
  return nodes.map(({ operator }) => {
    if (operator.weights === undefined) return undefined;
    const units = channels(operator.output);
    const weights = elements(weightLayout(operator).shape);
    // Uniform over ±√(6 / taps): twice the variance of the sums' terms, which makes up for what ReLU takes (He).
    const bound = Math.sqrt((6 * units) / weights);
    const kernel = uniform(weights, -bound, bound);
    if (operator.kind === 'FULLY_CONNECTED') return { kernel, bias: uniform(units, -0.2, 0.2) };
    return {
      kernel,
      gamma: uniform(units, 0.5, 1.5),
      beta: uniform(units, -0.5, 1),
      mean: uniform(units, -0.5, 0.5),
      variance: uniform(units, 0.5, 2),
    };
  });
}

/** An image of smooth blobs of colour, as photographs are smoother than noise: NHWC, bytes. */
export function randomImage(height: number, width: number, random: Random): Uint8Array {
  const waves = Array.from({ length: 3 }, () => ({
    down: random.unit() * 0.5,
    across: random.unit() * 0.5,
    phase: random.unit() * 6,
    contrast: 40 + random.unit() * 80,
  }));
  return Uint8Array.from({ length: height * width * 3 }, (_, i) => {
    const { down, across, phase, contrast } = waves[i % 3]!;
    const pixel = Math.floor(i / 3);
    const [y, x] = [Math.floor(pixel / width), pixel % width];
    return 128 + contrast * Math.sin(down * y + across * x + phase) + random.unit() * 8 - 4;
  });
}
