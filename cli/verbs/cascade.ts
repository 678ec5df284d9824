import { Option, type Command } from 'commander';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import { cascade, type Cascade, type CascadeRequest } from '../../lab/cascade/cascade.js';
import type { SupplyAt } from '../../lab/cascade/supply.js';
import type { FrameCost } from '../../lab/cascade/frame-cost.js';
import type { CascadeJson } from '../../lab/json/types.js';
import { writeOutput } from '../../lab/outputs.js';
import { cascadeSvg } from '../../report/cascade.js';
import {
  cascadeFigures,
  cascadeTitle,
  rateFigures,
  rateHeaders,
  rateRows,
} from '../../report/cascade-words.js';
import { SUPPLY_HEADERS, supplyFigures, supplyRows } from '../../report/cascade-supply-words.js';
import { durationOf } from '../options/duration-option.js';
import { forceOption } from '../options/force-option.js';
import {
  addLabelledDataOptions,
  LABELLED_DATA,
  labelledData,
  type LabelledDataOptions,
} from '../options/labelled-data-options.js';
import { MOST_SEED, whole } from '../options/numbers.js';
import { addTableOptions, tableChoice, type TableOptions } from '../options/table-options.js';
import { printJson, printLine, printTable } from '../terminal/output.js';
import { work } from '../terminal/work.js';

