import { setTimeout as delay } from 'node:timers/promises';
import { LutError } from '../../common/errors.js';
import type { Client } from './client.js';

const TOLERANCE_PPM = 1000;
/** Long enough for the jitter of a round trip over USB, some tenths of a millisecond, to stay far below that. */
const SPAN_MS = 2000;
const READINGS = 16;

/** A counter value, and the host's time in ms at which it was read. */
export interface ClockReading {
  readonly ticks: bigint;
  readonly ms: number;
}

/**
 * Measures the rate of a board's cycle counter against the host's clock.
 * @returns ticks per second
 */
export async function measureClock(client: Client, spanMs = SPAN_MS): Promise<number> {
  const start = await readClock(client);
  await delay(spanMs);
  const end = await readClock(client);
  return (Number(end.ticks - start.ticks) * 1000) / (end.ms - start.ms);
}

/** The quickest of several readings: the counter was read halfway through a round trip. */
export async function readClock(client: Pick<Client, 'clock'>): Promise<ClockReading> {
  let best: ClockReading | undefined;
  let quickest = Infinity;
  for (let i = 0; i < READINGS; i++) {
    const sent = performance.now();
    const ticks = await client.clock();
    const roundTrip = performance.now() - sent;
    if (best === undefined || roundTrip < quickest) {
      best = { ticks, ms: sent + roundTrip / 2 };
      quickest = roundTrip;
    }
  }
  return best!;
}

/**
 * Refuses silicon whose clock is not the one that its board file says. An emulator's clock is not a clock, and
 * is not to be checked.
 * @throws FIRMWARE_CLOCK beyond 1000 ppm
 */
export function checkClock(measuredHz: number, nominalHz: number): void {
  const ppm = Math.round((measuredHz / nominalHz - 1) * 1e6);
  if (Math.abs(ppm) <= TOLERANCE_PPM) return;
  throw new LutError(
    'FIRMWARE_CLOCK',
    `The board counts ${(measuredHz / 1e6).toFixed(3)} MHz, ${ppm} ppm off the ${nominalHz / 1e6} MHz of its board file.`,
    'Correct clockHz in the board file, or the clock set-up in the firmware port.',
  );
}
