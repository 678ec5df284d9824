/** A published network at the size that limits allow, instead of a found one. */
import { LutError } from '../../common/errors.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { classesOf, type Space } from '../../model/space/space.js';
import { largestInput } from '../../model/space/stages.js';
import {
  BASELINES,
  baselineNetwork,
  baselineStrides,
  matchingWidth,
  usualDroppedStrides,
  type BaselineName,
  type BaselineOptions,
} from '../../search/baselines/baselines.js';
import { meets } from '../../search/costs/limits.js';
import type { SpaceCosts } from '../../search/costs/space-costs.js';
import type { Network } from '../../search/network/network.js';
import { untrainedModel } from '../../search/network/untrained-model.js';
import { predictModel, type ModelPrediction } from '../../builder/predict.js';
import { speedOf } from '../speed.js';
import type { ChosenTable } from '../tables.js';
import { isInTime, type LimitsInEffect } from './limits.js';

/** Which published network is asked for. */
export interface AskedBaseline {
  readonly name: BaselineName;
  /** numbers of its strides of 2 that are 1 instead; by the size of the images unless given */
  readonly droppedStrides?: readonly number[];
}

/** A published network at a width. */
export interface Baseline extends Required<AskedBaseline> {
  /** what its numbers of channels are multiplied by */
  readonly width: number;
}

export type { BaselineName } from '../../search/baselines/baselines.js';

export const BASELINE_NAMES: readonly BaselineName[] = BASELINES;

/**
 * The widest network of a name within the limits, at the resolution and the classes of a space.
 * @throws USAGE_BASELINE; SEARCH_IMPOSSIBLE when even the narrowest exceeds them; TABLE_MISSING when the table cannot
 *   predict it
 */
export function widestBaseline(
  asked: AskedBaseline,
  space: Space,
  costs: SpaceCosts,
  { limits, timeLimit }: LimitsInEffect,
  chosen: ChosenTable,
): Baseline {
  const { table, board } = chosen;
  const input = largestInput(space);
  const { name, droppedStrides } = settledStrides(asked, input);
  const options = { input, classes: classesOf(space), droppedStrides };
  const width = matchingWidth(name, options, (network) => {
    const bytes = untrainedModel(network, 0);
    const predicted = costs.ofModel(bytes);
    // what memory rules out needs no count
    if (!meets({ ...predicted, count: 0 }, limits)) return false;
    const prediction = predictable(name, bytes, chosen);
    if (!meets(predicted, limits)) return false;
    return isInTime(speedOf(prediction, table, board, undefined)?.latency.value ?? null, timeLimit);
  });
  if (width !== undefined) return { name, droppedStrides, width };
  throw new LutError(
    'SEARCH_IMPOSSIBLE',
    `Even the narrowest ${name} exceeds the limits.`,
    'Raise them, or compare with another network.',
  );
}

/** The strides that are dropped for images of a size. @throws USAGE_BASELINE where the network has no such stride */
export function settledStrides(
  { name, droppedStrides }: AskedBaseline,
  input: BaselineOptions['input'],
): Required<AskedBaseline> {
  if (droppedStrides === undefined) return { name, droppedStrides: usualDroppedStrides(name, input) };
  const strides = baselineStrides(name);
  const beyond = droppedStrides.find((number) => number > strides);
  if (beyond === undefined) return { name, droppedStrides };
  throw new LutError(
    'USAGE_BASELINE',
    `${name} has ${strides} strides of 2; there is no stride ${beyond} to be dropped.`,
    `Give --drop-strides numbers up to ${strides}, or leave it out.`,
  );
}

export function networkOf({ name, droppedStrides, width }: Baseline, space: Space): Network {
  const [input, classes] = [largestInput(space), classesOf(space)];
  return baselineNetwork(name, { input, classes, droppedStrides, width });
}

/** What a table predicts of a network. @throws TABLE_MISSING */
function predictable(name: string, bytes: Uint8Array, { path, table, board }: ChosenTable): ModelPrediction {
  const prediction = predictModel(table, loadGraph(bytes), bytes.length, board);
  const [missing] = prediction.missing;
  if (missing === undefined) return prediction;
  throw new LutError(
    'TABLE_MISSING',
    `The table ${path} has nothing near enough to predict "${missing}" from, which ${name} has.`,
    'Build one with the operators of such networks: npm run baseline-models writes them as files, and lut build ' +
      '--space … --model … takes these.',
  );
}
