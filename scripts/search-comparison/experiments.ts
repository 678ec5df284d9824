/** Which searches are compared. */
import { boardIds } from '../../boards/catalogue.js';
import type { Experiment } from '../../lab/search-comparison/compared.js';
import { USUAL_SEARCH, type SearchChoice } from '../../lab/search/request.js';
import type { Ablation } from '../../lab/search/settings.js';
import type { BaselineName } from '../../lab/search/baseline.js';

export type Group = 'strategies' | 'ablations' | 'networks' | 'boards';

type Changes = Partial<SearchChoice>;
/** What every experiment says of itself. */
type Told = Changes & Pick<SearchChoice, 'data' | 'limits'>;

const BOARD = 'stm32h7';
const KIB = 1024;

/** Of images of 48 × 48. */
export const SPACE = 'edgenas-vww-48';
/** Generated scenes. */
const DATA = { space: SPACE, data: { scenes: 10_000 } } as const;
/** These bind. */
const LIMITS = { limits: { maxLatency: { count: 2e6 }, maxSram: 26 * KIB } };
/** Seconds of search, from the first step to the last network that is judged: the same for every strategy. */
const SEARCHED = { ...DATA, finalists: 1, retrainEpochs: 5, searchSeconds: 140 };

/**
 * A differentiable search needs time for the steps of its architecture. The others train the supernet alone, so they
 * have time for more passes; all judge networks for about 40 seconds.
 */
const DIFFERENTIABLE: Changes = { strategy: 'differentiable', warmupEpochs: 4, searchEpochs: 4 };
const EVEN: Changes = { warmupEpochs: 0, searchEpochs: 9 };

const STRATEGIES: Readonly<Record<string, Changes>> = {
  differentiable: DIFFERENTIABLE,
  evolution: { strategy: 'evolution', ...EVEN },
  'random, supernet': { strategy: 'random', ...EVEN },
  'random, from scratch': { strategy: 'scratch' },
};

const ABLATIONS: readonly Ablation[] = [
  'no-penalty',
  'fixed-penalty',
  'flop-proxy',
  'blocks=3',
  'straight-through',
];

/** Under the limits above none of them fits: their first layers need more memory than the space's. */
const WIDER = { limits: { maxLatency: { count: 4e6 }, maxSram: 64 * KIB } };
/** As many passes as a winner has had with those of its supernet. */
const AS_LONG = { ...DATA, retrainEpochs: 13 };
const NETWORKS: readonly BaselineName[] = ['mobilenet-v2', 'mobilenet-v3-small', 'mcunet'];

export const EXPERIMENTS: readonly Experiment[] = [
  ...seeds(5).flatMap((seed) =>
    Object.entries(STRATEGIES).map(([name, changes]) =>
      experiment('strategies', name, { ...LIMITS, ...SEARCHED, ...changes, seed }),
    ),
  ),
  ...boardIds().map((board) =>
    experiment('boards', board, { ...LIMITS, ...SEARCHED, ...DIFFERENTIABLE, board }),
  ),
  experiment('networks', 'differentiable', { ...WIDER, ...SEARCHED, ...DIFFERENTIABLE }),
  ...NETWORKS.map((baseline) =>
    experiment('networks', baseline, { ...WIDER, ...AS_LONG, baseline: { name: baseline } }),
  ),
  ...seeds(3).flatMap((seed) =>
    ABLATIONS.map((ablation) =>
      experiment('ablations', ablation, { ...LIMITS, ...SEARCHED, ...DIFFERENTIABLE, ablation, seed }),
    ),
  ),
];

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function experiment(group: Group, name: string, told: Told): Experiment {
  const choice = { ...USUAL_SEARCH, board: BOARD, ...told };
  const id = `${group}-${name.replaceAll(/[^a-z0-9]+/g, '-')}-${choice.seed}`;
  return { id, group, name, choice };
}
