/** Two networks in turns: a small one sees every frame, and asks a larger one where it is not sure. */
import { loadBattery } from '../../boards/battery.js';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import { formatPercent } from '../../common/format.js';
import { highest, mean, shareInterval, sum } from '../../common/statistics.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { outputLabels, probabilitiesOf, scoresOn, type EvaluationRequest } from '../evaluate/scores.js';
import { loadModelFile, type ModelFile } from '../model-file.js';
import { missingOperators, predict, type Predicted, type TableChoice } from '../predict.js';
import { tableOfBoard } from '../tables.js';
import {
  breakEvenRate,
  frameCost,
  type FrameCost,
  type NetworkCost,
  type Pair,
  type Rate,
} from './frame-cost.js';
import {
  chosenPoint,
  halvesOf,
  operatingPoint,
  operatingPoints,
  type Judged,
  type OperatingPoint,
} from './operating-points.js';
import { supplyAt, type Feed, type SupplyAt } from './supply.js';

export interface CascadeRequest extends Omit<TableChoice, 'tables'> {
  /** path of the table; the best of the board unless given */
  readonly table?: string;
  /** path of the small network */
  readonly gate: string;
  /** path of the larger one */
  readonly model: string;
  /** whether both stay in the arena, instead of taking turns in it */
  readonly bothStay: boolean;
  /** how often the larger one is asked: an assumption, or labelled data to take it from */
  readonly asked: { /** 0 to 1 */ readonly rate: number } | LabelledData;
  /** how often frames come, and the cell that feeds the board: its name, or the path of its file */
  readonly feed?: { readonly period: number; readonly battery: string };
}

/** Labelled data on which both networks are run. */
export interface LabelledData extends Omit<EvaluationRequest, 'model'> {
  /** the least accuracy; as accurate as the larger network unless given */
  readonly least?: number;
  /** of the cut in halves */
  readonly seed: number;
}

