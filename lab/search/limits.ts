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

const THOUSANDS = { '': 1, k: 1e3, M: 1e6, G: 1e9 } as const;
const BINARY = { '': 1, K: 1024, M: 1024 ** 2 } as const;

/** Reads `60M` (suffixes k, M, G) or `12ms`. @throws USAGE_LIMIT */
export function latencyOf(text: string): Latency {
  const milliseconds = /^([0-9.]+) ?ms$/.exec(text)?.[1];
  if (milliseconds !== undefined && Number(milliseconds) > 0) return { milliseconds: Number(milliseconds) };
  const [, count, suffix] = /^([0-9.]+)(k|M|G|)$/.exec(text) ?? [];
  if (Number(count) > 0) return { count: Number(count) * THOUSANDS[suffix as keyof typeof THOUSANDS] };
  throw limitError('--max-latency', "a count in the table's unit (60M) or a time (12ms)", text);
}

/** Reads a size in bytes: `112K` are 112 · 1024. @throws USAGE_LIMIT */
export function sizeOf(text: string, option: string): number {
  const [, count, suffix] = /^([0-9.]+)(K|M|)B?$/.exec(text) ?? [];
  if (Number(count) > 0) return Math.floor(Number(count) * BINARY[suffix as keyof typeof BINARY]);
  throw limitError(option, 'a number of bytes, such as 112K', text);
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

function limitError(option: string, takes: string, text: string): LutError {
  return new LutError(
    'USAGE_LIMIT',
    `${option} takes ${takes}, not "${text}".`,
    'lut search --help has examples.',
  );
}
