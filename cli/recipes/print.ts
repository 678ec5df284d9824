/** Recipes as people read them. */
import { formatCount, formatPercent } from '../../common/format.js';
import type { Imported, ImportedResults } from '../../lab/cookbook/exchange.js';
import { valueWords } from '../../lab/cookbook/best.js';
import type { Conflict } from '../../lab/recipes/merge.js';
import { FIGURE_NAMES, shortId, type FigureName, type Recipe } from '../../lab/recipes/recipe.js';
import { printLine, printTable } from '../terminal/output.js';

export function printRecipes(recipes: readonly Recipe[]): void {
  printTable(
    ['Recipe', 'Task', 'Network', 'Board', '>Accuracy', '>Latency', '>Energy', 'From'],
    recipes.map((recipe) => {
      const { network, board, figures } = recipe;
      return [
        shortId(recipe),
        network.task ?? '',
        network.name,
        board.name,
        figureCell('accuracy', recipe),
        figures.latency_ms === null ? figureCell('total', recipe) : figureCell('latency_ms', recipe),
        figureCell('energy_mj', recipe),
        fromWords(recipe),
      ];
    }),
  );
}

/** Where its figures are from, in a few words. */
function fromWords({ options, board, network, figures }: Recipe): string {
  if (options.publication !== null) return options.publication.replace('MLPerf Tiny', 'MLPerf');
  const what = figures.total?.kind ?? 'unknown';
  return `${what}, ${board.machine}${network.origin === null ? '' : `, ${network.origin.kind}`}`;
}

function figureCell(name: FigureName, { figures }: Recipe): string {
  const { accuracy, total } = figures;
  if (name === 'accuracy') {
    if (accuracy === null) return 'unknown';
    return accuracy.metric === 'auc' ? `AUC ${accuracy.value.toFixed(2)}` : formatPercent(accuracy.value, 1);
  }
  if (name === 'total') {
    return total === null ? 'unknown' : `${formatCount(Math.round(total.value))} ${total.unit}`;
  }
  const figure = figures[name];
  return figure === null ? 'unknown' : valueWords(name, figure);
}

const FIGURE_TITLES: Readonly<Record<FigureName, string>> = {
  accuracy: 'Accuracy',
  total: 'Total',
  latency_ms: 'Latency',
  sram_bytes: 'SRAM',
  flash_bytes: 'Flash',
  energy_mj: 'Energy',
};

/** One recipe in full. */
export function printRecipe(recipe: Recipe): void {
  const { network, board, options, figures, id } = recipe;
  printLine(`Recipe ${id}`);
  printTable(
    ['What', 'Which'],
    [
      ['Network', network.name],
      ['SHA-256', network.hash ?? 'unknown'],
      ['Task', network.task ?? 'unknown'],
      ['Dataset', network.dataset ?? 'unknown'],
      ['Made by', originWords(recipe)],
      ['Board', [board.name, board.processor, clockWords(board.clock_hz)].filter(Boolean).join(', ')],
      ['Machine', board.machine],
      ['Configuration', board.configuration ?? 'unknown'],
      ['Software', board.software],
      ...(options.placement === null ? [] : [['Placement', options.placement]]),
      ...(options.publication === null ? [] : [['Published in', options.publication]]),
    ],
  );
  printTable(
    ['Figure', '>Value', '>Least', '>Most', 'Kind', 'Source'],
    FIGURE_NAMES.map((name) => {
      const figure = figures[name];
      if (figure === null) return [FIGURE_TITLES[name], 'unknown', '', '', '', ''];
      const cell = (value: number | null): string =>
        value === null ? '' : figureCell(name, withValue(recipe, name, value));
      return [
        FIGURE_TITLES[name],
        cell(figure.value),
        cell(figure.low),
        cell(figure.high),
        figure.kind,
        figure.source,
      ];
    }),
  );
}

function withValue(recipe: Recipe, name: FigureName, value: number): Recipe {
  return { ...recipe, figures: { ...recipe.figures, [name]: { ...recipe.figures[name], value } } };
}

function clockWords(hertz: number | null): string | null {
  return hertz === null ? null : `${Number((hertz / 1e6).toPrecision(6))} MHz`;
}

function originWords({ network: { origin } }: Recipe): string {
  if (origin === null) return 'a file';
  if (origin.kind === 'search') return `lut search of ${origin.space}, seed ${origin.seed}`;
  if (origin.kind === 'random')
    return `random weights (seed ${origin.seed}) in ${origin.space}: ${origin.choices}`;
  return `random weights (seed ${origin.seed}) in ${origin.baseline}, width ${origin.width}, for ${origin.space}`;
}

export function printImported(imported: Imported | ImportedResults): void {
  const { added, completed, known, conflicts } = imported;
  const refused = 'refused' in imported ? imported.refused : [];
  printLine(
    `${recipesWords(added)} added, ${completed} completed, ${known} known already, ${conflicts.length} in conflict, ${refused.length} not read.`,
  );
  for (const { path, reason } of refused) printLine(`Not read: ${path}: ${reason}.`);
  printConflicts(conflicts);
}

function recipesWords(count: number): string {
  return count === 1 ? '1 recipe' : `${count} recipes`;
}

export function printConflicts(conflicts: readonly Conflict[]): void {
  if (conflicts.length === 0) return;
  printLine('These say one thing differently; what is known stays, unless it is replaced (--replace):');
  printTable(
    ['Recipe', 'Field', 'Known', 'Added'],
    conflicts.map((one) => [shortId(one), one.field, one.known, one.added]),
  );
}
