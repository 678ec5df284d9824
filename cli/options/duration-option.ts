import { LutError } from '../../common/errors.js';

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1e3, min: 60e3, h: 3600e3, d: 86400e3 };

/** Reads an option's duration with its unit, in milliseconds. @throws USAGE_EVERY */
export function durationOf(text: string, option = '--every'): number {
  const [, number = '', unit = ''] = /^([0-9.]+)(ms|s|min|h|d)$/.exec(text) ?? [];
  const milliseconds = Number(number) * (UNITS[unit] ?? NaN);
  if (milliseconds > 0 && Number.isFinite(milliseconds)) return milliseconds;
  throw new LutError(
    'USAGE_EVERY',
    `${option} takes a duration above 0 with its unit, not "${text}".`,
    'Write for example 500ms, 1s, 10min or 1h.',
  );
}
