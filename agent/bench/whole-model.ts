/** Whole models as they go onto a board. */
import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import { sha256 } from '../../common/hash.js';
import type { ElementType } from '../../model/case-fields.js';
import { arenaOf, arenaTotal } from '../../model/graph/arena.js';
import { inputFills, type InputFill } from '../../model/graph/input-fill.js';
import { expandModel, segmentModel, type SegmentedModel } from '../../model/segments.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import type { ModelIdentity } from '../../store/model-run.js';
import { caseInstructions } from './instructions.js';

/** What a board has to be asked for of an output. */
export interface OutputForm {
  readonly type: ElementType;
  readonly bytes: number;
}

/** A model as it goes onto a board, and what the host needs to know of it meanwhile. */
export interface WholeModel {
  readonly identity: ModelIdentity;
  readonly segmented: SegmentedModel;
  /** of the fills of its weights */
  readonly seed: number;
  /** how each input is generated from a seed */
  readonly inputs: readonly InputFill[];
  readonly outputs: readonly OutputForm[];
  /** bytes that the runtime `builtin` needs of the arena */
  readonly arena: number;
  /** roughly, for one invocation */
  readonly instructions: number;
}

/** The model of a `.tflite` file's bytes. @throws MODEL_CORRUPT, MODEL_UNSUPPORTED, MODEL_SHAPE */
export function modelOfFile(name: string, bytes: Uint8Array): WholeModel {
  return describe(name, bytes, segmentModel(bytes, []), 0);
}

/** The model that is linked into the firmware: its SHA-256 is all that goes into the window. */
export function linkedModel(name: string, bytes: Uint8Array): WholeModel {
  return describe(name, bytes, segmentModel(Buffer.from(sha256(bytes), 'hex'), []), 0);
}

/** The model whose weights are generated from a seed. */
export function generatedModel(name: string, segmented: SegmentedModel, seed: number): WholeModel {
  return describe(name, expandModel(segmented, seed), segmented, seed);
}

function describe(name: string, bytes: Uint8Array, segmented: SegmentedModel, seed: number): WholeModel {
  const graph = loadGraph(bytes);
  return {
    identity: { hash: sha256(bytes), name, bytes: bytes.length },
    segmented,
    seed,
    inputs: inputFills(graph),
    outputs: graph.outputs.map(({ type, bytes: length }) => ({ type, bytes: length })),
    arena: arenaTotal(arenaOf(graph)),
    instructions: graph.operators.reduce(
      (sum, operator) => sum + caseInstructions(caseOfOperator(operator)),
      0,
    ),
  };
}

/**
 * Refuses a model that the board has no room for. Another runtime than `builtin` plans an arena of its own, so there
 * the board itself has to refuse.
 * @throws MODEL_WINDOW, MODEL_ARENA
 */
export function requireRoom({ identity, arena }: WholeModel, board: Board, runtime: string): void {
  const { memory } = board;
  if (identity.bytes > memory.window) {
    throw new LutError(
      'MODEL_WINDOW',
      `${identity.name} has ${identity.bytes} bytes, and the ${board.id} has room for models of ${memory.window}.`,
      'Choose a smaller model, or a board with more flash.',
    );
  }
  if (runtime === 'builtin' && arena > memory.arena) {
    throw new LutError(
      'MODEL_ARENA',
      `${identity.name} needs an arena of ${arena} bytes, and the ${board.id} has ${memory.arena}.`,
      'Choose a smaller model or input, or a board with more RAM.',
    );
  }
}
