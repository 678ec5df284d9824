import { LutError } from '../../common/errors.js';
import { formatCount } from '../../common/format.js';

/** Ctrl-C after so many of the samples. */
export function interrupted(done: number, of: number): LutError {
  return new LutError(
    'INTERRUPTED',
    `Stopped after ${formatCount(done)} of ${formatCount(of)}; an accuracy is that of all.`,
    'Run the same command again.',
  );
}
