/** Known networks at any size, to be trained and measured like the found ones. */
import { NetworkRecorder, type Network } from '../network/network.js';
import { FAMILIES, type Family } from './families.js';
import { layInvertedResiduals } from './inverted-residual.js';
import { layResidual } from './residual.js';
import type { Scale } from './scale.js';
import { strideCount, usualDrops, withoutStrides } from './strides.js';

export type BaselineName = keyof typeof FAMILIES;

export const BASELINES = Object.keys(FAMILIES) as readonly BaselineName[];

export interface BaselineOptions extends Scale {
  readonly input: readonly [height: number, width: number, channels: number];
  /** numbers of the strides of 2 that are 1 instead; those of {@link usualDroppedStrides} unless given */
  readonly droppedStrides?: readonly number[];
}

/**
 * A network like a published one. Where that depends on what boards' operators are: gates of squeeze-and-excitation
 * are LOGISTIC, and the layers behind the mean are scaled with all others.
 */
export function baselineNetwork(
  name: BaselineName,
  { input, droppedStrides = usualDroppedStrides(name, input), ...scale }: BaselineOptions,
): Network {
  const recorder = new NetworkRecorder([1, ...input]);
  const family: Family = withoutStrides<Family>(FAMILIES[name], droppedStrides);
  if (family.kind === 'residual') layResidual(recorder, family, scale, recorder.image);
  else layInvertedResiduals(recorder, family, scale, recorder.image);
  return recorder.network();
}

/** Numbers of the strides that are dropped for inputs of a size: see `strides.ts`. */
export function usualDroppedStrides(
  name: BaselineName,
  [height, width]: readonly [height: number, width: number, channels: number],
): number[] {
  return usualDrops(FAMILIES[name], height, width);
}

/** How many strides of 2 the published network has: they are numbered from 1. */
export function baselineStrides(name: BaselineName): number {
  return strideCount(FAMILIES[name]);
}

/** Multipliers that are tried: 2, 1.95, … 0.05. */
const WIDTHS = Array.from({ length: 40 }, (_, i) => (40 - i) / 20);

/**
 * The largest width multiplier at which a baseline is within limits; undefined where it never is. Networks are tried
 * from the widest on, and equal ones once.
 */
export function matchingWidth(
  name: BaselineName,
  options: Omit<BaselineOptions, 'width'>,
  fits: (network: Network) => boolean,
): number | undefined {
  let refused = '';
  return WIDTHS.find((width) => {
    const network = baselineNetwork(name, { ...options, width });
    const content = JSON.stringify(network);
    if (content === refused) return false;
    if (fits(network)) return true;
    refused = content;
    return false;
  });
}
