import { describe, expect, it } from 'vitest';
import { workInstructions } from '../../agent/bench/case-work.js';
import { LocalBench } from '../../agent/bench/local-bench.js';
import type { Sampling } from '../../agent/bench/sampling.js';
import type { Firmware } from '../../agent/firmware/build.js';
import type { Board } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { neededRuns, planCases } from '../../builder/plan.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { runFirmware } from '../../testing/host-firmware.js';
import { hostFirmwareLike } from '../firmware/host-tools.js';

/** Data sheets of both promise 10,000: a table costs a quarter of a percent of the flash's life at most. */
const MOST_ERASURES = 25;
/** Three fills, as cases are measured on silicon, but one sample of each: how often it is run wears nothing. */
const SAMPLING: Sampling = { seeds: [1, 2, 3], samples: [1, 1, 1], warmups: 0, rewarmups: 0 };
/** Of the counter of the host firmware, which stands for the board. */
const HOST_HZ = 1_000_000_000;

/** A board as this machine plays it: the same memories, the firmware port of the host. */
function played(board: Board): Board {
  const regions = { ram: { base: 0, bytes: 2 ** 33 } };
  const silicon = { port: 'host', baud: 9600, regions, programmers: {} };
  return { ...board, id: 'host', clockHz: HOST_HZ, targets: { silicon } };
}

function firmwareOf(elf: string): Firmware {
  const none = '0'.repeat(64);
  const hashes = { fingerprint: none, imageSha256: none, kernelsHash: none, timingHash: none };
  return { ...hashes, port: 'host', elf, bin: elf, compiler: 'gcc', flags: [] };
}

describe.each(['stm32f4', 'stm32h7'])('the whole plan of edgenas-vww, three fills, on %s', (id) => {
  it(`erases no sector of its flash more than ${MOST_ERASURES} times`, async () => {
    const board = loadBoard(id);
    const sectorBytes = board.hardware!['sectorBytes']!;
    const { feasible, infeasible } = planCases(distinctCases(loadSpace('edgenas-vww')), board.memory);
    expect(feasible.length + infeasible.length).toBe(453);
    const firmware = firmwareOf(await hostFirmwareLike(board, sectorBytes));
    const erasures = new Array<number>(board.memory.window / sectorBytes).fill(0);
    const start = async () => {
      const transport = runFirmware(firmware.elf);
      return { transport, stop: () => transport.close() };
    };
    const bench = await LocalBench.open({
      ...{ name: 'host', board: played(board), firmware, runner: () => ({ start }), boards: 1 },
      listener: { onEvent: (what) => expect.fail(what), onErased: (sector) => erasures[sector]!++ },
    });
    try {
      const runs = neededRuns(feasible).sort((a, b) => workInstructions(b) - workInstructions(a));
      const measured = await Promise.all(
        runs.map((run) => bench.measure({ kind: 'case', ...run, sampling: SAMPLING })),
      );
      expect(measured.every(({ fills }) => fills.length === 3)).toBe(true);
    } finally {
      await bench.close();
    }
    expect(Math.min(...erasures)).toBeGreaterThan(0);
    expect(Math.max(...erasures)).toBeLessThanOrEqual(MOST_ERASURES);
  });
});
