/** Judging a network on no more images than it takes to tell it from the best one. */
import type { Scores } from '../training/jobs.js';
import { joinedScores } from '../training/step.js';
import { difference, judgementOf, type Judgement } from './judgement.js';

/** Held-out images that every candidate is judged on. */
export const FIRST_IMAGES = 512;
/** A candidate that is worse than the best by more standard errors than this sees no more images. */
const GIVEN_UP = 3;

/**
 * Judges on ever more images, twice as many each time, until all are seen or the network is clearly worse than the
 * best one on the same images (Maron and Moore's "Hoeffding races", 1994, with the standard error of the mean
 * difference). One that is as good as the best is given up in less than 1 of 700 looks.
 * @param all how many images there are
 * @param scoresOn how it does on those from one place to another
 * @param bestScores how the best does on all; undefined while there is none
 */
export async function race(
  all: number,
  scoresOn: (from: number, to: number) => Promise<Scores>,
  bestScores: () => Promise<Scores | undefined>,
): Promise<{ readonly judgement: Judgement; readonly scores: Scores }> {
  let scores: Scores = { losses: new Float32Array(), correct: new Uint8Array() };
  for (let until = FIRST_IMAGES; ; until *= 2) {
    const more = await scoresOn(scores.losses.length, Math.min(until, all));
    scores = joinedScores([scores, more]);
    if (until >= all) return { judgement: judgementOf(scores), scores };
    const best = await bestScores();
    if (best === undefined) continue;
    const behind = difference(scores.losses, best.losses);
    if (behind.mean > GIVEN_UP * behind.error) return { judgement: givenUp(scores, best), scores };
  }
}

/** What it would have on all images: what the best has there, and by how much it was worse on those that it saw. */
function givenUp(scores: Scores, best: Scores): Judgement {
  const whole = judgementOf(best);
  const loss = difference(scores.losses, best.losses);
  const accuracy = difference(scores.correct, best.correct);
  return {
    loss: whole.loss + loss.mean,
    accuracy: Math.min(1, Math.max(0, whole.accuracy + accuracy.mean)),
    errors: {
      loss: Math.hypot(whole.errors.loss, loss.error),
      accuracy: Math.hypot(whole.errors.accuracy, accuracy.error),
    },
    images: scores.losses.length,
  };
}
