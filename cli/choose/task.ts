/** What `lut choose --task` says. */
import type { RecipeChoice, TaskChoice } from '../../lab/choose/choose-recipe.js';
import type { ChooseTaskJson } from '../../lab/json/types.js';
import { shortId } from '../../lab/recipes/recipe.js';
import { printLine, printTable } from '../terminal/output.js';
import { bad, good, type Cell } from '../text/cell.js';
import { marked, MARKS_TEXT } from './marks.js';

/** So many are printed; --json has all. */
const MOST_RECIPES = 10;

export function taskJsonOf({ task, currency, recipes }: TaskChoice): ChooseTaskJson {
  return {
    ...{ task, currency },
    recipes: recipes.map((one, index) => ({
      ...{ recipe: one.recipe, rank: index + 1, fits: one.fits, reasons: one.reasons },
      ...{ accuracy: one.accuracy, latency_ms: one.latency, energy_mj: one.energy },
      ...{ power_mw: one.power, price: one.price },
    })),
  };
}

/** The best, why others are not, and what the letters behind figures mean. */
export function printTaskChoice({ task, currency, recipes }: TaskChoice): void {
  const shown = recipes.slice(0, MOST_RECIPES);
  const columns: readonly (readonly [header: string, cell: (one: RecipeChoice) => Cell])[] = [
    ['Recipe', ({ recipe }) => shortId(recipe)],
    ['Board', ({ board }) => board],
    ['Network', ({ recipe }) => recipe.network.name],
    ['Fits', ({ fits }) => (fits === null ? 'unknown' : fits ? good('yes') : bad('no'))],
    ['>Accuracy', ({ accuracy }) => marked(accuracy)],
    ['>ms', ({ latency }) => marked(latency)],
    ['>mJ', ({ energy }) => marked(energy)],
    ...(currency === null ? [] : [[`>${currency}`, ({ price }: RecipeChoice) => marked(price)] as const]),
  ];
  printTable(
    columns.map(([header]) => header),
    shown.map((one) => columns.map(([, cell]) => cell(one))),
  );
  printLine(`${MARKS_TEXT}; lut recipes show says where it is from.`);
  for (const { recipe, board, fits, reasons } of shown) {
    const name = `${shortId(recipe)} (${board})`;
    if (fits === false) printLine(`${name} does not fit: ${reasons.join('; ')}.`);
    if (fits === null) printLine(`Whether ${name} fits cannot be told: ${reasons.join('; ')}.`);
  }
  const count = (fits: boolean | null): number => recipes.filter((one) => one.fits === fits).length;
  printLine(
    `Of ${recipes.length} recipes for ${task.task} ${count(true)} fit, ${count(false)} do not, and of ${count(null)} it cannot be told` +
      `${recipes.length > shown.length ? `; the best ${shown.length} are shown, --json has all` : ''}.`,
  );
}
