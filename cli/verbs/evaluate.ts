import type { Command } from 'commander';
import { formatCount, formatDuration } from '../../common/format.js';
import { evaluate, type Evaluation, type PixelMapping } from '../../lab/evaluate/evaluate.js';
import { noteAccuracy } from '../../lab/cookbook/accuracy.js';
import { shortId, type Recipe } from '../../lab/recipes/recipe.js';
import type { EvaluateJson } from '../../lab/json/types.js';
import {
  addLabelledDataOptions,
  LABELLED_DATA,
  labelledData,
  type LabelledDataOptions,
} from '../options/labelled-data-options.js';
import { printJson, printLine, printTable, printWarning } from '../terminal/output.js';
import { work } from '../terminal/work.js';

interface EvaluateOptions extends LabelledDataOptions {
  readonly data: string;
  readonly db: string;
  readonly json?: boolean;
}

/** A matrix of more is wider than a terminal. */
const MOST_COLUMNS = 12;
/** Of more classes, so many confusions are listed. */
const MOST_CONFUSIONS = 10;

/** `lut evaluate`: how accurate a network is on labelled data. */
export function evaluateVerb(command: Command): void {
  command
    .argument('<model>', 'an int8 .tflite; input and output may be float32 or uint8')
    .requiredOption('--data <path>', LABELLED_DATA);
  addLabelledDataOptions(command)
    .option(
      '--db <file>',
      'database whose recipes of this network get the accuracy, if it is there',
      'edgelut.db',
    )
    .option('--json', 'print one JSON object')
    .addHelpText(
      'after',
      `
Examples:
  lut evaluate model.tflite --data images/
  lut evaluate model.tflite --data images/ --split validation --json
  lut evaluate vww_96_int8.tflite --data vww/ --classes non_person,person
  lut evaluate kws_ref_model.tflite --data datasets/kws01
  lut evaluate model.tflite --data x_test.npy --labels y_test.npy`,
    )
    .action(evaluateModel);
}

async function evaluateModel(model: string, options: EvaluateOptions): Promise<void> {
  const { data, pixels, threads } = options;
  const request = { model, data, ...labelledData(options) };
  const { result, seconds } = await work((listening) => evaluate({ ...request, ...listening }));
  const noted = await noteAccuracy(result, options.db);
  if (pixels === undefined) warnOfGuess(result.pixels);
  if (options.json) printJson(jsonOf(result, noted, threads, seconds));
  else {
    printEvaluation(result, threads);
    if (noted.length > 0) {
      printLine(
        `${noted.length === 1 ? '1 recipe has' : `${noted.length} recipes have`} this accuracy now (lut recipes show ${shortId(noted[0]!)}).`,
      );
    }
  }
}

/** An input whose range is none of the usual ones was trained on what only its maker knows. */
function warnOfGuess(pixels: PixelMapping | null): void {
  if (pixels?.by !== 'quantized') return;
  printWarning(
    `The input's range, ${rangeText(pixels)}, is none of the usual ones. Pixels are taken for ${pixels.range}; ` +
      '--pixels says otherwise.',
  );
}

function jsonOf(
  evaluation: Evaluation,
  noted: readonly Recipe[],
  threads: number,
  seconds: number,
): EvaluateJson {
  const { model, data, split, task, images, accuracy, interval, auc, confusion, pixels } = evaluation;
  return {
    ...{ model: model.path, data, split, task, images, accuracy, interval, auc },
    classes: evaluation.classes.map(({ name, images: of, correct }) => ({
      ...{ name, images: of, correct },
      accuracy: correct === null || of === 0 ? null : correct / of,
    })),
    confusion,
    elements: evaluation.type,
    pixels: pixels && {
      ...{ range: pixels.range, by: pixels.by },
      ...{ low: pixels.stands?.low ?? null, high: pixels.stands?.high ?? null },
    },
    recipes: noted.map(({ id }) => id),
    threads,
    images_per_second: images / evaluation.seconds,
    seconds,
  };
}

