/** A published network at the size that limits allow, instead of a found one. */
import { LutError } from '../../common/errors.js';
import { loadGraph } from '../../model/tflite/graph.js';
import type { Space } from '../../model/space/space.js';
import {
  BASELINES,
  baselineNetwork,
  matchingWidth,
  type BaselineName,
} from '../../search/baselines/baselines.js';
import { meets, type Limits } from '../../search/costs/limits.js';
import type { SpaceCosts } from '../../search/costs/space-costs.js';
import type { Network } from '../../search/network/network.js';
import { untrainedModel } from '../../search/network/untrained-model.js';
import { predictModel } from '../../builder/predict.js';
import type { ChosenTable } from '../tables.js';

/** A network's name, and what its widths are multiplied by. */
export interface Baseline {
  readonly name: BaselineName;
  readonly width: number;
}

export type { BaselineName } from '../../search/baselines/baselines.js';

export const BASELINE_NAMES: readonly BaselineName[] = BASELINES;

/**
 * The widest network of a name within the limits, at the resolution and the classes of a space.
 * @throws SEARCH_IMPOSSIBLE when even the narrowest exceeds them; TABLE_MISSING when the table cannot predict it
 */
export function widestBaseline(
  name: BaselineName,
  space: Space,
  costs: SpaceCosts,
  limits: Limits,
  chosen: ChosenTable,
): Baseline {
  const { input } = space;
  const width = matchingWidth(name, { input, classes: space.head.classes }, (network) => {
    const bytes = untrainedModel(network, 0);
    const predicted = costs.ofModel(bytes);
    // what memory rules out needs no count
    if (!meets({ ...predicted, count: 0 }, limits)) return false;
    requirePredictable(name, bytes, chosen);
    return meets(predicted, limits);
  });
  if (width !== undefined) return { name, width };
  throw new LutError(
    'SEARCH_IMPOSSIBLE',
    `Even the narrowest ${name} exceeds the limits.`,
    'Raise them, or compare with another network.',
  );
}

export function networkOf({ name, width }: Baseline, { input, head }: Space): Network {
  return baselineNetwork(name, { input, classes: head.classes, width });
}

function requirePredictable(name: string, bytes: Uint8Array, { path, table, board }: ChosenTable): void {
  const [missing] = predictModel(table, loadGraph(bytes), bytes.length, board).missing;
  if (missing === undefined) return;
  throw new LutError(
    'TABLE_MISSING',
    `The table ${path} has nothing near enough to predict "${missing}" from, which ${name} has.`,
    'Build one with the operators of such networks: npm run baseline-models writes them as files, and lut build ' +
      '--space … --model … takes these.',
  );
}
