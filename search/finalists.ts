/** The best of the judged networks, each trained for a while: what a supernet says of networks is not the last word. */
import type { Space } from '../model/space/space.js';
import { stagesOf } from '../model/space/stages.js';
import { nearLimit, type Cost, type Limits, nearestLimit } from './costs/limits.js';
import type { Dataset } from './data/dataset.js';
import type { BeginTraining } from './own-training.js';
import { difference, judgementOf, type Estimate, type Judgement } from './strategies/judgement.js';
import type { Candidate, Trainings } from './strategies/strategy.js';
import { sameChoice } from './supernet/distribution.js';
import type { NetworkTraining } from './training/network-training.js';
import { scoresOf } from './training/step.js';
import type { Threads } from './training/threads.js';
import { trainNetwork, type EpochOfTraining, type TrainingPlan } from './training/train-network.js';
import { defined } from '../common/defined.js';

/** How the winner is chosen among the networks that were judged best. */
export interface FinalPlan {
  /** how many they are at first; with one, the network that was judged best is the winner */
  readonly finalists: number;
  /** passes over the training images before the first half of them is given up; each round trains to twice as many */
  readonly finalistEpochs: number;
}

/** How a finalist did at the end of a round. */
export interface FinalistResult extends Judgement {
  /** its place among the finalists, from 0 */
  readonly finalist: number;
  /** for each held-out image, 1 where it was right, else 0 */
  readonly correct: string;
}

/** A round of finalists, each trained for as many passes as the others. */
export interface Round {
  /** from the first round on */
  readonly epochs: number;
  /** the most accurate on the held-out images first */
  readonly results: readonly FinalistResult[];
}

/** How the winner stands to its limits. */
export interface Budget {
  /** the limit of which it uses most, and the share; null where nothing is limited */
  readonly nearest: { readonly cost: Cost; readonly share: number } | null;
  /** whether that is at least {@link NEAR} */
  readonly used: boolean;
  /** finalists of a smaller count */
  readonly cheaper: number;
  /** those of them that were as accurate as the winner within a 95 % interval, after as many passes */
  readonly asGood: number;
}

export interface Final {
  readonly winner: Candidate;
  readonly training: NetworkTraining;
  /** in their places */
  readonly finalists: readonly Candidate[];
  readonly rounds: readonly Round[];
  readonly budget: Budget;
}

export interface FinalSetup {
  readonly space: Space;
  readonly limits: Limits;
  readonly dataset: Dataset;
  readonly threads: Threads;
}

export interface FinalHooks {
  /** rounds that were over before the search was interrupted */
  readonly rounds?: readonly Round[];
  readonly onRound?: (round: Round) => void;
  readonly onFinalistEpoch?: (finalist: number, epoch: EpochOfTraining) => void;
  /** the share of all rounds' training that is done */
  readonly onShare?: (share: number) => void;
  readonly trainings?: Trainings;
  readonly signal?: AbortSignal;
}

/**
 * Successive halving (Jamieson and Talwalkar, 2016): all finalists are trained by themselves, the more accurate half on
 * the held-out images twice as long, and so on. Among those that go on, at least half are near a
 * limit as long as there are such: what a larger network is worth shows late in training. Of the last ones the most
 * accurate wins; one near a limit wins as well when it is as accurate within a 95 % interval.
 * @param candidates the best first
 * @throws SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE, INTERRUPTED
 */
export async function finalOf(
  setup: FinalSetup,
  candidates: readonly Candidate[],
  begin: BeginTraining,
  plan: FinalPlan & { readonly retraining: TrainingPlan },
  hooks: FinalHooks = {},
): Promise<Final> {
  const { limits } = setup;
  const isNear = ({ costs }: Candidate): boolean => nearLimit(costs, limits);
  const { epochs: most } = plan.retraining;
  const finalists =
    most === 0 ? candidates.slice(0, 1) : finalistsOf(candidates, plan.finalists, setup.space, isNear);
  const trainings = finalists.map(({ architecture }, place) => {
    const training = begin(architecture);
    hooks.trainings?.restore(nameOf(place), training);
    return training;
  });
  const rounds: Round[] = [];
  let alive = finalists.map((_, place) => place);
  const ahead = passesAhead(finalists.length, plan.finalistEpochs, most);
  let passes = 0;
  for (
    let epochs = Math.min(plan.finalistEpochs, most);
    alive.length > 1;
    epochs = Math.min(2 * epochs, most)
  ) {
    const before = rounds.at(-1)?.epochs ?? 0;
    const over = hooks.rounds?.[rounds.length];
    const results: FinalistResult[] = [];
    for (const place of over === undefined ? alive : []) {
      const share = (ofOne: number): number => (passes + ofOne * epochs - before) / ahead;
      await trainOne(setup, trainings[place]!, place, { ...plan.retraining, epochs }, hooks, share);
      results.push(await resultOf(setup, trainings[place]!, place));
      passes += epochs - before;
    }
    const round = over ?? {
      epochs,
      results: results.sort((a, b) => b.accuracy - a.accuracy || a.loss - b.loss),
    };
    if (over === undefined) hooks.onRound?.(round);
    else passes += (epochs - before) * alive.length;
    rounds.push(round);
    if (alive.length === 2 || epochs === most) break;
    const ranking = round.results.map(({ finalist }) => finalist);
    alive = kept(ranking, Math.ceil(alive.length / 2), (place) => isNear(finalists[place]!));
  }
  const winner = winnerOf(rounds, (place) => isNear(finalists[place]!));
  const budget = budgetOf(finalists, rounds, winner, limits);
  return { winner: finalists[winner]!, training: trainings[winner]!, finalists, rounds, budget };
}

