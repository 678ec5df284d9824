/** Which board to take for some models: every board with a table, ranked, with why not. */
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { LutError } from '../../common/errors.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import type { ModelFile } from '../model-file.js';
import { tableOfBoard, type KernelsChoice } from '../tables.js';
import { judgeBoard, type BoardChoice } from './board-choice.js';
import type { Demand } from './demand.js';
import { loadPrices } from './prices.js';
import { ranked, stepsUp, type Step } from './rank.js';

export type { BoardChoice } from './board-choice.js';
export type { Demand } from './demand.js';
export { undominated, type Cost, type Step } from './rank.js';

export interface ChoiceRequest {
  /** run in turns; at least one */
  readonly models: readonly ModelFile[];
  readonly demand: Demand;
  readonly catalogue: BoardCatalogue;
  /** only these boards; all unless given */
  readonly boards?: readonly string[];
  /** whose kernels the boards' tables must be of; any unless given */
  readonly kernels: KernelsChoice;
  /** path of the user's prices */
  readonly prices?: string;
  /** instructions a cycle that are assumed, by board; `` for all others */
  readonly assumeIpc: ReadonlyMap<string, number>;
}

/** A board that nothing can be said of. */
export interface UnknownBoard {
  readonly board: string;
  readonly reason: string;
  readonly remedy: string | null;
}

export interface Choice {
  /** the best first */
  readonly boards: readonly BoardChoice[];
  readonly steps: readonly Step[];
  /** those with no table that can be used, or whose file cannot; sorted */
  readonly unknown: readonly UnknownBoard[];
  /** null where no prices are given */
  readonly currency: string | null;
  /** ids in the prices that are of no board */
  readonly strangers: readonly string[];
}

/** @throws BOARD_UNKNOWN of those that are named; USAGE_PRICES, FILE_* */
export function chooseBoard(request: ChoiceRequest): Choice {
  const { models, demand, catalogue, boards: named, kernels, assumeIpc } = request;
  const prices = request.prices === undefined ? undefined : loadPrices(request.prices);
  const known = catalogue.ids();
  for (const id of [...(named ?? []), ...assumeIpc.keys()])
    if (id !== '' && !known.includes(id)) catalogue.load(id);
  const wanted = models.flatMap(({ graph }) => graph.operators.map(caseOfOperator));
  const boards: BoardChoice[] = [];
  const unknown: UnknownBoard[] = [];
  for (const id of named === undefined ? known : new Set(named)) {
    try {
      const chosen = tableOfBoard(id, wanted, kernels, catalogue);
      boards.push(judgeBoard(chosen, models, demand, prices, assumeIpc.get(id) ?? assumeIpc.get('')));
    } catch (error) {
      // what is wrong with one board, or with its tables, is nothing to the others
      if (!(error instanceof LutError) || !/^(TABLE|BOARD)_/.test(error.code)) throw error;
      unknown.push({ board: id, reason: error.message, remedy: error.remedy ?? null });
    }
  }
  return {
    boards: ranked(boards),
    steps: stepsUp(boards),
    unknown,
    currency: prices?.currency ?? null,
    strangers: Object.keys(prices?.prices ?? {}).filter((id) => !known.includes(id)),
  };
}
