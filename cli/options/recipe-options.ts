import { Option } from 'commander';
import { LutError } from '../../common/errors.js';

/** What a network is for, of the verbs that add recipes or look for them. */
export function taskOption(
  description = 'what the network is for, e.g. vww, kws, ic, ad: for its recipe',
): Option {
  return new Option('--task <name>', description).argParser(taskOf);
}

/** @throws USAGE_ARGUMENTS */
function taskOf(text: string): string {
  if (/^[a-z0-9][a-z0-9-]{0,31}$/.test(text)) return text;
  throw new LutError(
    'USAGE_ARGUMENTS',
    `--task takes a word of small letters, digits and hyphens, not "${text}".`,
    'MLPerf Tiny calls its tasks vww, kws, ic and ad.',
  );
}

/** Reads `50ms`. @throws USAGE_LIMIT */
export function millisecondsOf(text: string): number {
  const milliseconds = Number(/^([0-9.]+) ?ms$/.exec(text)?.[1]);
  if (milliseconds > 0) return milliseconds;
  throw limitError('--max-latency', 'a time, such as 50ms', text);
}

/** Reads `5mJ`, `300uJ`: millijoules. @throws USAGE_LIMIT */
export function millijoulesOf(text: string): number {
  const [, amount, unit] = /^([0-9.]+) ?(mJ|uJ|µJ)$/.exec(text) ?? [];
  if (Number(amount) > 0) return Number(amount) / (unit === 'mJ' ? 1 : 1000);
  throw limitError('--max-energy', 'an energy, such as 5mJ or 300uJ', text);
}

/** Reads `85%`: a share. @throws USAGE_LIMIT */
export function shareOf(text: string): number {
  const percent = Number(/^([0-9.]+) ?%$/.exec(text)?.[1]);
  if (percent > 0 && percent <= 100) return percent / 100;
  throw limitError('--min-accuracy', 'a percentage, such as 85%', text);
}

function limitError(option: string, takes: string, text: string): LutError {
  return new LutError(
    'USAGE_LIMIT',
    `${option} takes ${takes}, not "${text}".`,
    'lut recipes best --help has examples.',
  );
}
