/** How fast a step of training is: forwards, backwards and Adam, beside the same step in PyTorch. */
import { join } from 'node:path';
import { execa } from 'execa';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { median } from '../../common/statistics.js';
import type { Space } from '../../model/space/space.js';
import { NetworkTraining } from '../../search/training/network-training.js';
import { GHOST_IMAGES, GHOSTS, stepWeights } from '../../search/training/step.js';
import { Threads } from '../../search/training/threads.js';
import { architectureNetwork } from '../../search/network/network.js';
import { workApart } from '../apart.js';
import type { Figure } from './figure.js';
import { noiseImages } from './noise.js';

const THREADS = 2;
const IMAGES = GHOSTS * GHOST_IMAGES;
/** They take turns, and short ones, so that whatever slows the machine for some time slows both. */
const TURNS = 20;
const STEPS_PER_TURN = 5;
/** Turns that are not counted, in which code is compiled. */
const WARM_UP_TURNS = 5;
const SIDES = [48, 96];

/** Where Debian's python3-torch is. */
const PYTHON = '/usr/bin/python3';
const SEARCH_PROCESS = join(import.meta.dirname, 'search-process.js');
const TORCH_STEP = join(PACKAGE_ROOT, 'scripts', 'bench', 'torch-step.py');

/** Stem, and seven inverted residual blocks of expansion 4: the same network as in `torch-step.py`. */
const WIDTHS = [16, 24, 24, 32, 32, 64, 64];
function benchSpace(side: number): Space {
  return {
    name: 'benchmark',
    input: [side, side, 3],
    stem: { kernel: 3, stride: 2, width: 16 },
    blocks: { strides: [1, 2, 1, 2, 1, 2, 1], widths: [16, 24, 32, 64], operations: ['ir_4'] },
    head: { classes: 2 },
  };
}

export interface TrainingBench {
  readonly figures: readonly Figure[];
  /** why there is no comparison, if there is none */
  readonly note?: string;
}

interface Contender {
  /** Trains on; gives the seconds of each step. */
  readonly turn: () => Promise<number[]>;
  readonly close: () => Promise<void>;
}

/**
 * Images per second of training at two sizes of images, and their ratio to PyTorch's where that is installed; then
 * what the steps of a search take.
 */
export async function benchTraining(): Promise<TrainingBench> {
  const withTorch = await hasTorch();
  const figures: Figure[] = [];
  for (const side of SIDES) {
    const own = await startOwn(side);
    const torch = withTorch ? startTorch(side) : undefined;
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
    figures.push({ name: `training, images of ${side}²`, value: rate(seconds.own), unit: 'images/s' });
    if (torch === undefined) continue;
    figures.push(
      { name: `PyTorch, images of ${side}²`, value: rate(seconds.torch), unit: 'images/s' },
      {
        name: `training / PyTorch, images of ${side}²`,
        value: rate(seconds.own) / rate(seconds.torch),
        unit: '×',
        aim: { least: 0.8 },
      },
    );
  }
  const rate = figures.find(({ name }) => name === `training, images of ${SIDES.at(-1)}²`)!.value;
  figures.push(...(await searchSteps(rate)));
  if (withTorch) return { figures };
  return {
    figures,
    note: 'Not compared with PyTorch, which is not installed: apt-get install python3-torch',
  };
}

async function startOwn(side: number): Promise<Contender> {
  const space = benchSpace(side);
  const architecture = WIDTHS.map((width) => ({ operation: 'ir_4' as const, width }));
  const { weights, adam } = new NetworkTraining(architectureNetwork(space, architecture), 0, 1);
  const jobs = Array.from({ length: GHOSTS }, (_, slot) => {
    const images = Uint32Array.from({ length: GHOST_IMAGES }, (_, i) => slot * GHOST_IMAGES + i);
    return { kind: 'weights', slot, batch: { images, seed: null } } as const;
  });
  const threads = await Threads.start(THREADS, {
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

async function hasTorch(): Promise<boolean> {
  const { failed } = await execa(PYTHON, ['-c', 'import torch'], { reject: false });
  return !failed;
}

function startTorch(side: number): Contender {
  const options = [THREADS, side, IMAGES].map(String);
  const process = execa(PYTHON, [TORCH_STEP, ...options], { stderr: 'inherit', buffer: false });
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
