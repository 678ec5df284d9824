/** Settings of a search, and what it logs. */
import { planOf, USUAL_SEARCH } from '../../../lab/search/request.js';
import type { SupernetLine } from '../../../lab/search/run-folder.js';
import type { Settings } from '../../../lab/search/settings.js';

export const SETTINGS: Settings = {
  board: 'stm32f4',
  table: { path: '/tables/a.json', hash: 'abc' },
  space: {
    name: 'tiny',
    input: [24, 24, 3],
    stem: { kernel: 3, stride: 2, width: 8 },
    blocks: { strides: [1], widths: [16], operations: ['sep_3'] },
    head: { classes: 2 },
  },
  data: { scenes: 320 },
  augmentation: 'vww',
  limits: { count: 1000 },
  assumeIpc: null,
  strategy: 'random',
  ablation: null,
  baseline: null,
  searchSeconds: null,
  pareto: false,
  rankTest: null,
  backend: 'wasm',
  plan: planOf(USUAL_SEARCH),
};

export function supernetLine(epoch: number): SupernetLine {
  return {
    ...{ phase: 'supernet', epoch, warmup: false, loss: 1 / epoch, accuracy: 0.5, seconds: 2 },
    ...{ heldOut: null, expected: null, likeliest: [{ operation: 'sep_3', width: 16 }] },
  };
}
