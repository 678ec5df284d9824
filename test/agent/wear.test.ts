import { describe, expect, it } from 'vitest';
import { workInstructions } from '../../agent/bench/case-work.js';
import { LocalBench } from '../../agent/bench/local-bench.js';
import type { Sampling } from '../../agent/bench/sampling.js';
import { loadBoard } from '../../boards/catalogue.js';
import { neededRuns, planCases } from '../../builder/plan.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { hostFirmwareLike } from '../firmware/host-tools.js';
import { firmwareOf, played, runnerOf } from '../support/played-board.js';

/** Data sheets of both promise 10,000: a table costs a quarter of a percent of the flash's life at most. */
const MOST_ERASURES = 25;
/** Three fills, as cases are measured on silicon, but one sample of each: how often it is run wears nothing. */
const SAMPLING: Sampling = { seeds: [1, 2, 3], samples: [1, 1, 1], warmups: 0, rewarmups: 0 };
describe.each(['stm32f4', 'stm32h7'])('the whole plan of edgenas-vww, three fills, on %s', (id) => {
  it(`erases no sector of its flash more than ${MOST_ERASURES} times`, async () => {
    const board = loadBoard(id);
    const sectorBytes = board.hardware!['sectorBytes']!;
    const { feasible, infeasible } = planCases(distinctCases(loadSpace('edgenas-vww')), board.memory);
    expect(feasible.length + infeasible.length).toBe(453);
    const firmware = firmwareOf(await hostFirmwareLike(board, sectorBytes));
    const erasures = new Array<number>(board.memory.window / sectorBytes).fill(0);
    const bench = await LocalBench.open({
      ...{ name: 'host', board: played(board), firmware, runner: () => runnerOf(firmware), boards: 1 },
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
  }, 240_000);
});
