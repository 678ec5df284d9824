import type { Board } from '../../boards/board.js';
import { LutError } from '../../common/errors.js';
import type { FirmwareImage } from '../firmware/image.js';
import { openPort } from '../link/open-port.js';
import type { Flasher, PlacedModel, RunningBoard } from './flasher.js';

/** A board that runs the benchmark firmware already, put there by its vendor's tool. */
export class AttachedFlasher implements Flasher {
  /** @param port path of a serial port, or `tcp://host:port` */
  constructor(
    private readonly board: Board,
    private readonly port: string,
  ) {}

  /** @throws BOARD_NO_SILICON, FIRMWARE_READ_ONLY, LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION */
  async start(image: FirmwareImage, models: readonly PlacedModel[] = []): Promise<RunningBoard> {
    const remote = this.port.startsWith('tcp://');
    if (!remote && this.board.silicon === undefined) {
      throw new LutError(
        'BOARD_NO_SILICON',
        `There is no firmware for a real ${this.board.id} yet, only for its emulated stand-in.`,
        'Use --port emulator, or write the firmware port (docs/adding-a-board.md).',
      );
    }
    if (models.length > 0) {
      throw new LutError(
        'FIRMWARE_READ_ONLY',
        `The firmware of ${this.board.id} cannot write its model window, and no flasher for the real board can yet.`,
        `Use --port emulator. The firmware itself is ${image.bin}.`,
      );
    }
    const transport = await openPort(this.port, this.board.silicon?.baud ?? 0);
    return { machine: remote ? 'remote' : 'silicon', transport, stop: () => transport.close() };
  }
}
