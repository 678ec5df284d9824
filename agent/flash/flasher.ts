import type { FirmwareImage } from '../firmware/image.js';
import type { Transport } from '../link/transport.js';

/** A model that lies in the board's model window from the start. */
export interface PlacedModel {
  /** bytes from the start of the window */
  readonly offset: number;
  readonly bytes: Uint8Array;
}

/** A board that runs a firmware. */
export interface RunningBoard {
  /** what really runs: `silicon`, or an emulator's machine, e.g. `qemu mps2-an500` */
  readonly machine: string;
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
