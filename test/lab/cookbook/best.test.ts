import { describe, expect, it } from 'vitest';
import { bestOf } from '../../../lab/cookbook/best.js';
import type { Recipe, RecipeFigures } from '../../../lab/recipes/recipe.js';
import { lutError } from '../../support/lut-error.js';
import { exampleRecipe, figure } from '../recipes/examples.js';

const accurate = (value: number): RecipeFigures['accuracy'] => ({ ...figure(value), metric: 'top-1' });

function recipe(digit: string, figures: Partial<RecipeFigures>): Recipe {
  return exampleRecipe({ network: { hash: digit.repeat(64), name: `net-${digit}` }, figures });
}

const SLOW = recipe('1', { accuracy: accurate(0.9), latency_ms: figure(80) });
const GOOD = recipe('2', { accuracy: accurate(0.85), latency_ms: figure(40) });
const FAST = recipe('3', { accuracy: accurate(0.8), latency_ms: figure(10) });
const UNTIMED = recipe('4', { accuracy: accurate(0.99) });
const UNJUDGED = recipe('5', { latency_ms: figure(5) });
const ALL = [SLOW, GOOD, FAST, UNTIMED, UNJUDGED];
const ASKED = { board: 'stm32f4', task: 'vww' };

describe('the best recipe', () => {
  it('is the most accurate that is known to meet the limits, with the reason', () => {
    const best = bestOf(ALL, { ...ASKED, limits: { latency_ms: 50 } });
    expect(best).toMatchObject({ recipe: GOOD, considered: 5, meeting: 3, missing: 1, unknown: 1 });
    expect(best.reason).toBe(
      `For vww on stm32f4 within 50 ms, net-2 (${GOOD.id.slice(0, 10)}: builtin optimized, gcc) is the best of 3: ` +
        `85.0 % right (measured), 40 ms (measured). Next is ${FAST.id.slice(0, 10)} (net-3): 80.0 % right, 10 ms. ` +
        '1 more misses a limit. Of 1 more a limited figure is unknown, so that they were left out.',
    );
  });

  it('never takes what is unknown for zero', () => {
    expect(bestOf([UNTIMED], { ...ASKED, limits: { latency_ms: 1000 } })).toMatchObject({
      recipe: null,
      unknown: 1,
      reason: 'No recipe for vww on stm32f4 is known to be within 1000 ms: of 1 a limited figure is unknown.',
    });
    expect(bestOf([FAST, UNJUDGED], { ...ASKED, limits: {} }).recipe).toBe(FAST);
    expect(bestOf([UNJUDGED], { ...ASKED, limits: {}, leastAccuracy: 0.1 }).recipe).toBeNull();
    expect(bestOf([UNTIMED], { ...ASKED, limits: {} }).reason).toContain('latency unknown');
  });

  it('says what is nearest where none meets the limits', () => {
    const best = bestOf([SLOW, GOOD], { ...ASKED, limits: { latency_ms: 1, energy_mj: 2 } });
    expect(best.recipe).toBeNull();
    expect(best.reason).toBe(
      'No recipe for vww on stm32f4 is known to be within 1 ms and 2 mJ: 2 miss a limit. ' +
        `The fastest of those is ${GOOD.id.slice(0, 10)} (builtin optimized, gcc), 40 ms.`,
    );
  });

  it('finds boards however submitters write them, and names what there is', () => {
    const published = exampleRecipe({ board: { name: 'NUCLEO-L4R5ZI' }, figures: { latency_ms: figure(3) } });
    const asked = { board: 'nucleo_l4r5zi', task: 'vww', limits: {} };
    expect(bestOf([published], asked).recipe).toBe(published);
    const nothing = (board: string, task: string) => () => bestOf(ALL, { board, task, limits: {} });
    expect(nothing('nobody', 'vww')).toThrowError(lutError('RECIPE_UNKNOWN'));
    expect(nothing('stm32f4', 'kws')).toThrowError(
      lutError('RECIPE_UNKNOWN', { message: 'There is no recipe for "kws" on stm32f4, but for vww.' }),
    );
  });
});
