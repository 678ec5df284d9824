/** What a search goes by. */
import { FeasibleChoices } from '../../search/costs/feasible.js';
import type { Limits } from '../../search/costs/limits.js';
import { SpaceCosts } from '../../search/costs/space-costs.js';
import type { ChosenTable } from '../tables.js';
import { countPerMac, macTable } from './ablations.js';
import type { Settings } from './settings.js';

/** The table's counts or, for the comparison with these, MACs. */
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
  { table, board }: ChosenTable,
  { space, limits, ablation }: Pick<Settings, 'space' | 'limits' | 'ablation'>,
): Goal {
  const feasible = new FeasibleChoices(costs, limits);
  feasible.requirePossible();
  if (ablation !== 'flop-proxy') return { feasible, limits, unit: table.unit };
  const proxy = limitsInMacs(limits, countPerMac(table, space));
  const macCosts = new SpaceCosts(space, macTable(table, space), board);
  return { feasible: new FeasibleChoices(macCosts, proxy), limits: proxy, unit: 'MACs' };
}

function limitsInMacs({ count, ...memory }: Limits, countOfMac: number): Limits {
  return count === undefined ? memory : { ...memory, count: count / countOfMac };
}
