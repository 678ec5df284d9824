/** Regularized evolution (Real et al., 2019) on the trained supernet. */
import { mutate } from './neighbours.js';
import { enough, MOST_DRAWS, noneFound, trainEvenly } from './random.js';
import { Scoring } from './scoring.js';
import type { Candidate, Strategy } from './strategy.js';
import { epochRandom, evenDraws } from './supernet-training.js';

/** Share of the candidates that are drawn evenly before the first is changed. */
const FIRST_SHARE = 0.25;
const POPULATION = 24;
/** Of how many members the best becomes a parent. */
const TOURNAMENT = 6;

export const evolutionSearch: Strategy = async (task) => {
  await trainEvenly(task);
  const { plan, supernet, feasible, hooks } = task;
  const scoring = new Scoring(task);
  const random = epochRandom(plan.seed, supernet.epochsDone + 1);
  const draw = evenDraws(task);
  const first = Math.min(POPULATION, Math.max(TOURNAMENT, Math.round(plan.candidates * FIRST_SHARE)));
  const population: Candidate[] = [];
  for (let drawn = 0; !enough(task, scoring); drawn++) {
    if (drawn >= MOST_DRAWS && scoring.scored.size === 0) throw noneFound(drawn);
    if (drawn >= MOST_DRAWS) break;
    const child =
      population.length < first ? draw(random) : mutate(feasible, parent(population, random), random);
    const before = scoring.scored.size;
    const candidate = await scoring.score(child);
    if (candidate === null || scoring.scored.size === before) continue;
    population.push(candidate);
    // the oldest dies, not the worst
    if (population.length > POPULATION) population.shift();
    hooks.onScored?.(scoring.scored.size, plan.candidates);
  }
  return scoring.ranking();
};

function parent(population: readonly Candidate[], random: () => number): Candidate['architecture'] {
  let best = population[Math.floor(random() * population.length)]!;
  for (let i = 1; i < TOURNAMENT; i++) {
    const rival = population[Math.floor(random() * population.length)]!;
    if (rival.loss < best.loss) best = rival;
  }
  return best.architecture;
}
