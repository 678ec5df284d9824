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
import { BASELINES, BOARD, comparisonRuns, FEWER, fewerFolder, SPACE } from './search-comparison/runs.js';

const RUN = join(import.meta.dirname, 'search-comparison', 'run-process.js');

await new Command('compare-searches')
  .description('makes what is missing of docs/search-comparisons.md: about ten hours on 2 cores in all')
  .requiredOption('--data <dir>', 'CIFAR-10 as images: a folder with train and test')
  .option('--folder <dir>', 'the run folders', 'build/comparison')
  .option('--page <file>', 'the tables', 'docs/search-comparisons.md')
  .option('--only <group>', 'headline, random, ranking, networks, boards or variants')
  .option('--parallel <n>', 'runs side by side, each on one thread', '2')
  .action(compare)
  .parseAsync();

interface Options {
  readonly data: string;
  readonly folder: string;
  readonly page: string;
  readonly only?: string;
  readonly parallel: string;
}

async function compare({ data, folder, page, only, parallel }: Options): Promise<void> {
  const images = { all: data, fewer: fewerFolder(folder) };
  fewerImages(images.all, FEWER, images.fewer);
  const runs = comparisonRuns(images).filter(({ group }) => only === undefined || group === only);
  await compareSearches({
    runs: runs.map(({ run }) => run),
    folder,
    parallel: Number(parallel),
    make: (run) => make(run, folder),
    boards: new Map(boardIds().map((board) => [board, tableOf(board)])),
    measured: ['resnet8-1', 'half-1', 'quarter-1', ...BASELINES, ...boardIds().filter((id) => id !== BOARD)],
    onResult: (what, comparison) => {
      printLine(what);
      writeFile(page, comparisonPage(comparison));
    },
  });
}

/** Undefined when it failed: it has said why. */
async function make(run: ComparisonRun, folder: string): Promise<Made | undefined> {
  const board = run.kind === 'training' ? run.board : run.choice.board;
  const order: RunOrder = { run, folder, table: tableOf(board) };
  const done = await workApart<Made>(RUN, order);
  if (!done.failed) return done.answer;
  process.exitCode = done.exitCode;
  return undefined;
}

function tableOf(board: string): string {
  return join(PACKAGE_ROOT, 'luts', `${board}-${SPACE}-instructions.json`);
}
