/** What is said of a prediction, on a terminal and on a page alike. */
import {
  sumOf,
  type ModelPrediction,
  type PredictedOperator,
  type Prediction,
  type Source,
} from '../builder/predict.js';
import { whyInfeasible } from '../builder/summary.js';
import { checksItself } from '../builder/table.js';
import { formatBytes, formatCount, formatPercent, formatRange } from '../common/format.js';
import type { Figure } from '../common/figure.js';
import { calibratedText, CHECKS_ITSELF } from './table-words.js';
import type { PredictedModel, PredictionData } from './prediction-data.js';

/** What was predicted, as a title. */
export function predictionHeading(model: PredictedModel, answers: readonly PredictionData[]): string {
  const [first, second] = answers;
  return first !== undefined && second === undefined
    ? `${model.name} on ${first.board.id}`
    : `${model.name}, from ${answers.length} tables`;
}

/** What was predicted, from what, in a sentence. */
export function predictionTitle(model: PredictedModel, { path, table, board }: PredictionData): string {
  const { machine, runtime, flavour } = table.configuration;
  return (
    `${model.name} on ${board.id}, from the table ${path} (${table.hash.slice(0, 12)}): ` +
    `${machine}, kernels ${runtime}/${flavour}.`
  );
}

/** Why just this table, in a sentence; none where there was no choice. */
export function choiceFigures({ among = 1, measured, prediction: { operators } }: PredictionData): string[] {
  if (among < 2 || measured === undefined) return [];
  return [
    `Of ${among} tables of this board it is the one that tells most of this model: it has measured ${measured} of ` +
      `the ${operators.length} operators.`,
  ];
}

/** The columns of {@link operatorRows}; those of figures begin with `>`. */
export function operatorHeaders({ unit }: Pick<Prediction, 'unit'>): string[] {
  return ['>#', 'Operator', `>${unit}`, '>Interval (90 %)', '>Share', 'Source', 'Kernel'];
}

/** What is said of one operator. */
export interface OperatorWords {
  readonly count: string;
  /** empty for what was measured */
  readonly interval: string;
  /** its part of the whole; empty where there is no whole */
  readonly share: string;
  readonly source: string;
  /** empty where it is not known */
  readonly kernel: string;
}

/** @param total of the model, null where it is not known */
export function operatorWords(operator: PredictedOperator, total: number | null): OperatorWords {
  const { count, source } = operator;
  return {
    count: count === null ? 'missing' : formatCount(Math.round(count)),
    interval: source === 'interpolated' ? interval(operator) : '',
    share: count === null || total === null ? '' : formatPercent(count / total),
    source,
    kernel: operator.kernel ?? '',
  };
}

/** Each operator in the order of their execution. */
export function operatorRows({ operators, total }: ModelPrediction): string[][] {
  return operators.map((operator) => {
    const { count, interval, share, source, kernel } = operatorWords(operator, total);
    return [String(operator.index), operator.key, count, interval, share, source, kernel];
  });
}

/** What the whole model takes, and what the figures are worth, in sentences. */
export function predictionFigures(
  model: PredictedModel,
  one: PredictionData,
  assumeIpc: number | undefined,
): string[] {
  const { table, board, prediction } = one;
  const { total, arenaBytes, flashBytes, fits } = prediction;
  return [
    totalText(prediction),
    ...prediction.infeasible.map(
      (row) => `"${row.key}" cannot run on ${board.id}: it ${whyInfeasible(row)}.`,
    ),
    ...(total !== null && table.validation === undefined
      ? ['The table is not validated: the interval does not say how far whole networks are off their sums.']
      : []),
    ...(checksItself(table) ? [CHECKS_ITSELF] : []),
    ...speedFigures(one, assumeIpc),
    `Arena ${formatBytes(arenaBytes)}${marginText(prediction)} of ${formatBytes(board.memory.arena)}; flash ${formatBytes(flashBytes)} ` +
      `(model ${formatBytes(model.bytes.length)} of a window of ${formatBytes(board.memory.window)}, ` +
      `firmware ${formatBytes(table.firmwareBytes)}): it ${fits ? 'fits' : 'does not fit'}.`,
  ];
}

