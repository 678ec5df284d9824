import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { LocalBench } from '../../agent/bench/local-bench.js';
import { planSampling } from '../../agent/bench/sampling.js';
import type { CaseWork } from '../../agent/bench/work.js';
import type { Firmware } from '../../agent/firmware/build.js';
import { attachedParts } from '../../agent/bench/attached.js';
import { BoardRunner } from '../../agent/flash/board-runner.js';
import type { Runner } from '../../agent/flash/running-board.js';
import type { Board } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { parseKey } from '../../model/cases/key.js';
import { hostTools, hostToolsOfFlash } from '../firmware/host-tools.js';
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
    targets: {
      silicon: { port: 'host', baud: 9600, regions: { ram: { base: 0, bytes: 2 ** 33 } }, programmers: {} },
    },
  },
};

let firmware: Firmware;
let onHost: Runner;

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
  onHost = started(elf);
});

/** Starts a program of this machine. */
function started(path: string): Runner {
  return {
    start: async () => {
      const transport = runFirmware(path);
      return { transport, stop: () => transport.close() };
    },
  };
}

function open(
  board: Board,
  by = onHost,
  onErased = (_sector: number): void => undefined,
): Promise<LocalBench> {
  const listener = { onEvent: () => undefined, onErased };
  return LocalBench.open({ name: 'host', board, firmware, runner: () => by, boards: 1, listener });
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
    const remote = new BoardRunner('host', attachedParts(HOST, address), { onEvent: () => undefined });
    const benches = await Promise.all([open(HOST), open(HOST, remote)]);
    await Promise.all(benches.map((bench) => bench.close()));
    const [wired, distant] = benches.map(({ configuration }) => configuration);
    expect(distant).toEqual(wired);
  });

  it('has the models of a batch side by side in a window that is flash, each sector erased once', async () => {
    const flash = started(join(await hostToolsOfFlash(), 'firmware.elf'));
    const erased: number[] = [];
    const bench = await open(HOST, flash, (sector) => erased.push(sector));
    try {
      const works = [WORK, { ...WORK, operators: 2, scope: 'graph' as const }];
      const measured = await Promise.all(works.map((work) => bench.measure(work)));
      expect(measured.map(({ fills }) => fills.length)).toEqual([3, 3]);
      expect(erased).toEqual([0, 1, 2].slice(0, erased.length));
      await bench.measure(WORK);
      expect(new Set(erased.slice(-1))).toEqual(new Set([erased.at(-1)]));
    } finally {
      await bench.close();
    }
  });

  it('is refused where its memories are not those of its board file', async () => {
    const targets = { silicon: { ...HOST.targets.silicon!, regions: {} } };
    await expect(open({ ...HOST, targets })).rejects.toMatchObject({ code: 'FIRMWARE_PLACEMENT' });
  });

  it('is refused when its clock is not that of its board file', async () => {
    await expect(open({ ...HOST, clockHz: 1_002_000_000 })).rejects.toMatchObject({
      code: 'FIRMWARE_CLOCK',
      message: expect.stringContaining('ppm off the 1002 MHz') as string,
    });
  });
});
