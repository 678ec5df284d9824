/** What a search is worth: beside MLPerf Tiny's network, random ones, published ones, and other strategies. */
import { join } from 'node:path';
import { Command } from 'commander';
import { boardIds } from '../boards/catalogue.js';
import { printLine } from '../cli/terminal/output.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { writeFile } from '../lab/files.js';
import { compareSearches, type Made } from '../lab/search-comparison/compare.js';
import { fewerImages } from '../lab/search-comparison/fewer-images.js';
import type { ComparisonRun } from '../lab/search-comparison/runs.js';
import { workApart } from './apart.js';
import { comparisonPage } from './search-comparison/page.js';
import type { RunOrder } from './search-comparison/run-process.js';
import { BASELINES, comparisonRuns, FEWER, fewerFolder, SPACE } from './search-comparison/runs.js';

const RUN = join(import.meta.dirname, 'search-comparison', 'run-process.js');

await new Command('compare-searches')
  .description('makes what is missing of docs/search-comparisons.md: about ten hours on 2 cores in all')
  .requiredOption('--data <dir>', 'CIFAR-10 as images: a folder with train and test')
  .option('--folder <dir>', 'the run folders', 'build/comparison')
  .option('--outcomes <file>', 'what the runs came to', 'docs/search-comparisons.jsonl')
  .option('--page <file>', 'the tables', 'docs/search-comparisons.md')
  .option('--only <group>', 'headline, random, ranking, networks or variants')
  .option('--parallel <n>', 'runs side by side, each on one thread', '2')
  .action(compare)
  .parseAsync();

interface Options {
  readonly data: string;
  readonly folder: string;
  readonly outcomes: string;
  readonly page: string;
  readonly only?: string;
  readonly parallel: string;
}

async function compare({ data, folder, outcomes, page, only, parallel }: Options): Promise<void> {
  const images = { all: data, fewer: fewerFolder(folder) };
  fewerImages(images.all, FEWER, images.fewer);
  const grouped = comparisonRuns(images);
  const group = new Map(grouped.map((one) => [one.run.id, one.group]));
  await compareSearches({
    runs: grouped.map(({ run }) => run),
    ...(only !== undefined && { only: ({ id }) => group.get(id) === only }),
    ...{ folder, outcomes, parallel: Number(parallel) },
    make: (run, winner) => make({ run, folder, table: tableOf(boardOf(run)), ...(winner && { winner }) }),
    boards: new Map(boardIds().map((board) => [board, tableOf(board)])),
    measured: ['resnet8-1', 'half-1', 'quarter-1', ...BASELINES],
    onResult: (what, all) => {
      printLine(what);
      writeFile(page, comparisonPage(all));
    },
  });
}

/** Undefined when it failed: it has said why. */
async function make(order: RunOrder): Promise<Made | undefined> {
  const done = await workApart<Made>(RUN, order);
  if (!done.failed) return done.answer;
  process.exitCode = done.exitCode;
  return undefined;
}

function boardOf(run: ComparisonRun): string {
  return run.kind === 'training' ? run.board : run.choice.board;
}

function tableOf(board: string): string {
  return join(PACKAGE_ROOT, 'luts', `${board}-${SPACE}-instructions.json`);
}
