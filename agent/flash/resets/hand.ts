import { byHand } from '../by-hand.js';
import type { FlashHooks } from '../programmer.js';
import type { Reset } from '../reset.js';

/** Has the user press reset. */
export class HandReset implements Reset {
  readonly name = 'by hand';

  /** @param pin to be set before, e.g. `Set BOOT0 to 0` */
  constructor(
    private readonly port: string,
    private readonly pin?: string,
  ) {}

  /** @throws FLASH_BY_HAND */
  async reset(hooks: FlashHooks): Promise<void> {
    const what = this.pin === undefined ? 'Press reset' : `${this.pin} and press reset`;
    await byHand(`${what} (${this.port}).`, hooks);
  }
}
