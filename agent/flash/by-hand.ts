import { LutError } from '../../common/errors.js';
import type { FlashHooks } from './programmer.js';

/**
 * Has the user do what no line of the port does.
 * @param what to do, as a sentence
 * @throws FLASH_BY_HAND where nobody can be asked
 */
export async function byHand(what: string, { ask, signal }: FlashHooks): Promise<void> {
  signal?.throwIfAborted();
  if (ask === undefined) {
    throw new LutError(
      'FLASH_BY_HAND',
      `The board needs a hand, and nobody can be asked here: ${what}`,
      'Run lut flash in a terminal, where it asks and waits; or name the lines that do it under targets.silicon.programmers in the board file (docs/adding-a-board.md).',
    );
  }
  await ask(what);
  signal?.throwIfAborted();
}
