/** Networks that evolve from the finalists, each judged by a short training of its own. */
import { architectureName } from '../model/space/choices.js';
import { descendantOf, drawnNear } from './descendants.js';
import type { FinalSetup } from './final.js';
import type { Finalist } from './finalists.js';
import type { BeginTraining } from './own-training.js';
import { evenDraws, type Drawable } from './strategies/supernet-training.js';
import { epochRandom, stepsPerEpoch } from './training/step.js';
import { trainShortly, type TrainingPlan } from './training/train-network.js';
import { defined } from '../common/defined.js';

/**
 * A short training takes this share of a finalist's first round. Over the whole range of costs, the mean loss in its later
 * half orders networks about as that of the whole round does; near a limit it hardly does
 * (docs/search-findings.md).
 */
export const SHORT_SHARE = 1 / 4;

/**
 * So many of all are not evolved: those that a supernet gives, and networks drawn evenly. Within half of ResNet8's
 * count, 199 of the 200 that a supernet judged had a stem of stride 2; of 27 networks that began with four of the 200,
 * the best had one as well, and a loss of 1.40, where even draws came to 1.30 and their descendants to 1.28
 * (docs/search-findings.md).
 */
const FIRST_SHARE = 1 / 3;

/** A network after its short training. */
export interface ShortlyTrained extends Finalist {
  /** mean loss in the later half of its steps, of each image before it was learned from */
  readonly loss: number;
}

export interface EvolutionSetup extends FinalSetup, Drawable {}

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
 * @param founders are trained as the others are, and first; then what is drawn evenly, then what evolves
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
  const steps = Math.max(1, Math.round(SHORT_SHARE * firstRound));
  const random = epochRandom(plan.retraining.seed, 0);
  const all = founders.length + plan.descendants;
  const draw = evenDraws(setup);
  const trained: ShortlyTrained[] = [];
  while (trained.length < all) {
    const isFirst = trained.length >= founders.length && trained.length < all * FIRST_SHARE;
    const drawn = isFirst ? drawnNear(setup, trained, draw, random) : undefined;
    const next = founders[trained.length] ?? drawn ?? descendantOf(setup, trained, random);
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
