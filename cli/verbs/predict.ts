import type { Command } from 'commander';
import { EXIT_STATUS } from '../../common/errors.js';
import { writeOutput } from '../../lab/outputs.js';
import { predictJson } from '../../lab/predict-json.js';
import { loadModelFile, type ModelFile } from '../../lab/model-file.js';
import { missingOperators, predict, type Predicted } from '../../lab/predict.js';
import { operatorBarsSvg } from '../../report/operator-bars.js';
import {
  choiceFigures,
  COMPARISON_HEADERS,
  comparisonRows,
  operatorHeaders,
  operatorRows,
  predictionFigures,
  predictionHeading,
  predictionTitle,
  speedFigures,
} from '../../report/prediction-words.js';
import { predictionHtml } from '../../report/prediction.js';
import { forceOption } from '../options/force-option.js';
import { addTableOptions, tableChoice, type TableOptions } from '../options/table-options.js';
import { printJson, printLine, printTable } from '../terminal/output.js';
import { reportError } from '../terminal/report-error.js';

interface PredictOptions extends TableOptions {
  readonly table?: readonly string[];
  readonly svg?: string;
  readonly html?: string;
  readonly force?: boolean;
  readonly json?: boolean;
}

/** `lut predict`: latency, arena and flash of a model, from tables alone. */
export function predictVerb(command: Command): void {
  command
    .argument('<model>', 'an int8 .tflite')
    .option('--table <file...>', 'tables to predict from; several are compared')
    .option('--board <id>', 'the best table of this board in ./luts and among those that came with lut');
  addTableOptions(command)
    .option('--svg <file>', 'draw what each operator costs, by every table')
    .option('--html <file>', 'a page with all that is known: figures, operators, memory over time')
    .addOption(forceOption())
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut predict model.tflite --board stm32h7
  lut predict model.tflite --table luts/stm32h7-edgenas-vww-instructions.json --svg layers.svg
  lut predict model.tflite --table a.json b.json --json`,
    )
    .action(predictModelFile);
}

function predictModelFile(path: string, options: PredictOptions): void {
  const model = loadModelFile(path);
  const answers = predict(model, tableChoice(options, options.table));
  draw(model, answers, options);
  if (options.json) {
    const objects = answers.map((one) => predictJson(model, one, options));
    printJson(objects.length === 1 ? objects[0]! : { model: model.path, predictions: objects });
  } else if (answers.length === 1) answers.forEach((one) => printAnswer(model, one, options));
  else printComparison(model, answers, options);
  for (const one of answers) reportMissing(model, one, options);
}

function draw(model: ModelFile, answers: readonly Predicted[], options: PredictOptions): void {
  const { svg, html, force, boards, assumeIpc } = options;
  if (svg !== undefined) {
    const tables = answers.map(({ path, board, prediction }) => ({
      name: `${board.id}, ${path}`,
      prediction,
    }));
    writeOutput(svg, operatorBarsSvg(predictionHeading(model, answers), tables), 'svg', force);
  }
  if (html === undefined) return;
  const data = answers.map((one) => {
    const shortfall = missingOperators(model, one, boards);
    return shortfall === null ? one : { ...one, shortfall };
  });
  writeOutput(html, predictionHtml(model, data, assumeIpc), 'html', force);
}

function printAnswer(model: ModelFile, one: Predicted, { assumeIpc }: PredictOptions): void {
  const { prediction } = one;
  printLine(predictionTitle(model, one));
  for (const line of choiceFigures(one)) printLine(line);
  printTable(operatorHeaders(prediction), operatorRows(prediction));
  for (const line of predictionFigures(model, one, assumeIpc)) printLine(line);
}

function printComparison(
  model: ModelFile,
  answers: readonly Predicted[],
  { assumeIpc }: PredictOptions,
): void {
  printLine(`${predictionHeading(model, answers)}:`);
  printTable(COMPARISON_HEADERS, comparisonRows(answers));
  for (const one of answers) {
    for (const line of speedFigures(one, assumeIpc)) printLine(`${one.board.id}: ${line}`);
  }
}

/** Says what to profile, and ends the process with the status of an incomplete table. */
function reportMissing(model: ModelFile, one: Predicted, { boards }: PredictOptions): void {
  const error = missingOperators(model, one, boards);
  if (error === null) return;
  reportError(error, false);
  process.exitCode = EXIT_STATUS.TABLE;
}
