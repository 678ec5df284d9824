import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { LocalBench } from '../../agent/bench/local-bench.js';
import { planSampling } from '../../agent/bench/sampling.js';
import type { CaseWork } from '../../agent/bench/work.js';
import type { Firmware } from '../../agent/firmware/build.js';
import { AttachedFlasher } from '../../agent/flash/attached.js';
import type { Flasher } from '../../agent/flash/flasher.js';
import type { Board } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { parseKey } from '../../model/cases/key.js';
import { hostTools } from '../firmware/host-tools.js';
import { serveTransport } from '../support/tcp-server.js';
import { runFirmware } from '../../testing/host-firmware.js';

const WORK: CaseWork = {
  kind: 'case',
  case: parseKey('LOGISTIC int8 in=1x1x1x64 out=1x1x1x64'),
  scope: 'operator',
  operators: 1,
  sampling: planSampling('cycles'),
};

/** This machine, whose counter is its own monotonic clock at 1 GHz: the one board here that counts no instructions. */
const HOST: Board = {
  ...loadBoard('rpi3'),
  ...{
    id: 'host',
    clockHz: 1_000_000_000,
    targets: { silicon: { port: 'host', baud: 9600, regions: {}, programmers: {} } },
  },
};

let firmware: Firmware;
let flasher: Flasher;

beforeAll(async () => {
  const elf = join(await hostTools(), 'firmware.elf');
  firmware = {
    port: 'host',
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
      return { transport, stop: () => transport.close() };
    },
  };
});

function open(board: Board, by = flasher): Promise<LocalBench> {
  return LocalBench.open({ name: 'host', board, firmware, flasher: by, boards: 1, onEvent: () => undefined });
}

describe('a board that counts cycles', () => {
  it('is sampled 1000 times over three fills, by a clock that agrees with the host', async () => {
    const bench = await open(HOST);
    try {
      expect(bench.configuration).toMatchObject({
        ...{ unit: 'cycles', machine: 'silicon', clockHz: HOST.clockHz },
      });
      expect(bench.ticksPerCount).toBe(1);
      const { stop, fills } = await bench.measure(WORK);
      expect(stop).toBe('count');
      expect(fills.map(({ seed, samples }) => [seed, samples.length])).toEqual([
        [1, 334],
        [2, 333],
        [3, 333],
      ]);
    } finally {
      await bench.close();
    }
  });

  it('is the same configuration behind TCP', async () => {
    const transport = runFirmware(firmware.elf);
    onTestFinished(() => transport.close());
    const address = await serveTransport(transport);
    const benches = await Promise.all([open(HOST), open(HOST, new AttachedFlasher(HOST, address))]);
    await Promise.all(benches.map((bench) => bench.close()));
    const [wired, remote] = benches.map(({ configuration }) => configuration);
    expect(remote).toEqual(wired);
  });

  it('is refused when its clock is not that of its board file', async () => {
    await expect(open({ ...HOST, clockHz: 1_002_000_000 })).rejects.toMatchObject({
      code: 'FIRMWARE_CLOCK',
      message: expect.stringContaining('ppm off the 1002 MHz') as string,
    });
  });
});
