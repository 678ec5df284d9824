import { randomNumbers } from '../../common/random.js';
import { allocateImages, CHANNELS, type DatasetInMemory } from '../../search/data/dataset.js';

/** Images of noise in two classes; all of them are of the training set and held out as well. */
export function noiseImages(count: number, side: number): DatasetInMemory {
  const random = randomNumbers(1);
  const all = Uint32Array.from({ length: count }, (_, i) => i);
  return {
    name: 'noise',
    synthetic: true,
    height: side,
    width: side,
    channels: CHANNELS,
    classes: ['even', 'odd'],
    images: allocateImages(count, side, side).map(() => 256 * random()),
    labels: Uint8Array.from(all, (i) => i % 2),
    training: all,
    heldOut: all,
    test: new Uint32Array(),
  };
}
