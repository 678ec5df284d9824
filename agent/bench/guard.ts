/** Whether a piece of work was measured on a board that nothing disturbed. */
import { LutError } from '../../common/errors.js';
import type { Client } from '../link/client.js';
import { checkClock, readClock, type ClockReading } from '../link/clock.js';
import type { BoardStatus } from '../link/messages.js';

/** What a guard asks a board. */
export type GuardedClient = Pick<Client, 'status' | 'clock'>;

/** Below it, the jitter of two round trips is too large a part of a span to tell a clock by it. */
const LEAST_SPAN_MS = 2000;

/** A board's state before a piece of work. */
export class Guard {
  private constructor(
    private readonly client: GuardedClient,
    private readonly clockHz: number,
    private readonly status: BoardStatus,
    private readonly clock: ClockReading,
  ) {}

  /** @param clockHz of the board file */
  static async before(client: GuardedClient, clockHz: number): Promise<Guard> {
    return new Guard(client, clockHz, await client.status(), await readClock(client));
  }

  /**
   * Refuses what was measured meanwhile where an interrupt was taken, heat or supply slowed the core down, or its clock
   * was not that of the board file.
   * @throws FIRMWARE_INTERRUPTS, FIRMWARE_THROTTLED, FIRMWARE_CLOCK
   */
  async after(): Promise<void> {
    const [status, clock] = [await this.client.status(), await readClock(this.client)];
    const interrupts = (status.interrupts - this.status.interrupts) >>> 0;
    if (interrupts > 0) {
      throw new LutError(
        'FIRMWARE_INTERRUPTS',
        `The board took ${interrupts} interrupts while it measured.`,
        'Disconnect what raises them; timings with interrupts in them are not kept.',
      );
    }
    if (status.throttled || (status.hasThrottled && !this.status.hasThrottled)) {
      const heat = status.temperature === null ? '' : ` It has ${status.temperature.toFixed(1)} °C.`;
      throw new LutError(
        'FIRMWARE_THROTTLED',
        `Heat or supply slowed the board down while it measured.${heat}`,
        'Cool it, and give it a supply that holds; timings of a slowed core are not kept.',
      );
    }
    if (status.coreHz !== null) checkClock(status.coreHz, this.clockHz);
    const ms = clock.ms - this.clock.ms;
    if (ms >= LEAST_SPAN_MS) checkClock((Number(clock.ticks - this.clock.ticks) * 1000) / ms, this.clockHz);
  }
}

const DISTURBANCES = ['FIRMWARE_INTERRUPTS', 'FIRMWARE_THROTTLED', 'FIRMWARE_CLOCK'];

/** Whether work failed only because something disturbed it: it may be repeated. */
export function isDisturbance(error: LutError): boolean {
  return DISTURBANCES.includes(error.code);
}
