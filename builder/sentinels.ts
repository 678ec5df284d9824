/**
 * Cases that tell boards of one kind and configuration apart, and when their runs do. Such boards should take the same;
 * where they do not, it is for what no configuration names: a slower flash or memory, a throttled core, an emulator that
 * counts otherwise, code that lies elsewhere.
 */
import { parseKey } from '../model/cases/key.js';
import type { OperatorCase } from '../model/operator.js';
import type { StoredRun } from '../store/run.js';
import { statistics } from './run-statistics.js';

/**
 * One for each way in which a kernel leans on its machine: multiplications in registers (a 1×1 convolution), memory of
 * tensors in strides (a depthwise one, 10 KB of activations), weights read once each from where models lie (18 KB), and
 * divisions and branches (SOFTMAX). They are kinds that every runtime has, fit any board, take half a
 * second with all their samples on an emulated one (seconds, estimated, on silicon), and are of no space of this package,
 * whose own cases they are not in the way of.
 */
export const SENTINELS: readonly OperatorCase[] = [
  'CONV_2D int8 in=1x10x10x16 out=1x10x10x16 k=1x1 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
  'DEPTHWISE_CONV_2D int8 in=1x18x18x16 out=1x18x18x16 k=3x3 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
  'FULLY_CONNECTED int8 in=1x300 out=1x60 a=RELU6 w=per-tensor b=yes',
  'SOFTMAX int8 in=1x96 out=1x96',
].map(parseKey);

/** A run of a case and its interval: the 5th to the 95th percentile of its samples, in counts. */
export interface RunInterval {
  readonly run: StoredRun;
  readonly low: number;
  readonly high: number;
}

/**
 * The first two of these runs of one case whose intervals have nothing in common; undefined where there are none. On an
 * instruction counter an interval is mostly one count, so that a single instruction is a difference.
 */
export function differingRuns(runs: readonly StoredRun[]): readonly [RunInterval, RunInterval] | undefined {
  const intervals = runs.map((run): RunInterval => {
    const { p05, p95 } = statistics(run);
    return { run, low: p05, high: p95 };
  });
  for (const [at, one] of intervals.entries()) {
    const other = intervals.slice(at + 1).find(({ low, high }) => high < one.low || one.high < low);
    if (other !== undefined) return [one, other];
  }
  return undefined;
}
