import { Option, type Command } from 'commander';
import { exportNetwork, firmwareOfNetwork } from '../../lab/export-network.js';
import { defined } from '../../common/defined.js';
import { EXIT_STATUS, LutError } from '../../common/errors.js';
import { formatBytes, formatCount, formatPercent, formatSigned } from '../../common/format.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import type { RunJson } from '../../lab/json/types.js';
import {
  errorPercent,
  runModel,
  type PredictedRun,
  type RanModel,
  type RunEnergy,
  type RunRequest,
} from '../../lab/run-model.js';
import { runBeside, type Beside } from '../../lab/run-beside.js';
import { arenaTotal } from '../../model/graph/arena.js';
import { shortId } from '../../lab/recipes/recipe.js';
import type { GraphTensor } from '../../model/tensor.js';
import { widthText } from '../../report/prediction-words.js';
import { measuredJson, measuredText, told } from '../energy/print.js';
import { addBoardOptions, benchOf, boardOf, type BoardOptions } from '../options/board-options.js';
import { durationOf } from '../options/duration-option.js';
import { runFor } from '../run/sustained.js';
import { addFleetOptions } from '../options/fleet-options.js';
import { catalogueOf } from '../options/boards-option.js';
import { meterOption, meterPinOption, type MeterOptions } from '../options/meter-options.js';
import { taskOption } from '../options/recipe-options.js';
import { wholeNumber } from '../options/numbers.js';
import { printJson, printLine, printTable } from '../terminal/output.js';
import { printWear } from '../terminal/wear.js';
import { work } from '../terminal/work.js';

interface RunOptions extends BoardOptions, MeterOptions {
  readonly input?: readonly string[];
  readonly seed: number;
  readonly runs?: number;
  readonly table?: string;
  readonly exported?: boolean;
  readonly task?: string;
  readonly beside?: string;
  readonly for?: number;
}

const MOST_RUNS = 10_000;
const MOST_SEED = 2 ** 32 - 1;

/** `lut run`: a whole model on a board. */
export function runVerb(command: Command): void {
  addFleetOptions(addBoardOptions(command))
    .argument('<model>', 'an int8 .tflite; inputs and outputs may be float32 or uint8')
    .option('--input <file...>', 'the raw little-endian elements of each input, instead of generated ones')
    .addOption(
      new Option('--seed <n>', 'of the generated inputs')
        .argParser((text) => wholeNumber(text, '--seed', MOST_SEED, 0))
        .default(1),
    )
    .addOption(
      new Option('--runs <n>', 'timed invocations, exactly').argParser((text) =>
        wholeNumber(text, '--runs', MOST_RUNS),
      ),
    )
    .option('--table <file>', 'store and print what this table predicts beside what is measured')
    .option(
      '--exported',
      'measure the network as lut export writes it, linked in the place of the interpreter',
    )
    .addOption(taskOption())
    .addOption(
      new Option(
        '--for <duration>',
        'keep the board busy with it for so long (10min, 1h): burst and sustained rate',
      ).argParser((text) => durationOf(text, '--for')),
    )
    .addOption(meterOption())
    .addOption(meterPinOption())
    .option(
      '--beside <model>',
      'run this model too, on the same inputs, and say what differs: what lut advise --apply brought',
    )
    .addHelpText(
      'after',
      `
Examples:
  lut run model.tflite --board stm32h7 --port emulator
  lut run model.tflite --board stm32f4 --port emulator --exported
  lut run model.tflite --board stm32f4 --port emulator --table luts/stm32f4-edgenas-vww-instructions.json
  lut run smaller.tflite --board stm32f4 --port emulator --beside model.tflite
  lut run model.tflite --board stm32f4 --port /dev/ttyUSB0 --meter /dev/ttyACM1
  lut run model.tflite --board rpi3 --port /dev/ttyUSB0 --for 1h --table luts/mine.json
  lut run model.tflite --board rpi3 --port emulator --input image.bin --json`,
    )
    .action(run);
}

async function run(path: string, options: RunOptions): Promise<void> {
  requireOneComparison(options);
  requireBoardForMeter(options);
  if (options.for !== undefined) {
    requireLoadAlone(options);
    await runFor({ ...runRequest(path, options), milliseconds: options.for }, options.json ?? false);
    return;
  }
  const request = options.exported ? await exportedRequest(path, options) : runRequest(path, options);
  const { result } = await work((listening) => ran({ ...request, ...listening }, options.beside));
  const { beside } = result;
  if (options.json) printJson(jsonOf(result));
  else {
    printOutcome(result.ran);
    if (beside !== null) printBeside(result.ran, beside);
  }
  // a board that computes something else is no success, however fast it is
  if (result.ran.run.outputsEqual === false || beside?.sameOutputs === false) {
    process.exitCode = EXIT_STATUS.FIRMWARE;
  }
}

