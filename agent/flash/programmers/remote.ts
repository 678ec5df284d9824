import { LutError } from '../../../common/errors.js';
import type { Programmer, Region } from '../programmer.js';

/** A port of the host that has the board, in commands for it. */
export const PORT_THERE = '/dev/ttyUSB0';

/** Refuses to write a board behind TCP: boot lines, parity and baud rate do not reach it through a serial server. */
export class RemoteProgrammer implements Programmer {
  readonly name: string;

  /**
   * @param there what writes it on the host that has it, at {@link PORT_THERE}
   * @param command of lut that does, on that host
   */
  constructor(
    private readonly address: string,
    private readonly there: Programmer,
    private readonly command: string,
  ) {
    this.name = there.name;
  }

  describe(regions: readonly Region[]): string[] {
    return [
      `# on the host that has the board, with its port there for ${PORT_THERE}:`,
      ...this.there.describe(regions),
    ];
  }

  /** @throws FLASH_REMOTE, always */
  program(): Promise<void> {
    return Promise.reject(
      new LutError(
        'FLASH_REMOTE',
        `A board behind ${this.address} cannot be flashed from here: no boot lines reach it through a serial server.`,
        `On the host that has the board, stop the serial server and run, with its port there for ${PORT_THERE}: ${this.command}`,
      ),
    );
  }
}
