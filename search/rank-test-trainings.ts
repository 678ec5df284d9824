/** Trainings of a rank test's networks, each by itself. */
import { defined } from '../common/defined.js';
import type { Architecture } from '../model/space/space.js';
import type { FinalPlan } from './final.js';
import { beginnings, ownTraining } from './own-training.js';
import { judgementOf, type Judgement } from './strategies/judgement.js';
import type { SearchTask, Trainings } from './strategies/strategy.js';
import type { NetworkTraining } from './training/network-training.js';
import { scoresOf } from './training/step.js';
import { trainNetwork, type TrainingPlan } from './training/train-network.js';

/** How a network does in a first round of finalists: what a search goes by. */
export interface FirstRound {
  /** its place among the networks */
  readonly network: number;
  /** mean loss in the later half of its last pass over the training images, of each before it was learned from */
  readonly trainingLoss: number;
}

/** The training of one of them from new weights. */
export interface Truth {
  /** its place among the networks */
  readonly network: number;
  /** 0; 1 where it was trained anew with another seed */
  readonly repetition: number;
  /** on the test images */
  readonly judgement: Judgement;
}

/** How long networks are trained, and how long in a first round of finalists. */
export type RankTestPlan = Pick<FinalPlan, 'finalistEpochs'> & { readonly retraining: TrainingPlan };

export interface AloneHooks {
  /** what was over before the test was interrupted */
  readonly firstRounds?: readonly FirstRound[];
  readonly truths?: readonly Truth[];
  readonly onFirstRound?: (one: FirstRound) => void;
  readonly onTruth?: (truth: Truth) => void;
  /** share of all trainings that is done */
  readonly onShare?: (share: number) => void;
  readonly trainings?: Trainings;
  readonly signal?: AbortSignal;
}

/** One of so many networks is trained twice. */
const THIRD = 3;
/** The seeds of one rank test are so far from those of the next. */
const SEEDS = 1009;

/**
 * First rounds of finalists. All have one seed, as in a search; it is none of the {@link truthsOf}, so that what the
 * two have in common is the network alone.
 */
export async function firstRoundsOf(
  task: SearchTask,
  architectures: readonly Architecture[],
  plan: RankTestPlan,
  hooks: AloneHooks,
): Promise<FirstRound[]> {
  const own = { ...plan.retraining, epochs: firstEpochs(plan), seed: plan.retraining.seed * SEEDS - 1 };
  if (own.epochs === 0) return [];
  const begin = beginnings(task, task.supernet, { ...plan, retraining: own });
  const over: FirstRound[] = [];
  for (const [network, architecture] of architectures.entries()) {
    const name = `rank-${network}-first`;
    const made = async (): Promise<FirstRound> => {
      const begun = begin(architecture);
      const loss = await train(task, begun, own, name, hooks, (epochs) => {
        hooks.onShare?.((network * own.epochs + epochs) / ahead(architectures, plan));
      });
      task.threads.forget(begun.weights);
      const one = { network, trainingLoss: loss! };
      hooks.onFirstRound?.(one);
      return one;
    };
    over.push(hooks.firstRounds?.find((one) => one.network === network) ?? (await made()));
    hooks.trainings?.drop(name);
  }
  return over;
}

/** Each network trained from new weights, and one of three once more. */
export async function truthsOf(
  task: SearchTask,
  architectures: readonly Architecture[],
  plan: RankTestPlan,
  hooks: AloneHooks,
): Promise<Truth[]> {
  const places = architectures.map((_, network) => ({ network, repetition: 0 }));
  const repeated = places.filter((_, i) => i % THIRD === 0).map((one) => ({ ...one, repetition: 1 }));
  const before = architectures.length * firstEpochs(plan);
  const truths: Truth[] = [];
  for (const { network, repetition } of [...places, ...repeated]) {
    const name = `rank-${network}-${repetition}`;
    const own = { ...plan.retraining, seed: plan.retraining.seed * SEEDS + 2 * network + repetition };
    const made = async (): Promise<Truth> => {
      const begun = ownTraining(task.feasible.space, architectures[network]!, own);
      await train(task, begun, own, name, hooks, (epochs) => {
        hooks.onShare?.((before + truths.length * own.epochs + epochs) / ahead(architectures, plan));
      });
      const judgement = judgementOf(await scoresOf(task.threads, begun.weights, task.dataset.test));
      task.threads.forget(begun.weights);
      const truth = { network, repetition, judgement };
      hooks.onTruth?.(truth);
      return truth;
    };
    const known = hooks.truths?.find((one) => one.network === network && one.repetition === repetition);
    truths.push(known ?? (await made()));
    hooks.trainings?.drop(name);
  }
  return truths;
}

function firstEpochs({ finalistEpochs, retraining }: RankTestPlan): number {
  return Math.min(finalistEpochs, retraining.epochs);
}

/** Epochs of all trainings. */
function ahead({ length }: readonly Architecture[], plan: RankTestPlan): number {
  return length * firstEpochs(plan) + (length + Math.ceil(length / THIRD)) * plan.retraining.epochs;
}

/** @returns the training loss in the later half of the last epoch, if there was one to train */
async function train(
  { threads, dataset }: SearchTask,
  training: NetworkTraining,
  plan: TrainingPlan,
  name: string,
  { trainings, signal }: AloneHooks,
  onEpochs: (epochs: number) => void,
): Promise<number | undefined> {
  trainings?.restore(name, training);
  let loss: number | undefined;
  await trainNetwork(threads, training, dataset, plan, {
    onStep: (share) => onEpochs(share * plan.epochs),
    onEpoch: (told) => {
      loss = told.laterLoss;
      // the last epoch is kept by what it comes to
      if (told.epoch < plan.epochs) trainings?.save(name, training);
    },
    ...defined({ signal }),
  });
  return loss;
}
