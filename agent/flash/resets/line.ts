import { setTimeout as wait } from 'node:timers/promises';
import { closePort, hasLines, openPort, setLevels } from '../../link/serial-port.js';
import { levelsOf, type BootLines } from '../modem-lines.js';
import type { FlashHooks } from '../programmer.js';
import type { Reset } from '../reset.js';

/** How long the chip is held in reset, ms: a capacitor at the pin is let go of as well. */
const HOLD_MS = 100;
/** Any will do: nothing is sent. */
const ANY_BAUD = 115200;

/** Pulses the reset pin by a line of the port, with the other set for the chip's flash. */
export class LineReset implements Reset {
  readonly name: string;

  /** @param otherwise where the port has no lines, as a pseudo-terminal */
  constructor(
    private readonly port: string,
    private readonly lines: BootLines,
    private readonly otherwise: Reset,
  ) {
    this.name = `the line ${lines.reset.replace('-', '')}`;
  }

  /**
   * @throws FLASH_BY_HAND, LINK_NO_PORT, LINK_BUSY, LINK_NO_PERMISSION
   */
  async reset(hooks: FlashHooks): Promise<void> {
    const port = await openPort(this.port, ANY_BAUD);
    try {
      if (!(await hasLines(port))) return await this.otherwise.reset(hooks);
      await setLevels(port, levelsOf(this.lines, { rom: false, inReset: true }));
      await wait(HOLD_MS);
      await setLevels(port, levelsOf(this.lines, { rom: false, inReset: false }));
    } finally {
      await closePort(port);
    }
  }
}
