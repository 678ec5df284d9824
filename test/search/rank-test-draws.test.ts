import { describe, expect, it } from 'vitest';
import { goalOf } from '../../lab/search/goal.js';
import { priced } from '../../lab/search/prepare.js';
import { USUAL_SEARCH, type SearchChoice } from '../../lab/search/request.js';
import { architectureName } from '../../model/space/choices.js';
import { drawnOverCounts } from '../../search/rank-test-draws.js';
import { Supernet } from '../../search/training/supernet.js';

const LIMIT = 7e6;
const CHOICE: SearchChoice = {
  ...{ ...USUAL_SEARCH, board: 'stm32h7', space: 'edgenas-cifar10', data: { scenes: 320 } },
  limits: { maxLatency: { count: LIMIT }, maxSram: 54_340 },
};

/** Draws, with the counts of the networks. */
function draw(networks: number, choice = CHOICE) {
  const { settings, chosen, costs } = priced(choice, undefined);
  const { feasible, limits } = goalOf(costs, chosen, settings);
  const supernet = new Supernet(settings.space, settings.plan.seed);
  const drawn = drawnOverCounts({ feasible, limits, plan: settings.plan, supernet }, networks);
  return { drawn, counts: drawn.map((one) => costs.exact(one).count) };
}

describe('networks of a rank test', () => {
  const { drawn, counts } = draw(24);

  it('are different ones within the limits, a third of them near the limit', () => {
    expect(new Set(drawn.map(architectureName)).size).toBe(24);
    expect(Math.max(...counts)).toBeLessThanOrEqual(LIMIT);
    const near = counts.filter((count) => count >= 0.8 * LIMIT);
    expect(near.length).toBeGreaterThanOrEqual(7);
    expect(near.length).toBeLessThanOrEqual(9);
    expect(counts.at(-1)! / counts[0]!).toBeGreaterThan(4);
  });

  it('have every stem among them, and so have fewer of them', () => {
    const stems = (of: typeof drawn): Set<string> => new Set(of.map(([stem]) => architectureName([stem!])));
    expect([...stems(drawn)].sort()).toEqual(STEMS);
    expect([...stems(draw(STEMS.length).drawn)].sort()).toEqual(STEMS);
  });
});

const STEMS = ['stem_1:16', 'stem_1:24', 'stem_1:8', 'stem_2:16', 'stem_2:24', 'stem_2:8'];
