import { LutError } from '../../common/errors.js';
import { formatCount } from '../../common/format.js';

/** Reads an option's whole number from `least` (1) to `most`. @throws USAGE_NUMBER */
export function wholeNumber(text: string, option: string, most: number, least = 1): number {
  const value = Number(text);
  if (/^[0-9]+$/.test(text) && value >= least && value <= most) return value;
  throw new LutError(
    'USAGE_NUMBER',
    `${option} takes a whole number from ${least} to ${formatCount(most)}, not "${text}".`,
    'lut <command> --help says what it does.',
  );
}

/** Reads an option's number greater than 0. @throws USAGE_NUMBER */
export function positiveNumber(text: string, option: string): number {
  const value = Number(text);
  if (/^[0-9.]+(e-?[0-9]+)?$/.test(text) && value > 0 && Number.isFinite(value)) return value;
  throw new LutError(
    'USAGE_NUMBER',
    `${option} takes a number greater than 0, not "${text}".`,
    'lut <command> --help says what it does.',
  );
}
