import type { FirmwareImage } from '../firmware/image.js';
import type { Transport } from '../link/transport.js';
import type { Region } from './programmer.js';

/** A board that runs a firmware. */
export interface RunningBoard {
  /** open; whatever the firmware said before may have been heard already */
  readonly transport: Transport;
  /** Lets go of the board; harmless when repeated. */
  stop(): Promise<void>;
}

/** Has a board run a firmware. */
export interface Runner {
  /**
   * Starts the board, unless it runs just this.
   * @param models what shall lie in a model window that the firmware cannot write itself
   */
  start(image: FirmwareImage, models?: readonly Region[]): Promise<RunningBoard>;
}
