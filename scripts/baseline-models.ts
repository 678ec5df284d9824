/** Writes the published networks that found ones are compared with, so that `lut build --model` measures their operators. */
import { Command } from 'commander';
import { printLine } from '../cli/terminal/output.js';
import { writeBaselineModels } from './tables/baseline-models.js';

new Command('baseline-models')
  .description('writes published networks as .tflite files for lut build --model')
  .option('--space <name>', 'whose input and classes they get', 'edgenas-vww-48')
  .option('--out <dir>', 'where they go', 'build/baselines')
  .action(({ space, out }: { space: string; out: string }) => {
    printLine(`${writeBaselineModels(space, out).length} models are in ${out}.`);
  })
  .parse();
