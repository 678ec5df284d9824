/** Whether networks evolve by short trainings where nobody has said it. */
import type { Dataset } from '../../search/data/dataset.js';
import { beginAnew } from '../../search/own-training.js';
import { USUAL_DESCENDANTS } from './request.js';
import type { Settings } from './settings.js';

/**
 * The settings of a search whose networks evolve, unless it was said how many do, or the choice leaves no room for it:
 * they need finalists to take the places of, trainings that are long enough to tell networks apart without a supernet's
 * weights, and all the time that these take. A front is of what the supernet judged, and `scratch` trains its networks
 * anyway.
 */
export function evolving(settings: Settings, dataset: Pick<Dataset, 'training'>): Settings {
  const { plan, baseline, pareto, strategy, searchSeconds } = settings;
  const isSearched = baseline === null && !pareto && strategy !== 'scratch' && searchSeconds === null;
  const isTrained = plan.finalists > 1 && plan.retraining.epochs > 0 && beginAnew(dataset, plan);
  if (plan.descendants !== undefined || !isSearched || !isTrained) return settings;
  return { ...settings, plan: { ...plan, descendants: USUAL_DESCENDANTS } };
}
