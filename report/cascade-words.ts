/** What is said of two networks in turns, on a terminal and in a picture alike. */
import type { Sum } from '../builder/predict.js';
import type { Table } from '../builder/table.js';
import type { Figure } from '../common/figure.js';
import { formatBytes, formatCount, formatPercent } from '../common/format.js';
import type { SupplyData } from './cascade-supply-words.js';

/** A network of the pair. */
export interface CascadeNetwork {
  readonly file: { readonly name: string; readonly bytes: Uint8Array };
  readonly prediction: { readonly total: number | null };
}

/** What a frame costs. */
export interface CascadeFrame extends Sum {
  readonly rate: number;
  /** in milliseconds */
  readonly latency: Figure | null;
  readonly millijoules: number | null;
}

interface Point {
  readonly threshold: number;
  readonly rate: number;
  readonly accuracy: number;
}

interface Interval {
  readonly low: number;
  readonly high: number;
}

interface MeasuredPoint extends Point {
  readonly images: number;
  readonly rateInterval: Interval;
  readonly accuracyInterval: Interval;
}

export interface CascadeAccuracyData {
  readonly data: string;
  readonly points: readonly Point[];
  readonly chosenOn: MeasuredPoint;
  readonly reportedOn: MeasuredPoint;
  readonly gateAlone: number;
  readonly modelAlone: number;
}

/** Two networks in turns, as a report needs them. */
export interface CascadeData {
  readonly gate: CascadeNetwork;
  readonly model: CascadeNetwork & {
    readonly table: Table;
    readonly board: {
      readonly id: string;
      readonly memory: { readonly arena: number; readonly window: number };
    };
    readonly path: string;
    readonly speed: { readonly latency: Figure; readonly powerSource: string | null } | null;
  };
  readonly memory: { readonly sramBytes: number; readonly flashBytes: number; readonly fits: boolean };
  readonly frame: CascadeFrame;
  readonly worst: CascadeFrame;
  readonly rates: readonly CascadeFrame[];
  readonly breakEvenRate: number;
  readonly accuracy: CascadeAccuracyData | null;
  readonly supply: SupplyData | null;
}

/** Which networks, where. */
export function cascadeTitle({ gate, model }: CascadeData): string {
  const { machine, runtime, flavour } = model.table.configuration;
  return (
    `${gate.file.name}, which asks ${model.file.name} where it is not sure, on ${model.board.id}, from the table ` +
    `${model.path} (${model.table.hash.slice(0, 12)}): ${machine}, kernels ${runtime}/${flavour}.`
  );
}

/** How often the larger network is asked, and where that is from. */
export function rateFigures({ accuracy, frame, model }: CascadeData): string[] {
  if (accuracy === null)
    return [`That ${model.file.name} is asked for ${formatPercent(frame.rate)} of the frames is assumed.`];
  const { chosenOn, reportedOn, gateAlone, modelAlone, data } = accuracy;
  const asks =
    reportedOn.threshold === 0
      ? `${model.file.name} is never asked: alone, the gate is as accurate.`
      : `It asks where its highest probability is ${reportedOn.threshold.toPrecision(4)} or less, chosen on ` +
        `${formatCount(chosenOn.images)} images of ${data}.`;
  return [
    asks,
    `On the other ${formatCount(reportedOn.images)}: asked for ${formatPercent(reportedOn.rate)}${between(reportedOn.rateInterval)}, ` +
      `${formatPercent(reportedOn.accuracy)} accurate${between(reportedOn.accuracyInterval)}; alone, the gate ` +
      `${formatPercent(gateAlone)}, ${model.file.name} ${formatPercent(modelAlone)}.`,
    `Where it was chosen: asked for ${formatPercent(chosenOn.rate)}, ${formatPercent(chosenOn.accuracy)} accurate.`,
  ];
}

/** The columns of {@link rateRows}; those of figures begin with `>`. */
export function rateHeaders({ frame, model }: CascadeData): string[] {
  return [
    ...['>Asked', `>${model.table.unit} a frame`, '>Interval', '>Of the larger'],
    ...(frame.latency === null ? [] : ['>ms']),
    ...(frame.millijoules === null ? [] : ['>mJ']),
  ];
}

/** What a frame takes in the mean, by how often the larger network is asked. */
export function rateRows({ rates, model }: CascadeData): string[][] {
  return rates.map(({ rate, total, low, high, latency, millijoules }) => [
    formatPercent(rate),
    formatCount(Math.round(total)),
    `${formatCount(Math.round(low))} – ${formatCount(Math.round(high))}`,
    formatPercent(total / model.prediction.total!),
    ...(latency === null ? [] : [latency.value.toPrecision(4)]),
    ...(millijoules === null ? [] : [millijoules.toPrecision(3)]),
  ]);
}

/** What both take together, in sentences. @param bothStay whether both keep their arenas */
export function cascadeFigures(data: CascadeData, bothStay: boolean): string[] {
  const { gate, model, memory, worst, breakEvenRate } = data;
  const { memory: has, id } = model.board;
  const models = gate.file.bytes.length + model.file.bytes.length;
  return [
    `A frame that both see takes ${formatCount(Math.round(worst.total))} ${model.table.unit}${timeText(worst)}.`,
    breakEvenRate === 0
      ? `The gate takes more than ${model.file.name} alone: in turns nothing is saved.`
      : `Asked for more than ${formatPercent(breakEvenRate)} of the frames, ${model.file.name} alone takes less.`,
    ...(data.frame.latency === null ? [] : [`Times are ${timeKind(data)}.`]),
    ...(data.frame.millijoules === null ? [] : [`Energy by ${model.speed!.powerSource}.`]),
    `Arena ${formatBytes(memory.sramBytes)} of ${formatBytes(has.arena)}, ${bothStay ? 'both' : 'the larger of both, in turns'}; flash ` +
      `${formatBytes(memory.flashBytes)} (models ${formatBytes(models)} of a window of ${formatBytes(has.window)}, firmware ` +
      `${formatBytes(model.table.firmwareBytes)}): it ${memory.fits ? 'fits' : 'does not fit'} ${id}.`,
  ];
}

function timeText({ latency }: CascadeFrame): string {
  return latency === null ? '' : `, ${latency.value.toPrecision(4)} ms`;
}

/** What the networks' times are, whatever the rate. */
function timeKind({ model }: CascadeData): string {
  const { kind, source } = model.speed!.latency;
  return `${kind}: ${source}`;
}

function between({ low, high }: Interval): string {
  return ` (95 % interval ${(100 * low).toFixed(2)} to ${(100 * high).toFixed(2)})`;
}
