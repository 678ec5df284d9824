import type { Command } from 'commander';
import { defined } from '../../common/defined.js';
import { EXIT_STATUS, LutError } from '../../common/errors.js';
import { recipeByPrefix, recipesAtHand } from '../../lab/cookbook/at-hand.js';
import { bestRecipe, type FigureLimits } from '../../lab/cookbook/best.js';
import { exportRecipes, importMlperfTiny, importRecipes } from '../../lab/cookbook/exchange.js';
import { isSelected, type Selection } from '../../lab/cookbook/select.js';
import type {
  RecipesBestJson,
  RecipesExportJson,
  RecipesImportJson,
  RecipesJson,
} from '../../lab/json/types.js';
import type { Recipe } from '../../lab/recipes/recipe.js';
import { recipesRunVerb } from '../recipes/run.js';
import { forceOption } from '../options/force-option.js';
import { millijoulesOf, millisecondsOf, shareOf, taskOption } from '../options/recipe-options.js';
import { printConflicts, printImported, printRecipe, printRecipes } from '../recipes/print.js';
import { sizeOf } from '../search/quantities.js';
import { printJson, printLine } from '../terminal/output.js';

interface RecipesOptions {
  readonly db: string;
  readonly json?: boolean;
}

/** `lut recipes`: what networks come to on boards. */
export function recipesVerb(command: Command): void {
  command.addHelpText(
    'after',
    `
Examples:
  lut recipes list --task vww
  lut recipes best --board NUCLEO-L4R5ZI --task vww --max-latency 100ms
  lut recipes import colleague.jsonl`,
  );
  listVerb(subVerb(command, 'list', 'list the recipes of the database, and those that came with lut'));
  showVerb(subVerb(command, 'show', 'print a recipe in full: every figure, its kind and its source'));
  bestVerb(subVerb(command, 'best', 'say which recipe is best for a task on a board, and why'));
  importVerb(subVerb(command, 'import', 'add the recipes of a file, or of a round of MLPerf Tiny'));
  recipesRunVerb(subVerb(command, 'run', 'make a recipe again on its board, and say what differs'));
  exportVerb(subVerb(command, 'export', 'write recipes into a file that others import'));
}

function subVerb(command: Command, name: string, description: string): Command {
  return command
    .command(name)
    .description(description)
    .option('--db <file>', 'database of recipes', 'edgelut.db')
    .option('--json', 'print one JSON object');
}

function addSelection(command: Command): Command {
  return command
    .option('--board <name>', 'only of this board: its id, or its name in a publication')
    .addOption(taskOption('only for this task, e.g. vww, kws, ic, ad'));
}

function listVerb(command: Command): void {
  addSelection(command)
    .option('--all', 'networks with random weights as well')
    .addHelpText(
      'after',
      '\nExamples:\n  lut recipes list --board stm32h7\n  lut recipes list --task kws --json',
    )
    .action(list);
}

async function list({ db, json, ...selection }: RecipesOptions & Selection): Promise<void> {
  const { recipes, conflicts } = await recipesAtHand(db);
  const chosen = recipes.filter((recipe) => isSelected(recipe, selection)).sort(byTaskAndBoard);
  if (json) return printJson<RecipesJson>({ recipes: chosen, conflicts });
  printRecipes(chosen);
  const others = recipes.filter((recipe) => isSelected(recipe, { ...selection, all: true }));
  const hidden = others.length - chosen.length;
  if (hidden > 0) printLine(`${hidden} more of networks with random weights: --all lists them.`);
  printConflicts(conflicts);
}

/** Then the fastest first; what is not known comes last. */
function byTaskAndBoard(a: Recipe, b: Recipe): number {
  const key = ({ network, board }: Recipe): string => `${network.task ?? '~'} ${board.name.toLowerCase()}`;
  const [one, other] = [a, b].map(key);
  if (one !== other) return one! < other! ? -1 : 1;
  const [fast, slow] = [a, b].map(({ figures }) => figures.latency_ms?.value ?? Number.MAX_VALUE);
  return fast! - slow!;
}

function showVerb(command: Command): void {
  command
    .argument('<id>', 'of the recipe, or how it begins')
    .addHelpText('after', '\nExamples:\n  lut recipes show 3f2a91c0\n  lut recipes show 3f2a91c0 --json')
    .action(async (prefix: string, { db, json }: RecipesOptions) => {
      const recipe = recipeByPrefix((await recipesAtHand(db)).recipes, prefix);
      if (json) printJson(recipe);
      else printRecipe(recipe);
    });
}

