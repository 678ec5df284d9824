/** Regularized evolution (Real et al., 2019) on the trained supernet. */
import type { Architecture } from '../../model/space/space.js';
import { epochRandom } from '../training/step.js';
import { mutate } from './neighbours.js';
import { enough, MOST_DRAWS, noneFound, trainEvenly } from './random.js';
import { Scoring } from './scoring.js';
import type { Candidate, SearchPlan, SearchTask, Strategy } from './strategy.js';
import { evenDraws, type DrawArchitecture } from './supernet-training.js';

/** Share of the candidates that are drawn evenly before the first is changed. */
const FIRST_SHARE = 0.25;
export const POPULATION = 24;
/** Of how many members the best becomes a parent. */
const TOURNAMENT = 6;

export const evolutionSearch: Strategy = async (task) => {
  await trainEvenly(task);
  return evolve(task, evenDraws(task));
};

/**
 * Evolves networks within the limits, judged by the supernet's weights.
 * @param draw of the first ones
 * @param known is judged before all others, if it is within the limits
 * @throws SEARCH_IMPOSSIBLE when none of many draws is within the limits
 */
export async function evolve(
  task: SearchTask,
  draw: DrawArchitecture,
  known?: Architecture,
): Promise<Candidate[]> {
  const { plan, supernet, feasible, hooks } = task;
  const scoring = new Scoring(task);
  const random = epochRandom(plan.seed, supernet.epochsDone + 1);
  const first = Math.min(POPULATION, Math.max(TOURNAMENT, Math.round(plan.candidates * FIRST_SHARE)));
  const population: Candidate[] = [];
  let next = known;
  for (let drawn = 0; !enough(task, scoring.scored.size); drawn++) {
    if (drawn >= MOST_DRAWS && scoring.scored.size === 0) throw noneFound(drawn);
    if (drawn >= MOST_DRAWS) break;
    next ??=
      population.length < first
        ? draw(random)
        : mutate(feasible, parent(rivals(population, plan, random), random), random);
    const before = scoring.scored.size;
    const candidate = await scoring.score(next);
    next = undefined;
    if (candidate === null || scoring.scored.size === before) continue;
    population.push(candidate);
    // the oldest dies, not the worst
    if (population.length > POPULATION) population.shift();
    hooks.onScored?.(scoring.scored.size, plan.candidates);
  }
  return scoring.ranking();
}

/** Of whom a parent is taken: for a front, of those that cost no more than one of them. */
function rivals(
  population: readonly Candidate[],
  { front }: SearchPlan,
  random: () => number,
): readonly Candidate[] {
  if (front !== true) return population;
  const { count } = population[Math.floor(random() * population.length)]!.costs;
  return population.filter(({ costs }) => costs.count <= count);
}

/** The best of a few that are drawn. */
export function parent(
  population: readonly Pick<Candidate, 'architecture' | 'loss'>[],
  random: () => number,
): Architecture {
  let best = population[Math.floor(random() * population.length)]!;
  for (let i = 1; i < TOURNAMENT; i++) {
    const rival = population[Math.floor(random() * population.length)]!;
    if (rival.loss < best.loss) best = rival;
  }
  return best.architecture;
}
