import type { Transport } from '../link/transport.js';

/** What opens the line that a board's firmware speaks on. */
export interface Console {
  /** what messages call it, e.g. `/dev/ttyUSB0` */
  readonly name: string;
  /**
   * Null where the board is off: a reset starts it.
   * @throws LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION, USAGE_PORT
   */
  open(): Promise<Transport | null>;
}
