import type { Reset } from '../reset.js';

/**
 * The reset of a board whose loader enters what it has loaded: there is none to do, and one would lose the image, which
 * lies in memory only.
 */
export class HandOver implements Reset {
  readonly name = 'the loader';

  reset(): Promise<void> {
    return Promise.resolve();
  }
}
