/** A whole search: from a space, a table and images to a quantized network within its limits. */
import { LutError } from '../common/errors.js';
import { architectureName } from '../model/space/choices.js';
import type { Architecture, Space } from '../model/space/space.js';
import type { FeasibleChoices } from './costs/feasible.js';
import { meets, nearLimit, type Costs, type Limits } from './costs/limits.js';
import type { Dataset } from './data/dataset.js';
import type { NetworkTraining } from './training/network-training.js';
import type { Threads } from './training/threads.js';
import { architectureNetwork, type Network } from './network/network.js';
import { evolvedFrom, type EvolutionHooks, type ShortlyTrained } from './evolution-by-training.js';
import { differentFirst, finalistsOf, kept, type Finalist } from './finalists.js';
import { finalOf, type Final, type FinalHooks, type FinalPlan } from './final.js';
import { frontOf, smallerOnes } from './front.js';
import { beginnings, type BeginTraining } from './own-training.js';
import type { Candidate, SearchHooks, SearchPlan, Strategy } from './strategies/strategy.js';
import type { Drawable } from './strategies/supernet-training.js';
import { Supernet } from './training/supernet.js';
import type { TrainingPlan } from './training/train-network.js';
import { PhaseClock, type Phase } from './phases.js';
import { trainAndQuantize, type TrainedNetwork, type TrainingHooks } from './train-and-quantize.js';

/** What a search starts from. */
export interface Setup {
  readonly space: Space;
  readonly feasible: FeasibleChoices;
  readonly limits: Limits;
  readonly dataset: Dataset;
  readonly threads: Threads;
}

export interface Plan extends SearchPlan, FinalPlan {
  readonly retraining: TrainingPlan;
}

/** Called as the search goes on. */
export interface Hooks extends SearchHooks, EvolutionHooks, FinalHooks, TrainingHooks {}

/** A network with its weights, and what it costs. */
export interface Finished extends TrainedNetwork {
  /** by the table */
  readonly predicted: Costs;
}

/** A judged network that was retrained. */
export interface FinishedCandidate extends Finished {
  readonly candidate: Candidate;
}

export interface Found extends Finished {
  readonly architecture: Architecture;
  /** those that the finalists were chosen from, in their order; empty unless networks evolved */
  readonly evolved: readonly ShortlyTrained[];
  readonly final: Omit<Final, 'training'>;
  /** smaller networks of the front, retrained as well; empty unless the plan asks for the front */
  readonly smaller: readonly FinishedCandidate[];
  /** all that were judged, the best first */
  readonly candidates: readonly Candidate[];
  readonly seconds: Readonly<Record<Phase, number>>;
}

/**
 * Searches, retrains the best candidate and quantizes it. Equal setups and plans give equal networks, however many
 * threads there are.
 * @param supernet where to go on: a new one, or one restored from a checkpoint
 * @param known networks that were judged before the search was interrupted: they are not judged again
 * @throws SEARCH_IMPOSSIBLE, SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE, INTERRUPTED
 */
export async function search(
  setup: Setup,
  strategy: Strategy,
  plan: Plan,
  hooks: Hooks = {},
  supernet = new Supernet(setup.space, plan.seed),
  known: readonly Candidate[] = [],
): Promise<Found> {
  const clock = new PhaseClock(hooks.onPhase);
  const candidates = await judge(setup, strategy, plan, hooks, supernet, known, clock);
  if (candidates.length === 0) throw new RangeError('a strategy gave no candidate');
  const begin = beginnings(setup, supernet, plan);
  const { finalists, evolved } = await chooseFinalists(
    { ...setup, supernet },
    candidates,
    begin,
    plan,
    hooks,
    clock,
  );
  clock.enter('finalists');
  const { training, ...final } = await finalOf(setup, finalists, begin, plan, hooks);
  const { architecture } = final.winner;
  const network = architectureNetwork(setup.space, architecture);
  const finished = await finish(setup, network, training, plan.retraining, hooks, clock);
  const smaller: FinishedCandidate[] = [];
  for (const candidate of plan.front === true ? smallerOnes(frontOf(candidates), final.winner) : []) {
    smaller.push(await finishSmaller(setup, candidate, smaller.length, begin, plan.retraining, hooks, clock));
  }
  clock.end();
  return { ...finished, architecture, evolved, final, smaller, candidates, seconds: clock.seconds };
}

