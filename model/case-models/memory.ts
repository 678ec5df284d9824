import { arenaOf, type ArenaBytes } from '../graph/arena.js';
import { buildCaseModel } from './case-model.js';
import type { OperatorCase } from '../operator.js';
import { loadGraph } from '../tflite/graph.js';

/** Memory that the single-operator model of a case needs on a board. */
export interface CaseMemory {
  /** what the firmware plans in its arena */
  readonly arena: ArenaBytes;
  /** length of the model: what it takes of the window */
  readonly model: number;
}

/** @throws MODEL_SHAPE, MODEL_KEY */
export function caseMemory(operatorCase: OperatorCase): CaseMemory {
  const { bytes } = buildCaseModel(operatorCase);
  return { arena: arenaOf(loadGraph(bytes)), model: bytes.length };
}
