/** A trained network that another one learns from. */
import { resolve } from 'node:path';
import { LutError } from '../../common/errors.js';
import type { Dataset } from '../../search/data/dataset.js';
import type { Teacher } from '../../search/training/jobs.js';
import { NetworkTraining } from '../../search/training/network-training.js';
import { TrainingFolder } from './folder.js';
import { layGiven } from './given-network.js';
import type { GivenNetwork, TeacherSettings, TrainingSettings } from './settings.js';

/**
 * The teacher of a network, as its settings hold it.
 * @throws SEARCH_RUN; SEARCH_TEACHER where its training is not finished, or it sees other images than the network
 */
export function chosenTeacher(
  path: string,
  given: GivenNetwork,
  { temperature, share }: Pick<TeacherSettings, 'temperature' | 'share'>,
): TeacherSettings {
  const folder = TrainingFolder.open(path);
  if (!folder.finished) {
    throw teacherError(
      `The training in ${path} is not finished`,
      `Go on with it: lut train --resume ${path}`,
    );
  }
  const [own, wanted] = [folder.settings, given].map(imagesOf);
  if (own !== wanted) {
    throw teacherError(
      `The network in ${path} sees images of ${own}, and the one that it is to teach ${wanted}`,
      'Train a teacher on the same images.',
    );
  }
  return { folder: resolve(path), hash: folder.weightsHash(), temperature, share };
}

/** Its weights. @throws SEARCH_TEACHER where they are others by now, or of other classes; SEARCH_RUN, SEARCH_CHECKPOINT */
export function loadTeacher({ teacher }: TrainingSettings, { classes }: Dataset): Teacher | undefined {
  if (teacher === null) return undefined;
  const { folder: path, hash, temperature, share } = teacher;
  const folder = TrainingFolder.open(path);
  if (folder.weightsHash() !== hash) {
    throw teacherError(
      `The weights in ${path} are not those that the training began with`,
      'Begin a training of its own, without --resume.',
    );
  }
  const known = folder.result()?.classes ?? [];
  if (known.join('/') !== classes.join('/')) {
    throw teacherError(
      `The network in ${path} tells apart ${known.join(', ')}, and the images are of ${classes.join(', ')}`,
      'Train a teacher on the same images.',
    );
  }
  const { plan } = folder.settings;
  const training = new NetworkTraining(layGiven(folder.settings), plan.weightDecay, plan.seed);
  folder.load(training);
  return { weights: training.weights, temperature, share };
}

function imagesOf(given: GivenNetwork): string {
  return `${layGiven(given).input.slice(1).join('×')} of ${given.space.head.classes} classes`;
}

function teacherError(what: string, remedy: string): LutError {
  return new LutError('SEARCH_TEACHER', `${what}.`, remedy);
}
