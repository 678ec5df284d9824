/** The images of a search. */
import { resolve } from 'node:path';
import { LutError } from '../../common/errors.js';
import { classesOf, withClasses, type Space } from '../../model/space/space.js';
import { largestInput } from '../../model/space/stages.js';
import { CHANNELS, type Dataset } from '../../search/data/dataset.js';
import { loadFolder } from '../../search/data/folder.js';
import { listImages } from '../../search/data/listing.js';
import { generateScenes, SCENE_CLASSES } from '../../search/data/scenes.js';
import type { Listening } from '../listen.js';
import type { DataSource } from './settings.js';

/** The data's split and its scenes do not depend on the seed of the search. */
export const DATA_SEED = 1;
/** A step of training takes as many images, and so does the judgement of a network. */
const LEAST_IMAGES = 32;

/** What is resumed may begin in another folder. */
export function absolute(data: DataSource): DataSource {
  return 'folder' in data ? { folder: resolve(data.folder) } : data;
}

/** The space with as many classes as the images have, where it leaves that to them. @throws DATA_* */
export function spaceForImages(space: Space, source: DataSource): Space {
  if (space.head.classes !== 'data') return space;
  const classes = 'scenes' in source ? SCENE_CLASSES : listImages(resolve(source.folder), DATA_SEED).classes;
  return withClasses(space, classes.length);
}

/** Reads or generates the images, at the size that the networks of a space take. @throws DATA_*, INTERRUPTED */
export async function loadImages(source: DataSource, space: Space, listening: Listening): Promise<Dataset> {
  const channels = requireChannels(space);
  const dataset = await readImages(source, space, listening);
  throwIfAborted(listening.signal);
  requireEnough(dataset);
  return { ...dataset, channels };
}

async function readImages(
  source: DataSource,
  space: Space,
  { signal, onProgress }: Listening,
): Promise<Dataset> {
  const [height, width] = largestInput(space);
  const size = { height, width, seed: DATA_SEED };
  if ('scenes' in source) {
    requireClasses('The set of generated scenes', SCENE_CLASSES, space);
    return generateScenes({ count: source.scenes, ...size });
  }
  return loadFolder(source.folder, {
    ...size,
    onClasses: (classes) => requireClasses(source.folder, classes, space),
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

function requireClasses(source: string, names: readonly string[], space: Space): void {
  const classes = classesOf(space);
  if (names.length === classes) return;
  throw new LutError(
    'DATA_CLASSES',
    `${source} has ${names.length} classes (${names.join(', ')}), and the networks of ${space.name} tell ${classes} apart.`,
    'Give images of as many classes, or a space file (--space) with as many under head, or with "classes: data".',
  );
}

/** Images are RGB, and can be seen in shades of grey. @throws DATA_CHANNELS */
function requireChannels(space: Space): number {
  const [, , channels] = largestInput(space);
  if (channels === 1 || channels === CHANNELS) return channels;
  throw new LutError(
    'DATA_CHANNELS',
    `The networks of ${space.name} take images of ${channels} channels; a search has images of 3 (RGB) or 1 (grey).`,
    'Give a space file (--space) whose input has 3 channels or 1.',
  );
}
