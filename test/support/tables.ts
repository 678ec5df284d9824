/**
 * Tables of the tests' own: counts that follow from a case's MACs instead of measured ones, so that a changed kernel,
 * and published tables that were built again, leave the tests of all else as they are.
 */
import { compileRuns } from '../../builder/compile.js';
import { neededRuns, planCases } from '../../builder/plan.js';
import type { Table } from '../../builder/table.js';
import type { Board } from '../../boards/board.js';
import type { DeviceConfiguration } from '../../model/configuration.js';
import { distinctCases } from '../../model/space/architecture.js';
import { spaceHash, type Space } from '../../model/space/space.js';
import { runOf, storedRun } from '../builder/examples.js';
import { CONFIGURATION } from '../store/examples.js';

/**
 * A table of every case of a space, as if measured on a board. Its compiler is none that anybody has, so that nobody
 * can call it stale.
 */
export function tableOfSpace(space: Space, board: Board): Table {
  const { feasible, infeasible } = planCases(distinctCases(space), board.memory);
  const configuration: DeviceConfiguration = { ...CONFIGURATION, board: board.id };
  const runs = neededRuns(feasible).map((run) => storedRun(runOf(run, { configuration })));
  return compileRuns(
    runs.filter(({ scope }) => scope === 'operator'),
    runs.filter(({ scope }) => scope === 'graph'),
    {
      board: board.id,
      space: { name: space.name, hash: spaceHash(space) },
      firmwareBytes: 28_000,
      cases: feasible,
      infeasible,
    },
  );
}