function totalText(prediction: ModelPrediction): string {
  const { unit, operators, missing } = prediction;
  const sum = sumOf(prediction);
  const count = `${formatCount(Math.round(sum.total))} ${unit}${widthText(sum)}`;
  const of = (source: Source): number => operators.filter((operator) => operator.source === source).length;
  if (missing.length === 0) {
    return `Total ${count}, ${of('measured')} operators measured, ${of('interpolated')} interpolated.`;
  }
  return (
    `No total: the table lacks ${missing.length === 1 ? '1 case' : `${missing.length} cases`}. Of ${operators.length} ` +
    `operators the other ${operators.length - of('missing')} take ${count}.`
  );
}

/** What of a predicted arena may not be taken. */
function marginText({ arena: { margin } }: ModelPrediction): string {
  return margin === 0 ? '' : ` (or up to ${formatCount(margin)} B less)`;
}

/** From this half-width on, in percent of the total, a prediction is called rough. */
const ROUGH_PERCENT = 10;

/** The interval of a total and its half-width, and whether that makes the prediction a rough one. */
export function widthText(prediction: Pick<ModelPrediction, 'total' | 'low' | 'high'>): string {
  const { total, low, high } = prediction;
  if (total === null || low === null || high === null) return '';
  // a range of one figure is none
  if (interval(prediction) === formatCount(Math.round(total))) return '';
  const percent = (50 * (high - low)) / total;
  const rough = percent > ROUGH_PERCENT ? ', which is rough' : '';
  return ` (90 % interval ${interval(prediction)}, ±${percent.toPrecision(2)} %${rough})`;
}

/** How long an inference takes and what it takes from the battery, in sentences; none where it is not known. */
export function speedFigures({ speed, table }: PredictionData, assumeIpc: number | undefined): string[] {
  if (speed === null) return [];
  const { latency, estimatedCycles, millijoules } = speed;
  const worth = {
    ...{ measured: '', interpolated: '', published: '' },
    assumed: ` if it retires ${assumeIpc} instructions a cycle, which is assumed`,
    estimated: ', estimated',
  };
  const range = latency.kind === 'estimated' ? ` (${millisecondsRange(latency)})` : '';
  return [
    ...(estimatedCycles === null || table.calibration === undefined
      ? []
      : [
          `${formatCount(Math.round(estimatedCycles.value))} estimated cycles (${interval(estimatedCycles)}): ` +
            `${calibratedText(table.calibration)}.`,
        ]),
    `${latency.value.toPrecision(4)} ms${range}, ${(1000 / latency.value).toPrecision(4)} inferences/s${worth[latency.kind]}.`,
    ...(millijoules === null
      ? []
      : [`${millijoules.toPrecision(3)} mJ per inference (${speed.powerSource}).`]),
  ];
}

/** From the low end of a time to its high end, with the unit. */
export function millisecondsRange({ low, high }: Figure): string {
  return `${low.toPrecision(3)} – ${high.toPrecision(3)} ms`;
}

/** What several tables are compared by: the columns of {@link comparisonRows}; those of figures begin with `>`. */
export const COMPARISON_HEADERS = [
  'Table',
  'Board',
  '>Total',
  'Unit',
  '>Interval (90 %)',
  '>ms',
  '>Arena',
  '>Flash',
  'Fits',
  '>Not measured',
] as const;

/** What each table says of one model. */
export function comparisonRows(answers: readonly PredictionData[]): string[][] {
  return answers.map(({ path, board, prediction, speed }) => [
    path,
    board.id,
    prediction.total === null ? 'missing' : formatCount(Math.round(prediction.total)),
    prediction.unit,
    interval(prediction),
    speed === null ? '' : speed.latency.value.toFixed(3),
    formatBytes(prediction.arenaBytes),
    formatBytes(prediction.flashBytes),
    prediction.fits ? 'yes' : 'no',
    String(prediction.operators.filter(({ source }) => source !== 'measured').length),
  ]);
}

/** From the low end to the high end; empty where there is none. */
export function interval({
  low,
  high,
}: {
  readonly low: number | null;
  readonly high: number | null;
}): string {
  return low === null || high === null ? '' : formatRange(low, high);
}
