import { describe, expect, it } from 'vitest';
import { levelsOf, levelsToRun } from '../../../agent/flash/modem-lines.js';
import { HandReset } from '../../../agent/flash/resets/hand.js';
import { lutError } from '../../support/lut-error.js';

describe('modem lines', () => {
  it('put the boot pins', () => {
    const lines = { boot0: 'rts', reset: 'dtr' };
    expect(levelsOf(lines, { rom: true, inReset: true })).toEqual({ dtr: true, rts: true });
    expect(levelsOf(lines, { rom: true, inReset: false })).toEqual({ dtr: false, rts: true });
    expect(levelsOf(lines, { rom: false, inReset: false })).toEqual({ dtr: false, rts: false });
    expect(levelsOf({ boot0: '-dtr', reset: '-rts' }, { rom: false, inReset: true })).toEqual({
      dtr: true,
      rts: false,
    });
  });

  it('never leave a reset that opening the port made with BOOT0 still high', () => {
    expect(levelsToRun({ boot0: 'rts', reset: 'dtr' })).toEqual([
      { dtr: true, rts: false },
      { dtr: false, rts: false },
    ]);
    // opening raises both, which lets this one run: it stays so
    expect(levelsToRun({ boot0: '-rts', reset: '-dtr' })).toEqual([
      { dtr: true, rts: true },
      { dtr: true, rts: true },
    ]);
  });
});

describe('a reset', () => {
  it('by hand asks, or says that it cannot', async () => {
    const asked: string[] = [];
    const ask = (what: string): Promise<void> => Promise.resolve(void asked.push(what));
    await new HandReset('/dev/ttyUSB0', 'Set BOOT0 to 0').reset({ ask });
    await new HandReset('tcp://bench:3000').reset({ ask });
    expect(asked).toEqual([
      'Set BOOT0 to 0 and press reset (/dev/ttyUSB0).',
      'Press reset (tcp://bench:3000).',
    ]);
    await expect(new HandReset('/dev/ttyUSB0').reset({})).rejects.toThrowError(
      lutError('FLASH_BY_HAND', { message: expect.stringContaining('Press reset (/dev/ttyUSB0)') as string }),
    );
  });
});
