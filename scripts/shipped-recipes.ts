/** Writes the recipes that come with the package: recipes/. */
import { join } from 'node:path';
import { Command } from 'commander';
import { printLine } from '../cli/terminal/output.js';
import { reportError } from '../cli/terminal/report-error.js';
import { exitStatusOf } from '../common/errors.js';
import { readMlperfTiny } from '../lab/cookbook/mlperf-tiny/read.js';
import { writeFile } from '../lab/files.js';
import type { Recipe } from '../lab/recipes/recipe.js';
import { recipeLines } from '../lab/recipes/recipe-lines.js';

const FOLDER = 'recipes';

/** Cores of microcontrollers among those that MLPerf Tiny's submitters name; nothing beside them computes. */
const MICROCONTROLLERS = /Cortex®?-M|RXv2|RH850/;

try {
  await new Command('shipped-recipes')
    .description('writes recipes/ from what others published')
    .argument('<folder...>', 'checkouts of mlcommons/tiny_results_v…')
    .action(published)
    .parseAsync();
} catch (error) {
  reportError(error, false);
  process.exitCode = exitStatusOf(error);
}

/** The figures of microcontrollers in rounds of MLPerf Tiny. */
function published(folders: readonly string[]): void {
  const all = folders.flatMap((folder) => readMlperfTiny(folder).recipes);
  const chosen = all.filter(isOfMicrocontroller);
  const path = join(FOLDER, 'mlperf-tiny.jsonl');
  writeFile(path, recipeLines(chosen));
  printLine(`${path} has ${chosen.length} of ${all.length} published results.`);
}

function isOfMicrocontroller({ board: { processor } }: Recipe): boolean {
  return processor !== null && MICROCONTROLLERS.test(processor) && !processor.includes(', with ');
}
