/** Limits as they are typed. */
import { LutError } from '../../common/errors.js';
import type { Latency } from '../../lab/search/limits.js';

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

function limitError(option: string, takes: string, text: string): LutError {
  return new LutError(
    'USAGE_LIMIT',
    `${option} takes ${takes}, not "${text}".`,
    'lut search --help has examples.',
  );
}
