import { rmSync } from 'node:fs';
import type { Command } from 'commander';
import { defined } from '../../common/defined.js';
import { EXIT_STATUS, LutError } from '../../common/errors.js';
import { temporaryFolder } from '../../common/temporary.js';
import { outcomeReport } from '../../dashboard/report-file.js';
import { makeAgain, requireMakeable, type Compared, type MadeAgain } from '../../lab/cookbook/again.js';
import { recipeByPrefix, recipesAtHand } from '../../lab/cookbook/at-hand.js';
import type { RecipesRunJson } from '../../lab/json/types.js';
import { EMULATOR } from '../../lab/open-bench.js';
import { shortId, type Recipe } from '../../lab/recipes/recipe.js';
import { benchOf, boardOf, type BoardOptions } from '../options/board-options.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { MOST_THREADS, USUAL_THREADS, whole } from '../options/numbers.js';
import { tflmOption, toolchainPrefixOption } from '../options/tflm-options.js';
import { TrainingProgress } from '../search/progress.js';
import { printJson, printLine, printTable, printWarning } from '../terminal/output.js';
import { work } from '../terminal/work.js';
import { bad, good } from '../text/cell.js';

type RunOptions = Pick<BoardOptions, 'db' | 'json' | 'boards' | 'port' | 'tflm' | 'toolchainPrefix'> & {
  readonly model?: string;
  readonly data?: string;
  readonly table?: string;
  readonly space?: string;
  readonly threads: number;
};

/** `lut recipes run`: a recipe made again. */
export function recipesRunVerb(command: Command): void {
  command
    .argument('<id>', 'of the recipe, or how it begins')
    .option('--model <file>', 'its network (default: searched for again, or where lut run last had it)')
    .option('--port <port>', 'serial port, tcp://host:port, or "emulator" (default: as it was measured)')
    .option('--data <dir>', 'images of its search (default: where lut search had them)')
    .option('--table <file>', 'table of its search (default: where lut search had it)')
    .option('--space <name>', 'space of its search: a name, or the path of a space file')
    .addOption(
      whole('--threads <n>', 'that train; no result depends on it', MOST_THREADS).default(USUAL_THREADS),
    )
    .addOption(tflmOption())
    .addOption(toolchainPrefixOption())
    .addOption(boardsOption())
    .addHelpText(
      'after',
      '\nExamples:\n  lut recipes run 3f2a91c0\n  lut recipes run 3f2a91c0 --model model.tflite --json\n  lut recipes run 5ddc01a7 --data images/',
    )
    .action(run);
}

async function run(prefix: string, options: RunOptions): Promise<void> {
  const { db, model, port, data, table, space, threads } = options;
  const recipe = recipeByPrefix((await recipesAtHand(db)).recipes, prefix);
  requireMakeable(recipe);
  requireSearched(recipe, options);
  const { runtime, kernels, placement } = recipe.options;
  const boardOptions: BoardOptions = {
    ...options,
    board: recipe.board.name,
    runtime: runtime === 'tflm' ? 'tflm' : 'builtin',
    // a library has its own
    ...defined({ kernels: runtime === 'tflm' ? undefined : (kernels ?? undefined) }),
    ...defined({ placement: placement ?? undefined }),
    ...defined({ port: port ?? (recipe.board.machine === 'silicon' ? undefined : EMULATOR) }),
  };
  const board = boardOf(boardOptions);
  const folder = await temporaryFolder();
  try {
    const { result } = await work((listening) =>
      makeAgain({
        ...{ recipe, folder, board, db, runtime: boardOptions.runtime },
        ...{ bench: benchOf(board, boardOptions), catalogue: catalogueOf(options) },
        ...{ searched: defined({ data, table, space }), ...defined({ model }), ...listening },
        search: {
          ...{ threads, page: outcomeReport, ...listening },
          onTraining: (ahead) => new TrainingProgress(ahead),
          onWarning: printWarning,
        },
      }),
    );
    if (options.json) printJson(jsonOf(result));
    else print(result);
    if (!result.same) process.exitCode = EXIT_STATUS.RECIPE;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @throws USAGE_ARGUMENTS where an option would change nothing */
function requireSearched({ network }: Recipe, { model, data, table, space }: RunOptions): void {
  const isSearched = network.origin?.kind === 'search' && model === undefined;
  if (isSearched || [data, table, space].every((one) => one === undefined)) return;
  throw new LutError(
    'USAGE_ARGUMENTS',
    '--data, --table and --space are for a search that is repeated.',
    'Leave them out, or --model where the recipe is of a search.',
  );
}

function jsonOf({ recipe: { id }, same, compared, run }: MadeAgain): RecipesRunJson {
  return { id, same, compared, run };
}

const TITLES: Readonly<Record<Compared['what'], string>> = {
  network: 'Network',
  configuration: 'Configuration',
  total: 'Total',
  sram_bytes: 'SRAM',
  dataset: 'Images',
  accuracy: 'Accuracy',
};

function print({ recipe, same, compared, run }: MadeAgain): void {
  printTable(
    ['What', 'Was', 'Is', ''],
    compared.map((one) => [
      TITLES[one.what],
      shown(one.was),
      shown(one.is),
      one.same ? good('same') : bad('differs'),
    ]),
  );
  const differing = compared.filter((one) => !one.same).map(({ what }) => TITLES[what].toLowerCase());
  printLine(
    same
      ? `Recipe ${shortId(recipe)} is made again: all of it is as it was.`
      : `Recipe ${shortId(recipe)} is NOT as it was: ${differing.join(', ')}.`,
  );
  if (run !== null) printLine(`Its search was repeated in ${run}.`);
}

/** A hash is shown by how it begins. */
function shown(text: string): string {
  return text.length === 64 ? text.slice(0, 16) : text;
}