/** What was run, and another model beside it, if one was named. */
interface Ran {
  readonly ran: RanModel;
  readonly beside: Beside | null;
}

async function ran(request: RunRequest, beside: string | undefined): Promise<Ran> {
  if (beside !== undefined) return runBeside(request, beside);
  return { ran: await runModel(request), beside: null };
}

/** @throws USAGE_ARGUMENTS */
function requireOneComparison({ exported, beside }: RunOptions): void {
  if (!exported || beside === undefined) return;
  throw new LutError(
    'USAGE_ARGUMENTS',
    '--exported links one network, so that there is none beside it.',
    'Leave one of --exported and --beside out.',
  );
}

/** @throws USAGE_ARGUMENTS */
function requireLoadAlone(options: RunOptions): void {
  const other = (['exported', 'beside', 'fleet', 'meter', 'runs', 'task'] as const).find(
    (name) => options[name] !== undefined,
  );
  if (other === undefined) return;
  throw new LutError(
    'USAGE_ARGUMENTS',
    `--for keeps a board busy, and does nothing else: it excludes --${other}.`,
    `Leave one of --for and --${other} out.`,
  );
}

/** @throws USAGE_METER */
function requireBoardForMeter({ meter, fleet }: RunOptions): void {
  if (meter === undefined || fleet === undefined) return;
  throw new LutError(
    'USAGE_METER',
    'What a fleet measures on is not at this machine, and so not behind its meter: --fleet excludes --meter.',
    'Leave --meter out, or measure on a board at this machine with --port.',
  );
}

function runRequest(path: string, options: RunOptions): RunRequest {
  const { runtime, db, seed, input, runs, table, task, meter: port, meterPin } = options;
  const board = boardOf(options);
  return {
    ...{
      board,
      catalogue: catalogueOf(options),
      bench: benchOf(board, options),
      runtime,
      db,
      model: path,
      seed,
    },
    ...defined({ inputs: input, runs, table, task }),
    ...(port !== undefined && { meter: { port, input: meterPin } }),
  };
}

/** As {@link runRequest}, of a firmware that has the network in it. @throws USAGE_ARGUMENTS, MODEL_*, TOOLCHAIN_* */
async function exportedRequest(path: string, options: RunOptions): Promise<RunRequest> {
  if (options.runtime !== 'builtin') {
    throw new LutError(
      'USAGE_ARGUMENTS',
      '--exported measures a network with the kernels of the runtime builtin.',
      'Leave --runtime out.',
    );
  }
  const { kernels } = options;
  const plain = runRequest(path, options);
  const exported = await exportNetwork({
    ...{ board: plain.board, model: path, sizes: false },
    ...defined({ kernels }),
  });
  const { board, network } = firmwareOfNetwork(exported, plain.board);
  const bench = benchOf(board, { ...options, runtime: 'exported', network });
  return { ...plain, board, bench, runtime: 'exported' };
}

function jsonOf({ ran: result, beside }: Ran): RunJson {
  const { model, board, bench, run, total, operators, predicted, interpreter, wear, recipe, energy } = result;
  return {
    model: model.path,
    board: board.id,
    port: bench,
    machine: run.configuration.machine,
    unit: run.configuration.unit,
    exported: run.configuration.runtime === 'exported',
    total,
    interpreter_total: interpreter,
    operators,
    runs: run.graph.samples.length,
    inputs: run.inputs,
    input_tensors: model.graph.inputs.map(tensorJson),
    output_tensors: model.graph.outputs.map(tensorJson),
    arena_bytes: arenaTotal(run.arena),
    arena: run.arena,
    outputs_equal: run.outputsEqual,
    wear: wear && snakeCased(wear),
    predicted: predicted && predictedJson(predicted),
    energy: energy && {
      measured: measuredJson(energy.measured),
      latency_ms: energy.latency,
      energy_mj: energy.model,
    },
    recipe: recipe.id,
    beside: beside && {
      model: beside.model.path,
      total: beside.total,
      difference_percent: beside.differencePercent,
      arena_bytes: beside.arenaBytes,
      model_bytes: beside.model.bytes.length,
      outputs_equal: beside.sameOutputs,
    },
  };
}

function tensorJson({ name, type, shape, bytes }: GraphTensor) {
  return { name, type, shape, bytes };
}

