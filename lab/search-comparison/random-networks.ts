import { randomNumbers } from '../../common/random.js';
import { architectureName } from '../../model/space/choices.js';
import type { Architecture } from '../../model/space/space.js';
import { meets } from '../../search/costs/limits.js';
import { sampleArchitecture } from '../../search/supernet/distribution.js';
import { Supernet } from '../../search/training/supernet.js';
import { goalOf } from '../search/goal.js';
import { priced } from '../search/prepare.js';
import type { SearchChoice } from '../search/request.js';

/** From this share of the limit on, a network uses it. */
const NEAR = 0.9;
const MOST_DRAWS = 1_000_000;

/**
 * The network of a place among those that are drawn, every choice equally likely, and use 90 to 100 % of a search's
 * limit on the count: what somebody has who knows the limits and does not search.
 * @param place from 0
 * @throws as `priced`; RangeError where so many draws have too few
 */
export function randomNetwork(choice: SearchChoice, place: number): Architecture {
  const { settings, chosen, costs } = priced(choice, undefined);
  const { feasible, limits } = goalOf(costs, chosen, settings);
  const layout = new Supernet(settings.space, settings.plan.seed).architectureLayout;
  const even = new Float32Array(layout.size);
  const random = randomNumbers(settings.plan.seed);
  const found = new Set<string>();
  for (let draw = 0; draw < MOST_DRAWS; draw++) {
    const { architecture } = sampleArchitecture(feasible, layout, even, random);
    const exact = costs.exact(architecture);
    if (!meets(exact, limits) || exact.count < NEAR * (limits.count ?? 0)) continue;
    found.add(architectureName(architecture));
    if (found.size > place) return architecture;
  }
  throw new RangeError(`${found.size} networks use the limit, of ${MOST_DRAWS} draws`);
}
