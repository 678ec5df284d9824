/** How well a supernet, short trainings and what networks cost tell how good networks are that are trained by themselves. */
import { kendallInterval, type Interval } from '../common/kendall.js';
import { randomNumbers } from '../common/random.js';
import { sum } from '../common/statistics.js';
import { macs } from '../model/cases/macs.js';
import { architectureOperators } from '../model/space/architecture.js';
import type { Architecture } from '../model/space/space.js';
import type { Costs } from './costs/limits.js';
import { drawnOverCounts, NEAR } from './rank-test-draws.js';
import {
  firstRoundsOf,
  truthsOf,
  type AloneHooks,
  type FirstRound,
  type RankTestPlan,
  type Truth,
} from './rank-test-trainings.js';
import type { Judgement } from './strategies/judgement.js';
import { trainEvenly } from './strategies/random.js';
import { Scoring } from './strategies/scoring.js';
import type { SearchTask } from './strategies/strategy.js';

/** A network, and what is said of it before it is trained. */
export interface Ranked {
  readonly architecture: Architecture;
  readonly costs: Costs;
  readonly macs: number;
  /** on all held-out images, with the supernet's weights */
  readonly supernet: Judgement;
}

/** How some order the networks. Each is null where there are fewer than three networks. */
export interface Agreement {
  readonly networks: number;
  readonly supernet: Interval | null;
  /** null as well where networks are not trained at all */
  readonly firstRound: Interval | null;
  readonly macs: Interval | null;
  readonly count: Interval | null;
  /** of those that were trained twice, the first training against the second */
  readonly twice: number;
  readonly truth: Interval | null;
}

interface Trained {
  readonly networks: readonly Ranked[];
  /** in the order of the networks; none where these are not trained at all */
  readonly firstRounds: readonly FirstRound[];
  readonly truths: readonly Truth[];
}

export interface RankTest extends Trained {
  readonly all: Agreement;
  /** among networks whose count is 80 to 100 % of the limit; null without a limit */
  readonly nearLimit: Agreement | null;
}

export interface RankTestHooks extends AloneHooks {
  /** the supernet is trained, and the networks are judged by it */
  readonly onNetworks?: () => void;
}

/**
 * Trains the supernet, draws networks over the whole range of counts, and trains each of them by itself: for a first
 * round of finalists, and then from new weights for as long as the plan says.
 * @throws SEARCH_IMPOSSIBLE, SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE, INTERRUPTED
 */
export async function rankTest(
  task: SearchTask,
  count: number,
  plan: RankTestPlan,
  hooks: RankTestHooks,
): Promise<RankTest> {
  await trainEvenly(task);
  const networks = await rankedBySupernet(task, count);
  task.threads.forget(task.supernet.weights);
  hooks.onNetworks?.();
  const architectures = networks.map(({ architecture }) => architecture);
  const firstRounds = await firstRoundsOf(task, architectures, plan, hooks);
  const truths = await truthsOf(task, architectures, plan, hooks);
  const trained = { networks, firstRounds, truths };
  const limit = task.limits.count;
  return {
    ...trained,
    all: agreement(trained, () => true),
    nearLimit: limit === undefined ? null : agreement(trained, ({ costs }) => costs.count >= NEAR * limit),
  };
}

async function rankedBySupernet(task: SearchTask, count: number): Promise<Ranked[]> {
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
  return networks;
}

/** Fewer have no order worth the name. */
const FEWEST = 3;

function agreement(
  { networks, firstRounds, truths }: Trained,
  isIn: (network: Ranked) => boolean,
): Agreement {
  const random = randomNumbers(1);
  const places = networks.flatMap((network, place) => (isIn(network) ? [place] : []));
  const accuracy = (network: number, repetition: number): number | undefined =>
    truths.find((one) => one.network === network && one.repetition === repetition)?.judgement.accuracy;
  const truth = places.map((place) => accuracy(place, 0)!);
  const against = (said: (network: Ranked, place: number) => number): Interval | null =>
    places.length < FEWEST
      ? null
      : kendallInterval(
          truth,
          places.map((place) => said(networks[place]!, place)),
          random,
        );
  const twice = places.filter((place) => accuracy(place, 1) !== undefined);
  return {
    networks: places.length,
    supernet: against(({ supernet }) => -supernet.loss),
    macs: against((network) => network.macs),
    count: against(({ costs }) => costs.count),
    firstRound: firstRounds.length === 0 ? null : against((_, place) => -firstRounds[place]!.trainingLoss),
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
