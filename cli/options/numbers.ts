import { availableParallelism } from 'node:os';
import { Option } from 'commander';
import { LutError } from '../../common/errors.js';
import { formatCount } from '../../common/format.js';

export const MOST_SEED = 2 ** 32 - 1;
export const MOST_EPOCHS = 10_000;
export const MOST_SCENES = 1_000_000;
export const MOST_THREADS = 256;
/** A step of training is four ghost batches, so that more threads find no work. */
export const USUAL_THREADS = Math.min(4, availableParallelism());

/** An option that takes a whole number from `least` (1) to `most`. */
export function whole(flags: string, description: string, most: number, least = 1): Option {
  const [name = flags] = flags.split(' ');
  return new Option(flags, description).argParser((text) => wholeNumber(text, name, most, least));
}

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
