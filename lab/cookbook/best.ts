/** The best recipe for a task on a board, within limits: what is not known meets none. */
import { LutError } from '../../common/errors.js';
import { formatBytes, formatCount, formatPercent } from '../../common/format.js';
import { shortId, type FigureName, type Recipe, type RecipeFigure } from '../recipes/recipe.js';
import { recipesAtHand } from './at-hand.js';
import { isSelected } from './select.js';

/** Most of a figure, by its name. */
export type FigureLimits = Readonly<Partial<Record<Exclude<FigureName, 'accuracy' | 'total'>, number>>>;

export interface BestRequest {
  readonly db: string;
  readonly board: string;
  readonly task: string;
  readonly limits: FigureLimits;
  /** from 0 to 1; none unless given */
  readonly leastAccuracy?: number;
}

export interface Best {
  /** null where none is known to meet the limits */
  readonly recipe: Recipe | null;
  /** why it is this one, or why there is none: sentences */
  readonly reason: string;
  /** recipes of the task on the board */
  readonly considered: number;
  readonly meeting: number;
  /** of which a figure is known to miss a limit */
  readonly missing: number;
  /** that miss no limit by what is known, but lack a figure that is limited */
  readonly unknown: number;
}

type Verdict = 'meets' | 'misses' | 'unknown';

/** @throws RECIPE_UNKNOWN where nothing is known of the task on the board; STORE_*, FILE_* */
export async function bestRecipe(request: BestRequest): Promise<Best> {
  const { recipes } = await recipesAtHand(request.db);
  return bestOf(recipes, request);
}

/** The same among given recipes. */
export function bestOf(recipes: readonly Recipe[], request: Omit<BestRequest, 'db'>): Best {
  const { board, task } = request;
  const considered = recipes.filter((recipe) => isSelected(recipe, { board, task }));
  if (considered.length === 0) throw nothingKnown(recipes, request);
  const verdicts = considered.map((recipe) => ({ recipe, verdict: verdictOf(recipe, request) }));
  const of = (wanted: Verdict): Recipe[] =>
    verdicts.filter(({ verdict }) => verdict === wanted).map(({ recipe }) => recipe);
  const [meeting, missing, unknown] = [of('meets'), of('misses'), of('unknown')];
  meeting.sort(byWorth);
  const [recipe = null, next] = meeting;
  const counts = { considered: considered.length, meeting: meeting.length };
  const rest = { missing: missing.length, unknown: unknown.length };
  const sentences = [
    recipe === null
      ? noneSentence(request, missing, unknown)
      : winnerSentence(recipe, request, meeting.length),
    ...(recipe === null || next === undefined ? [] : [nextSentence(recipe, next)]),
    ...(recipe === null ? [] : restSentences(missing.length, unknown.length)),
  ];
  return { recipe, reason: sentences.join(' '), ...counts, ...rest };
}

function verdictOf({ figures }: Recipe, { limits, leastAccuracy }: Omit<BestRequest, 'db'>): Verdict {
  const checks: Verdict[] = (Object.keys(limits) as (keyof FigureLimits)[]).map((name) => {
    const figure = figures[name];
    if (figure === null) return 'unknown';
    return figure.value <= limits[name]! ? 'meets' : 'misses';
  });
  if (leastAccuracy !== undefined) {
    const { accuracy } = figures;
    if (accuracy === null) checks.push('unknown');
    else checks.push(accuracy.value >= leastAccuracy ? 'meets' : 'misses');
  }
  if (checks.includes('misses')) return 'misses';
  return checks.includes('unknown') ? 'unknown' : 'meets';
}

