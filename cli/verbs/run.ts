import { basename } from 'node:path';
import { Option, type Command } from 'commander';
import type { ModelInputs } from '../../agent/bench/model-inputs.js';
import type { Board } from '../../boards/board.js';
import { errorPercent } from '../../builder/agreement.js';
import { graphCount, operatorCounts } from '../../builder/model-counts.js';
import { predictModel, type ModelPrediction } from '../../builder/predict.js';
import { EXIT_STATUS } from '../../common/errors.js';
import { caseKey } from '../../model/cases/key.js';
import type { OperatorKind } from '../../model/operator.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import type { ModelRun } from '../../store/model-run.js';
import { Store } from '../../store/store.js';
import { addBoardOptions, type BoardOptions } from '../board-options.js';
import { readFile } from '../files.js';
import { loadModelFile, type ModelFile } from '../model-file.js';
import { prepareModel, recordRun, runOnBoard } from '../model-on-board.js';
import { wholeNumber } from '../numbers.js';
import { formatBytes, formatCount, formatTable, printJson, printLine } from '../output.js';
import { boardOf } from '../runtime.js';
import { namedTable, type ChosenTable } from '../tables.js';

interface RunOptions extends BoardOptions {
  readonly input?: readonly string[];
  readonly seed: number;
  readonly runs?: number;
  readonly table?: string;
}

/** What was found out about a model. */
interface Outcome {
  readonly model: ModelFile;
  readonly board: Board;
  readonly port: string;
  readonly run: ModelRun;
  readonly total: number;
  readonly operators: readonly OperatorFigure[];
  readonly prediction: (ModelPrediction & { readonly table: ChosenTable }) | null;
}

interface OperatorFigure {
  readonly index: number;
  readonly kind: OperatorKind;
  readonly key: string;
  readonly count: number;
  /** of the table; null without one, or where it lacks the case */
  readonly predicted: number | null;
}

const MOST_RUNS = 10_000;
const MOST_SEED = 2 ** 32 - 1;

/** `lut run`: a whole model on a board. */
export function addRunVerb(program: Command): void {
  addBoardOptions(program.command('run'))
    .description('run a whole model on a board: total, operators, arena, outputs against the host')
    .argument('<model>', 'an int8 .tflite')
    .option('--input <file...>', 'the raw int8 bytes of each input, instead of generated ones')
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
    .addHelpText(
      'after',
      `
Examples:
  lut run model.tflite --board stm32h7 --port emulator
  lut run model.tflite --board stm32f4 --port emulator --table luts/stm32f4-edgenas-vww-instructions.json
  lut run model.tflite --board rpi3 --port emulator --input image.bin --json`,
    )
    .action(async (path: string, options: RunOptions) => {
      const board = boardOf(options);
      const model = loadModelFile(path);
      const table = options.table === undefined ? undefined : namedTable(options.table, board.id);
      const inputs: ModelInputs =
        options.input?.map((path) => Int8Array.from(readFile(path, 'input'))) ?? options.seed;
      const prepared = prepareModel(basename(path), model, inputs, board, options.runtime);

      const store = Store.open(options.db);
      try {
        const { port, run } = await runOnBoard(prepared, board, options, store, table?.table);
        const outcome = outcomeOf({ model, board, port, run }, table);
        const { prediction } = outcome;
        recordRun(store, run, prediction && { table: prediction.table.table, prediction });
        if (options.json) printJson(jsonOf(outcome));
        else printOutcome(outcome);
        // a board that computes something else is no success, however fast it is
        if (outcome.run.outputsEqual === false) process.exitCode = EXIT_STATUS.FIRMWARE;
      } finally {
        store.close();
      }
    });
}

function outcomeOf(
  measured: Pick<Outcome, 'model' | 'board' | 'port' | 'run'>,
  table: ChosenTable | undefined,
): Outcome {
  const { model, board, run } = measured;
  const prediction =
    table === undefined
      ? null
      : { table, ...predictModel(table.table, model.graph, model.bytes.length, board) };
  const counts = operatorCounts(run) ?? [];
  const operators = model.graph.operators.map((operator, index) => ({
    index,
    kind: operator.kind,
    key: caseKey(caseOfOperator(operator)),
    count: counts[index] ?? NaN,
    predicted: prediction?.operators[index]?.count ?? null,
  }));
  return { ...measured, total: graphCount(run), operators, prediction };
}

function jsonOf(outcome: Outcome) {
  const { model, board, port, run, total, operators, prediction } = outcome;
  const { persistent, scratch, tensors } = run.arena;
  return {
    model: model.path,
    board: board.id,
    port,
    machine: run.configuration.machine,
    unit: run.configuration.unit,
    total,
    operators,
    runs: run.graph.samples.length,
    inputs: run.inputs,
    arena_bytes: persistent + scratch + tensors,
    arena: run.arena,
    outputs_equal: run.outputsEqual,
    predicted:
      prediction === null
        ? null
        : {
            table: prediction.table.path,
            table_hash: prediction.table.table.hash,
            total: prediction.total,
            low: prediction.low,
            high: prediction.high,
            error_percent: errorOf(outcome),
            missing: prediction.missing,
            arena_bytes: prediction.arenaBytes,
          },
  };
}

function errorOf({ prediction, total }: Outcome): number | null {
  const predicted = prediction?.total ?? null;
  return predicted === null ? null : errorPercent({ predicted, measured: total });
}

function printOutcome(outcome: Outcome): void {
  const { model, board, run, total, operators, prediction } = outcome;
  const { unit, machine } = run.configuration;
  const predicted = prediction !== null;
  printLine(`${model.name} on ${board.id} (${machine}), ${run.graph.samples.length} invocations.`);
  printLine(
    formatTable(
      ['>#', 'Operator', `>${unit}`, '>Share', ...(predicted ? ['>Predicted', '>Error'] : [])],
      operators.map(({ index, key, count, predicted: expected }) => [
        String(index),
        key,
        formatCount(count),
        `${((100 * count) / total).toFixed(2)} %`,
        ...(predicted ? predictedCells(expected, count) : []),
      ]),
    ),
  );
  printLine(`Total ${formatCount(total)} ${unit}.`);
  if (predicted) printPrediction(outcome);
  const { persistent, scratch, tensors } = run.arena;
  printLine(
    `Arena ${formatBytes(persistent + scratch + tensors)} of ${formatBytes(board.memory.arena)} ` +
      `(${persistent} bytes persistent, ${scratch} scratch, ${tensors} tensors).`,
  );
  printLine(
    run.outputsEqual
      ? `Outputs equal the host's arithmetic in every bit (${run.inputs}).`
      : `Outputs DIFFER from the host's arithmetic (${run.inputs}).`,
  );
}

function predictedCells(predicted: number | null, measured: number): string[] {
  if (predicted === null) return ['missing', ''];
  return [formatCount(predicted), formatError(errorPercent({ predicted, measured }))];
}

function printPrediction(outcome: Outcome): void {
  const { prediction } = outcome;
  const error = errorOf(outcome);
  if (prediction === null) return;
  printLine(
    error === null || prediction.total === null
      ? `No prediction: ${prediction.missing.length} cases are missing from the table, first "${prediction.missing[0]}".`
      : `Predicted ${formatCount(prediction.total)}: ${formatError(error)} of what was measured.`,
  );
}

function formatError(percent: number): string {
  return `${percent < 0 ? '−' : '+'}${Math.abs(percent).toFixed(3)} %`;
}
