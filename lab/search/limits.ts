/** The limits that the user gives, in the units that the search counts in. */
import { LutError } from '../../common/errors.js';
import type { Limits } from '../../search/costs/limits.js';
import { countsPerSecond } from '../speed.js';
import type { ChosenTable } from '../tables.js';
import type { TimeLimit } from './settings.js';

/** A limit on latency: in the table's unit, or as a time. */
export type Latency = { readonly count: number } | { readonly milliseconds: number };

export interface AskedLimits {
  readonly maxLatency?: Latency;
  readonly maxSram?: number;
  readonly maxFlash?: number;
}

/** The limits in effect. */
export interface LimitsInEffect {
  readonly limits: Limits;
  /** where the limit on latency is no count */
  readonly timeLimit?: TimeLimit;
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
): LimitsInEffect {
  const latency = maxLatency === undefined ? undefined : latencyLimit(maxLatency, table, assumedIpc);
  return {
    limits: {
      ...(latency !== undefined && 'count' in latency && latency),
      sramBytes: Math.min(own.sramBytes, maxSram ?? Infinity),
      flashBytes: Math.min(own.flashBytes, maxFlash ?? Infinity),
    },
    ...(latency !== undefined && 'calibration' in latency && { timeLimit: latency }),
  };
}

/** Whether a network is as fast as asked. @param milliseconds by the table; null where it does not tell */
export function isInTime(milliseconds: number | null, limit: TimeLimit | undefined): boolean {
  // the search's sums are other ones of the same terms
  return limit === undefined || (milliseconds ?? Infinity) <= limit.milliseconds * (1 + ROUNDING);
}

const ROUNDING = 1e-9;

/** A time is a count where all counts take as long; not by a calibration, whose scales differ by operator. */
function latencyLimit(
  latency: Latency,
  { table, board }: ChosenTable,
  assumedIpc: number | undefined,
): { readonly count: number } | TimeLimit {
  if ('count' in latency) return latency;
  const { milliseconds } = latency;
  const { calibration, sustained, unit } = table;
  const rate = countsPerSecond(table, board, assumedIpc);
  if (rate !== null) {
    const slowdown = unit === 'cycles' ? (sustained?.slowdown ?? 1) : 1;
    return { count: (rate * milliseconds) / slowdown / 1000 };
  }
  if (calibration !== undefined) return { milliseconds, calibration };
  throw new LutError(
    'USAGE_IPC',
    `The table of ${board.id} counts ${table.unit}, which do not say how long a network takes.`,
    'Give --max-latency as a count (60M), calibrate the table by what was measured on the board (lut calibrate), or ' +
      'give with --assume-ipc the instructions per cycle to pretend.',
  );
}
