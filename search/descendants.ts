/** Networks to train next: drawn evenly, or evolved from ones that were trained. */
import { architectureName } from '../model/space/choices.js';
import type { FeasibleChoices } from './costs/feasible.js';
import { meets, nearLimit, type Limits } from './costs/limits.js';
import type { Finalist } from './finalists.js';
import { parent, POPULATION } from './strategies/evolution.js';
import { mutate } from './strategies/neighbours.js';
import type { Candidate } from './strategies/strategy.js';
import type { DrawArchitecture } from './strategies/supernet-training.js';

/** So many parents in vain, and there is nothing new near the population. */
const MOST_PARENTS = 10_000;
/** So many parents none of whose descendants is near a limit: it is one that is not. */
const ENOUGH_PARENTS = 1000;
/** Choices that are changed: one, and further ones until the network is near a limit. */
const MOST_CHANGES = 3;

/** So many draws without one near a limit: the first within the limits is taken. */
const MOST_DRAWS = 2000;

/** What a network is within, and of. */
interface Bounds {
  readonly feasible: FeasibleChoices;
  readonly limits: Limits;
}

/**
 * A network that is none of those trained so far, near a limit if that can be.
 * @param trained all of them
 * @param draw of networks that are about within the limits
 * @returns undefined where there is none
 */
export function drawnNear(
  { feasible, limits }: Bounds,
  trained: readonly Pick<Candidate, 'architecture'>[],
  draw: DrawArchitecture,
  random: () => number,
): Finalist | undefined {
  const known = new Set(trained.map(({ architecture }) => architectureName(architecture)));
  let smaller: Finalist | undefined;
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const architecture = draw(random);
    if (known.has(architectureName(architecture))) continue;
    const costs = feasible.costs.exact(architecture);
    if (!meets(costs, limits)) continue;
    if (nearLimit(costs, limits)) return { architecture, costs };
    smaller ??= { architecture, costs };
  }
  return smaller;
}

/**
 * A network within the limits that is none of those trained so far: one of the best of the last ones, with a choice
 * changed (regularized evolution, Real et al., 2019). It is near a limit, if need be by one or two more changes: what
 * a larger network is worth shows late in training, and the losses of short ones compare those of one size. In two
 * searches within half of ResNet8's count, networks of 6 million instructions (four) had 0.03 less loss in their first
 * epoch than those of 7 million (three), and 0.02 more in their fourth.
 * @param trained all of them, in their order
 * @returns undefined where there is none
 */
export function descendantOf(
  { feasible, limits }: Bounds,
  trained: readonly Pick<Candidate, 'architecture' | 'loss'>[],
  random: () => number,
): Finalist | undefined {
  const known = new Set(trained.map(({ architecture }) => architectureName(architecture)));
  const population = trained.slice(-POPULATION);
  let smaller: Finalist | undefined;
  for (let parents = 0; parents < MOST_PARENTS; parents++) {
    let architecture = parent(population, random);
    for (let changes = 0; changes < MOST_CHANGES; changes++) {
      architecture = mutate(feasible, architecture, random);
      if (known.has(architectureName(architecture))) continue;
      if (feasible.costs.estimate(architecture).count > (limits.count ?? Infinity)) continue;
      const costs = feasible.costs.exact(architecture);
      if (!meets(costs, limits)) continue;
      if (nearLimit(costs, limits)) return { architecture, costs };
      smaller ??= { architecture, costs };
    }
    if (smaller !== undefined && parents >= ENOUGH_PARENTS) break;
  }
  return smaller;
}
