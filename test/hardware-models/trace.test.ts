import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFirmware } from '../../agent/firmware/build.js';
import { Client } from '../../agent/link/client.js';
import { EACH_OPERATOR, WHOLE_GRAPH } from '../../agent/link/protocol.js';
import { PATIENCE, Session } from '../../agent/link/session.js';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { caseModel } from '../../model/case-models/case-model.js';
import { parseKey } from '../../model/cases/key.js';
import { expandModel } from '../../model/segments.js';
import { buildHardwareModels, judge, serve, type Verdict } from '../../scripts/hardware-models/model.js';

/** A model's time is its own: this machine's may be long. */
const WORK_MS = 60_000;
const UNHURRIED = { ...PATIENCE, helloMs: WORK_MS, replyMs: WORK_MS, silentMs: WORK_MS };
const CASE = 'LOGISTIC int8 in=1x8x8x16 out=1x8x8x16';

beforeAll(buildHardwareModels, 120_000);

/** Has a board's firmware run a small model whole twice, its operators in turn, and one alone; gives the ticks of the whole. */
async function traced(id: string): Promise<{ verdict: Verdict; ticks: readonly number[] }> {
  const board = loadBoard(id);
  const { elf } = await buildFirmware(board, 'silicon', { runtime: 'builtin', flavour: 'reference' });
  const model = serve(board, elf);
  const ticks: number[] = [];
  try {
    await model.ready;
    const client = new Client(new Session(model, UNHURRIED));
    const { window } = await client.hello();
    const bytes = expandModel(caseModel(parseKey(CASE)), 1);
    if (window.sectorBytes !== null) await client.windowErase(0, bytes.length, WORK_MS);
    await client.windowWrite(0, bytes);
    await client.modelOpen(0, bytes.length, crc32(bytes), WORK_MS);
    for (const target of [WHOLE_GRAPH, EACH_OPERATOR, WHOLE_GRAPH, 0]) {
      const timing = await client.time(target, 0, 1, WORK_MS);
      if (target === WHOLE_GRAPH) ticks.push(timing.ticks[0]!);
    }
  } finally {
    await model.close();
  }
  return { verdict: await model.verdict, ticks };
}

describe('the pin for a power meter', () => {
  it.each(boardIds())(
    'of %s is high while a whole model runs, and at no other time',
    async (id) => {
      const { verdict, ticks } = await traced(id);
      expect(verdict).toMatchObject({ passed: true, broken: [] });
      expect(verdict.trace).toHaveLength(4);
      const [up, down, upAgain, downAgain] = verdict.trace as [number, number, number, number];
      expect(upAgain).toBeGreaterThan(down);
      // a model of hardware counts an instruction as a cycle or more: the window holds what was timed, and little else
      const microseconds = (1e6 * ticks[0]!) / verdict.coreHz;
      for (const high of [down - up, downAgain - upAgain]) {
        expect(high).toBeGreaterThan(microseconds);
        expect(high).toBeLessThan(1.05 * microseconds + 30);
      }
    },
    240_000,
  );

  it('is none where the board file names none', async () => {
    const board = loadBoard('stm32f4');
    const { traceGpio, tracePin, ...hardware } = board.hardware!;
    const bare = { ...board, id: 'bare', hardware };
    const { elf } = await buildFirmware(bare, 'silicon', { runtime: 'builtin', flavour: 'reference' });
    const verdict = await judge(bare, elf, { facts: { traceGpio: traceGpio!, tracePin: tracePin! } });
    expect(verdict).toMatchObject({ passed: true, trace: [] });
  });
});
