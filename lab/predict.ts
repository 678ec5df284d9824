/** What a model takes, from tables alone. */
import { predictModel, type ModelPrediction } from '../builder/predict.js';
import type { BoardCatalogue } from '../boards/catalogue.js';
import { LutError } from '../common/errors.js';
import { caseKey } from '../model/cases/key.js';
import { caseOfOperator } from '../model/tflite/operator-case.js';
import type { ModelFile } from './model-file.js';
import { speedOf, type Speed } from './speed.js';
import { namedTable, tableOfBoard, type ChosenTable, type KernelsChoice } from './tables.js';

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
export interface Predicted extends ChosenTable {
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

/** What to say of operators that a table knows nothing near enough of; null where there are none. */
export function missingOperators(model: ModelFile, { prediction, path, board }: Predicted): LutError | null {
  const [first, ...others] = prediction.missing;
  if (first === undefined) return null;
  const more = others.length === 0 ? '' : ` and ${others.length} other cases`;
  return new LutError(
    'TABLE_MISSING',
    `The table ${path} has nothing near enough to predict "${first}"${more} from.`,
    `Profile exactly what is missing: lut build --board ${board.id} --port … --model ${model.path}`,
  );
}

function chooseTables(model: ModelFile, { tables, board, kernels, catalogue }: TableChoice): ChosenTable[] {
  if (tables !== undefined) return tables.map((path) => namedTable(path, board, catalogue));
  if (board !== undefined) {
    const keys = model.graph.operators.map(caseOfOperator).map(caseKey);
    return [tableOfBoard(board, keys, kernels, catalogue)];
  }
  throw new LutError(
    'USAGE_TABLE',
    'A prediction needs a table.',
    'Name one with --table, or a board with --board.',
  );
}
