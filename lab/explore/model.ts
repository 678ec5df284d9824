/** What boards make of a model: by the code of `lut predict` and `lut advise`. */
import type { BoardCatalogue } from '../../boards/catalogue.js';
import { blocksDuring, type ArenaBlock } from '../../builder/arena-map.js';
import { defined } from '../../common/defined.js';
import { LutError } from '../../common/errors.js';
import { sha256 } from '../../common/hash.js';
import { sum } from '../../common/statistics.js';
import type { OperatorKind, Shape } from '../../model/operator.js';
import type { Graph } from '../../model/tflite/graph.js';
import { adviseExactly, advisedOfBytes, type ExactRewrite, type RefusedRewrite } from '../advise/exact.js';
import { spendingOf, type Spending } from '../advise/spending.js';
import type { PredictJson } from '../json/types.js';
import { modelOfBytes, type ModelFile } from '../model-file.js';
import { missingOperators, predict, type Predicted } from '../predict.js';
import { predictJson } from '../predict-json.js';

/** A tensor as it is named and shaped. */
export interface TensorView {
  readonly name: string;
  readonly type: string;
  readonly shape: Shape;
  readonly bytes: number;
}

/** An operator of the graph. */
export interface OperatorView {
  readonly index: number;
  readonly kind: OperatorKind;
  /** the operators whose outputs it takes; -1 for the model's input */
  readonly from: readonly number[];
  readonly output: TensorView;
}

/** Memory of the arena that is held for a while. Bytes; operators from which to which. */
export interface MemoryBlock extends Pick<ArenaBlock, 'offset' | 'bytes' | 'first' | 'last'> {
  /** null for the working memory of an operator */
  readonly tensor: string | null;
}

/** What one board makes of it, by a table. */
export interface BoardFigures {
  readonly board: string;
  /** as `lut predict --json` has it */
  readonly prediction: PredictJson;
  /** as `lut advise` has it */
  readonly spending: Spending;
  /** bytes of what is kept all the time, of working memory beside the tensors, and of these together */
  readonly arena: {
    readonly persistent: number;
    readonly scratch: number;
    readonly peak: number;
    /** bytes of tensors and working memory that each operator needs while it runs */
    readonly inUse: readonly number[];
    readonly blocks: readonly MemoryBlock[];
  };
  /** bytes that the board has for arena and model */
  readonly room: { readonly arena: number; readonly window: number };
  /** tables of the board that this was chosen from */
  readonly among: number | null;
  /** what stands in the way of a total; null where nothing does */
  readonly shortfall: string | null;
}

/** What can be rewritten so that the outputs stay the same to the bit: as `lut advise` has it. */
export interface ExactView {
  readonly applied: readonly ExactRewrite[];
  readonly refused: readonly RefusedRewrite[];
  /** what the rewritten model takes: the total in the table's unit, null where it does not tell */
  readonly then: { readonly total: number | null; readonly arenaBytes: number; readonly flashBytes: number };
}

/** What one board makes of it, by its best table. */
export interface BoardAnswer extends BoardFigures {
  readonly exact: ExactView;
}

/** A board without an answer. */
export interface BoardProblem {
  readonly board: string;
  readonly message: string;
  readonly remedy: string | null;
}

export interface ModelView {
  readonly name: string;
  readonly bytes: number;
  readonly hash: string;
  readonly inputs: readonly TensorView[];
  readonly outputs: readonly TensorView[];
  /** in the order of execution */
  readonly operators: readonly OperatorView[];
  readonly boards: readonly (BoardAnswer | BoardProblem)[];
}

/**
 * What all boards make of a model, each by its best table.
 * @param name of its file, as it was given
 * @throws MODEL_*
 */
export function exploreModel(name: string, bytes: Uint8Array, catalogue: BoardCatalogue): ModelView {
  const model = modelOfBytes(name, bytes);
  const { graph } = model;
  return {
    ...{ name, bytes: bytes.length, hash: sha256(bytes) },
    inputs: graph.inputs.map(tensorView),
    outputs: graph.outputs.map(tensorView),
    operators: operatorsOf(graph),
    boards: catalogue.ids().map((id) => answerOf(model, id, catalogue)),
  };
}

function answerOf(model: ModelFile, id: string, catalogue: BoardCatalogue): BoardAnswer | BoardProblem {
  try {
    const [one] = predict(model, { board: id, catalogue });
    return { ...boardAnswer(model, one!), exact: rewritesOf(model, one!) };
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    return { board: id, message: error.message, remedy: error.remedy ?? null };
  }
}

/** What a board makes of a model, by one table. @param assumeIpc instructions per cycle that the times rest on */
export function boardAnswer(model: ModelFile, one: Predicted, assumeIpc?: number): BoardFigures {
  const { prediction, board, among = null } = one;
  const { persistent, scratch, peak, blocks } = prediction.arena;
  const inUse = model.graph.operators.map(({ index }) =>
    sum(blocksDuring(blocks, index).map(({ bytes }) => bytes)),
  );
  return {
    board: board.id,
    prediction: predictJson(model, one, defined({ assumeIpc })),
    spending: spendingOf(model.graph, prediction, model.bytes.length),
    arena: {
      ...{ persistent, scratch, peak, inUse },
      blocks: blocks.map(({ offset, bytes, first, last, tensor }) => {
        return { offset, bytes, first, last, tensor: tensor?.name ?? null };
      }),
    },
    room: { arena: board.memory.arena, window: board.memory.window },
    among,
    shortfall: missingOperators(model, one)?.message ?? null,
  };
}

/** What `lut advise` would rewrite, and what would be left. */
function rewritesOf({ name, bytes }: ModelFile, chosen: Predicted): ExactView {
  const { applied, refused, prediction } = adviseExactly(advisedOfBytes(name, bytes), chosen);
  const { total, arenaBytes, flashBytes } = prediction;
  return { applied, refused, then: { total, arenaBytes, flashBytes } };
}

/** The operators of a graph, in the order of execution. */
export function operatorsOf({ operators }: Graph): OperatorView[] {
  const makers = new Map(
    operators.flatMap(({ index, outputs }) => outputs.map((tensor) => [tensor.index, index])),
  );
  return operators.map(({ index, kind, inputs, outputs }) => ({
    ...{ index, kind, output: tensorView(outputs[0]!) },
    from: [
      ...new Set(inputs.filter(({ data }) => data === null).map((tensor) => makers.get(tensor.index) ?? -1)),
    ],
  }));
}

function tensorView({ name, type, shape, bytes }: Graph['inputs'][number]): TensorView {
  return { name, type, shape, bytes };
}
