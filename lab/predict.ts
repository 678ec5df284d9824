/** What a model takes, from tables alone. */
import { join } from 'node:path';
import { predictModel, type ModelPrediction } from '../builder/predict.js';
import { whyInfeasible } from '../builder/summary.js';
import type { BoardCatalogue } from '../boards/catalogue.js';
import { LutError } from '../common/errors.js';
import { shellWords } from '../common/shell-words.js';
import { caseOfOperator } from '../model/tflite/operator-case.js';
import { buildWords } from './build-words.js';
import type { ModelFile } from './model-file.js';
import { speedOf, type Speed } from './speed.js';
import { isPublished } from './table-files.js';
import { namedTable, tableOfBoard, type BestTable, type ChosenTable, type KernelsChoice } from './tables.js';

export { whyInfeasible } from '../builder/summary.js';

/** Which tables a model is predicted from. */
export interface TableChoice {
  /** paths of tables */
  readonly tables?: readonly string[];
  /** id of a board: its best table, or whose the tables must be */
  readonly board?: string;
  /** whose kernels the board's table must be of; any unless given */
  readonly kernels?: KernelsChoice;
  /** where boards are found; this package's unless given */
  readonly catalogue?: BoardCatalogue;
  /** for tables in instructions: how many the board is assumed to retire per cycle */
  readonly assumeIpc?: number;
}

/** A model's prediction from one table. */
export interface Predicted extends ChosenTable, Partial<Pick<BestTable, 'among' | 'measured'>> {
  readonly prediction: ModelPrediction;
  /** null where the table counts instructions and nothing is assumed of them */
  readonly speed: Speed | null;
}

/**
 * Predicts a model from each of the tables.
 * @throws USAGE_TABLE where neither tables nor a board are given; TABLE_*, FILE_*, BOARD_UNKNOWN
 */
export function predict(model: ModelFile, choice: TableChoice): Predicted[] {
  return chooseTables(model, choice).map((chosen) => {
    const { table, board } = chosen;
    const prediction = predictModel(table, model.graph, model.bytes.length, board);
    return { ...chosen, prediction, speed: speedOf(prediction, table, board, choice.assumeIpc) };
  });
}

/**
 * What to say of operators that a table knows nothing near enough of; null where there are none.
 * @param boards the folder of the user's own board files, if there is one
 */
export function missingOperators(model: ModelFile, predicted: Predicted, boards?: string): LutError | null {
  const { prediction, path, board } = predicted;
  const [misfit] = prediction.infeasible;
  const command = profilingCommand(model, predicted, boards);
  if (command !== null) {
    const [first, ...others] = profilable(prediction);
    const more = others.length === 0 ? '' : ` and ${others.length} other cases`;
    return new LutError(
      'TABLE_MISSING',
      `The table ${path} has nothing near enough to predict "${first}"${more} from.`,
      `Profile exactly what is missing: ${command}`,
    );
  }
  if (misfit === undefined) return null;
  return new LutError(
    'TABLE_INFEASIBLE',
    `${model.path} does not fit ${board.id}: "${misfit.key}" ${whyInfeasible(misfit)}.`,
    'Choose a smaller model, or another board: lut boards lists them.',
  );
}

/**
 * The command after which the table, or one that it is copied into where it came with the package, lacks nothing more
 * that the board can run; null where there is no such.
 */
export function profilingCommand(
  model: ModelFile,
  { prediction, path, table, board }: Predicted,
  boards?: string,
): string | null {
  if (profilable(prediction).length === 0) return null;
  return shellWords([
    ...buildWords(table, board),
    ...(boards === undefined ? [] : ['--boards', boards]),
    ...['--model', model.path, '--extend', path],
    ...(isPublished(path) ? ['--out', join('luts', `${board.id}-${model.name}-${table.unit}.json`)] : []),
  ]);
}

/** Keys of the missing cases that can be profiled. */
function profilable({ missing, infeasible }: ModelPrediction): string[] {
  const impossible = new Set(infeasible.map(({ key }) => key));
  return missing.filter((key) => !impossible.has(key));
}

/** The tables of a choice. @throws as {@link predict} */
export function chooseTables(
  model: ModelFile,
  { tables, board, kernels, catalogue }: TableChoice,
): (ChosenTable | BestTable)[] {
  if (tables !== undefined) return tables.map((path) => namedTable(path, board, catalogue));
  if (board !== undefined) {
    return [tableOfBoard(board, model.graph.operators.map(caseOfOperator), kernels, catalogue)];
  }
  throw new LutError(
    'USAGE_TABLE',
    'A prediction needs a table.',
    'Name one with --table, or a board with --board.',
  );
}
