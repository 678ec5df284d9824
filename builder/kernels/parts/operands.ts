/** What operators without windows, and pools, loop over, as their records in the firmware have it. */
import { channels, elements, repeatsOver } from '../../../model/shapes.js';
import type { OperatorCase } from '../../../model/operator.js';
import { blocksOf, recordOf, tapsAt, type Trips } from './stated-kernel.js';

export interface Loops {
  readonly rows: number;
  readonly outer: number;
  readonly inner: number;
}

/** `loop` of a record: prepare_convolution.c (FULLY_CONNECTED), prepare_binary.c, prepare_pool.c (MEAN). */
export function loopsOf({ inputs, output, axes, weights }: OperatorCase): Loops {
  const [first = [], second = []] = inputs;
  if (weights !== undefined) {
    const rows = elements(output) / channels(output);
    return { rows, outer: channels(output), inner: elements(first) / rows };
  }
  if (axes !== undefined) {
    const [from, to] = [axes[0] ?? 0, (axes.at(-1) ?? 0) + 1];
    return {
      rows: elements(first.slice(0, from)),
      outer: elements(first.slice(from, to)),
      inner: elements(first.slice(to)),
    };
  }
  const inner = inputs.length > 1 ? Math.min(elements(first), elements(second)) : elements(output);
  return { rows: 1, outer: elements(output) / inner, inner };
}

/** Whether neither operand is repeated as a whole, but within. */
export function isWithin({ inputs: [first = [], second = []] }: OperatorCase): boolean {
  return !repeatsOver(first, second) && !repeatsOver(second, first);
}

export interface PoolWindow {
  readonly rows: number;
  readonly columns: number;
  /** of four channels */
  readonly groups: number;
  /** of the input */
  readonly width: number;
}

/** optimized/portable/pool_windows.h */
export function poolWindows(
  operatorCase: OperatorCase,
  trips: Trips,
  visit: (window: PoolWindow) => void,
): void {
  const record = recordOf(operatorCase);
  const groups = blocksOf(record.out.channels, 4);
  for (let y = 0; y < record.out.height; y++) {
    const down = tapsAt(record.rows, y);
    trips.add('row of windows');
    for (let x = 0; x < record.out.width; x++) {
      const across = tapsAt(record.columns, x);
      trips.add('place of a window');
      visit({
        rows: down.end - down.first,
        columns: across.end - across.first,
        groups,
        width: record.in.width,
      });
    }
  }
}
