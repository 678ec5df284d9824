/** How well a supernet, and what networks cost, tell how good networks are that are trained each by itself. */
import { defined } from '../common/defined.js';
import { kendallInterval, type Interval } from '../common/kendall.js';
import { randomNumbers } from '../common/random.js';
import { sum } from '../common/statistics.js';
import { macs } from '../model/cases/macs.js';
import { architectureOperators } from '../model/space/architecture.js';
import type { Architecture } from '../model/space/space.js';
import type { Costs } from './costs/limits.js';
import { ownTraining } from './own-training.js';
import { drawnOverCounts, NEAR } from './rank-test-draws.js';
import { judgementOf, type Judgement } from './strategies/judgement.js';
import { trainEvenly } from './strategies/random.js';
import { Scoring } from './strategies/scoring.js';
import type { SearchTask, Trainings } from './strategies/strategy.js';
import { scoresOf } from './training/step.js';
import { trainNetwork, type TrainingPlan } from './training/train-network.js';

/** A network, and what is said of it before it is trained. */
export interface Ranked {
  readonly architecture: Architecture;
  readonly costs: Costs;
  readonly macs: number;
  /** on all held-out images, with the supernet's weights */
  readonly supernet: Judgement;
}

/** The training of one of them by itself. */
export interface Truth {
  /** its place among the networks */
  readonly network: number;
  /** 0; 1 where it was trained anew with another seed */
  readonly repetition: number;
  /** on the test images */
  readonly judgement: Judgement;
}

/** How some order the networks. Each is null where there are fewer than three networks. */
export interface Agreement {
  readonly networks: number;
  readonly supernet: Interval | null;
  readonly macs: Interval | null;
  readonly count: Interval | null;
  /** of those that were trained twice, the first training against the second */
  readonly twice: number;
  readonly truth: Interval | null;
}

export interface RankTest {
  readonly networks: readonly Ranked[];
  readonly truths: readonly Truth[];
  readonly all: Agreement;
  /** among networks whose count is 80 to 100 % of the limit; null without a limit */
  readonly nearLimit: Agreement | null;
}

export interface RankTestHooks {
  /** trainings that were over before the test was interrupted */
  readonly truths?: readonly Truth[];
  readonly onTruth?: (truth: Truth) => void;
  /** the supernet is trained, and the networks are judged by it */
  readonly onNetworks?: () => void;
  /** share of all trainings that is done */
  readonly onShare?: (share: number) => void;
  readonly trainings?: Trainings;
  readonly signal?: AbortSignal;
}

/** One of so many networks is trained twice. */
const THIRD = 3;

/**
 * Trains the supernet, draws networks over the whole range of counts, and trains each of them by itself from new
 * weights.
 * @throws SEARCH_IMPOSSIBLE, SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE, INTERRUPTED
 */
export async function rankTest(
  task: SearchTask,
  count: number,
  plan: TrainingPlan,
  hooks: RankTestHooks,
): Promise<RankTest> {
  await trainEvenly(task);
  const scoring = new Scoring(task);
  const networks: Ranked[] = [];
  for (const architecture of drawnOverCounts(task, count)) {
    const operators = architectureOperators(task.feasible.space, architecture);
    networks.push({
      ...{ architecture, costs: task.feasible.costs.exact(architecture) },
      macs: sum(operators.map(macs)),
      supernet: await scoring.onAll(architecture),
    });
  }
  task.threads.forget(task.supernet.weights);
  hooks.onNetworks?.();
  const places = networks.map((_, network) => ({ network, repetition: 0 }));
  const ahead = [
    ...places,
    ...places.filter((_, i) => i % THIRD === 0).map((one) => ({ ...one, repetition: 1 })),
  ];
  const truths: Truth[] = [];
  for (const { network, repetition } of ahead) {
    const known = hooks.truths?.find((one) => one.network === network && one.repetition === repetition);
    const share = (ofOne: number): void => hooks.onShare?.((truths.length + ofOne) / ahead.length);
    const own = { ...plan, seed: plan.seed * 1009 + 2 * network + repetition };
    const judgement =
      known?.judgement ??
      (await trained(
        task,
        networks[network]!.architecture,
        own,
        `rank-${network}-${repetition}`,
        hooks,
        share,
      ));
    const truth = { network, repetition, judgement };
    if (known === undefined) hooks.onTruth?.(truth);
    truths.push(truth);
  }
  const limit = task.limits.count;
  return {
    ...{ networks, truths },
    all: agreement(networks, truths, () => true),
    nearLimit:
      limit === undefined ? null : agreement(networks, truths, ({ costs }) => costs.count >= NEAR * limit),
  };
}

async function trained(
  { feasible, threads, dataset }: SearchTask,
  architecture: Architecture,
  plan: TrainingPlan,
  name: string,
  { trainings, signal }: RankTestHooks,
  onStep: (share: number) => void,
): Promise<Judgement> {
  const training = ownTraining(feasible.space, architecture, plan);
  trainings?.restore(name, training);
  const onEpoch = (): void => trainings?.save(name, training);
  await trainNetwork(threads, training, dataset, plan, { onStep, onEpoch, ...defined({ signal }) });
  const judgement = judgementOf(await scoresOf(threads, training.weights, dataset.test));
  threads.forget(training.weights);
  trainings?.drop(name);
  return judgement;
}

/** Fewer have no order worth the name. */
const FEWEST = 3;

function agreement(
  networks: readonly Ranked[],
  truths: readonly Truth[],
  isIn: (network: Ranked) => boolean,
): Agreement {
  const random = randomNumbers(1);
  const places = networks.flatMap((network, place) => (isIn(network) ? [place] : []));
  const accuracy = (network: number, repetition: number): number | undefined =>
    truths.find((one) => one.network === network && one.repetition === repetition)?.judgement.accuracy;
  const truth = places.map((place) => accuracy(place, 0)!);
  const against = (said: (network: Ranked) => number): Interval | null =>
    places.length < FEWEST
      ? null
      : kendallInterval(
          truth,
          places.map((place) => said(networks[place]!)),
          random,
        );
  const twice = places.filter((place) => accuracy(place, 1) !== undefined);
  return {
    networks: places.length,
    supernet: against(({ supernet }) => -supernet.loss),
    macs: against((network) => network.macs),
    count: against(({ costs }) => costs.count),
    twice: twice.length,
    truth:
      twice.length < FEWEST
        ? null
        : kendallInterval(
            twice.map((place) => accuracy(place, 0)!),
            twice.map((place) => accuracy(place, 1)!),
            random,
          ),
  };
}
