/** The published networks that found ones are compared with, as models whose operators a table can hold. */
import { join } from 'node:path';
import { writeFile } from '../../lab/files.js';
import { loadSpace } from '../../model/space/load.js';
import { classesOf } from '../../model/space/space.js';
import { largestInput } from '../../model/space/stages.js';
import { BASELINES, baselineNetwork } from '../../search/baselines/baselines.js';
import { untrainedModel } from '../../search/network/untrained-model.js';

/** Multipliers 0.05, 0.1 … 0.5: the widths that small boards hold. */
const WIDTHS = Array.from({ length: 10 }, (_, i) => (i + 1) / 20);

/**
 * Writes them as `.tflite` files with random weights, with the input and the classes of a space.
 * @param space name or path
 * @returns the paths of the files
 * @throws MODEL_SPACE, FILE_*
 */
export function writeBaselineModels(space: string, folder: string): string[] {
  const loaded = loadSpace(space);
  const [input, classes] = [largestInput(loaded), classesOf(loaded)];
  return BASELINES.flatMap((baseline) =>
    WIDTHS.map((width) => {
      const network = baselineNetwork(baseline, { input, classes, width });
      const path = join(folder, `${baseline}-${width}.tflite`);
      writeFile(path, untrainedModel(network, 0));
      return path;
    }),
  );
}
