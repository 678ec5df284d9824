import type { FirmwareImage } from '../firmware/image.js';
import type { Transport } from '../link/transport.js';

/** A model that lies in the board's model window from the start. */
export interface PlacedModel {
  /** where it begins, in the board's memory */
  readonly address: number;
  readonly bytes: Uint8Array;
}

/** A board that runs a firmware. */
export interface RunningBoard {
  /** open, and from before the firmware's first byte */
  readonly transport: Transport;
  /** Ends the board's run and closes the transport; harmless when repeated. */
  stop(): Promise<void>;
}

/** Puts a firmware onto a board and starts it. */
export interface Flasher {
  /** @param models those that the firmware cannot write into its window itself */
  start(image: FirmwareImage, models?: readonly PlacedModel[]): Promise<RunningBoard>;
}
