/** The limits that the user gives, in the units that the search counts in. */
import { LutError } from '../../common/errors.js';
import type { Limits } from '../../search/costs/limits.js';
import { countsPerSecond } from '../speed.js';
import type { ChosenTable } from '../tables.js';

/** A limit on latency: in the table's unit, or as a time. */
export type Latency = { readonly count: number } | { readonly milliseconds: number };

export interface AskedLimits {
  readonly maxLatency?: Latency;
  readonly maxSram?: number;
  readonly maxFlash?: number;
}

/**
 * The limits in effect: none is wider than the board itself.
 * @param own what the board has
 * @throws USAGE_IPC when a time is asked for, and the table does not say how long anything takes
 */
export function limitsOf(
  { maxLatency, maxSram, maxFlash }: AskedLimits,
  own: Required<Pick<Limits, 'sramBytes' | 'flashBytes'>>,
  table: ChosenTable,
  assumedIpc: number | undefined,
): Limits {
  return {
    ...(maxLatency !== undefined && { count: countOf(maxLatency, table, assumedIpc) }),
    sramBytes: Math.min(own.sramBytes, maxSram ?? Infinity),
    flashBytes: Math.min(own.flashBytes, maxFlash ?? Infinity),
  };
}

function countOf(latency: Latency, { table, board }: ChosenTable, assumedIpc: number | undefined): number {
  if ('count' in latency) return latency.count;
  const rate = countsPerSecond(table, board, assumedIpc);
  if (rate !== null) return (rate * latency.milliseconds) / 1000;
  throw new LutError(
    'USAGE_IPC',
    `The table of ${board.id} counts ${table.unit}, which do not say how long a network takes.`,
    'Give --max-latency as a count (60M), or with --assume-ipc the instructions per cycle to pretend.',
  );
}
