import { InvalidArgumentError, Option, type Command } from 'commander';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import { formatBytes, formatCount } from '../../common/format.js';
import { batteryOf } from '../../lab/choose/battery.js';
import {
  chooseBoard,
  undominated,
  type BoardChoice,
  type Choice,
  type Cost,
  type Demand,
  type Step,
} from '../../lab/choose/choose.js';
import { chooseRecipe } from '../../lab/choose/choose-recipe.js';
import { digits, formatFigure } from '../../lab/choose/figure-words.js';
import type { ChooseJson } from '../../lab/json/types.js';
import { loadModelFile } from '../../lab/model-file.js';
import { writeOutput } from '../../lab/outputs.js';
import { RUNTIMES } from '../../lab/runtimes.js';
import { choiceSvg } from '../../report/choice.js';
import { marked, MARKS_TEXT } from '../choose/marks.js';
import { printTaskChoice, taskJsonOf } from '../choose/task.js';
import { boardsOption, catalogueOf } from '../options/boards-option.js';
import { forceOption } from '../options/force-option.js';
import { positiveNumber, whole } from '../options/numbers.js';
import { printJson, printLine, printTable, printWarning } from '../terminal/output.js';
import { bad, good, type Cell } from '../text/cell.js';

interface ChooseOptions {
  readonly model?: readonly string[];
  readonly task?: string;
  readonly db: string;
  readonly fps?: number;
  readonly streams: number;
  readonly maxLatency?: number;
  readonly maxEnergy?: number;
  readonly maxPrice?: number;
  readonly battery?: string;
  readonly life?: number;
  readonly prices?: string;
  readonly board?: readonly string[];
  readonly boards?: string;
  readonly runtime?: string;
  readonly kernels?: string;
  readonly assumeIpc?: ReadonlyMap<string, number>;
  readonly svg?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

const MOST_STREAMS = 1000;

/** Options that say of models what the file of a task says. */
const OF_MODELS = [
  ...['model', 'fps', 'streams', 'maxLatency', 'maxEnergy', 'maxPrice', 'battery', 'life'],
  ...['runtime', 'kernels', 'svg'],
];

/** `lut choose`: every board with a table, ranked by what is asked of it. */
export function chooseVerb(command: Command): void {
  command
    .option('--model <file...>', 'int8 .tflite; several run in turns')
    .addOption(
      new Option(
        '--task <file>',
        'instead of models: what is to be done, for which recipe and board are ranked',
      ).conflicts(OF_MODELS),
    )
    .option('--db <file>', 'database of recipes, with --task', 'edgelut.db')
    .addOption(positive('--fps <n>', 'inferences a second of every model, in every stream'))
    .addOption(whole('--streams <n>', 'inputs that every model watches', MOST_STREAMS).default(1))
    .addOption(
      new Option('--max-latency <ms>', 'the most that an inference of all models may take: 50ms').argParser(
        (text) => positiveNumber(text.replace(/ ?ms$/, ''), '--max-latency'),
      ),
    )
    .addOption(
      new Option(
        '--max-energy <mJ>',
        'the most that an inference of all models may take from the supply: 5mJ',
      ).argParser((text) => positiveNumber(text.replace(/ ?mJ$/, ''), '--max-energy')),
    )
    .option(
      '--battery <cell>',
      'what feeds it: cr2032, 18650, aa, a battery file, or its charge alone: 1000mAh',
    )
    .addOption(
      new Option('--life <duration>', 'how long the battery must last: 12h, 30d, 1y').argParser(daysOf),
    )
    .addOption(positive('--max-price <n>', 'the most that a board may cost, in the currency of --prices'))
    .option('--prices <file>', 'what boards cost; nothing is known of prices but what this says')
    .option('--board <id...>', 'only these boards (default: all)')
    .addOption(boardsOption())
    .addOption(
      new Option('--runtime <name>', "runtime of the boards' tables (default: any)").choices(RUNTIMES),
    )
    .option('--kernels <flavour>', "flavour of the kernels of the boards' tables (default: any)")
    .addOption(
      new Option(
        '--assume-ipc <x...>',
        'for tables in instructions: pretend that boards retire x instructions a cycle; board=x for one of them',
      ).argParser(assumedIpc),
    )
    .option('--svg <file>', 'draw price, or else energy, over latency')
    .addOption(forceOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut choose --model vww.tflite
  lut choose --model vww.tflite --fps 10 --assume-ipc 0.6 stm32h7=0.9
  lut choose --model kws.tflite --fps 1 --battery 18650 --life 30d --assume-ipc 0.6
  lut choose --task person.yaml --assume-ipc 0.6
  lut choose --model gate.tflite big.tflite --fps 2 --streams 3 --prices prices.yaml --max-price 8 --svg boards.svg`,
    )
    .action(choose);
}

function positive(flags: string, description: string): Option {
  const [name = flags] = flags.split(' ');
  return new Option(flags, description).argParser((text) => positiveNumber(text, name));
}

const DAYS: Readonly<Record<string, number>> = { h: 1 / 24, d: 1, y: 365 };

/** Reads a duration with its unit, in days. */
function daysOf(text: string): number {
  const [, number = '', unit = ''] = /^([0-9.]+)(h|d|y)$/.exec(text) ?? [];
  const days = Number(number) * (DAYS[unit] ?? NaN);
  if (days > 0 && Number.isFinite(days)) return days;
  throw new InvalidArgumentError('It takes a duration with its unit: 12h, 30d or 1y.');
}

/** Adds a word of `--assume-ipc`: a number for all boards, or board=number. */
function assumedIpc(
  text: string,
  known: ReadonlyMap<string, number> = new Map(),
): ReadonlyMap<string, number> {
  const [, board = '', number = ''] = /^(?:([^=]+)=)?([0-9.]+)$/.exec(text) ?? [];
  if (!(Number(number) > 0))
    throw new InvalidArgumentError('It takes numbers greater than 0, or board=number.');
  return new Map([...known, [board, Number(number)]]);
}

async function choose(options: ChooseOptions): Promise<void> {
  const { task, model, board, prices, db, json, assumeIpc = new Map<string, number>() } = options;
  if (task !== undefined) {
    const catalogue = catalogueOf(options);
    const choice = await chooseRecipe({
      ...{ task, db, catalogue, assumeIpc },
      ...defined({ boards: board, prices }),
    });
    return json ? printJson(taskJsonOf(choice)) : printTaskChoice(choice);
  }
  if (model === undefined) {
    throw new LutError(
      'USAGE_ARGUMENTS',
      'Nothing is named that is to run.',
      'Name models with --model, or a task with --task.',
    );
  }
  chooseForModels(model, options);
}

function chooseForModels(paths: readonly string[], options: ChooseOptions): void {
  const { fps, streams, maxLatency, maxEnergy, maxPrice, battery, life, prices, board: boards } = options;
  const { runtime, kernels: flavour, assumeIpc = new Map<string, number>() } = options;
  if (maxPrice !== undefined && prices === undefined) {
    throw new LutError(
      'USAGE_PRICES',
      'No price of a board is known.',
      'Say in a file what they cost, and name it with --prices: docs/choose.md shows one.',
    );
  }
  if ((battery !== undefined && fps === undefined) || (life !== undefined && battery === undefined)) {
    throw new LutError(
      'USAGE_BATTERY',
      battery === undefined
        ? 'Nothing is named that is to last that long.'
        : 'How long a battery lasts depends on how often the models infer.',
      battery === undefined ? 'Name the battery with --battery.' : 'Say how often with --fps.',
    );
  }
  const demand: Demand = {
    ...{ fps: fps ?? null, streams },
    ...{ battery: battery === undefined ? null : batteryOf(battery), leastLife: life ?? null },
    ...{ maxLatency: maxLatency ?? null, maxEnergy: maxEnergy ?? null, maxPrice: maxPrice ?? null },
  };
  const choice = chooseBoard({
    ...{ models: paths.map(loadModelFile), demand, assumeIpc },
    ...{ catalogue: catalogueOf(options), kernels: defined({ runtime, flavour }) },
    ...defined({ boards, prices }),
  });
  for (const id of choice.strangers) printWarning(`${prices} has a price of "${id}", which is no board.`);
  draw(choice, options);
  if (options.json) printJson(jsonOf(paths, demand, choice));
  else printChoice(demand, choice);
}

function draw({ boards, currency }: Choice, { svg, force }: ChooseOptions): void {
  if (svg === undefined) return;
  const cost: Cost = currency === null ? 'energy' : 'price';
  const best = undominated(boards, cost);
  const drawn = boards.flatMap((one) => {
    const { board, fits, latency } = one;
    const figure = one[cost];
    return latency === null || figure === null
      ? []
      : [{ board, fits, latency, cost: figure, undominated: best.includes(one) }];
  });
  if (drawn.length === 0) {
    throw new LutError(
      'USAGE_PICTURE',
      `There is nothing to draw: of no board both latency and ${cost} are known.`,
      'Calibrate its table (lut calibrate) or give --assume-ipc, and say with --prices what boards cost.',
    );
  }
  const undrawn = boards.filter(({ board }) => !drawn.some((one) => one.board === board));
  const name = cost === 'energy' ? 'energy, mJ' : `price, ${currency}`;
  const picture = choiceSvg(drawn, name, undrawn.map(({ board }) => board).sort());
  writeOutput(svg, picture, 'svg', force);
}

function jsonOf(models: readonly string[], { fps, streams }: Demand, choice: Choice): ChooseJson {
  return {
    ...{ models, fps, streams, currency: choice.currency },
    boards: choice.boards.map((one, index) => ({
      ...{ board: one.board, rank: index + 1, table: one.table.path, table_hash: one.table.table.hash },
      ...{ fits: one.fits, reasons: one.reasons, unit: one.table.table.unit, counts: one.counts },
      ...{ latency_ms: one.latency, load: one.load, provision: one.provision },
      ...{ sram_left: one.sramLeft, flash_left: one.flashLeft },
      ...{ energy_mj: one.energy, life_days: one.life, price: one.price },
    })),
    steps: choice.steps.map(({ from, to, latencyPercent, energyPercent, price }) => ({
      ...{ from, to, latency_percent: latencyPercent, energy_percent: energyPercent, price },
    })),
    unknown: choice.unknown,
  };
}

function printChoice({ fps, battery }: Demand, choice: Choice): void {
  const { boards, steps, unknown, currency } = choice;
  const columns: readonly (readonly [header: string, cell: (one: BoardChoice) => Cell])[] = [
    ['Board', ({ board }) => board],
    ['Fits', ({ fits }) => (fits === null ? 'unknown' : fits ? good('yes') : bad('no'))],
    ['>ms', ({ latency }) => marked(latency, formatFigure)],
    ...(fps === null ? [] : [['>Busy', busy] as const]),
    ['>mJ', ({ energy }) => marked(energy, formatFigure)],
    ...(battery === null ? [] : [['>Days', ({ life }: BoardChoice) => marked(life, formatFigure)] as const]),
    ...(currency === null
      ? []
      : [[`>${currency}`, ({ price }: BoardChoice) => marked(price, formatFigure)] as const]),
    ['>SRAM', ({ sramLeft }) => left(sramLeft)],
    ['>Flash', ({ flashLeft }) => left(flashLeft)],
  ];
  printTable(
    columns.map(([header]) => header),
    boards.map((one) => columns.map(([, cell]) => cell(one))),
  );
  printLine(
    `ms and mJ are of one inference${battery === null ? '' : ', days of the battery'}; SRAM and flash are what is left. ` +
      `${MARKS_TEXT}.`,
  );
  for (const { board, fits, reasons, provision, load } of boards) {
    if (fits === false) printLine(`${board} does not fit: ${reasons.join('; ')}.`);
    if (fits === null) printLine(`Whether ${board} fits cannot be told: ${reasons.join('; ')}.`);
    if (provision === 'over' && fits !== false) {
      printLine(`${board} is over-provisioned: it would compute for ${percent(load!.value)} of the time.`);
    }
  }
  for (const step of steps) printLine(stepText(step, currency));
  for (const { board, reason } of unknown) printLine(`${board} is not ranked: ${reason}`);
  const counted = boards.filter(({ latency, counts }) => latency === null && counts !== null);
  for (const { board, counts, table } of counted) {
    printLine(
      `${board} takes ${formatCount(Math.round(counts!))} ${table.table.unit}; its latency is unknown.`,
    );
  }
  if (counted.length > 0) {
    printLine(
      'Instructions of a table become time by what somebody measured on the board (lut calibrate), or by an assumption ' +
        '(--assume-ipc).',
    );
  }
}

function busy({ load, provision }: BoardChoice): Cell {
  if (load === null) return 'unknown';
  return provision === 'under' ? bad(percent(load.value)) : percent(load.value);
}

function percent(share: number): string {
  return `${digits(100 * share)} %`;
}

function left(bytes: number): Cell {
  return bytes < 0 ? bad(`-${formatBytes(-bytes)}`) : formatBytes(bytes);
}

/** What a step to a faster board brings, and what it costs. */
function stepText({ from, to, latencyPercent, energyPercent, price }: Step, currency: string | null): string {
  const energy =
    energyPercent === null
      ? 'energy unknown'
      : `${digits(Math.abs(energyPercent))} % ${energyPercent < 0 ? 'less' : 'more'} energy`;
  const cost =
    currency === null
      ? ''
      : price === null
        ? ', price unknown'
        : `, ${digits(Math.abs(price))} ${currency} ${price < 0 ? 'less' : 'more'}`;
  return `A step up from ${from} is ${to}: ${digits(-latencyPercent)} % less time, ${energy}${cost}.`;
}
