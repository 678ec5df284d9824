import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { meterWindows, type Metering } from '../../agent/meter/ppk2.js';
import {
  amperes,
  parseCalibration,
  RangeFilter,
  unpack,
  type Calibration,
} from '../../agent/meter/ppk2-samples.js';
import { Ppk2Double, type TracePart } from '../../testing/doubles/ppk2/ppk2-double.js';
import { Terminal } from '../../testing/doubles/terminal.js';
import { lutError } from '../support/lut-error.js';
import { drawn, PUBLISHED_TRACES, TRACE_VOLTS } from '../support/published-trace.js';

const CALIBRATION: Calibration = {
  r: [1003.3, 101.1, 10.2, 0.95, 0.0431],
  o: [112.9, 113.1, 112.6, 113.4, 113],
  gs: [1.02, 1.01, 0.99, 1.03, 1.005],
  gi: [0.998, 1.003, 1.001, 0.997, 1.002],
  s: [1e-9, 2e-9, 3e-8, 2e-7, 1e-6],
  i: [1e-9, -2e-9, 1e-8, -2e-7, 1e-6],
  ug: [1, 1, 1, 1, 1],
};
const VOLTS = TRACE_VOLTS;
const METERING: Metering = { volts: VOLTS, input: 0, windows: 1, seconds: 60 };

let folder: string;
let doubles = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function double(trace: readonly TracePart[], losesEvery?: number): Promise<string> {
  const link = join(folder, `meter-${doubles++}`);
  const started = await Ppk2Double.start({
    ...{ link, trace, calibration: CALIBRATION, volts: VOLTS },
    ...(losesEvery === undefined ? {} : { losesEvery }),
  });
  onTestFinished(() => started.end());
  return link;
}

describe('a power meter', () => {
  it.each(PUBLISHED_TRACES)(
    'replays the trace of a $board, and its energy is the published one within 0.5 %',
    async (trace) => {
      const path = await double(drawn(trace));
      const { windows, lost } = await meterWindows(path, METERING);
      const [{ seconds, coulombs } = { seconds: 0, coulombs: 0 }] = windows;
      expect(lost).toBe(0);
      expect(seconds).toBeCloseTo(trace.window.seconds, 3);
      expect(Math.abs((1000 * coulombs * VOLTS) / trace.window.millijoules - 1)).toBeLessThan(0.005);
    },
  );

  it('measures currents of all its ranges, and several windows', async () => {
    const currents = [0.02, 0.3, 3, 30, 300];
    const path = await double(
      currents.flatMap((milliamps) => [
        { seconds: 0.01, milliamps, isHigh: false },
        { seconds: 0.02, milliamps, isHigh: true },
      ]),
    );
    const { windows } = await meterWindows(path, { ...METERING, windows: 4 });
    // the first may be any of them: each follows the one before
    for (const { seconds, coulombs } of windows) {
      const milliamps = (1000 * coulombs) / seconds;
      expect(seconds).toBeCloseTo(0.02, 9);
      expect(Math.min(...currents.map((current) => Math.abs(milliamps / current - 1)))).toBeLessThan(0.005);
    }
  });

  it('lets time go on over samples that were lost, and refuses where they are many', async () => {
    const trace = [
      { seconds: 0.01, milliamps: 1, isHigh: false },
      { seconds: 0.05, milliamps: 10, isHigh: true },
    ];
    const { windows, lost } = await meterWindows(await double(trace, 1009), { ...METERING, windows: 3 });
    expect(lost).toBeGreaterThan(0);
    for (const { coulombs } of windows) expect(Math.abs(coulombs / 0.0005 - 1)).toBeLessThan(0.005);
    await expect(meterWindows(await double(trace, 11), METERING)).rejects.toThrowError(
      lutError('LINK_METER'),
    );
  });

  it('says that no window came, and that something else answers', async () => {
    const path = await double([{ seconds: 0.1, milliamps: 1, isHigh: false }]);
    await expect(meterWindows(path, { ...METERING, seconds: 0.5 })).rejects.toThrowError(
      lutError('LINK_METER', { message: expect.stringContaining('0 of 1 windows in 0.5 s') as string }),
    );
    const other = join(folder, 'other');
    const terminal = await Terminal.open(other, { onData: () => undefined });
    onTestFinished(() => terminal.close());
    await expect(meterWindows(other, METERING)).rejects.toThrowError(
      lutError('LINK_METER', { message: expect.stringContaining('does not answer') as string }),
    );
  });
});

describe('samples of the meter', () => {
  it('are made of steps, range, counter and inputs', () => {
    expect(unpack(0xa5000000 | (33 << 18) | (3 << 14) | 1234)).toEqual({
      ...{ steps: 1234, range: 3, counter: 33, inputs: 0xa5 },
    });
    const neutral = parseCalibration('Calibrated: 0\nR3: -nan\nEND');
    // 4 · 1000 steps of 1.8 V / 163840 at 0.94 Ω, and the square of that
    const linear = (4000 * 1.8) / 163840 / 0.94;
    expect(amperes({ steps: 1000, range: 3, counter: 0, inputs: 0 }, neutral, 3)).toBeCloseTo(
      linear * (1 + linear),
      12,
    );
  });

  it('are smoothed while the meter settles in another range', () => {
    const filter = new RangeFilter();
    expect([1, 1, 1].map((current) => filter.filtered(current, 2))).toEqual([1, 1, 1]);
    const settling = [10, 2, 2, 2].map((current) => filter.filtered(current, 3));
    expect(settling[0]).toBeCloseTo(1 + 0.18 * 9, 12);
    expect(settling[3]).toBe(2);
  });
});
