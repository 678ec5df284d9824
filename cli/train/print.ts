/** A training's outcome for people. */
import { formatBytes, formatCount, formatDuration, formatPercent } from '../../common/format.js';
import { shellWords } from '../../common/shell-words.js';
import type { Predicted } from '../../lab/predict.js';
import type { TrainingOutcome } from '../../lab/train/outcome.js';
import { arenaTotal } from '../../model/graph/arena.js';
import { architectureName } from '../../model/space/choices.js';
import { baselineText } from '../../report/search-words.js';
import { printLine, printTable } from '../terminal/output.js';

export function printTraining(outcome: TrainingOutcome): void {
  const { settings, dataset, trained, seconds, folder, model } = outcome;
  const { plan, augmentation, teacher } = settings;
  const images = `${formatCount(dataset.training)} ${dataset.synthetic ? 'generated ' : ''}images`;
  printLine(
    `${networkText(outcome)}: ${plan.epochs} epochs on ${dataset.name} (${images} of ${dataset.classes.length} classes), ` +
      `seed ${plan.seed}, augmentation ${augmentation}.`,
  );
  if (teacher !== null) {
    printLine(
      `Taught by ${teacher.folder} (temperature ${teacher.temperature}, share ${teacher.share} of the loss).`,
    );
  }
  printTable(
    ['Accuracy', '>Images', '>float32', '>int8'],
    [
      ['held out', formatCount(dataset.heldOut), formatPercent(trained.heldOut.accuracy), ''],
      [
        'test',
        formatCount(dataset.test),
        formatPercent(trained.accuracyFloat),
        formatPercent(trained.accuracyInt8),
      ],
    ],
  );
  printLine(
    `${formatCount(outcome.macs)} multiply-accumulates, model ${formatBytes(trained.model.length)}, ` +
      `tensor arena ${formatBytes(arenaTotal(outcome.arena))}.`,
  );
  for (const one of outcome.predicted) printLine(predictedText(one));
  printLine(
    `Training took ${formatDuration(seconds.training)}, quantization and test ${formatDuration(seconds.quantization)}.`,
  );
  printLine(`Kept in ${folder}. On a board: ${shellWords(['lut', 'run', model, '--board', '…'])}`);
}

function networkText({ network, settings }: TrainingOutcome): string {
  const { space, architecture, baseline } = settings;
  const size = network.input.slice(1).join('×');
  return baseline === null
    ? `${architectureName(architecture!)} of ${space.name} (${size})`
    : `${baselineText(baseline)} (${size})`;
}

function predictedText({ board, path, prediction }: Predicted): string {
  const { total, unit, arenaBytes, flashBytes, missing } = prediction;
  const memory = `SRAM ${formatBytes(arenaBytes)}, flash ${formatBytes(flashBytes)}`;
  const count =
    total === null
      ? `no total: ${path} knows nothing near enough of ${missing.length} operators, first "${missing[0]}"`
      : `${formatCount(Math.round(total))} ${unit} by ${path}`;
  return `${board.id}: ${count}; ${memory}.`;
}