/** What both take of a board together. */
export interface CascadeMemory {
  readonly sramBytes: number;
  /** both models, and the firmware once */
  readonly flashBytes: number;
  readonly fits: boolean;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A point as some images show it, with 95 % intervals by their number. */
export interface MeasuredPoint extends OperatingPoint {
  readonly images: number;
  readonly rateInterval: Interval;
  readonly accuracyInterval: Interval;
}

/** What labelled images say. */
export interface CascadeAccuracy {
  readonly data: string;
  /** all points of the images that the threshold is chosen on, which ask ever more */
  readonly points: readonly OperatingPoint[];
  /** on the images that it was chosen on, for which it is the best by choice */
  readonly chosenOn: MeasuredPoint;
  /** on the other half, which the choice never saw */
  readonly reportedOn: MeasuredPoint;
  /** accuracy of each alone, on the other half */
  readonly gateAlone: number;
  readonly modelAlone: number;
}

export interface Cascade {
  readonly gate: Predicted & { readonly file: ModelFile };
  readonly model: Predicted & { readonly file: ModelFile };
  readonly memory: CascadeMemory;
  /** in the mean of all frames */
  readonly frame: FrameCost;
  /** of a frame that both see */
  readonly worst: FrameCost;
  /** over how often the larger network is asked */
  readonly rates: readonly FrameCost[];
  /** the share of frames from which on the larger network alone takes less */
  readonly breakEvenRate: number;
  /** null where the rate was assumed */
  readonly accuracy: CascadeAccuracy | null;
  /** null where no battery was asked for */
  readonly supply: CascadeSupply | null;
}

/** What a battery has to feed, and how long it does. */
export interface CascadeSupply extends Feed {
  /** in the mean of all frames */
  readonly frame: SupplyAt;
  /** over how often the larger network is asked, from never to always */
  readonly rates: readonly SupplyAt[];
  /** at the thresholds of the half that one is chosen on; none where the rate was assumed */
  readonly thresholds: readonly (SupplyAt & Pick<OperatingPoint, 'threshold' | 'accuracy'>)[];
}

/** Rates that the costs are shown at. */
const RATES = [0, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/**
 * @throws TABLE_* where an operator is missing; DATA_*, DATA_ACCURACY where no threshold is accurate enough; MODEL_*,
 *   FILE_*, INTERRUPTED; BATTERY_*, USAGE_BATTERY, USAGE_EVERY
 */
export async function cascade(request: CascadeRequest): Promise<Cascade> {
  const { asked } = request;
  const feed = request.feed && { period: request.feed.period, battery: loadBattery(request.feed.battery) };
  const [gate, model] = predicted(request);
  const pair: Pair = { gate: costOf(gate), model: costOf(model) };
  const accuracy = 'rate' in asked ? null : await accuracyOf(request, asked);
  const rate: Rate =
    'rate' in asked
      ? exactly(asked.rate)
      : { value: accuracy!.reportedOn.rate, ...accuracy!.reportedOn.rateInterval, kind: 'measured' };
  const frame = frameCost(pair, rate);
  return {
    ...{ gate, model, accuracy, frame },
    supply: feed === undefined ? null : supplyOf(model, pair, frame, feed, accuracy?.points ?? []),
    memory: memoryOf(gate, model, request.bothStay),
    worst: frameCost(pair, exactly(1)),
    rates: [...RATES.filter((one) => one !== rate.value).map(exactly), rate]
      .sort((a, b) => a.value - b.value)
      .map((one) => frameCost(pair, one)),
    breakEvenRate: breakEvenRate(pair),
  };
}

/** Shares that a picture over the rate is drawn through. */
const STEPS = 20;

function supplyOf(
  { board, table }: Predicted,
  pair: Pair,
  frame: FrameCost,
  feed: Feed,
  points: readonly OperatingPoint[],
): CascadeSupply {
  const clockHz = table.configuration.clockHz ?? board.clockHz;
  const worst = frameCost(pair, exactly(1));
  const at = (cost: FrameCost): SupplyAt => supplyAt(board, clockHz, cost, worst, feed);
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => step / STEPS);
  return {
    ...{ ...feed, frame: at(frame) },
    rates: steps.map((step) => at(frameCost(pair, exactly(step)))),
    thresholds: points.map(({ rate, threshold, accuracy }) => ({
      ...{ ...at(frameCost(pair, exactly(rate))), threshold, accuracy },
    })),
  };
}

function exactly(rate: number): Rate {
  return { value: rate, low: rate, high: rate, kind: 'assumed' };
}

/** Both by one table: costs of two do not add up. @throws TABLE_*, MODEL_*, FILE_* */
function predicted({ gate, model, ...choice }: CascadeRequest): [Cascade['gate'], Cascade['model']] {
  const files = [loadModelFile(gate), loadModelFile(model)];
  const { board, kernels, catalogue } = choice;
  const cases = files.flatMap(({ graph }) => graph.operators.map(caseOfOperator));
  const table =
    choice.table ?? (board === undefined ? undefined : tableOfBoard(board, cases, kernels, catalogue).path);
  const [first, second] = files.map((file) => {
    const [one] = predict(file, {
      ...choice,
      ...defined({ tables: table === undefined ? undefined : [table] }),
    });
    const problem = missingOperators(file, one!);
    if (problem !== null) throw problem;
    return { ...one!, file };
  });
  return [first!, second!];
}

function costOf({ prediction: { total, low, high }, speed }: Predicted): NetworkCost {
  return { total: total!, low: low!, high: high!, speed };
}

function memoryOf(gate: Cascade['gate'], model: Cascade['model'], bothStay: boolean): CascadeMemory {
  const arenas = [gate, model].map(({ prediction }) => prediction.arenaBytes);
  const models = sum([gate, model].map(({ file }) => file.bytes.length));
  const sramBytes = bothStay ? sum(arenas) : Math.max(...arenas);
  const { memory } = model.board;
  return {
    sramBytes,
    flashBytes: models + model.table.firmwareBytes,
    fits: sramBytes <= memory.arena && models <= memory.window,
  };
}

/** Runs both networks, chooses the threshold on one half and looks at the other. */
async function accuracyOf(
  { gate: gatePath, model: modelPath }: CascadeRequest,
  { least, seed, ...data }: LabelledData,
): Promise<CascadeAccuracy> {
  const gate = await judgedBy(gatePath, data);
  const model = await judgedBy(modelPath, data);
  if (gate.names.join() !== model.names.join()) {
    throw new LutError(
      'DATA_CLASSES',
      `${gatePath} tells ${gate.names.length} classes apart, ${modelPath} ${model.names.length}: they do not answer the same question.`,
      'Give two networks with the same classes in the same order, or assume how often one asks the other with --rate.',
    );
  }
  const images = gate.right.map((right, i): Judged => {
    return { confidence: gate.confidence[i]!, gate: right, model: model.right[i]! };
  });
  const { chosenOn, reportedOn } = halvesOf(gate.labels, seed);
  if (chosenOn.length === 0 || reportedOn.length === 0) {
    throw new LutError(
      'DATA_FEW',
      `${data.data} has ${images.length === 1 ? 'one sample' : `${images.length} samples`}; a threshold is chosen on one half and reported on the other.`,
      'Give labelled data with more samples.',
    );
  }
  const [choosing, reporting] = [chosenOn, reportedOn].map((places) =>
    places.map((place) => images[place]!),
  ) as [Judged[], Judged[]];
  const chosen = chosenPoint(choosing, least);
  if (chosen === undefined) throw notAccurate(choosing, least!);
  return {
    data: data.data,
    points: operatingPoints(choosing),
    chosenOn: measured(choosing, chosen.threshold),
    reportedOn: measured(reporting, chosen.threshold),
    gateAlone: mean(reporting.map((image) => image.gate)),
    modelAlone: mean(reporting.map((image) => image.model)),
  };
}

interface JudgedBy {
  readonly names: readonly string[];
  readonly labels: readonly number[];
  readonly confidence: readonly number[];
  readonly right: readonly number[];
}

/** @throws DATA_CLASSES where the network tells no classes apart */
async function judgedBy(model: string, data: Omit<EvaluationRequest, 'model'>): Promise<JudgedBy> {
  const scored = await scoresOn({ ...data, model });
  const { names } = scored;
  if (names === null) {
    throw new LutError(
      'DATA_CLASSES',
      `${model} gives its input back and tells no classes apart.`,
      'Assume how often the larger network is asked with --rate.',
    );
  }
  const labels = outputLabels(scored);
  const probabilities = probabilitiesOf(scored.scores);
  return {
    ...{ names, labels },
    confidence: probabilities.map((each) => Math.max(...each)),
    right: scored.scores.map((each, i) => Number(highest(each) === labels[i])),
  };
}

function measured(images: readonly Judged[], threshold: number): MeasuredPoint {
  const { length } = images;
  const point = operatingPoint(images, threshold);
  const interval = (share: number): Interval => shareInterval(Math.round(share * length), length);
  return {
    ...{ ...point, images: length },
    rateInterval: interval(point.rate),
    accuracyInterval: interval(point.accuracy),
  };
}

function notAccurate(images: readonly Judged[], least: number): LutError {
  const best = operatingPoints(images).reduce((a, b) => (b.accuracy > a.accuracy ? b : a));
  return new LutError(
    'DATA_ACCURACY',
    `No threshold makes both together ${formatPercent(least)} accurate: ${formatPercent(best.accuracy)} at most.`,
    `Ask for less, e.g. --least-accuracy ${Math.floor(100 * best.accuracy) / 100}, or give a better model.`,
  );
}
