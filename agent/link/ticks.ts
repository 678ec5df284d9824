import { LutError } from '../../common/errors.js';
import type { Hello } from './hello.js';

/** Counts (instructions or cycles) per tick of the timing counter, exactly. */
export interface TickRatio {
  readonly counts: bigint;
  readonly ticks: bigint;
}

const NS_PER_S = 10n ** 9n;
/** Of a counter that counts one by one. */
export const ONE_TO_ONE: TickRatio = { counts: 1n, ticks: 1n };

/**
 * What a tick of an emulator's counter is worth. Without a rate it counts instructions one by one; with a rate it
 * ticks hz × 2^shift / 10^9 times per instruction, since an instruction takes 2^shift ns of virtual time. Checked
 * against the firmware's own probe, to the ±1 tick of sampling.
 * @throws FIRMWARE_PROBE
 */
export function emulatedRatio({ board, counter, counterHz, probe }: Hello, icountShift: number): TickRatio {
  const ratio = counterHz === null ? ONE_TO_ONE : virtualTimeRatio(counterHz, icountShift);
  const expected = (probe.instructions * Number(ratio.ticks)) / Number(ratio.counts);
  if (Math.abs(probe.ticks - expected) > 1) {
    throw new LutError(
      'FIRMWARE_PROBE',
      `The counter ${counter} of the ${board} took ${probe.ticks} ticks for ${probe.instructions} ` +
        `instructions, where ${expected} were expected at icount shift ${icountShift}.`,
      'Correct targets.emulator.icountShift in the board file, or the counter rate in the firmware port.',
    );
  }
  return ratio;
}

function virtualTimeRatio(counterHz: number, icountShift: number): TickRatio {
  const ticks = BigInt(counterHz) << BigInt(icountShift);
  const divisor = greatestCommonDivisor(NS_PER_S, ticks);
  return { counts: NS_PER_S / divisor, ticks: ticks / divisor };
}

/**
 * The nearest whole count to a number of ticks. Of a window and of an empty one, take the counts and then their
 * difference: the difference in ticks would carry the sampling error of both.
 */
export function ticksToCounts(ticks: number, ratio: TickRatio): number {
  return Number((2n * BigInt(ticks) * ratio.counts + ratio.ticks) / (2n * ratio.ticks));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}
