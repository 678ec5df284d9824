import { describe, expect, it } from 'vitest';
import { Guard, type GuardedClient } from '../../agent/bench/guard.js';
import type { BoardStatus } from '../../agent/link/messages.js';
import { lutError } from '../support/lut-error.js';

const CLOCK_HZ = 480_000_000;
const CALM: BoardStatus = {
  coreHz: CLOCK_HZ,
  temperature: 41.5,
  throttled: false,
  hasThrottled: false,
  interrupts: 7,
};

/** A board whose states before and after a piece of work are these, and whose counter stands still. */
function guarded(after: Partial<BoardStatus>, before: Partial<BoardStatus> = {}): Promise<void> {
  const states = [before, after].map((state) => ({ ...CALM, ...state }));
  const client: GuardedClient = { status: async () => states.shift()!, clock: async () => 0n };
  return Guard.before(client, CLOCK_HZ).then((guard) => guard.after());
}

describe('what was measured', () => {
  it('is kept where nothing happened', async () => {
    await expect(guarded({})).resolves.toBeUndefined();
    await expect(guarded({ coreHz: null, temperature: null })).resolves.toBeUndefined();
    // long ago
    await expect(guarded({ hasThrottled: true }, { hasThrottled: true })).resolves.toBeUndefined();
  });

  it('is not where an interrupt was taken', async () => {
    await expect(guarded({ interrupts: 9 })).rejects.toThrowError(
      lutError('FIRMWARE_INTERRUPTS', { message: expect.stringContaining('2 interrupts') as string }),
    );
    await expect(guarded({ interrupts: 1 }, { interrupts: 0xffffffff })).rejects.toThrowError(
      lutError('FIRMWARE_INTERRUPTS', { message: expect.stringContaining('2 interrupts') as string }),
    );
  });

  it('is not where the core was slowed down', async () => {
    const message = expect.stringContaining('82.5 °C') as string;
    await expect(guarded({ throttled: true, temperature: 82.5 })).rejects.toThrowError(
      lutError('FIRMWARE_THROTTLED', { message }),
    );
    await expect(guarded({ hasThrottled: true })).rejects.toThrowError(lutError('FIRMWARE_THROTTLED'));
  });

  it('is not where the core runs at another clock', async () => {
    await expect(guarded({ coreHz: 400_000_000 })).rejects.toThrowError(lutError('FIRMWARE_CLOCK'));
  });
});
