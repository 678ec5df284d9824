import { LutError } from '../../common/errors.js';
import type { Graph } from '../../model/tflite/graph.js';
import { CHANNELS } from '../../search/data/dataset.js';
import { loadSplit } from '../../search/data/folder.js';
import { ImageReader } from '../../search/data/image-reader.js';
import type { Split } from '../../search/data/listing.js';
import type { Listening } from '../listen.js';
import { DATA_SEED } from '../search/images.js';
import { interrupted } from './interrupted.js';
import { mappedPixels, pixelMapping, type PixelRange } from './pixels.js';
import type { Samples } from './samples.js';

export interface ImageChoice {
  readonly split?: Split;
  readonly pixels?: PixelRange;
}

/** The images of a folder, at the size that a network takes. @throws DATA_*, FILE_CACHE, INTERRUPTED */
export async function imageSamples(
  graph: Graph,
  folder: string,
  choice: ImageChoice,
  { signal, onProgress }: Listening,
): Promise<Samples> {
  const size = imageSize(graph);
  const { height, width } = size;
  const { classes, split, images, labels } = await loadSplit(folder, choice.split, {
    ...{ height, width, seed: DATA_SEED },
    onProgress: (done, of) => {
      if (signal?.aborted === true) throw interrupted(done, of);
      onProgress?.({ title: `Reading ${folder}`, done, of, things: 'images', share: done / of });
    },
  });
  const reader = new ImageReader({ images, ...size });
  const mapping = pixelMapping(graph, choice.pixels);
  return {
    ...{ labels, names: classes, classes: classes.length, split, pixels: mapping, type: 'uint8' },
    owners: Uint32Array.from(labels.keys()),
    input: (index) => mappedPixels(mapping, reader.bytes(index)),
    real: null,
    close: () => reader.close(),
  };
}

/** @throws DATA_CHANNELS where the network does not take one image of 3 channels or 1 */
function imageSize({ inputs: [input] }: Graph): { height: number; width: number; channels: number } {
  const { shape } = input!;
  const [batch, height = 0, width = 0, channels = 0] = shape;
  if (shape.length === 4 && batch === 1 && (channels === 1 || channels === CHANNELS)) {
    return { height, width, channels };
  }
  throw new LutError(
    'DATA_CHANNELS',
    `The model takes ${shape.join('×')}, and an image is 1×height×width×3 (RGB) or ×1 (grey).`,
    'Give raw tensors: a folder with y_labels.csv, or a .npy with --labels.',
  );
}
