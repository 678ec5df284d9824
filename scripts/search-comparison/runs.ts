/** Which runs are compared, those of the headline first. */
import { join } from 'node:path';
import type { BaselineName } from '../../lab/search/baseline.js';
import { USUAL_SEARCH, type SearchChoice } from '../../lab/search/request.js';
import type { Ablation } from '../../lab/search/settings.js';
import type { ComparisonRun, TrainingRun } from '../../lab/search-comparison/runs.js';
import { USUAL_TRAINING } from '../../lab/train/request.js';

export type Group = 'headline' | 'random' | 'ranking' | 'networks' | 'variants';

export interface GroupedRun {
  readonly group: Group;
  readonly run: ComparisonRun;
}

export const SPACE = 'edgenas-cifar10';
export const BOARD = 'stm32h7';
export const SEEDS = [1, 2, 3];
/**
 * The anchor and what is found at half of its count: with three, an interval is twice as wide (Student's t), and what
 * the search does was decided on those.
 */
export const HEADLINE_SEEDS = [...SEEDS, 4, 5];
/** Networks that are trained by themselves have so many epochs, from new weights. */
export const EPOCHS = 10;
/**
 * Networks evolve by trainings of an epoch each, a quarter of a finalist's first round: a supernet's order is of little
 * worth here, and so is that of a quarter of an epoch (docs/search-findings.md). With those that they evolve from, there are 48.
 */
const EVOLUTION = { finalists: 4, finalistEpochs: 4, descendants: 44 };
export const RANDOM_NETWORKS = 8;
export const RANKED_NETWORKS = 24;
/** Share of the training images that variants of the search are compared on. */
export const FEWER = 1 / 3;

/**
 * MLPerf Tiny's image classification network on the emulated board, by `npm run bench:kernels`: fewer instructions than
 * with CMSIS-NN (30.0 M). Its arena with CMSIS-NN, in bytes.
 */
export const ANCHOR = { count: 14_746_712, sramBytes: 54_340 };

/** Limits by their names: shares of the anchor's count, and its memory. */
export const SHARES = { half: 0.5, quarter: 0.25 } as const;

export const BASELINES: readonly BaselineName[] = [
  'mobilenet-v2',
  'mobilenet-v3-small',
  'proxylessnas',
  'mcunet',
];

/** What is changed in the differentiable search. */
export const ABLATED: readonly Ablation[] = ['flop-proxy', 'no-penalty', 'fixed-penalty', 'blocks=3'];
export const STRATEGIES = ['evolution', 'random'] as const;

/** Folders of images. */
export interface Images {
  readonly all: string;
  /** with {@link FEWER} of the training images */
  readonly fewer: string;
}

/** All runs of the comparison. */
export function comparisonRuns(images: Images): GroupedRun[] {
  const groups: Readonly<Record<Group, readonly ComparisonRun[]>> = {
    headline: headlineRuns(images),
    random: places(RANDOM_NETWORKS).map((place) =>
      alone(images, `drawn-${place}`, { random: place - 1, limits: search(images, 'quarter', 1) }, place),
    ),
    ranking: [
      {
        ...{ id: 'ranking', kind: 'ranking', warmUpOf: 'half-1-search' },
        choice: { ...search(images, 'half', 1), rankTest: RANKED_NETWORKS, retrainEpochs: 4 },
      },
    ],
    networks: BASELINES.map((name) => ({
      ...{ id: name, kind: 'search' },
      choice: { ...search(images, 'half', 1), baseline: { name }, retrainEpochs: EPOCHS },
    })),
    variants: SEEDS.flatMap((seed) => variantRuns(images, seed)),
  };
  return Object.entries(groups).flatMap(([group, runs]) =>
    runs.map((run) => ({ group: group as Group, run })),
  );
}

function headlineRuns(images: Images): ComparisonRun[] {
  const anchors = { baseline: { name: 'resnet8' }, width: 1 } as const;
  return [
    ...HEADLINE_SEEDS.flatMap((seed) => [
      alone(images, `resnet8-${seed}`, anchors, seed),
      ...found(images, `half-${seed}`, search(images, 'half', seed)),
    ]),
    ...SEEDS.flatMap((seed) => found(images, `quarter-${seed}`, search(images, 'quarter', seed))),
  ];
}

function variantRuns(images: Images, seed: number): ComparisonRun[] {
  const limited = search(images, 'half', seed);
  const choice = { ...limited, data: { folder: images.fewer }, retrainEpochs: 10 };
  const usual = `differentiable-${seed}`;
  return [
    { id: usual, kind: 'search', choice },
    ...STRATEGIES.map((strategy): ComparisonRun => ({
      ...{ id: `${strategy}-${seed}`, kind: 'search', warmUpOf: usual },
      choice: { ...choice, strategy },
    })),
    ...ABLATED.map((ablation): ComparisonRun => ({
      ...{ id: `${ablation.replace('=', '-')}-${seed}`, kind: 'search' },
      choice: { ...choice, ablation },
      ...(ablation.endsWith('penalty') && { warmUpOf: usual }),
    })),
  ];
}

function search(images: Images, share: keyof typeof SHARES, seed: number): SearchChoice {
  return {
    ...USUAL_SEARCH,
    ...{ board: BOARD, kernels: { runtime: 'builtin', flavour: 'optimized' }, space: SPACE, seed },
    data: { folder: images.all },
    limits: { maxLatency: { count: SHARES[share] * ANCHOR.count }, maxSram: ANCHOR.sramBytes },
    // without finalists the winner is what the strategy says
    ...{ warmupEpochs: 3, searchEpochs: 3, finalists: 1, finalistEpochs: 1, retrainEpochs: 8 },
  };
}

/** A search, and its winner from new weights: it trains that no further than to choose it. */
function found(images: Images, id: string, choice: SearchChoice): ComparisonRun[] {
  const first = `${id}-search`;
  return [
    { id: first, kind: 'search', choice: { ...choice, ...EVOLUTION } },
    alone(images, id, { winnerOf: first }, choice.seed),
  ];
}

function alone(images: Images, id: string, network: TrainingRun['network'], seed: number): TrainingRun {
  const choice = { ...USUAL_TRAINING, space: SPACE, data: { folder: images.all }, epochs: EPOCHS, seed };
  return { id, kind: 'training', network, choice, board: BOARD };
}

/** 1, 2, … */
export function places(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i + 1);
}

/** Path of a run folder with fewer images. */
export function fewerFolder(folder: string): string {
  return join(folder, 'images');
}
