/** The images of a search. */
import { LutError } from '../../common/errors.js';
import type { Space } from '../../model/space/space.js';
import type { Dataset } from '../../search/data/dataset.js';
import { loadFolder } from '../../search/data/folder.js';
import { generateScenes } from '../../search/data/scenes.js';
import type { Listening } from '../listen.js';
import type { DataSource } from './settings.js';

/** The data's split and its scenes do not depend on the seed of the search. */
const DATA_SEED = 1;
/** A step of training takes as many images, and so does the judgement of a network. */
const LEAST_IMAGES = 32;

/** Reads or generates the images, at the size that the networks of a space take. @throws DATA_*, INTERRUPTED */
export async function loadImages(source: DataSource, space: Space, listening: Listening): Promise<Dataset> {
  const dataset = await readImages(source, space, listening);
  throwIfAborted(listening.signal);
  requireEnough(dataset);
  requireClasses(dataset, space);
  return dataset;
}

async function readImages(
  source: DataSource,
  { input: [height, width] }: Space,
  { signal, onProgress }: Listening,
): Promise<Dataset> {
  const size = { height, width, seed: DATA_SEED };
  if ('scenes' in source) return generateScenes({ count: source.scenes, ...size });
  return loadFolder(source.folder, {
    ...size,
    onProgress: (done, of) => {
      throwIfAborted(signal);
      onProgress?.({ title: `Reading ${source.folder}`, done, of, things: 'images', share: done / of });
    },
  });
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted !== true) return;
  throw new LutError('INTERRUPTED', 'The images were not read to their end.', 'Run the same command again.');
}

function requireEnough({ name, training, heldOut }: Dataset): void {
  const least = Math.min(training.length, heldOut.length);
  if (least >= LEAST_IMAGES) return;
  throw new LutError(
    'DATA_FEW',
    `${name} has ${training.length} images to train on and ${heldOut.length} to judge by; ${LEAST_IMAGES} of each is ` +
      'the least for a search.',
    'Give more images.',
  );
}

function requireClasses(dataset: Dataset, space: Space): void {
  const { classes } = space.head;
  if (dataset.classes.length === classes) return;
  throw new LutError(
    'DATA_CLASSES',
    `${dataset.name} has ${dataset.classes.length} classes (${dataset.classes.join(', ')}), and the networks of ` +
      `${space.name} tell ${classes} apart.`,
    'Give images of as many classes, or a space file (--space) with as many under head.',
  );
}
