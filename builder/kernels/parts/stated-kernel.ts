/** What a micro-kernel is to predictions: which cases it takes, and how often each of its loops runs for one. */
import { windowOf, type Axis } from '../../../model/arithmetic/window.js';
import type { OperatorCase, OperatorKind } from '../../../model/operator.js';
import { channels } from '../../../model/shapes.js';
import { loopCounts } from './loops.js';

export interface StatedKernel {
  readonly kind: OperatorKind;
  readonly name: string;
  /** Multiples of so many channels leave its loops no rest, in its input and its output; left out where any do. */
  readonly channelBlock?: number;
  /** By the shapes, with factors that a case's model has, which are below one half (`<name>_takes` of the firmware). */
  readonly takes: (operatorCase: OperatorCase) => boolean;
  /** Walks through the kernel's loops as its driver in C does. */
  readonly run: (operatorCase: OperatorCase, trips: Trips) => void;
}

/** How often each loop, or stretch of code that a branch leads to, runs: by a name of its own. */
export class Trips {
  readonly counts = new Map<string, number>();

  add(loop: string, times = 1): void {
    if (times !== 0) this.counts.set(loop, (this.counts.get(loop) ?? 0) + times);
  }
}

/** Those of the reference's kernel. */
export function addLoopCounts(operatorCase: OperatorCase, trips: Trips): void {
  loopCounts(operatorCase).forEach((passes, place) => trips.add(`loop ${place}`, passes));
}

export interface Extent {
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** An operator with a window, as its record in the firmware has it. */
export interface WindowRecord {
  readonly in: Extent;
  readonly out: Extent;
  readonly rows: Axis;
  readonly columns: Axis;
}

export function recordOf({ inputs, output, kernel, stride, dilation, padding }: OperatorCase): WindowRecord {
  const input = inputs[0] ?? [];
  const { rows, columns } = windowOf(input, output, {
    kernel: kernel ?? [1, 1],
    stride: stride ?? [1, 1],
    dilation: dilation ?? [1, 1],
    padding: padding ?? 'VALID',
  });
  return {
    in: { height: rows.input, width: columns.input, channels: channels(input) },
    out: { height: rows.output, width: columns.output, channels: channels(output) },
    rows,
    columns,
  };
}

/** Taps of a window that meet the input, first to end, as `taps_inside()` of reference/taps.h. */
export function tapsAt(
  { input, kernel, stride, dilation, before }: Axis,
  position: number,
): { first: number; end: number } {
  const origin = position * stride - before;
  const first = origin < 0 ? Math.ceil(-origin / dilation) : 0;
  const end = Math.min(kernel, origin < input ? Math.ceil((input - origin) / dilation) : 0);
  return end <= first ? { first: 0, end: 0 } : { first, end };
}

export function floorDiv(a: number, b: number): number {
  return Math.floor(a / b);
}

/** Blocks of `size` that cover `count`, the last of which goes over what others had. */
export function blocksOf(count: number, size: number): number {
  return Math.ceil(count / size);
}
