import { describe, expect, it } from 'vitest';
import { randomNumbers } from '../../common/random.js';
import { judgementOf } from '../../search/strategies/judgement.js';
import { FIRST_IMAGES, race } from '../../search/strategies/race.js';
import type { Scores } from '../../search/training/jobs.js';

const IMAGES = 3000;

/** Losses that images have in common, with what is a network's own. */
function scoresOf(worse: number, seed: number): Scores {
  const [common, own] = [randomNumbers(1), randomNumbers(seed)];
  const losses = Float32Array.from({ length: IMAGES }, () => 2 * common() + 0.3 * own() + worse);
  return { losses, correct: Uint8Array.from(losses, (loss) => (loss < 1.1 ? 1 : 0)) };
}

async function raced(scores: Scores, best: Scores | undefined) {
  const seen: number[] = [];
  const scoresOn = (from: number, to: number): Promise<Scores> => {
    seen.push(to);
    const { losses, correct } = scores;
    return Promise.resolve({ losses: losses.subarray(from, to), correct: correct.subarray(from, to) });
  };
  const { judgement } = await race(IMAGES, scoresOn, () => Promise.resolve(best));
  return { judgement, seen };
}

describe('a race', () => {
  const best = scoresOf(0, 2);

  it('sees all images where there is no one to lose to, and says how sure its figures are', async () => {
    const { judgement, seen } = await raced(best, undefined);
    expect(seen).toEqual([512, 1024, 2048, 3000]);
    expect(judgement).toEqual(judgementOf(best));
    const { loss, errors } = judgement;
    expect(loss).toBeCloseTo(1.15, 1);
    // the standard deviation of the losses is √(4/12 + 0.09/12)
    expect(errors.loss).toBeCloseTo(Math.sqrt(4.09 / 12 / IMAGES), 4);
  });

  it('goes on while the other is hardly better, and no longer than that takes', async () => {
    expect((await raced(scoresOf(0.001, 3), best)).seen.at(-1)).toBe(IMAGES);
    expect((await raced(scoresOf(0.015, 3), best)).seen.at(-1)).toBeGreaterThan(FIRST_IMAGES);
    expect((await raced(scoresOf(0.1, 3), best)).seen).toEqual([FIRST_IMAGES]);
  });

  it('guesses what it did not see: its figures are those of all images, not of the easy ones that came first', async () => {
    const scores = scoresOf(0.1, 3);
    const { judgement } = await raced(scores, best);
    const whole = judgementOf(scores);
    expect(judgement.images).toBe(FIRST_IMAGES);
    expect(Math.abs(judgement.loss - whole.loss)).toBeLessThan(0.015);
    expect(Math.abs(judgement.accuracy - whole.accuracy)).toBeLessThan(0.02);
    expect(judgement.errors.loss).toBeGreaterThan(whole.errors.loss);
  });
});
