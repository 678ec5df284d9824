/** Networks that evolve from ones that were trained. */
import { architectureName } from '../model/space/choices.js';
import type { Architecture } from '../model/space/space.js';
import type { FeasibleChoices } from './costs/feasible.js';
import { meets, type Costs, type Limits } from './costs/limits.js';
import { parent, POPULATION } from './strategies/evolution.js';
import { mutate } from './strategies/neighbours.js';
import type { Candidate } from './strategies/strategy.js';

/** So many changes in vain, and there is nothing new near the population. */
const MOST_CHANGES = 10_000;

/**
 * A network within the limits that is none of those trained so far: one of the best of the last ones, with one choice
 * changed (regularized evolution, Real et al., 2019).
 * @param trained all of them, in their order
 * @returns undefined where there is none
 */
export function descendantOf(
  { feasible, limits }: { readonly feasible: FeasibleChoices; readonly limits: Limits },
  trained: readonly Pick<Candidate, 'architecture' | 'loss'>[],
  random: () => number,
): { readonly architecture: Architecture; readonly costs: Costs } | undefined {
  const known = new Set(trained.map(({ architecture }) => architectureName(architecture)));
  const population = trained.slice(-POPULATION);
  for (let change = 0; change < MOST_CHANGES; change++) {
    const architecture = mutate(feasible, parent(population, random), random);
    if (known.has(architectureName(architecture))) continue;
    if (feasible.costs.estimate(architecture).count > (limits.count ?? Infinity)) continue;
    const costs = feasible.costs.exact(architecture);
    if (meets(costs, limits)) return { architecture, costs };
  }
  return undefined;
}
