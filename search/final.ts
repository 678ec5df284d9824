/** How the winner is found: the best of the judged networks, and those that evolve from them, are trained for a while. */
import type { Architecture } from '../model/space/space.js';
import type { FeasibleChoices } from './costs/feasible.js';
import { nearLimit, type Cost, type Limits, nearestLimit } from './costs/limits.js';
import type { Dataset } from './data/dataset.js';
import { descendantOf } from './descendants.js';
import { finalistsOf, kept } from './finalists.js';
import type { BeginTraining } from './own-training.js';
import { difference, judgementOf, type Estimate, type Judgement } from './strategies/judgement.js';
import type { Candidate, Trainings } from './strategies/strategy.js';
import type { NetworkTraining } from './training/network-training.js';
import { epochRandom, scoresOf } from './training/step.js';
import type { Threads } from './training/threads.js';
import { trainNetwork, type EpochOfTraining, type TrainingPlan } from './training/train-network.js';
import { defined } from '../common/defined.js';

/** How the winner is chosen among the networks that were judged best. */
export interface FinalPlan {
  /** how many they are at first; with one, the network that was judged best is the winner */
  readonly finalists: number;
  /** passes over the training images before the first half of them is given up; each round trains to twice as many */
  readonly finalistEpochs: number;
  /** networks that evolve from the finalists at the end of their first round, and are trained as long; none unless given */
  readonly descendants?: number;
}

/** How a finalist did at the end of a round. */
export interface FinalistResult extends Judgement {
  /** its place among the finalists, from 0 */
  readonly finalist: number;
  /** mean loss of its last pass over the training images, of each before it was learned from */
  readonly trainingLoss: number;
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
  readonly feasible: FeasibleChoices;
  readonly limits: Limits;
  readonly dataset: Dataset;
  readonly threads: Threads;
}

export interface FinalHooks {
  /** rounds that were over before the search was interrupted */
  readonly rounds?: readonly Round[];
  readonly onRound?: (round: Round) => void;
  readonly onFinalistEpoch?: (finalist: number, epoch: EpochOfTraining) => void;
  /** mean training losses of the epochs that were told before the search was interrupted */
  readonly finalistLoss?: (finalist: number, epoch: number) => number | undefined;
  /** the share of all rounds' training that is done */
  readonly onShare?: (share: number) => void;
  readonly trainings?: Trainings;
  readonly signal?: AbortSignal;
}

/**
 * Successive halving (Jamieson and Talwalkar, 2016): all finalists, and those that evolve from them, are trained by
 * themselves, the better half (but no more than there were finalists) twice as long, and so on. Better is whose loss is
 * less in the last pass over the training images: it is of more images than are held out, and of each before it was
 * learned from (Ru et al., "Speedy Performance Estimation for Neural Architecture Search", 2021). Among those that go
 * on, at least half are near a limit as long as there are such: what a larger network is worth shows late in training.
 * Of the last ones the most accurate on the held-out images wins; one near a limit wins as well when it is as accurate
 * within a 95 % interval.
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
  const { feasible, limits } = setup;
  const isNear = ({ costs }: Candidate): boolean => nearLimit(costs, limits);
  const { epochs: most } = plan.retraining;
  const finalists =
    most === 0 ? candidates.slice(0, 1) : finalistsOf(candidates, plan.finalists, feasible.space, isNear);
  const beginOne = ({ architecture }: { architecture: Architecture }, place: number): NetworkTraining =>
    begun(begin(architecture), place, hooks);
  const trainings = finalists.map(beginOne);
  const places = finalists.length;
  const descendants = places > 1 ? (plan.descendants ?? 0) : 0;
  const random = epochRandom(plan.retraining.seed, 0);
  const rounds: Round[] = [];
  let alive = finalists.map((_, place) => place);
  const ahead = passesAhead({ ...plan, finalists: places }, most);
  let passes = 0;
  for (
    let epochs = Math.min(plan.finalistEpochs, most);
    alive.length > 1;
    epochs = Math.min(2 * epochs, most)
  ) {
    const before = rounds.at(-1)?.epochs ?? 0;
    const over = hooks.rounds?.[rounds.length];
    const results: FinalistResult[] = [];
    const train = async (place: number): Promise<void> => {
      const share = (ofOne: number): number => (passes + ofOne * epochs - before) / ahead;
      const known = over?.results.find(({ finalist }) => finalist === place);
      const own = { ...plan.retraining, epochs };
      results.push(known ?? (await resultOf(setup, trainings[place]!, place, own, hooks, share)));
      passes += epochs - before;
    };
    for (const place of alive) await train(place);
    for (let place = alive.length; before === 0 && place < alive.length + descendants; place++) {
      const trained = results.map(({ finalist, trainingLoss: loss }) => ({ ...finalists[finalist]!, loss }));
      const next = descendantOf(setup, trained, random);
      if (next === undefined) break;
      trainings.push(beginOne(next, place));
      await train(place);
      finalists.push({ ...next, ...judgementIn(results.at(-1)!) });
    }
    results.sort((a, b) => b.accuracy - a.accuracy || a.loss - b.loss);
    const round = { epochs, results };
    if (over === undefined) hooks.onRound?.(round);
    rounds.push(round);
    if (results.length === 2 || epochs === most) break;
    const ranking = results
      .toSorted((a, b) => a.trainingLoss - b.trainingLoss)
      .map(({ finalist }) => finalist);
    alive = kept(ranking, goingOn(results.length, places), (place) => isNear(finalists[place]!));
  }
  const winner = winnerOf(rounds, (place) => isNear(finalists[place]!));
  const budget = budgetOf(finalists, rounds, winner, limits);
  return { winner: finalists[winner]!, training: trainings[winner]!, finalists, rounds, budget };
}

/** Where it was kept. */
function begun(training: NetworkTraining, place: number, { trainings }: FinalHooks): NetworkTraining {
  trainings?.restore(nameOf(place), training);
  return training;
}