function printEvaluation(evaluation: Evaluation, threads: number): void {
  const { model, data, split, images, accuracy, interval, auc, classes, confusion, seconds } = evaluation;
  const where = split === null ? data : `${data} (${split})`;
  const between =
    interval === null ? '' : ` (95 % interval ${percent(interval.low)} to ${percent(interval.high)})`;
  printLine(
    interval === null
      ? `${model.name} on ${where}: ${percent(accuracy)} % accuracy of ${formatCount(images)} samples, the best mean of precision and recall.`
      : `${model.name} on ${where}: ${percent(accuracy)} %${between} of ${formatCount(images)} samples told rightly.`,
  );
  printLine(inputText(evaluation));
  printTable(
    ['>#', 'Class', '>Samples', '>Right', '>Accuracy', 'Most taken for'],
    classes.map(({ name, images: of, correct }, label) => [
      String(label),
      name,
      formatCount(of),
      correct === null ? '' : formatCount(correct),
      correct === null || of === 0 ? '' : `${percent(correct / of)} %`,
      confusion === null ? '' : mostTakenFor(label, evaluation),
    ]),
  );
  if (confusion !== null) printConfusion(evaluation, confusion);
  if (auc !== null) {
    printLine(`AUC ${auc.exact.toFixed(3)} (${auc.simplified.toFixed(3)} by a hundred thresholds).`);
  }
  printLine(
    `${formatDuration(seconds)} on ${threads === 1 ? '1 thread' : `${threads} threads`}: ${formatCount(images / seconds)} samples a second.`,
  );
}

/** How samples became the input. */
function inputText({ pixels, type, model }: Evaluation): string {
  const [input] = model.graph.inputs;
  if (pixels === null) {
    if (type === 'int8') return 'The samples went in as they are, int8.';
    return input!.type === 'float32'
      ? 'The samples went in as they are, float32.'
      : `The samples, float32, were quantized by the input's scale and zero point.`;
  }
  const { by, range } = pixels;
  if (by === 'real') return `Pixels went in as float32, ${range}.`;
  if (by === 'quantized') {
    return `Pixels were taken for ${range} and quantized by the input's scale and zero point.`;
  }
  const element = input!.type === 'uint8' ? 'byte' : 'byte − 128';
  return `Pixels went in as ${element}; the input stands for ${rangeText(pixels)}.`;
}

function rangeText({ stands }: PixelMapping): string {
  const text = (value: number): string => String(Number(value.toPrecision(3)));
  return stands === null ? 'any' : `${text(stands.low)} to ${text(stands.high)}`;
}

function mostTakenFor(label: number, { classes, confusion }: Evaluation): string {
  const others = confusion![label]!.map((count, told) => (told === label ? 0 : count));
  const most = Math.max(...others);
  if (most === 0) return '';
  return `${classes[others.indexOf(most)]!.name} (${percent(most / classes[label]!.images)} %)`;
}

/** The whole matrix where it fits, else the most frequent confusions. */
function printConfusion({ classes }: Evaluation, confusion: readonly (readonly number[])[]): void {
  const name = (label: number): string => classes[label]!.name;
  if (classes.length <= MOST_COLUMNS) {
    printLine('Of each class (rows), how many were told to be of which (columns):');
    printTable(
      ['>#', 'Class', ...classes.map((_, label) => `>${label}`)],
      confusion.map((row, label) => [String(label), name(label), ...row.map(formatCount)]),
    );
    return;
  }
  const pairs = confusion
    .flatMap((row, label) => row.map((count, told) => ({ label, told, count })))
    .filter(({ label, told, count }) => label !== told && count > 0)
    .sort((a, b) => b.count - a.count);
  printLine('The most frequent confusions (--json has the whole matrix):');
  printTable(
    ['Class', 'Taken for', '>Samples'],
    pairs
      .slice(0, MOST_CONFUSIONS)
      .map(({ label, told, count }) => [name(label), name(told), formatCount(count)]),
  );
}

function percent(share: number): string {
  return (100 * share).toFixed(2);
}