function predictedJson({ from, prediction, errorPercent: error }: PredictedRun) {
  const { total, low, high, missing, arenaBytes } = prediction;
  return {
    table: from.path,
    table_hash: from.table.hash,
    ...{ total, low, high },
    error_percent: error,
    missing,
    arena_bytes: arenaBytes,
  };
}

function printOutcome(ran: RanModel): void {
  const { model, board, run, total, predicted: from, wear, energy } = ran;
  const { unit, machine } = run.configuration;
  const predicted = from !== null;
  printLine(`${model.name} on ${board.id} (${machine}), ${run.graph.samples.length} invocations.`);
  if (run.configuration.runtime === 'exported') printExported(ran);
  else printOperators(ran);
  printLine(`Total ${formatCount(Math.round(total))} ${unit}.`);
  if (predicted) printPrediction(from);
  if (energy !== null) printEnergy(energy);
  const { persistent, scratch, tensors } = run.arena;
  printLine(
    `Arena ${formatBytes(arenaTotal(run.arena))} of ${formatBytes(board.memory.arena)} ` +
      `(${formatCount(persistent)} bytes persistent, ${formatCount(scratch)} scratch, ${formatCount(tensors)} tensors).`,
  );
  printWear(wear);
  printLine(
    run.outputsEqual
      ? `Outputs equal the host's arithmetic in every bit (${run.inputs}).`
      : `Outputs DIFFER from the host's arithmetic (${run.inputs}).`,
  );
  printLine(`It is recipe ${shortId(ran.recipe)} now (lut recipes show ${shortId(ran.recipe)}).`);
}

function printEnergy({ measured, latency, model }: RunEnergy): void {
  printLine(`By the board's counter an inference takes ${told(latency, 'ms')}.`);
  printLine(
    model === null
      ? 'What the board file makes of that is unknown: it states no current at this clock.'
      : `At the current of the board file that is ${told(model, 'mJ')}: ${model.source}.`,
  );
  printLine(measuredText(measured, model));
}

function printBeside({ model, run, total }: RanModel, beside: Beside): void {
  const { unit } = run.configuration;
  printTable(
    ['Beside it', `>${unit}`, '>Arena', '>Model'],
    [
      [
        beside.model.name,
        formatCount(Math.round(beside.total)),
        formatCount(beside.arenaBytes),
        formatCount(beside.model.bytes.length),
      ],
      [
        model.name,
        formatCount(Math.round(total)),
        formatCount(arenaTotal(run.arena)),
        formatCount(model.bytes.length),
      ],
      [
        'difference',
        formatError(beside.differencePercent),
        formatSigned(arenaTotal(run.arena) - beside.arenaBytes),
        formatSigned(model.bytes.length - beside.model.bytes.length),
      ],
    ],
  );
  printLine(
    beside.sameOutputs ? 'The outputs of both are equal in every bit.' : 'The outputs of the two DIFFER.',
  );
}

function printOperators({ run, total, operators, predicted: from }: RanModel): void {
  const { unit } = run.configuration;
  const predicted = from !== null;
  printTable(
    ['>#', 'Operator', 'Kernel', `>${unit}`, '>Share', ...(predicted ? ['>Predicted', '>Error'] : [])],
    operators.map(({ index, key, count, kernel, predicted: expected }) => [
      String(index),
      key,
      kernel ?? '',
      formatCount(Math.round(count)),
      formatPercent(count / total),
      ...(predicted ? predictedCells(expected, count) : []),
    ]),
  );
}

/** An exported network beside the interpreter. */
function printExported({ run, total, interpreter }: RanModel): void {
  const { unit } = run.configuration;
  printLine('As lut export writes it, linked in the place of the interpreter.');
  printLine(
    interpreter === null
      ? 'The database knows no run of it in the interpreter: lut run without --exported adds one.'
      : `The interpreter took ${formatCount(Math.round(interpreter))} ${unit}, ${formatCount(Math.round(Math.abs(interpreter - total)))} ${interpreter < total ? 'less' : 'more'}.`,
  );
}

function predictedCells(predicted: number | null, measured: number): string[] {
  if (predicted === null) return ['missing', ''];
  return [formatCount(Math.round(predicted)), formatError(errorPercent({ predicted, measured }))];
}

function printPrediction({ prediction, errorPercent: error }: PredictedRun): void {
  const { total, missing } = prediction;
  printLine(
    error === null || total === null
      ? `No prediction: the table lacks ${missing.length === 1 ? '1 case' : `${missing.length} cases`}, first "${missing[0]}".`
      : `Predicted ${formatCount(Math.round(total))}${widthText(prediction)}: ${formatError(error)} of what was measured.`,
  );
}

function formatError(percent: number): string {
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(3)} %`;
}