/** The most accurate first, then the fastest, then the smallest total; what is unknown last. */
function byWorth(a: Recipe, b: Recipe): number {
  return (
    most(b.figures.accuracy) - most(a.figures.accuracy) ||
    least(a.figures.latency_ms) - least(b.figures.latency_ms) ||
    least(a.figures.total) - least(b.figures.total) ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Finite, for unknown figures to be subtracted from one another. */
const FAR = Number.MAX_VALUE / 2;

function most(figure: { readonly value: number } | null): number {
  return figure?.value ?? -1;
}

function least(figure: { readonly value: number } | null): number {
  return figure?.value ?? FAR;
}

function winnerSentence(recipe: Recipe, request: Omit<BestRequest, 'db'>, meeting: number): string {
  const { network, board, figures, options } = recipe;
  const where = options.publication === null ? board.software : `${board.software}; ${options.publication}`;
  const what = `${network.name} (${shortId(recipe)}: ${where})`;
  const limits = limitsWords(request);
  const among = meeting === 1 ? 'the only one' : `the best of ${meeting}`;
  const why = reasonWords(figures, meeting);
  return `For ${request.task} on ${board.name}${limits === '' ? '' : ` within ${limits}`}, ${what} is ${among}: ${why}.`;
}

function reasonWords(figures: Recipe['figures'], meeting: number): string {
  const { accuracy, latency_ms: latency, total, energy_mj: energy, sram_bytes: sram } = figures;
  return [
    accuracy === null
      ? `no accuracy is known${meeting > 1 ? ' of any, so the fastest counts' : ''}`
      : `${accuracyWords(accuracy)} (${accuracy.kind})`,
    latency === null ? 'latency unknown' : `${valueWords('latency_ms', latency)} (${latency.kind})`,
    ...(latency === null && total !== null
      ? [`${formatCount(Math.round(total.value))} ${total.unit} (${total.kind})`]
      : []),
    ...(sram === null ? [] : [`${valueWords('sram_bytes', sram)} of SRAM (${sram.kind})`]),
    ...(energy === null ? [] : [`${valueWords('energy_mj', energy)} (${energy.kind})`]),
  ].join(', ');
}

function nextSentence(best: Recipe, next: Recipe): string {
  const { accuracy, latency_ms: latency } = next.figures;
  const figures = [
    accuracy === null ? 'accuracy unknown' : accuracyWords(accuracy),
    latency === null ? 'latency unknown' : valueWords('latency_ms', latency),
  ];
  const same = next.network.name === best.network.name ? next.board.software : next.network.name;
  return `Next is ${shortId(next)} (${same}): ${figures.join(', ')}.`;
}

function restSentences(missing: number, unknown: number): string[] {
  return [
    ...(missing > 0 ? [`${missing} more ${missing === 1 ? 'misses' : 'miss'} a limit.`] : []),
    ...(unknown > 0 ? [`Of ${unknown} more a limited figure is unknown, so that they were left out.`] : []),
  ];
}

function noneSentence(
  request: Omit<BestRequest, 'db'>,
  missing: readonly Recipe[],
  unknown: readonly Recipe[],
): string {
  const { task, board } = request;
  const nearest = [...missing].sort((a, b) => least(a.figures.latency_ms) - least(b.figures.latency_ms))[0];
  const words = `No recipe for ${task} on ${board} is known to be within ${limitsWords(request)}:`;
  const parts = [
    ...(missing.length > 0 ? [`${missing.length} ${missing.length === 1 ? 'misses' : 'miss'} a limit`] : []),
    ...(unknown.length > 0 ? [`of ${unknown.length} a limited figure is unknown`] : []),
  ];
  const latency = nearest?.figures.latency_ms ?? null;
  const end =
    nearest === undefined || latency === null
      ? ''
      : ` The fastest of those is ${shortId(nearest)} (${nearest.board.software}), ${valueWords('latency_ms', latency)}.`;
  return `${words} ${parts.join(', and ')}.${end}`;
}

function limitsWords({ limits, leastAccuracy }: Omit<BestRequest, 'db'>): string {
  const words = (Object.keys(limits) as (keyof FigureLimits)[]).map(
    (name) => `${valueWords(name, { value: limits[name]! })}${name === 'sram_bytes' ? ' of SRAM' : ''}`,
  );
  if (leastAccuracy !== undefined) words.push(`an accuracy of ${formatPercent(leastAccuracy, 1)}`);
  return words.join(' and ');
}

function accuracyWords({ value, metric }: NonNullable<Recipe['figures']['accuracy']>): string {
  return metric === 'auc' ? `AUC ${value.toFixed(2)}` : `${formatPercent(value, 1)} right`;
}

/** A figure without its kind. */
export function valueWords(name: FigureName, { value }: Pick<RecipeFigure, 'value'>): string {
  if (name === 'latency_ms') return `${significant(value)} ms`;
  if (name === 'energy_mj') return `${significant(value)} mJ`;
  return formatBytes(Math.round(value));
}

/** With four digits at most. */
function significant(value: number): string {
  return String(Number(value.toPrecision(4)));
}

function nothingKnown(recipes: readonly Recipe[], { board, task }: Omit<BestRequest, 'db'>): LutError {
  const ofBoard = recipes.filter((recipe) => isSelected(recipe, { board }));
  const tasks = [...new Set(ofBoard.flatMap(({ network }) => network.task ?? []))].sort();
  return new LutError(
    'RECIPE_UNKNOWN',
    ofBoard.length === 0
      ? `There is no recipe on a board "${board}".`
      : `There is no recipe for "${task}" on ${board}${tasks.length === 0 ? '' : `, but for ${tasks.join(', ')}`}.`,
    'lut recipes list names the boards and tasks that there are; lut run and lut search add to them with --task.',
  );
}
