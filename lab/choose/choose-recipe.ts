/** Which network on which board to take for a task: every recipe for it, ranked, with why not. */
import type { Board } from '../../boards/board.js';
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { LutError } from '../../common/errors.js';
import type { Figure } from '../../common/figure.js';
import { recipesAtHand } from '../cookbook/at-hand.js';
import { isSelected } from '../cookbook/select.js';
import { inferenceEnergy } from '../energy/board-energy.js';
import { shortId, type Recipe, type RecipeFigure } from '../recipes/recipe.js';
import { enoughTime, provisionOf } from './board-choice.js';
import { allMet, atMost, type Verdict } from './demand.js';
import { formatFigure } from './figure-words.js';
import { loadPrices, priceOf, type Prices } from './prices.js';
import { compareRanks, type Rankable } from './rank.js';
import { loadTask, type Task } from './task.js';

export interface TaskRequest {
  /** path of the task */
  readonly task: string;
  readonly db: string;
  readonly catalogue: BoardCatalogue;
  /** only these boards, by id or name; all unless given */
  readonly boards?: readonly string[];
  /** path of the user's prices */
  readonly prices?: string;
  /** instructions a cycle that are assumed, by board; `` for all others */
  readonly assumeIpc: ReadonlyMap<string, number>;
}

/** A recipe, and whether it does what is asked. */
export interface RecipeChoice extends Rankable {
  readonly recipe: Recipe;
  /** why it does not fit, or why that cannot be told; none where it fits */
  readonly reasons: readonly string[];
  readonly accuracy: Figure | null;
  /** of the inferences at the rate, in mW; null where it is not known, or no rate is asked */
  readonly power: Figure | null;
}

export interface TaskChoice {
  readonly task: Task;
  /** the best first */
  readonly recipes: readonly RecipeChoice[];
  /** null where no prices are given */
  readonly currency: string | null;
}

/** @throws USAGE_TASK, USAGE_PRICES; RECIPE_UNKNOWN where there is no recipe for the task; STORE_*, FILE_* */
export async function chooseRecipe(request: TaskRequest): Promise<TaskChoice> {
  const task = loadTask(request.task);
  if (task.max_price !== undefined && request.prices === undefined) throw noPrices();
  const prices = request.prices === undefined ? undefined : loadPrices(request.prices);
  const { recipes } = await recipesAtHand(request.db);
  const known = recipes.filter((recipe) => isSelected(recipe, { task: task.task }));
  const { boards } = request;
  const wanted =
    boards === undefined ? known : known.filter((one) => boards.some((board) => isSelected(one, { board })));
  if (wanted.length === 0) throw nothingKnown(task, recipes, known);
  const judged = wanted.map((recipe) => judgeRecipe(recipe, task, prices, request));
  return {
    ...{ task, currency: prices?.currency ?? null },
    recipes: judged.sort((a, b) => compareRanks(a, b) || accuracyOf(b) - accuracyOf(a) || compareIds(a, b)),
  };
}

/** Holds one recipe against a task. What is not known of it is derived where the board's file says from what. */
export function judgeRecipe(
  recipe: Recipe,
  task: Task,
  prices: Prices | undefined,
  { catalogue, assumeIpc }: Pick<TaskRequest, 'catalogue' | 'assumeIpc'>,
): RecipeChoice {
  const { figures } = recipe;
  const board = ownBoard(recipe, catalogue);
  const assumed = assumeIpc.get(recipe.board.name) ?? assumeIpc.get('');
  const latency = figureOf(figures.latency_ms) ?? assumedLatency(recipe, board, assumed);
  const energy =
    figureOf(figures.energy_mj) ??
    (latency === null || board === undefined
      ? null
      : inferenceEnergy(board, latency, recipe.board.clock_hz ?? board.clockHz));
  const accuracy = figureOf(figures.accuracy);
  const perSecond = task.rate === undefined ? null : task.rate * (task.streams ?? 1);
  const load = perSecond === null ? null : scaled(latency, perSecond / 1000);
  const power = perSecond === null ? null : scaled(energy, perSecond);
  const price = priceOf(prices, recipe.board.name);
  const limit = (most: number | undefined, ...[what, figure, unit]: Limited): Verdict[] =>
    most === undefined ? [] : [atMost(what, figure, most, unit)];
  const verdicts = [
    ...(task.least_accuracy === undefined ? [] : [atLeast(accuracy, task.least_accuracy)]),
    ...(perSecond === null ? [] : [enoughTime(load)]),
    ...limit(task.max_latency_ms, 'the latency', latency, 'ms'),
    ...limit(task.max_energy_mj, 'the energy', energy, 'mJ'),
    ...limit(task.max_power_mw, 'the power', power, 'mW'),
    ...limit(task.max_price, 'the price', price, prices?.currency ?? ''),
  ];
  return {
    ...{ recipe, board: recipe.board.name, fits: allMet(verdicts), holds: true },
    ...{ provision: provisionOf(load), life: null },
    reasons: verdicts.filter(({ met }) => met !== true).map(({ reason }) => reason),
    ...{ accuracy, latency, energy, power, price },
  };
}

