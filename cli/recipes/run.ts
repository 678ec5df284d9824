import { rmSync } from 'node:fs';
import type { Command } from 'commander';
import { defined } from '../../common/defined.js';
import { EXIT_STATUS } from '../../common/errors.js';
import { temporaryFolder } from '../../common/temporary.js';
import { makeAgain, requireMakeable, type Compared, type MadeAgain } from '../../lab/cookbook/again.js';
import { recipeByPrefix, recipesAtHand } from '../../lab/cookbook/at-hand.js';
import type { RecipesRunJson } from '../../lab/json/types.js';
import { EMULATOR } from '../../lab/open-bench.js';
import { shortId } from '../../lab/recipes/recipe.js';
import { benchOf, boardOf, type BoardOptions } from '../options/board-options.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { tflmOption, toolchainPrefixOption } from '../options/tflm-options.js';
import { printJson, printLine, printTable } from '../terminal/output.js';
import { work } from '../terminal/work.js';
import { bad, good } from '../text/cell.js';

type RunOptions = Pick<BoardOptions, 'db' | 'json' | 'boards' | 'port' | 'tflm' | 'toolchainPrefix'> & {
  readonly model?: string;
};

/** `lut recipes run`: a recipe made again. */
export function recipesRunVerb(command: Command): void {
  command
    .argument('<id>', 'of the recipe, or how it begins')
    .option('--model <file>', 'its network (default: where lut run or lut search last had it)')
    .option('--port <port>', 'serial port, tcp://host:port, or "emulator" (default: as it was measured)')
    .addOption(tflmOption())
    .addOption(toolchainPrefixOption())
    .addOption(boardsOption())
    .addHelpText(
      'after',
      '\nExamples:\n  lut recipes run 3f2a91c0\n  lut recipes run 3f2a91c0 --model model.tflite --json',
    )
    .action(run);
}

async function run(prefix: string, options: RunOptions): Promise<void> {
  const { db, model, port } = options;
  const recipe = recipeByPrefix((await recipesAtHand(db)).recipes, prefix);
  requireMakeable(recipe);
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
        ...defined({ model }),
        ...listening,
      }),
    );
    if (options.json) printJson(jsonOf(result));
    else print(result);
    if (!result.same) process.exitCode = EXIT_STATUS.RECIPE;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function jsonOf({ recipe: { id }, same, compared }: MadeAgain): RecipesRunJson {
  return { id, same, compared };
}

const TITLES: Readonly<Record<Compared['what'], string>> = {
  network: 'Network',
  configuration: 'Configuration',
  total: 'Total',
  sram_bytes: 'SRAM',
};

function print({ recipe, same, compared }: MadeAgain): void {
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
}

/** A hash is shown by how it begins. */
function shown(text: string): string {
  return text.length === 64 ? text.slice(0, 16) : text;
}
