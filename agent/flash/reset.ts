import type { FlashHooks } from './programmer.js';

/** What makes a board start what lies in its memory. */
export interface Reset {
  /** e.g. `the line dtr` */
  readonly name: string;
  /** @throws FLASH_*, LINK_*, INTERRUPTED */
  reset(hooks: FlashHooks): Promise<void>;
}