type Limited = [what: string, figure: Figure | null, unit: string];

/** Holds an accuracy against the least that will do: an unknown one meets none. */
function atLeast(accuracy: Figure | null, least: number): Verdict {
  if (accuracy === null) return { met: null, reason: 'the accuracy is unknown' };
  const met = accuracy.low >= least ? true : accuracy.high < least ? false : null;
  const asked = `${formatFigure(accuracy)} against ${least}`;
  return { met, reason: `the accuracy ${met === null ? 'may be' : 'is'} too little: ${asked}` };
}

/** An end of an interval that is not known is the value itself. */
function figureOf(figure: RecipeFigure | null): Figure | null {
  if (figure === null) return null;
  const { value, low, high, kind, source } = figure;
  return { value, low: low ?? value, high: high ?? value, kind, source };
}

/** From counted instructions, of which so many a cycle are assumed. */
function assumedLatency(
  { figures: { total }, board: { clock_hz: clock } }: Recipe,
  board: Board | undefined,
  ipc: number | undefined,
): Figure | null {
  const hertz = clock ?? board?.clockHz;
  if (total?.unit !== 'instructions' || ipc === undefined || hertz === undefined) return null;
  const counts = figureOf(total)!;
  return {
    ...scaled(counts, 1000 / (hertz * ipc))!,
    ...{ kind: 'assumed', source: `${ipc} instructions a cycle, by the instructions ${counts.source}` },
  };
}

function scaled(figure: Figure | null, factor: number): Figure | null {
  if (figure === null) return null;
  const { value, low, high } = figure;
  return { ...figure, value: value * factor, low: low * factor, high: high * factor };
}

/** The file of a recipe's board; undefined where it is a published one that there is none of. */
function ownBoard({ board, options }: Recipe, catalogue: BoardCatalogue): Board | undefined {
  const isOwn = options.publication === null && catalogue.ids().includes(board.name);
  return isOwn ? catalogue.load(board.name) : undefined;
}

function accuracyOf({ accuracy }: RecipeChoice): number {
  return accuracy?.value ?? -1;
}

function compareIds(a: RecipeChoice, b: RecipeChoice): number {
  return a.recipe.id < b.recipe.id ? -1 : 1;
}

function nothingKnown(task: Task, all: readonly Recipe[], known: readonly Recipe[]): LutError {
  const tasks = [...new Set(all.flatMap(({ network }) => network.task ?? []))].sort();
  return new LutError(
    'RECIPE_UNKNOWN',
    known.length > 0
      ? `There is no recipe for "${task.task}" on these boards, but on others (e.g. ${shortId(known[0]!)}, ${known[0]!.board.name}).`
      : `There is no recipe for "${task.task}", but for ${tasks.join(', ')}.`,
    'lut recipes list names what there is; lut run and lut search add to it with --task.',
  );
}

function noPrices(): LutError {
  return new LutError(
    'USAGE_PRICES',
    'No price of a board is known.',
    'Say in a file what they cost, and name it with --prices: docs/choose.md shows one.',
  );
}
