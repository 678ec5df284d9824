/** How fast a step of training is: forwards, backwards and Adam, beside the same step in PyTorch. */
import { join } from 'node:path';
import { execa } from 'execa';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { median } from '../../common/statistics.js';
import { NetworkTraining } from '../../search/training/network-training.js';
import { GHOST_IMAGES, GHOSTS, stepWeights } from '../../search/training/step.js';
import { Threads } from '../../search/training/threads.js';
import { workApart } from '../apart.js';
import type { Figure } from './figure.js';
import { noiseImages } from './noise.js';
import { isSearchCase, trainingCases, type TrainingCase } from './training-cases.js';

const IMAGES = GHOSTS * GHOST_IMAGES;
/** They take turns, and short ones, so that whatever slows the machine for some time slows both. */
const TURNS = 20;
const STEPS_PER_TURN = 5;
/** Turns that are not counted, in which code is compiled. */
const WARM_UP_TURNS = 5;

/** Where Debian's python3-torch is. */
const DEBIAN_PYTHON = '/usr/bin/python3';
const SEARCH_PROCESS = join(import.meta.dirname, 'search-process.js');
const TORCH_STEP = join(PACKAGE_ROOT, 'scripts', 'bench', 'torch-step.py');

export interface TrainingBench {
  readonly figures: readonly Figure[];
  /** why there is no comparison, if there is none */
  readonly note?: string;
}

/** What to train with. */
export interface TrainingSetup {
  /** of either contender */
  readonly threads: number;
  /** a Python that has PyTorch */
  readonly python: string;
}

/** Two threads, and the Python that EDGELUT_TORCH_PYTHON names, or Debian's. */
export function usualSetup(): TrainingSetup {
  return { threads: 2, python: process.env['EDGELUT_TORCH_PYTHON'] ?? DEBIAN_PYTHON };
}

interface Contender {
  /** Trains on; gives the seconds of each step. */
  readonly turn: () => Promise<number[]>;
  readonly close: () => Promise<void>;
}

/** How fast some networks are trained, beside PyTorch where that is installed; then what the steps of a search take. */
export async function benchTraining(setup = usualSetup()): Promise<TrainingBench> {
  const withTorch = await hasTorch(setup.python);
  const figures: Figure[] = [];
  let searchRate = 0;
  for (const one of trainingCases()) {
    const rates = await measureRates(one, setup, withTorch);
    if (isSearchCase(one)) searchRate = rates.own;
    figures.push(...figuresOf(one, rates));
  }
  figures.push(...(await searchSteps(searchRate)));
  if (withTorch) return { figures };
  const remedy = 'apt-get install python3-torch, or name another Python in EDGELUT_TORCH_PYTHON';
  return { figures, note: `Not compared with PyTorch, which ${setup.python} lacks: ${remedy}` };
}

/** Images per second. */
interface Rates {
  readonly own: number;
  readonly torch?: number;
}

/** How fast one network is trained, in turns with PyTorch. */
export async function measureRates(
  one: TrainingCase,
  setup: TrainingSetup,
  withTorch: boolean,
): Promise<Rates> {
  const own = await startOwn(one, setup.threads);
  const torch = withTorch ? startTorch(one, setup) : undefined;
  const seconds: Record<'own' | 'torch', number[]> = { own: [], torch: [] };
  for (let turn = 0; turn < WARM_UP_TURNS + TURNS; turn++) {
    const [ownTurn, torchTurn] = [await own.turn(), await torch?.turn()];
    if (turn < WARM_UP_TURNS) continue;
    seconds.own.push(...ownTurn);
    seconds.torch.push(...(torchTurn ?? []));
  }
  await own.close();
  await torch?.close();
  const rate = (of: readonly number[]): number => IMAGES / median(of);
  return { own: rate(seconds.own), ...(withTorch && { torch: rate(seconds.torch) }) };
}

function figuresOf({ name, side, leastRatio }: TrainingCase, { own, torch }: Rates): Figure[] {
  const what = `${name}, ${side}²`;
  const training: Figure = { name: `training, ${what}`, value: own, unit: 'images/s' };
  if (torch === undefined) return [training];
  return [
    training,
    { name: `PyTorch, ${what}`, value: torch, unit: 'images/s' },
    { name: `training / PyTorch, ${what}`, value: own / torch, unit: '×', aim: { least: leastRatio } },
  ];
}

async function startOwn({ network, side }: TrainingCase, threadCount: number): Promise<Contender> {
  const { weights, adam } = new NetworkTraining(network, 0, 1);
  const jobs = Array.from({ length: GHOSTS }, (_, slot) => {
    const images = Uint32Array.from({ length: GHOST_IMAGES }, (_, i) => slot * GHOST_IMAGES + i);
    return { kind: 'weights', slot, batch: { images, seed: null } } as const;
  });
  const threads = await Threads.start(threadCount, {
    dataset: noiseImages(IMAGES, side),
    augmentation: 'vww',
    backend: 'wasm',
  });
  const turn = async (): Promise<number[]> => {
    const seconds: number[] = [];
    for (let step = 0; step < STEPS_PER_TURN; step++) {
      const start = performance.now();
      await stepWeights(threads, weights, adam, jobs, 1e-3);
      seconds.push((performance.now() - start) / 1000);
    }
    return seconds;
  };
  return { turn, close: () => threads.close() };
}

async function searchSteps(trainingRate: number): Promise<Figure[]> {
  const done = await workApart<Figure[]>(SEARCH_PROCESS, { trainingRate });
  if (done.failed) throw new Error(`the steps of a search ended with ${done.exitCode}`);
  return done.answer;
}

async function hasTorch(python: string): Promise<boolean> {
  const { failed } = await execa(python, ['-c', 'import torch'], { reject: false });
  return !failed;
}

function startTorch({ network }: TrainingCase, { threads, python }: TrainingSetup): Contender {
  const process = execa(python, [TORCH_STEP, String(threads), String(IMAGES)], {
    stderr: 'inherit',
    buffer: false,
  });
  process.stdin.write(`${JSON.stringify(network)}\n`);
  const answers = process.iterable()[Symbol.asyncIterator]();
  return {
    turn: async () => {
      process.stdin.write(`${STEPS_PER_TURN}\n`);
      const answer = (await answers.next()) as IteratorResult<string, undefined>;
      return JSON.parse(answer.value ?? '[]') as number[];
    },
    close: async () => {
      process.stdin.end();
      await process;
    },
  };
}
