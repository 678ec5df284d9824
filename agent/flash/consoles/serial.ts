import type { Levels } from '../../link/serial-port.js';
import { openSerial } from '../../link/serial-transport.js';
import type { Transport } from '../../link/transport.js';
import type { Console } from '../console.js';

/** A board's serial port, or the pseudo-terminal of something that stands for it. */
export class SerialConsole implements Console {
  readonly name: string;

  /**
   * @param lines how DTR and RTS are put one after another once the port is open, which raises both: so that a chip
   *   whose boot pins hang on them runs its firmware
   */
  constructor(
    private readonly port: string,
    private readonly baud: number,
    private readonly lines: readonly Levels[] = [],
  ) {
    this.name = port;
  }

  /** @throws LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION */
  open(): Promise<Transport> {
    return openSerial(this.port, this.baud, this.lines);
  }
}