interface CascadeOptions extends LabelledDataOptions, TableOptions {
  readonly gate: string;
  readonly model: string;
  readonly table?: string;
  readonly bothStay: boolean;
  readonly rate?: number;
  readonly data?: string;
  readonly leastAccuracy?: number;
  readonly seed: number;
  readonly battery?: string;
  readonly every?: number;
  readonly svg?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `lut cascade`: two networks in turns. */
export function cascadeVerb(command: Command): void {
  command
    .requiredOption('--gate <file>', 'the small int8 .tflite, which sees every frame')
    .requiredOption('--model <file>', 'the larger one, which it asks where it is not sure')
    .option('--board <id>', 'the best table of this board in ./luts and among those that came with lut')
    .option('--table <file>', 'the table to predict from');
  addTableOptions(command)
    .option('--both-stay', 'both keep their arenas, instead of taking turns in one', false)
    .option('--rate <share>', 'assume that the larger one is asked for this share of the frames', (text) =>
      shareOf(text, '--rate'),
    )
    .option('--data <path>', `run both on labelled data to choose when it is asked: ${LABELLED_DATA}`)
    .option(
      '--least-accuracy <share>',
      'of both together (default: as accurate as the larger one, within a standard error)',
      (text) => shareOf(text, '--least-accuracy'),
    );
  addLabelledDataOptions(command)
    .addOption(whole('--seed <n>', 'of the cut of the data in halves', MOST_SEED).default(1))
    .option('--battery <cell>', 'how long it lasts: cr2032, 18650, aa, or the path of a battery file')
    .addOption(
      new Option('--every <duration>', 'from one frame to the next, with --battery: 500ms, 1s').argParser(
        (text) => durationOf(text),
      ),
    )
    .option('--svg <file>', 'draw accuracy over cost, or cost over the rate; with --battery, its life')
    .addOption(forceOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut cascade --gate small.tflite --model big.tflite --board stm32h7 --rate 0.05
  lut cascade --gate small.tflite --model big.tflite --board stm32h7 --data images/ --svg cascade.svg
  lut cascade --gate small.tflite --model big.tflite --board stm32f4 --data images/ --least-accuracy 0.85
  lut cascade --gate small.tflite --model big.tflite --board stm32f4 --rate 0.05 --battery 18650 --every 1s --assume-ipc 0.7`,
    )
    .action(predictCascade);
}

/** @throws USAGE_NUMBER */
function shareOf(text: string, option: string): number {
  const value = Number(text);
  if (/^[0-9.]+(e-?[0-9]+)?$/.test(text) && value <= 1) return value;
  throw new LutError(
    'USAGE_NUMBER',
    `${option} takes a number from 0 to 1, not "${text}".`,
    'lut <command> --help says what it does.',
  );
}

async function predictCascade(options: CascadeOptions): Promise<void> {
  const request = requestOf(options);
  const { result, seconds } = await work((listening) =>
    cascade('rate' in request.asked ? request : { ...request, asked: { ...request.asked, ...listening } }),
  );
  const { svg, force, json, bothStay } = options;
  if (svg !== undefined) writeOutput(svg, cascadeSvg(result), 'svg', force);
  if (json) {
    printJson(jsonOf(result, bothStay, seconds));
    return;
  }
  printLine(cascadeTitle(result));
  for (const line of rateFigures(result)) printLine(line);
  printTable(rateHeaders(result), rateRows(result));
  for (const line of cascadeFigures(result, bothStay)) printLine(line);
  const { supply } = result;
  if (supply === null) return;
  printTable(SUPPLY_HEADERS, supplyRows(supply));
  for (const line of supplyFigures(supply)) printLine(line);
}

/** @throws USAGE_CASCADE */
function requestOf(options: CascadeOptions): CascadeRequest {
  const { gate, model, table, bothStay } = options;
  return {
    ...tableChoice(options, undefined),
    ...{ gate, model, bothStay, asked: askedOf(options) },
    ...defined({ table, feed: feedOf(options) }),
  };
}

/** @throws USAGE_CASCADE where one comes without the other */
function feedOf({ battery, every: period }: CascadeOptions): CascadeRequest['feed'] {
  if (battery !== undefined && period !== undefined) return { battery, period };
  if (battery === undefined && period === undefined) return undefined;
  throw new LutError(
    'USAGE_CASCADE',
    'How long a battery lasts depends on the cell and on how often a frame comes.',
    'Give both: --battery 18650 --every 1s.',
  );
}

function askedOf({
  rate,
  data,
  leastAccuracy: least,
  seed,
  ...options
}: CascadeOptions): CascadeRequest['asked'] {
  if (rate !== undefined && data === undefined) return { rate };
  if (rate === undefined && data !== undefined) {
    return { data, seed, ...labelledData(options), ...defined({ least }) };
  }
  throw new LutError(
    'USAGE_CASCADE',
    rate === undefined
      ? 'Nothing says how often the larger network is asked.'
      : 'How often the larger network is asked is either assumed or taken from data.',
    'Assume it with --rate 0.05, or give labelled data with --data to take it from.',
  );
}

function jsonOf({ gate, model, ...rest }: Cascade, bothStay: boolean, seconds: number): CascadeJson {
  const { accuracy, memory, frame, worst, rates, breakEvenRate, supply } = rest;
  return {
    ...{ board: model.board.id, table: model.path, table_hash: model.table.hash },
    ...{ machine: model.table.configuration.machine, unit: model.table.unit },
    ...{ gate: networkJson(gate), larger: networkJson(model), both_stay: bothStay },
    ...{ sram_bytes: memory.sramBytes, flash_bytes: memory.flashBytes, fits: memory.fits },
    rate_source: accuracy === null ? 'assumed' : 'measured',
    ...{ frame: frameJson(frame), worst: frameJson(worst), rates: rates.map(frameJson) },
    break_even_rate: breakEvenRate,
    accuracy: accuracy && {
      data: accuracy.data,
      ...{ chosen_on: pointJson(accuracy.chosenOn), reported_on: pointJson(accuracy.reportedOn) },
      ...{ gate_alone: accuracy.gateAlone, larger_alone: accuracy.modelAlone, points: [...accuracy.points] },
    },
    supply: supply && {
      ...{ battery_name: supply.battery.name, every_ms: supply.period, frame: supplyJson(supply.frame) },
      rates: supply.rates.map(supplyJson),
      thresholds: supply.thresholds.map((point) => ({
        ...{ threshold: point.threshold, accuracy: point.accuracy, ...supplyJson(point) },
      })),
    },
    seconds,
  };
}

function networkJson({ file, prediction }: Cascade['gate']): CascadeJson['gate'] {
  const { total, low, high, arenaBytes } = prediction;
  return {
    ...{ model: file.path, total: total!, low: low!, high: high! },
    ...{ arena_bytes: arenaBytes, model_bytes: file.bytes.length },
  };
}

function frameJson({ latency, ...frame }: FrameCost): CascadeJson['frame'] {
  return { ...frame, latency_ms: latency };
}

function supplyJson({ rate, milliamps, life, atMostDays, way, lacks }: SupplyAt) {
  return {
    ...{ rate, mean_milliamps: milliamps, life_days: life, at_most_days: atMostDays },
    ...{ clock_hz: way?.clockHz ?? null, meanwhile: way?.meanwhile ?? null, lacks: [...lacks] },
  };
}

type MeasuredPoint = NonNullable<Cascade['accuracy']>['chosenOn'];

function pointJson({
  rateInterval,
  accuracyInterval,
  ...point
}: MeasuredPoint): NonNullable<CascadeJson['accuracy']>['chosen_on'] {
  return { ...point, rate_interval: rateInterval, accuracy_interval: accuracyInterval };
}