/** The finalists: of those that were judged, or of those that evolve from them. */
async function chooseFinalists(
  setup: Setup & Drawable,
  candidates: readonly Candidate[],
  begin: BeginTraining,
  plan: Plan,
  hooks: Hooks,
  clock: PhaseClock,
): Promise<{ finalists: readonly Finalist[]; evolved: readonly ShortlyTrained[] }> {
  const isNear = ({ costs }: Finalist): boolean => nearLimit(costs, setup.limits);
  if (plan.retraining.epochs === 0) return { finalists: candidates.slice(0, 1), evolved: [] };
  const { finalists, descendants = 0 } = plan;
  const founders = finalistsOf(candidates, finalists, setup.space, isNear);
  if (founders.length === 1 || descendants === 0) return { finalists: founders, evolved: [] };
  clock.enter('evolution');
  const evolved = await evolvedFrom(setup, founders, begin, { ...plan, descendants }, hooks);
  // a short training hardly tells networks near a limit apart, and those of one family not at all
  const ranking = differentFirst(evolved.toSorted((a, b) => a.loss - b.loss));
  return { finalists: kept(ranking, finalists, isNear), evolved };
}

/** Trains a network of the front as the winner was. */
async function finishSmaller(
  setup: Setup,
  candidate: Candidate,
  place: number,
  begin: BeginTraining,
  plan: TrainingPlan,
  hooks: Hooks,
  clock: PhaseClock,
): Promise<FinishedCandidate> {
  const name = `smaller-${place + 1}`;
  const network = architectureNetwork(setup.space, candidate.architecture);
  const training = begin(candidate.architecture);
  const own: Hooks = {
    ...hooks,
    onRetraining: (begun) => hooks.trainings?.restore(name, begun),
    onRetrainingEpoch: (_, trained) => hooks.trainings?.save(name, trained),
  };
  return { candidate, ...(await finish(setup, network, training, plan, own, clock)) };
}

/** Trains the supernet further and judges networks by it. */
async function judge(
  setup: Setup,
  strategy: Strategy,
  plan: SearchPlan,
  hooks: Hooks,
  supernet: Supernet,
  known: readonly Candidate[],
  clock: PhaseClock,
): Promise<readonly Candidate[]> {
  clock.enter('supernet');
  const onScored = (scored: number, of: number): void => {
    clock.enter('candidates');
    hooks.onScored?.(scored, of);
  };
  const byName = new Map(known.map((candidate) => [architectureName(candidate.architecture), candidate]));
  const candidates = await strategy({
    ...{ ...setup, supernet, plan, known: byName },
    hooks: { ...hooks, onScored },
  });
  setup.threads.forget(supernet.weights);
  clock.end();
  return candidates;
}

/**
 * Trains a network further, quantizes it, and holds it to the limits.
 * @throws SEARCH_LIMIT when the quantized model exceeds a limit; SEARCH_DIVERGED, SEARCH_THREAD, FILE_CACHE,
 *   INTERRUPTED
 */
export async function finish(
  { dataset, threads, feasible, limits }: Omit<Setup, 'space'>,
  network: Network,
  training: NetworkTraining,
  plan: TrainingPlan,
  hooks: Hooks,
  clock = new PhaseClock(hooks.onPhase),
): Promise<Finished> {
  const trained = await trainAndQuantize({ dataset, threads }, network, training, plan, hooks, clock);
  const predicted = feasible.costs.ofModel(trained.model);
  if (meets(predicted, limits)) return { ...trained, predicted };
  throw new LutError(
    'SEARCH_LIMIT',
    'The quantized network exceeds a limit that its architecture met.',
    'This is a defect of edgelut: please report it with the run folder.',
  );
}
