/** The paper's comparisons: strategies at equal time, ablations, boards, and published networks trained alike. */
import { join } from 'node:path';
import { Command } from 'commander';
import { boardIds } from '../boards/catalogue.js';
import { printLine } from '../cli/terminal/output.js';
import { PACKAGE_ROOT } from '../common/paths.js';
import { compareSearches } from '../lab/search-comparison/compare.js';
import type { Compared } from '../lab/search-comparison/compared.js';
import { writeFile } from '../lab/files.js';
import { workApart } from './apart.js';
import { EXPERIMENTS, SPACE } from './search-comparison/experiments.js';
import { comparisonPage } from './search-comparison/page.js';
import type { SearchOrder } from './search-comparison/search-process.js';

const SEARCH = join(import.meta.dirname, 'search-comparison', 'search-process.js');

await new Command('compare-searches')
  .description('compares strategies, ablations and published networks; takes about two hours on 2 cores')
  .option('--folder <dir>', 'one line of JSON per search, and the run folders', 'build/comparisons')
  .option('--page <file>', 'the tables', 'docs/search-comparisons.md')
  .option('--only <group>', 'strategies, ablations, networks or boards')
  .option('--parallel <n>', 'searches side by side, each on one thread', '2')
  .action(compare)
  .parseAsync();

interface Options {
  readonly folder: string;
  readonly page: string;
  readonly only?: string;
  readonly parallel: string;
}

async function compare({ folder, page, only, parallel }: Options): Promise<void> {
  const { searches, measured } = await compareSearches({
    experiments: EXPERIMENTS.filter(({ group }) => only === undefined || group === only),
    folder,
    parallel: Number(parallel),
    search: (experiment) => search({ experiment, folder }),
    boards: new Map(boardIds().map((board) => [board, tableOf(board)])),
    isMeasured: ({ group, choice }) => (group === 'boards' || group === 'networks') && choice.seed === 1,
    onResult: (what, sofar) => {
      printLine(what);
      writeFile(page, comparisonPage(sofar.searches, sofar.measured));
    },
  });
  writeFile(page, comparisonPage(searches, measured));
}

/** Undefined when it failed: it has said why. */
async function search(order: SearchOrder): Promise<Compared | undefined> {
  const done = await workApart<Compared>(SEARCH, order);
  if (!done.failed) return done.answer;
  process.exitCode = done.exitCode;
  return undefined;
}

function tableOf(board: string): string {
  return join(PACKAGE_ROOT, 'luts', `${board}-${SPACE}-instructions.json`);
}
