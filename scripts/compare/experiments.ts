/** Which searches are compared. */

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

/** On the emulated stm32h7 and generated scenes of 48 × 48, under limits that bind. */
const LIMITS = ['--max-latency', '10M', '--max-sram', '26K'];
const RETRAINING = ['--retrain-epochs', '10'];
const DATA = ['--space', 'edgenas-vww-48', '--synthetic', '5000'];
const SEARCHED = ['--board', 'stm32h7', ...DATA, ...LIMITS, ...RETRAINING];

/** Seconds of search, from the first step to the last network that is judged: the same for every strategy. */
const SECONDS = ['--search-seconds', '110'];
/**
 * A differentiable search needs most of the time for its steps. The others train the supernet alone, so they have
 * time for more passes, and still judge many more networks.
 */
const DIFFERENTIABLE = ['--warmup-epochs', '3', '--search-epochs', '3'];
const EVEN = ['--warmup-epochs', '0', '--search-epochs', '9'];

const STRATEGIES: Readonly<Record<string, readonly string[]>> = {
  differentiable: ['--strategy', 'differentiable', ...DIFFERENTIABLE],
  evolution: ['--strategy', 'evolution', ...EVEN],
  'random, supernet': ['--strategy', 'random', ...EVEN],
  'random, from scratch': ['--strategy', 'scratch'],
};

/** Under the limits above none of them fits: their first layers need more memory than the space's. */
const WIDER = ['--max-latency', '20M', '--max-sram', '64K'];
/** As many passes as a winner has had with those of its supernet. */
const LONGER = ['--retrain-epochs', '19'];

const ABLATIONS = ['no-penalty', 'fixed-penalty', 'flop-proxy', 'blocks=3'];
const NETWORKS = ['mobilenet-v2', 'mobilenet-v3-small', 'mcunet'];
const BOARDS = ['stm32f4', 'esp32c3', 'rpi3'];

export const EXPERIMENTS: readonly Experiment[] = [
  ...seeds(5).flatMap((seed) =>
    Object.entries(STRATEGIES).map(([name, words]) =>
      experiment('strategies', name, seed, ['search', ...SEARCHED, ...SECONDS, ...words]),
    ),
  ),
  ...seeds(3).flatMap((seed) =>
    ABLATIONS.map((name) =>
      experiment('ablations', name, seed, [
        'search',
        ...SEARCHED,
        ...SECONDS,
        ...DIFFERENTIABLE,
        '--ablate',
        name,
      ]),
    ),
  ),
  ...seeds(3).flatMap((seed) =>
    NETWORKS.map((name) =>
      experiment('networks', name, seed, [
        'search',
        ...['--board', 'stm32h7', ...DATA, ...WIDER, ...LONGER, '--baseline', name],
      ]),
    ),
  ),
  ...BOARDS.map((board) =>
    experiment('boards', board, 1, [
      'search',
      ...['--board', board, ...DATA, ...LIMITS, ...RETRAINING, ...SECONDS],
      ...DIFFERENTIABLE,
    ]),
  ),
];

function seeds(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

function experiment(group: Group, name: string, seed: number, words: readonly string[]): Experiment {
  const id = `${group}-${name.replaceAll(/[^a-z0-9]+/g, '-')}-${seed}`;
  return { id, group, name, seed, arguments: words };
}