interface BestOptions extends RecipesOptions {
  readonly board: string;
  readonly task: string;
  readonly maxLatency?: number;
  readonly maxSram?: number;
  readonly maxFlash?: number;
  readonly maxEnergy?: number;
  readonly minAccuracy?: number;
}

function bestVerb(command: Command): void {
  command
    .requiredOption('--board <name>', 'the board: its id, or its name in a publication')
    .addOption(taskOption('what the network is to do, e.g. vww, kws, ic, ad').makeOptionMandatory())
    .option('--max-latency <time>', 'of an inference (50ms)', millisecondsOf)
    .option('--max-sram <bytes>', 'of the tensor arena (112K)', (text) => sizeOf(text, '--max-sram'))
    .option('--max-flash <bytes>', 'of model and firmware (512K)', (text) => sizeOf(text, '--max-flash'))
    .option('--max-energy <energy>', 'of an inference (5mJ)', millijoulesOf)
    .option('--min-accuracy <percent>', 'that it must have (85%)', shareOf)
    .addHelpText(
      'after',
      `
Examples:
  lut recipes best --board NUCLEO-L4R5ZI --task vww --max-latency 100ms
  lut recipes best --board stm32h7 --task kws --max-sram 64K --json`,
    )
    .action(best);
}

async function best(options: BestOptions): Promise<void> {
  const { db, board, task, maxLatency, maxSram, maxFlash, maxEnergy, minAccuracy } = options;
  const limits: FigureLimits = defined({
    latency_ms: maxLatency,
    sram_bytes: maxSram,
    flash_bytes: maxFlash,
    energy_mj: maxEnergy,
  });
  const found = await bestRecipe({ db, board, task, limits, ...defined({ leastAccuracy: minAccuracy }) });
  if (options.json) printJson<RecipesBestJson>(found);
  else printLine(found.reason);
}

interface ImportOptions extends RecipesOptions {
  readonly mlperfTiny?: string;
  readonly round?: string;
  readonly replace?: boolean;
}

function importVerb(command: Command): void {
  command
    .argument('[file]', 'of recipes, as lut recipes export writes it')
    .option('--mlperf-tiny <dir>', 'a checkout of mlcommons/tiny_results_v… instead')
    .option('--round <name>', 'of MLPerf Tiny, e.g. v1.1 (default: how the name of the folder ends)')
    .option('--replace', 'where a recipe contradicts the known one, let the new one count')
    .addHelpText(
      'after',
      `
Examples:
  lut recipes import colleague.jsonl
  lut recipes import --mlperf-tiny tiny_results_v1.1`,
    )
    .action(importFrom);
}

async function importFrom(file: string | undefined, options: ImportOptions): Promise<void> {
  const { db, mlperfTiny: folder, round, replace } = options;
  if ((file === undefined) === (folder === undefined) || (folder === undefined && round !== undefined)) {
    throw new LutError(
      'USAGE_ARGUMENTS',
      'lut recipes import takes either a file of recipes or --mlperf-tiny, and --round with that alone.',
      'lut recipes import --help has examples.',
    );
  }
  const imported =
    folder === undefined
      ? { ...(await importRecipes(file!, db, replace)), refused: [] }
      : await importMlperfTiny(folder, db, defined({ round, replace }));
  if (options.json) printJson<RecipesImportJson>(imported);
  else printImported(imported);
  // what is in conflict was not taken
  if (imported.conflicts.length > 0 && replace !== true) process.exitCode = EXIT_STATUS.RECIPE;
}

interface ExportOptions extends RecipesOptions, Selection {
  readonly force?: boolean;
}

function exportVerb(command: Command): void {
  addSelection(command)
    .argument('<file>', 'that is written: JSON Lines')
    .option('--all', 'networks with random weights as well')
    .addOption(forceOption())
    .addHelpText(
      'after',
      '\nExamples:\n  lut recipes export mine.jsonl\n  lut recipes export vww.jsonl --task vww',
    )
    .action(async (path: string, { db, json, force = false, ...selection }: ExportOptions) => {
      const count = await exportRecipes(path, db, (recipe) => isSelected(recipe, selection), force);
      if (json) printJson<RecipesExportJson>({ path, recipes: count });
      else printLine(`${path} holds ${count === 1 ? '1 recipe' : `${count} recipes`}.`);
    });
}
