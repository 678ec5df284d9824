/**
 * Tables of the tests' own: counts that follow from a case's MACs instead of measured ones, so that a changed kernel,
 * and published tables that were built again, leave the tests of all else as they are.
 */
import { compileRuns } from '../../builder/compile.js';
import { neededRuns, planCases } from '../../builder/plan.js';
import type { Table } from '../../builder/table.js';
import type { Board } from '../../boards/board.js';
import type { DeviceConfiguration } from '../../model/configuration.js';
import type { OperatorCase } from '../../model/operator.js';
import { distinctCases } from '../../model/space/architecture.js';
import { spaceHash, type Space } from '../../model/space/space.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { runOf, storedRun } from '../builder/examples.js';
import { CONFIGURATION } from '../store/examples.js';

/**
 * A table of every case of a space, as if measured on a board. Its compiler is none that anybody has, so that nobody
 * can call it stale.
 */
export function tableOfSpace(space: Space, board: Board): Table {
  return tableOfCases(distinctCases(space), board, { name: space.name, hash: spaceHash(space) });
}

/** A table of every operator of a model, likewise. */
export function tableOfModel(model: Uint8Array, board: Board): Table {
  return tableOfCases(loadGraph(model).operators.map(caseOfOperator), board);
}

/** A table of these cases, likewise. */
export function tableOfCases(
  cases: Iterable<OperatorCase>,
  board: Board,
  space: Table['space'] = null,
): Table {
  const { feasible, infeasible } = planCases(cases, board.memory);
  const configuration: DeviceConfiguration = { ...CONFIGURATION, board: board.id };
  const runs = neededRuns(feasible).map((run) => storedRun(runOf(run, { configuration })));
  return compileRuns(
    runs.filter(({ scope }) => scope === 'operator'),
    runs.filter(({ scope }) => scope === 'graph'),
    {
      board: board.id,
      space,
      firmwareBytes: 28_000,
      cases: feasible,
      infeasible,
    },
  );
}
