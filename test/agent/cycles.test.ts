import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { profile, type ProfileRequest } from '../../agent/bench/profile.js';
import type { Firmware } from '../../agent/firmware/build.js';
import type { Flasher } from '../../agent/flash/flasher.js';
import { loadBoard, type Board } from '../../boards/board.js';
import { configurationHash } from '../../model/configuration.js';
import { parseKey } from '../../model/cases/key.js';
import { Store } from '../../store/store.js';
import { hostTools } from '../firmware/host-tools.js';
import { runFirmware } from '../support/process-transport.js';

const KEY = 'LOGISTIC int8 in=1x1x1x64 out=1x1x1x64';
const JOB = { key: KEY, case: parseKey(KEY), target: 'operator', operators: 1 } as const;

/** This machine, whose counter is its own monotonic clock at 1 GHz: the one board here that counts no instructions. */
const HOST: Board = { ...loadBoard('rpi3'), id: 'host', clockHz: 1_000_000_000 };

let folder: string;
let firmware: Firmware;
let flasher: Flasher;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-'));
  const elf = join(await hostTools(), 'firmware.elf');
  firmware = {
    elf,
    bin: elf,
    fingerprint: '0'.repeat(64),
    imageSha256: '0'.repeat(64),
    compiler: 'gcc',
    flags: [],
    kernelsHash: '0'.repeat(64),
    timingHash: '0'.repeat(64),
  };
  flasher = {
    start: async () => {
      const transport = runFirmware(elf);
      return { machine: 'silicon', transport, stop: () => transport.close() };
    },
  };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function request(store: Store, board: Board): ProfileRequest {
  return { board, firmware, flasher, store, jobs: [JOB], boards: 1 };
}

describe('a board that counts cycles', () => {
  it('is sampled 1000 times over three fills, by a clock that agrees with the host', async () => {
    const store = Store.open(join(folder, 'cycles.db'));
    const { configuration, samples } = await profile(request(store, HOST));
    expect(configuration).toMatchObject({ unit: 'cycles', machine: 'silicon', clockHz: HOST.clockHz });
    expect(samples).toBe(1000);
    const [run] = [...store.latestRuns(configurationHash(configuration))];
    expect(run).toMatchObject({ key: KEY, stop: 'count', warmups: 10, ticksPerCount: 1 });
    expect(run?.fills.map((fill) => fill.samples.length)).toEqual([334, 333, 333]);
    store.close();
  });

  it('is refused when its clock is not that of its board file', async () => {
    const store = Store.open(join(folder, 'off.db'));
    await expect(profile(request(store, { ...HOST, clockHz: 1_002_000_000 }))).rejects.toMatchObject({
      code: 'FIRMWARE_CLOCK',
      message: expect.stringContaining('ppm off the 1002 MHz') as string,
    });
    expect(store.totals().runs).toBe(0);
    store.close();
  });
});
