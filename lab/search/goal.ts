/** What a search goes by. */
import { calibratedTable } from '../../builder/estimated-cycles.js';
import type { Table } from '../../builder/table.js';
import { FeasibleChoices } from '../../search/costs/feasible.js';
import type { Limits } from '../../search/costs/limits.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import type { ChosenTable } from '../tables.js';
import { countPerMac, macTable } from './ablations.js';
import type { Settings, TimeLimit } from './settings.js';

/** The table's counts; estimated cycles, where a time is the limit and the table is calibrated; or, for the comparison with these, MACs. */
export interface Goal {
  readonly feasible: FeasibleChoices;
  readonly limits: Limits;
  readonly unit: string;
}

/**
 * What is searched for. Impossible limits are refused here, before any training.
 * @throws SEARCH_IMPOSSIBLE
 */
export function goalOf(
  costs: SpaceCosts,
  chosen: ChosenTable,
  {
    space,
    limits: asked,
    timeLimit,
    ablation,
  }: Pick<Settings, 'space' | 'limits' | 'timeLimit' | 'ablation'>,
): Goal {
  const { board } = chosen;
  const timed = timeLimit === undefined ? undefined : timedGoal(chosen.table, timeLimit);
  const table = timed?.table ?? chosen.table;
  const limits = { ...asked, ...timed?.limit };
  const feasible = new FeasibleChoices(
    timed === undefined ? costs : new SpaceCosts(space, table, board),
    limits,
    timed?.words,
  );
  feasible.requirePossible();
  if (ablation !== 'flop-proxy') return { feasible, limits, unit: timed?.unit ?? table.unit };
  const proxy = limitsInMacs(limits, countPerMac(table, space));
  const macCosts = new SpaceCosts(space, macTable(table, space), board);
  return { feasible: new FeasibleChoices(macCosts, proxy), limits: proxy, unit: 'MACs' };
}

/** A time as estimated cycles, and how such are told. */
function timedGoal(table: Table, { milliseconds, calibration }: TimeLimit) {
  const { clockHz } = calibration;
  return {
    table: calibratedTable(table, calibration),
    limit: { count: (clockHz * milliseconds) / 1000 },
    unit: 'estimated cycles',
    // a remedy that is rounded up is one
    words: (cycles: number) => `${Math.ceil((100 * 1000 * cycles) / clockHz) / 100}ms`,
  };
}

function limitsInMacs({ count, ...memory }: Limits, countOfMac: number): Limits {
  return count === undefined ? memory : { ...memory, count: count / countOfMac };
}
