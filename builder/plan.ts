/** Which cases a table needs, which of them the board can run, and which runs that takes. */
import { arenaTotal } from '../model/graph/arena.js';
import { caseKey } from '../model/cases/key.js';
import { caseMemory } from '../model/case-models/memory.js';
import type { OperatorCase } from '../model/operator.js';
import type { Scope } from '../store/run.js';
import { byKey, type KeyFunction } from './conflicts.js';
import { OVERHEAD_CASES, OVERHEAD_CHAINS } from './overhead.js';
import type { TooLargeCase } from './table.js';

/** Bytes that a board has for the tensor arena, and for one model. */
export interface BoardMemory {
  readonly arena: number;
  readonly window: number;
}

export interface CasePlan {
  /** sorted by key */
  readonly feasible: readonly OperatorCase[];
  readonly infeasible: readonly TooLargeCase[];
}

/** A run that the table needs: a case alone, or the whole graph of a chain. */
export interface NeededRun {
  readonly case: OperatorCase;
  readonly key: string;
  readonly scope: Scope;
  readonly operators: number;
}

/** Sorts cases into those that fit the board and those that do not. @throws TABLE_CONFLICT, MODEL_SHAPE */
export function planCases(
  cases: Iterable<OperatorCase>,
  board: BoardMemory,
  keyOf: KeyFunction = caseKey,
): CasePlan {
  const feasible: OperatorCase[] = [];
  const infeasible: TooLargeCase[] = [];
  for (const [key, operatorCase] of byKey(cases, keyOf)) {
    const { arena, model } = caseMemory(operatorCase);
    const arenaBytes = arenaTotal(arena);
    if (arenaBytes > board.arena) {
      infeasible.push({ key, case: operatorCase, memory: 'arena', bytesNeeded: arenaBytes });
    } else if (model > board.window) {
      infeasible.push({ key, case: operatorCase, memory: 'window', bytesNeeded: model });
    } else feasible.push(operatorCase);
  }
  return { feasible, infeasible };
}

/** The runs of these cases, each once. */
export function operatorRuns(cases: Iterable<OperatorCase>): NeededRun[] {
  return [...byKey(cases, caseKey)].map(([key, operatorCase]) => run(key, operatorCase, 'operator', 1));
}

/** The runs of these cases, and those that the overhead is fitted from; none twice. */
export function neededRuns(cases: Iterable<OperatorCase>): NeededRun[] {
  const graphRuns = OVERHEAD_CASES.flatMap((operatorCase) =>
    OVERHEAD_CHAINS.map((operators) => run(caseKey(operatorCase), operatorCase, 'graph', operators)),
  );
  return [...operatorRuns([...cases, ...OVERHEAD_CASES]), ...graphRuns];
}

function run(key: string, operatorCase: OperatorCase, scope: Scope, operators: number): NeededRun {
  return { case: operatorCase, key, scope, operators };
}
