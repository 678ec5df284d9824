/** Which searches are compared. */
import { BOARDS } from './on-boards.js';

export type Group = 'strategies' | 'ablations' | 'networks' | 'boards';

export interface Experiment {
  /** group, name and seed: names the run folder */
  readonly id: string;
  readonly group: Group;
  readonly name: string;
  readonly seed: number;
  /** of `lut` */
  readonly arguments: readonly string[];
}

/** On generated scenes of 48 × 48, under limits that bind. */
const LIMITS = ['--max-latency', '10M', '--max-sram', '26K'];
const DATA = ['--space', 'edgenas-vww-48', '--synthetic', '10000'];
const RETRAINING = ['--retrain-epochs', '5'];
/** Seconds of search, from the first step to the last network that is judged: the same for every strategy. */
const SEARCHED = [...DATA, ...RETRAINING, '--search-seconds', '140'];

/**
 * A differentiable search needs time for the steps of its architecture. The others train the supernet alone, so they
 * have time for more passes; all judge networks for about 40 seconds.
 */
const DIFFERENTIABLE = ['--warmup-epochs', '4', '--search-epochs', '4'];
const EVEN = ['--warmup-epochs', '0', '--search-epochs', '9'];

const STRATEGIES: Readonly<Record<string, readonly string[]>> = {
  differentiable: ['--strategy', 'differentiable', ...DIFFERENTIABLE],
  evolution: ['--strategy', 'evolution', ...EVEN],
  'random, supernet': ['--strategy', 'random', ...EVEN],
  'random, from scratch': ['--strategy', 'scratch'],
};

const ABLATIONS = ['no-penalty', 'fixed-penalty', 'flop-proxy', 'blocks=3', 'straight-through'];

/** Under the limits above none of them fits: their first layers need more memory than the space's. */
const WIDER = ['--max-latency', '20M', '--max-sram', '64K'];
/** As many passes as a winner has had with those of its supernet. */
const AS_LONG = ['--retrain-epochs', '13'];
const NETWORKS = ['mobilenet-v2', 'mobilenet-v3-small', 'mcunet'];

export const EXPERIMENTS: readonly Experiment[] = [
  ...seeds(5).flatMap((seed) =>
    Object.entries(STRATEGIES).map(([name, words]) =>
      experiment('strategies', name, seed, 'stm32h7', [...LIMITS, ...SEARCHED, ...words]),
    ),
  ),
  ...BOARDS.map((board) =>
    experiment('boards', board, 1, board, [...LIMITS, ...SEARCHED, ...DIFFERENTIABLE]),
  ),
  experiment('networks', 'differentiable', 1, 'stm32h7', [...WIDER, ...SEARCHED, ...DIFFERENTIABLE]),
  ...NETWORKS.map((name) =>
    experiment('networks', name, 1, 'stm32h7', [...WIDER, ...DATA, ...AS_LONG, '--baseline', name]),
  ),
  ...seeds(3).flatMap((seed) =>
    ABLATIONS.map((name) =>
      experiment('ablations', name, seed, 'stm32h7', [
        ...[...LIMITS, ...SEARCHED, ...DIFFERENTIABLE],
        ...['--ablate', name],
      ]),
    ),
  ),
];

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function experiment(
  group: Group,
  name: string,
  seed: number,
  board: string,
  words: readonly string[],
): Experiment {
  const id = `${group}-${name.replaceAll(/[^a-z0-9]+/g, '-')}-${seed}`;
  return { id, group, name, seed, arguments: ['search', '--board', board, ...words] };
}
