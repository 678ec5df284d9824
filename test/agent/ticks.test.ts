import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHello } from '../../agent/link/hello.js';
import { emulatedRatio, ticksToCounts } from '../../agent/link/ticks.js';
import { goldenPayload } from '../support/golden-frames.js';
import { lutError } from '../support/lut-error.js';

/** 25 MHz; 20000 instructions took 64000 ticks. */
const hello = parseHello(goldenPayload('HELLO reply'));
const SHIFT = 7;

describe('the worth of a tick', () => {
  it('is exact for a counter in virtual time', () => {
    expect(emulatedRatio(hello, SHIFT)).toEqual({ counts: 5n, ticks: 16n });
  });

  it('is one for a counter of instructions', () => {
    expect(
      emulatedRatio({ ...hello, counterHz: null, probe: { instructions: 9999, ticks: 10000 } }, 0),
    ).toEqual({
      counts: 1n,
      ticks: 1n,
    });
  });

  it('is refused where the probe disagrees by more than a tick', () => {
    expect(() =>
      emulatedRatio({ ...hello, probe: { instructions: 20000, ticks: 64001 } }, SHIFT),
    ).not.toThrow();
    expect(() =>
      emulatedRatio({ ...hello, probe: { instructions: 20000, ticks: 64002 } }, SHIFT),
    ).toThrowError(lutError('FIRMWARE_PROBE'));
    expect(() => emulatedRatio(hello, 0)).toThrowError(lutError('FIRMWARE_PROBE'));
    expect(() => emulatedRatio({ ...hello, counterHz: null }, 0)).toThrowError(lutError('FIRMWARE_PROBE'));
  });
});

describe('counts', () => {
  const ratio = emulatedRatio(hello, SHIFT);

  it('of a window are exact at any phase of the counter', () => {
    // window and empty window are sampled at phases of their own, in sixteenths of a tick's five instructions
    const phase = fc.nat(4);
    fc.assert(
      fc.property(fc.nat(2 ** 28), fc.nat(40), phase, phase, (work, overhead, a, b) => {
        const ticks = (instructions: number, start: number): number =>
          Math.floor(((start + instructions) * 16) / 5) - Math.floor((start * 16) / 5);
        const window = ticksToCounts(ticks(work + overhead, a), ratio);
        expect(window - ticksToCounts(ticks(overhead, b), ratio)).toBe(work);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });

  it('reach over the whole counter', () => {
    expect(ticksToCounts(0xffff_ffff, ratio)).toBe(1342177280);
    expect(ticksToCounts(0xffff_ffff, { counts: 1n, ticks: 1n })).toBe(0xffff_ffff);
  });
});