function judgementIn({ loss, accuracy, errors, images }: FinalistResult): Judgement {
  return { loss, accuracy, errors, images };
}

/** The name under which the training of a finalist is kept. */
function nameOf(place: number): string {
  return `finalist-${place + 1}`;
}

/** Passes over the training images in all rounds. @param most of one network in all */
export function passesAhead({ finalists, finalistEpochs, descendants = 0 }: FinalPlan, most: number): number {
  if (finalists <= 1 || most === 0) return 0;
  let [sum, before] = [0, 0];
  let alive = finalists + descendants;
  for (let epochs = Math.min(finalistEpochs, most); ; epochs = Math.min(2 * epochs, most)) {
    sum += alive * (epochs - before);
    if (alive <= 2 || epochs === most) return sum;
    [alive, before] = [goingOn(alive, finalists), epochs];
  }
}

/** How many of those that were trained in a round go on: the descendants compete for the finalists' places. */
function goingOn(trained: number, places: number): number {
  return Math.min(places, Math.ceil(trained / 2));
}

/** Trains one of them, and looks how it does. */
async function resultOf(
  setup: FinalSetup,
  training: NetworkTraining,
  finalist: number,
  plan: TrainingPlan,
  hooks: FinalHooks,
  share: (ofOne: number) => number,
): Promise<FinalistResult> {
  const { threads, dataset } = setup;
  const trainingLoss = await trainOne(setup, training, finalist, plan, hooks, share);
  const scores = await scoresOf(threads, training.weights, dataset.heldOut);
  threads.forget(training.weights);
  return { finalist, trainingLoss, ...judgementOf(scores), correct: scores.correct.join('') };
}

/** @returns the mean training loss of the last epoch */
async function trainOne(
  { threads, dataset }: FinalSetup,
  training: NetworkTraining,
  place: number,
  plan: TrainingPlan,
  { trainings, signal, onFinalistEpoch, finalistLoss, onShare }: FinalHooks,
  share: (ofOne: number) => number,
): Promise<number> {
  let loss: number | undefined;
  await trainNetwork(threads, training, dataset, plan, {
    onStep: (done) => onShare?.(share(done)),
    onEpoch: (epoch) => {
      ({ loss } = epoch);
      onFinalistEpoch?.(place, epoch);
      trainings?.save(nameOf(place), training);
    },
    ...defined({ signal }),
  });
  // an epoch that was kept was told before
  return (loss ?? finalistLoss?.(place, plan.epochs))!;
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
