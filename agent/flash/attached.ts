import type { Board } from '../../boards/board.js';
import { targetOf } from '../../boards/targets.js';
import { LutError } from '../../common/errors.js';
import type { FirmwareImage } from '../firmware/image.js';
import type { Hello } from '../link/hello.js';
import { isSerialPort, openTransport } from '../link/open-transport.js';
import { Session } from '../link/session.js';
import type { Transport } from '../link/transport.js';
import type { Flasher, PlacedModel, RunningBoard } from './flasher.js';

/** A board that runs the benchmark firmware already: on silicon by its vendor's tool, or emulated by someone else. */
export class AttachedFlasher implements Flasher {
  /**
   * @param address path of a serial port or a pseudo-terminal, or `tcp://host:port`
   * @throws BOARD_NO_SILICON where the address is a serial port, and no firmware for the real board exists
   */
  constructor(
    private readonly board: Board,
    private readonly address: string,
  ) {
    if (isSerialPort(address)) targetOf(board, 'silicon');
  }

  /** @throws FIRMWARE_READ_ONLY, LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION */
  async start(image: FirmwareImage, models: readonly PlacedModel[] = []): Promise<RunningBoard> {
    if (models.length > 0) {
      throw new LutError(
        'FIRMWARE_READ_ONLY',
        `The firmware of ${this.board.id} cannot write its model window, and no flasher for the real board can yet.`,
        `Use --port emulator. The firmware itself is ${image.bin}.`,
      );
    }
    const transport = await this.open();
    return { transport, stop: () => transport.close() };
  }

  /**
   * What the board that is there says of itself.
   * @param signal closes the line, which ends the wait
   * @throws LINK_*, FIRMWARE_OTHER_PROTOCOL, FIRMWARE_MALFORMED
   */
  async greet(signal?: AbortSignal): Promise<Hello> {
    const transport = await this.open();
    const onAbort = (): void => void transport.close();
    signal?.addEventListener('abort', onAbort);
    try {
      signal?.throwIfAborted();
      return await new Session(transport).open();
    } finally {
      signal?.removeEventListener('abort', onAbort);
      await transport.close();
    }
  }

  private open(): Promise<Transport> {
    return openTransport(this.address, this.board.targets.silicon?.baud);
  }
}
