/** Random search: the best of networks drawn evenly from those within the limits, by the trained supernet. */
import { LutError } from '../../common/errors.js';
import { Scoring } from './scoring.js';
import { epochRandom } from '../training/step.js';
import type { SearchTask, Strategy } from './strategy.js';
import { evenDraws, trainEpoch } from './supernet-training.js';

/** Draws without one within the limits, after which a search gives up. */
export const MOST_DRAWS = 10_000;

export const randomSearch: Strategy = async (task) => {
  await trainEvenly(task);
  const { plan, supernet, hooks } = task;
  const scoring = new Scoring(task);
  const random = epochRandom(plan.seed, supernet.epochsDone + 1);
  const draw = evenDraws(task);
  for (let drawn = 0; !enough(task, scoring.scored.size); drawn++) {
    if (drawn >= MOST_DRAWS && scoring.scored.size === 0) throw noneFound(drawn);
    if ((await scoring.score(draw(random))) !== null) hooks.onScored?.(scoring.scored.size, plan.candidates);
    else if (drawn >= MOST_DRAWS) break;
  }
  return scoring.ranking();
};

/** Trains the supernet for all epochs of the plan, every architecture equally likely. */
export async function trainEvenly(task: SearchTask): Promise<void> {
  const { supernet, plan, hooks } = task;
  while (supernet.epochsDone < plan.warmupEpochs + plan.searchEpochs) {
    const epoch = supernet.epochsDone + 1;
    const figures = await trainEpoch(task, epoch, evenDraws(task));
    supernet.epochsDone = epoch;
    await hooks.onEpoch?.({
      epoch,
      warmup: epoch <= plan.warmupEpochs,
      ...figures,
      heldOut: null,
      expected: null,
      likeliest: null,
    });
  }
}

/** Whether as many networks are judged as planned, or, with a deadline, its time has come and there is one. */
export function enough({ plan, known }: SearchTask, judged: number): boolean {
  // a resumed search comes by all that it had judged
  if (judged < Math.max(1, known?.size ?? 0)) return false;
  return plan.deadline === undefined ? judged >= plan.candidates : performance.now() >= plan.deadline;
}

export function noneFound(drawn: number): LutError {
  return new LutError(
    'SEARCH_IMPOSSIBLE',
    `None of ${drawn} networks that were drawn meets the limits.`,
    'Raise the limits: together they leave too little of the space.',
  );
}
