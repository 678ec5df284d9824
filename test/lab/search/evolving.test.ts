/** When networks evolve without being asked to. */
import { expect, it } from 'vitest';
import { evolving } from '../../../lab/search/evolving.js';
import { USUAL_DESCENDANTS } from '../../../lab/search/request.js';
import type { Settings } from '../../../lab/search/settings.js';
import { SETTINGS } from './settings.js';

/** Four epochs of 250 steps. */
const ENOUGH = 250 * 32;

function descendants(settings: Partial<Settings>, images = ENOUGH): number | undefined {
  const training = { length: images } as Parameters<typeof evolving>[1]['training'];
  return evolving({ ...SETTINGS, ...settings }, { training }).plan.descendants;
}

it('lets networks evolve where a first round is long enough for new weights', () => {
  expect(descendants({})).toBe(USUAL_DESCENDANTS);
  expect(descendants({}, ENOUGH - 1)).toBeUndefined();
});

it('leaves to the user how many evolve', () => {
  expect(descendants({ plan: { ...SETTINGS.plan, descendants: 7 } })).toBe(7);
  expect(descendants({ plan: { ...SETTINGS.plan, descendants: 0 } })).toBe(0);
});

it('lets none evolve where there are no finalists, or no place for them', () => {
  const { plan } = SETTINGS;
  const others: Partial<Settings>[] = [
    { plan: { ...plan, finalists: 1 } },
    { plan: { ...plan, retraining: { ...plan.retraining, epochs: 0 } } },
    { pareto: true },
    { strategy: 'scratch' },
    { searchSeconds: 60 },
    { baseline: { name: 'resnet8', width: 1, droppedStrides: [] } },
  ];
  for (const other of others) expect(descendants(other)).toBeUndefined();
});