/** The name under which the training of a finalist is kept. */
function nameOf(place: number): string {
  return `finalist-${place + 1}`;
}

/** Passes over the training images in all rounds. @param most of one network in all */
export function passesAhead(count: number, first: number, most: number): number {
  let [sum, before] = [0, 0];
  for (let [alive, epochs] = [count, Math.min(first, most)]; ; epochs = Math.min(2 * epochs, most)) {
    sum += alive * (epochs - before);
    if (alive <= 2 || epochs === most) return sum;
    [alive, before] = [Math.ceil(alive / 2), epochs];
  }
}

/** Networks that differ in so many stages are different ones. */
const DIFFERENT = 3;

/**
 * The finalists, in their order: different ones before those that are nearly the same, the best of each kind of opening
 * in up to half of the places. A supernet tells neighbours apart, but is easily wrong between networks that share few
 * weights (docs/search.md, "What it is worth"); a training tells those.
 * @param ranking the best first
 */
export function finalistsOf(
  ranking: readonly Candidate[],
  count: number,
  space: Space,
  isNear: (one: Candidate) => boolean,
): Candidate[] {
  const openings = new Map<string, Candidate[]>();
  for (const one of ranking) {
    const name = openingOf(space, one);
    openings.set(name, [...(openings.get(name) ?? []), one]);
  }
  const firsts = [...openings.values()]
    .map((own) => own.find(isNear) ?? own[0]!)
    .slice(0, Math.floor(count / 2));
  const rest = differentFirst(
    ranking.filter((one) => !firsts.includes(one)),
    firsts,
  );
  const others = kept(rest, count - firsts.length, isNear);
  return ranking.filter((one) => firsts.includes(one) || others.includes(one));
}

/** Those that differ from all before them, then the others. @param before what comes before all of them */
function differentFirst(ranking: readonly Candidate[], before: readonly Candidate[]): Candidate[] {
  const different: Candidate[] = [];
  const others: Candidate[] = [];
  for (const one of ranking) {
    const isDifferent = [...before, ...different].every((other) => differences(one, other) >= DIFFERENT);
    (isDifferent ? different : others).push(one);
  }
  return [...different, ...others];
}

function differences({ architecture: one }: Candidate, { architecture: other }: Candidate): number {
  return one.filter((choice, stage) => !sameChoice(choice, other[stage]!)).length;
}

/** The resolution and the stride of the stem, where these are chosen. */
function openingOf(space: Space, { architecture }: Candidate): string {
  const stages = stagesOf(space);
  return architecture
    .filter((_, at) => stages[at]!.kind !== 'block')
    .map(({ operation }) => operation)
    .join(' ');
}

/** The first ones, at least half of them near a limit as far as there are such; in their order. */
export function kept<T>(ranking: readonly T[], count: number, isNear: (one: T) => boolean): T[] {
  const near = ranking.filter(isNear).slice(0, Math.ceil(count / 2));
  const others = ranking.filter((one) => !near.includes(one)).slice(0, Math.max(0, count - near.length));
  return ranking.filter((one) => near.includes(one) || others.includes(one));
}

async function trainOne(
  { threads, dataset }: FinalSetup,
  training: NetworkTraining,
  place: number,
  plan: TrainingPlan,
  { trainings, signal, onFinalistEpoch, onShare }: FinalHooks,
  share: (ofOne: number) => number,
): Promise<void> {
  await trainNetwork(threads, training, dataset, plan, {
    onStep: (done) => onShare?.(share(done)),
    onEpoch: (epoch) => {
      onFinalistEpoch?.(place, epoch);
      trainings?.save(nameOf(place), training);
    },
    ...defined({ signal }),
  });
}

async function resultOf(
  { threads, dataset }: FinalSetup,
  { weights }: NetworkTraining,
  finalist: number,
): Promise<FinalistResult> {
  const scores = await scoresOf(threads, weights, dataset.heldOut);
  threads.forget(weights);
  return { finalist, ...judgementOf(scores), correct: scores.correct.join('') };
}

/** Two standard errors either side hold 95 %. */
const INTERVAL = 1.96;

/** By how much the first was right more often, on the same images. */
function lead(a: FinalistResult, b: FinalistResult): Estimate {
  return difference(Array.from(a.correct, Number), Array.from(b.correct, Number));
}

/** Whether the second is no less accurate than the first, within a 95 % interval. */
function isAsGood(first: FinalistResult, second: FinalistResult): boolean {
  const { mean, error } = lead(first, second);
  return mean <= INTERVAL * error;
}

/** The place of the winner. */
function winnerOf(rounds: readonly Round[], isNear: (place: number) => boolean): number {
  const [best, ...others] = rounds.at(-1)?.results ?? [];
  if (best === undefined || isNear(best.finalist)) return best?.finalist ?? 0;
  const larger = others.find((other) => isNear(other.finalist) && isAsGood(best, other));
  return (larger ?? best).finalist;
}

function budgetOf(
  finalists: readonly Candidate[],
  rounds: readonly Round[],
  winner: number,
  limits: Limits,
): Budget {
  const { costs } = finalists[winner]!;
  const cheaper = finalists.flatMap((one, place) => (one.costs.count < costs.count ? [place] : []));
  const asGood = cheaper.filter((place) => {
    // the last round that both were in
    const results = rounds.findLast((round) => resultIn(round, place) && resultIn(round, winner));
    return results !== undefined && isAsGood(resultIn(results, winner)!, resultIn(results, place)!);
  });
  return {
    ...{ nearest: nearestLimit(costs, limits), used: nearLimit(costs, limits) },
    ...{ cheaper: cheaper.length, asGood: asGood.length },
  };
}

function resultIn({ results }: Round, place: number): FinalistResult | undefined {
  return results.find(({ finalist }) => finalist === place);
}
