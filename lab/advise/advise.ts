/** What to change of a model for a board: what can be had for nothing, and what for another training. */
import { predictModel, type ModelPrediction } from '../../builder/predict.js';
import { chooseTables, type TableChoice } from '../predict.js';
import type { ModelFile } from '../model-file.js';
import { speedOf, type Speed } from '../speed.js';
import type { BestTable, ChosenTable } from '../tables.js';
import { adviseExactly, loadAdvised, type ExactAdvice } from './exact.js';
import { predictWhatIfs, type PredictedWhatIf } from './what-ifs.js';
import { spendingOf, type Spending } from './spending.js';

export interface Advice extends ChosenTable, Partial<Pick<BestTable, 'among' | 'measured'>> {
  readonly model: ModelFile;
  readonly prediction: ModelPrediction;
  /** null where the table counts instructions and nothing is assumed of them */
  readonly speed: Speed | null;
  readonly spending: Spending;
  readonly exact: ExactAdvice;
  readonly whatIfs: readonly PredictedWhatIf[];
}

/** @throws FILE_*, MODEL_*, TABLE_*, BOARD_UNKNOWN; USAGE_TABLE where neither a table nor a board is given */
export function advise(path: string, choice: TableChoice): Advice {
  const advised = loadAdvised(path);
  const { file: model } = advised;
  const chosen = chooseTables(model, choice)[0]!;
  const { table, board } = chosen;
  const prediction = predictModel(table, model.graph, model.bytes.length, board);
  return {
    ...chosen,
    ...{ model, prediction },
    speed: speedOf(prediction, table, board, choice.assumeIpc),
    spending: spendingOf(model.graph, prediction, model.bytes.length),
    exact: adviseExactly(advised, chosen),
    whatIfs: predictWhatIfs(model, chosen, choice),
  };
}
