/** Known networks at any size, to be trained and measured like the found ones. */
import { NetworkRecorder, type Network } from '../network/network.js';
import { FAMILIES } from './families.js';
import { layFamily } from './family.js';

export type BaselineName = keyof typeof FAMILIES;

export const BASELINES = Object.keys(FAMILIES) as readonly BaselineName[];

export interface BaselineOptions {
  readonly input: readonly [height: number, width: number, channels: number];
  readonly classes: number;
  /** all numbers of channels are multiplied by it, then rounded to a multiple of 8 (at least 8) */
  readonly width: number;
}

/**
 * A network like a published one. Where that depends on what boards' operators are: gates of squeeze-and-excitation
 * are LOGISTIC, and the layers behind the mean are scaled with all others.
 */
export function baselineNetwork(name: BaselineName, { input, ...options }: BaselineOptions): Network {
  const recorder = new NetworkRecorder([1, ...input]);
  layFamily(recorder, FAMILIES[name], options, recorder.image);
  return recorder.network();
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
