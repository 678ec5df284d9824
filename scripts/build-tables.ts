/** Remakes the published tables and validates them on random networks, all measured now on the emulated boards. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Command, Option } from 'commander';
import { printLine } from '../cli/terminal/output.js';
import { reportError } from '../cli/terminal/report-error.js';
import { work } from '../cli/terminal/work.js';
import { defined } from '../common/defined.js';
import { EXIT_STATUS, exitStatusOf } from '../common/errors.js';
import { formatCount, formatDuration } from '../common/format.js';
import { buildTable } from '../lab/build-table.js';
import { makeFolder, writeFile } from '../lab/files.js';
import { boardFor } from '../lab/firmware.js';
import { EMULATOR, localBench, USUAL_EMULATORS } from '../lab/open-bench.js';
import { validateTable } from '../lab/validate-table.js';
import { validationFigures } from '../report/validation-figures.js';
import { validationHtml } from '../report/validation.js';
import { writeBaselineModels } from './tables/baseline-models.js';
import { writeCaseModels } from './tables/case-models.js';
import { publishedTables, type PublishedTable } from './tables/published.js';
import { validationPage } from './tables/validation-page.js';

const STEPS = ['build', 'validate'] as const;
const RUNTIME = 'builtin';
/** Where everything but the tables goes. */
const FOLDER = 'build';
const PAGE = join('docs', 'validation.md');
/** Random networks: tested, and to fit an overhead from. */
const NETWORKS = 200;
const CALIBRATION = 10;
const SEED = 1;

interface Options {
  readonly board?: string;
  readonly space?: string;
  readonly only?: (typeof STEPS)[number];
}

try {
  await new Command('build-tables')
    .description('remakes and validates the published tables; takes some minutes for each')
    .option('--board <id>', 'only those of this board')
    .option('--space <name>', 'only those of this space')
    .addOption(
      new Option('--only <step>', 'only build, or only validate those that are there').choices(STEPS),
    )
    .action(remake)
    .parseAsync();
} catch (error) {
  reportError(error, false);
  process.exitCode = exitStatusOf(error);
}

/** @throws as `buildTable` and `validateTable`; those that were done before are written */
async function remake({ only, ...asked }: Options): Promise<void> {
  makeFolder(FOLDER);
  for (const published of publishedTables(asked)) {
    if (only !== 'validate') await build(published);
    if (only !== 'build') await validate(published);
  }
  writeFile(PAGE, validationPage(publishedTables({})));
  printLine(`${PAGE} says what the tables are worth.`);
}

async function build({ board: id, space, flavour, baselines, path }: PublishedTable): Promise<void> {
  const models = baselines
    ? [
        ...writeBaselineModels(space, join(FOLDER, 'baselines', space)),
        ...writeCaseModels(join(FOLDER, 'cases')),
      ]
    : undefined;
  const { result, seconds } = await work((listening) =>
    buildTable({
      ...emulated(id, flavour, emptyDatabase(`${id}-${flavour}-${space}.tables.db`)),
      ...{ space, out: path },
      ...defined({ models }),
      ...listening,
    }),
  );
  const { entries, infeasible, hash } = result.table;
  printLine(
    `${path}: ${formatCount(entries.length)} cases, ${formatCount(infeasible.length)} that do not fit; ` +
      `${hash.slice(0, 12)}, in ${formatDuration(seconds)}`,
  );
}

async function validate({ board: id, space, flavour, path }: PublishedTable): Promise<void> {
  const { result, seconds } = await work((listening) =>
    validateTable({
      ...emulated(id, flavour, emptyDatabase(`${id}-${flavour}-${space}.validation.db`)),
      ...{ space, table: path, n: NETWORKS, seed: SEED, calibration: CALIBRATION },
      ...listening,
    }),
  );
  const { board, chosen, validation, passed } = result;
  writeFile(join(FOLDER, `${id}-${flavour}-${space}.validation.html`), validationHtml(result));
  for (const figure of validationFigures(chosen.table, board, validation)) printLine(figure);
  printLine(`${path} is validated, in ${formatDuration(seconds)}`);
  if (passed === false) process.exitCode = EXIT_STATUS.TABLE;
}

function emulated(id: string, flavour: string, db: string) {
  const board = boardFor(id, { runtime: RUNTIME });
  const bench = localBench(board, {
    runtime: RUNTIME,
    kernels: flavour,
    address: EMULATOR,
    emulators: USUAL_EMULATORS,
  });
  return { board, bench, db };
}

/** So that everything is measured now. */
function emptyDatabase(name: string): string {
  const path = join(FOLDER, name);
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  return path;
}
