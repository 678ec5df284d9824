/**
 * Writes the published networks that found ones are compared with as `.tflite` files with random weights, so that
 * `lut build --model` measures their operators: at the input of a space, at the widths that small boards hold.
 */
import { join } from 'node:path';
import { Command } from 'commander';
import { writeFile } from '../lab/files.js';
import { printLine } from '../cli/output.js';
import { loadSpace } from '../model/space/load.js';
import { BASELINES, baselineNetwork } from '../search/baselines/baselines.js';
import { untrainedModel } from '../search/network/untrained-model.js';

/** Multipliers 0.05, 0.1 … 0.5. */
const WIDTHS = Array.from({ length: 10 }, (_, i) => (i + 1) / 20);

new Command('baseline-models')
  .description('writes published networks as .tflite files for lut build --model')
  .option('--space <name>', 'whose input and classes they get', 'edgenas-vww-48')
  .option('--out <dir>', 'where they go', 'build/baselines')
  .action(({ space: name, out }: { space: string; out: string }) => {
    const { input, head } = loadSpace(name);
    for (const baseline of BASELINES) {
      for (const width of WIDTHS) {
        const network = baselineNetwork(baseline, { input, classes: head.classes, width });
        writeFile(join(out, `${baseline}-${width}.tflite`), untrainedModel(network, 0));
      }
    }
    printLine(`${BASELINES.length * WIDTHS.length} models are in ${out}.`);
  })
  .parse();
