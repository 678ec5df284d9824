/** Networks that evolve from the finalists, each judged by a short training of its own. */
import { architectureName } from '../model/space/choices.js';
import type { FeasibleChoices } from './costs/feasible.js';
import { descendantOf } from './descendants.js';
import type { FinalSetup } from './final.js';
import type { Finalist } from './finalists.js';
import type { BeginTraining } from './own-training.js';
import { epochRandom, stepsPerEpoch } from './training/step.js';
import { trainShortly, type TrainingPlan } from './training/train-network.js';
import { defined } from '../common/defined.js';

/**
 * A short training takes this share of a finalist's first round. Over the whole range of costs, the mean loss in its later
 * half orders networks about as that of the whole round does; near a limit it hardly does (docs/search.md, "What it is
 * worth").
 */
const SHARE = 1 / 4;

/** A network after its short training. */
export interface ShortlyTrained extends Finalist {
  /** mean loss in the later half of its steps, of each image before it was learned from */
  readonly loss: number;
}

export interface EvolutionSetup extends FinalSetup {
  readonly feasible: FeasibleChoices;
}

export interface EvolutionPlan {
  /** passes over the training images in a finalist's first round */
  readonly finalistEpochs: number;
  readonly descendants: number;
  readonly retraining: TrainingPlan;
}

export interface EvolutionHooks {
  /** short trainings that were over before the search was interrupted */
  readonly shortlyTrained?: readonly ShortlyTrained[];
  readonly onShortlyTrained?: (one: ShortlyTrained) => void;
  /** the share of all that is done */
  readonly onShare?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * Regularized evolution (Real et al., 2019) by short trainings.
 * @param founders are trained as the others are, and first
 * @returns all of them in their order, fewer where there are no other networks
 * @throws SEARCH_DIVERGED, SEARCH_THREAD, INTERRUPTED
 */
export async function evolvedFrom(
  setup: EvolutionSetup,
  founders: readonly Finalist[],
  begin: BeginTraining,
  plan: EvolutionPlan,
  { shortlyTrained = [], onShortlyTrained, onShare, signal }: EvolutionHooks = {},
): Promise<ShortlyTrained[]> {
  const { threads, dataset } = setup;
  const over = new Map(shortlyTrained.map((one) => [architectureName(one.architecture), one.loss]));
  const firstRound = Math.min(plan.finalistEpochs, plan.retraining.epochs) * stepsPerEpoch(dataset);
  const steps = Math.max(1, Math.round(SHARE * firstRound));
  const random = epochRandom(plan.retraining.seed, 0);
  const all = founders.length + plan.descendants;
  const trained: ShortlyTrained[] = [];
  while (trained.length < all) {
    const next = founders[trained.length] ?? descendantOf(setup, trained, random);
    if (next === undefined) break;
    const { architecture, costs } = next;
    const known = over.get(architectureName(architecture));
    const train = async (): Promise<number> => {
      const training = begin(architecture);
      const onStep = (step: number): void => onShare?.((trained.length + step / steps) / all);
      const own = { ...plan.retraining, steps };
      const loss = await trainShortly(threads, training, dataset, own, { onStep, ...defined({ signal }) });
      threads.forget(training.weights);
      onShortlyTrained?.({ architecture, costs, loss });
      return loss;
    };
    trained.push({ architecture, costs, loss: known ?? (await train()) });
  }
  return trained;
}
