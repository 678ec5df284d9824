import type { Console } from './console.js';
import type { Programmer } from './programmer.js';
import type { Reset } from './reset.js';

/** What a board is started by. Several may be of one tool. */
export interface BoardParts {
  /** null where nothing can be written: the board runs what it runs */
  readonly programmer: Programmer | null;
  /** null where nothing can start it anew */
  readonly reset: Reset | null;
  readonly console: Console;
  /** where the firmware lies, as the programmer counts addresses */
  readonly imageAddress: number;
}
