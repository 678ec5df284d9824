/** How the winner is found: the best of the judged networks, and those that evolve from them, are trained for a while. */
import { nearLimit, type Cost, type Limits, nearestLimit } from './costs/limits.js';
import type { Dataset } from './data/dataset.js';
import { kept, type Finalist } from './finalists.js';
import type { BeginTraining } from './own-training.js';
import { difference, judgementOf, type Estimate, type Judgement } from './strategies/judgement.js';
import type { Trainings } from './strategies/strategy.js';
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
  /**
   * networks that evolve from the finalists by short trainings; the best of all take their places, different ones
   * first; none unless given
   */
  readonly descendants?: number;
}

/** How a finalist did at the end of a round. */
export interface FinalistResult extends Judgement {
  /** its place among the finalists, from 0 */
  readonly finalist: number;
  /** mean loss in the later half of its last pass over the training images, of each before it was learned from */
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
  readonly winner: Finalist;
  readonly training: NetworkTraining;
  /** in their places */
  readonly finalists: readonly Finalist[];
  readonly rounds: readonly Round[];
  readonly budget: Budget;
}

export interface FinalSetup {
  readonly limits: Limits;
  readonly dataset: Dataset;
  readonly threads: Threads;
}

export interface FinalHooks {
  /** rounds that were over before the search was interrupted */
  readonly rounds?: readonly Round[];
  readonly onRound?: (round: Round) => void;
  readonly onFinalistEpoch?: (finalist: number, epoch: EpochOfTraining) => void;
  /** training losses, of later halves, of the epochs that were told before the search was interrupted */
  readonly finalistLoss?: (finalist: number, epoch: number) => number | undefined;
  /** the share of all rounds' training that is done */
  readonly onShare?: (share: number) => void;
  readonly trainings?: Trainings;
  readonly signal?: AbortSignal;
}

/**
 * Successive halving (Jamieson and Talwalkar, 2016): all finalists are trained by themselves, the better half twice as
 * long, and so on. Better is whose loss is less in the later half of the last pass over the training images: it is of
 * more images than are held out, and of each before it was learned from (Ru et al., "Speedy Performance Estimation for
 * Neural Architecture Search", 2021); the earlier half says how soon a network learns, not how much. Among those that
 * go on, at least half are near a limit as long as there are such: what a larger network is worth shows late in
 * training. Of the last ones the most accurate on the held-out images wins; one near a limit wins as well when it is as
 * accurate within a 95 % interval.
 * @throws SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE, INTERRUPTED
 */
export async function finalOf(
  setup: FinalSetup,
  finalists: readonly Finalist[],
  begin: BeginTraining,
  plan: Pick<FinalPlan, 'finalistEpochs'> & { readonly retraining: TrainingPlan },
  hooks: FinalHooks = {},
): Promise<Final> {
  const { limits } = setup;
  const isNear = (place: number): boolean => nearLimit(finalists[place]!.costs, limits);
  const { epochs: most } = plan.retraining;
  const trainings = finalists.map(({ architecture }, place) => begun(begin(architecture), place, hooks));
  const rounds: Round[] = [];
  let alive = finalists.map((_, place) => place);
  const ahead = passesAhead({ ...plan, finalists: finalists.length }, most);
  let passes = 0;
  for (
    let epochs = Math.min(plan.finalistEpochs, most);
    alive.length > 1;
    epochs = Math.min(2 * epochs, most)
  ) {
    const before = rounds.at(-1)?.epochs ?? 0;
    const over = hooks.rounds?.[rounds.length];
    const results: FinalistResult[] = [];
    for (const place of alive) {
      const share = (ofOne: number): number => (passes + ofOne * epochs - before) / ahead;
      const known = over?.results.find(({ finalist }) => finalist === place);
      const own = { ...plan.retraining, epochs };
      results.push(known ?? (await resultOf(setup, trainings[place]!, place, own, hooks, share)));
      passes += epochs - before;
    }
    results.sort((a, b) => b.accuracy - a.accuracy || a.loss - b.loss);
    const round = { epochs, results };
    if (over === undefined) hooks.onRound?.(round);
    rounds.push(round);
    if (alive.length === 2 || epochs === most) break;
    const ranking = results
      .toSorted((a, b) => a.trainingLoss - b.trainingLoss)
      .map(({ finalist }) => finalist);
    alive = kept(ranking, halfOf(alive.length), isNear);
  }
  const winner = winnerOf(rounds, isNear);
  const budget = budgetOf(finalists, rounds, winner, limits);
  return { winner: finalists[winner]!, training: trainings[winner]!, finalists, rounds, budget };
}

/** Where it was kept. */
function begun(training: NetworkTraining, place: number, { trainings }: FinalHooks): NetworkTraining {
  trainings?.restore(nameOf(place), training);
  return training;
}

/** The name under which the training of a finalist is kept. */
function nameOf(place: number): string {
  return `finalist-${place + 1}`;
}

/** Passes over the training images in all rounds. @param most of one network in all */
export function passesAhead(
  { finalists, finalistEpochs }: Pick<FinalPlan, 'finalists' | 'finalistEpochs'>,
  most: number,
): number {
  if (finalists <= 1 || most === 0) return 0;
  let [sum, before] = [0, 0];
  let alive = finalists;
  for (let epochs = Math.min(finalistEpochs, most); ; epochs = Math.min(2 * epochs, most)) {
    sum += alive * (epochs - before);
    if (alive <= 2 || epochs === most) return sum;
    [alive, before] = [halfOf(alive), epochs];
  }
}

/** How many of those that were trained in a round go on. */
function halfOf(trained: number): number {
  return Math.ceil(trained / 2);
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

/** @returns the training loss in the later half of the last epoch */
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
      loss = epoch.laterLoss;
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
  finalists: readonly Finalist[],
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
