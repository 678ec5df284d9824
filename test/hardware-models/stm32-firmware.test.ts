import { beforeAll, describe, expect, it } from 'vitest';
import { buildFirmware } from '../../agent/firmware/build.js';
import { parseHello } from '../../agent/link/hello.js';
import { boardWith, type Board } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { exerciseFlash } from '../../scripts/hardware-models/exercise-flash.js';
import { buildHardwareModels, judge, serve } from '../../scripts/hardware-models/model.js';

beforeAll(buildHardwareModels);

async function firmwareOf(board: Board): Promise<string> {
  return (await buildFirmware(board, 'silicon', { runtime: 'builtin', flavour: 'reference' })).elf;
}

/** A board file's board with another circuit around its chip. */
function otherBoard(id: string, hardware: Record<string, number>): Board {
  const board = loadBoard(id);
  return { ...board, id: `${id}-other`, hardware: { ...board.hardware, ...hardware } };
}

describe.each(['stm32f4', 'stm32h7'])('the firmware for %s, on the model of its hardware', (id) => {
  it('comes to HELLO from its reset vector, breaks no rule and says what the model knows', async () => {
    const board = loadBoard(id);
    const verdict = await judge(board, await firmwareOf(board));
    expect(verdict.broken).toEqual([]);
    expect(verdict).toMatchObject({ passed: true, coreHz: board.clockHz });
    const hello = parseHello(Buffer.from(verdict.hello, 'hex'));
    // a model has no timing: its counter counts instructions, and so no figure of it passes for one of silicon
    expect(hello).toMatchObject({ board: id, port: id, coreHz: board.clockHz, unit: 'instructions' });
    const uid = Buffer.from('hardware-mod').toString('hex');
    expect(hello.chip).toMatchObject({ uid, reset: 'power' });
  });

  it('erases, writes and fills its window by the rules of the flash controller', async () => {
    const board = loadBoard(id);
    const model = serve(board, await firmwareOf(board));
    const { problems, erased, status, hello } = await exerciseFlash(model);
    await model.close();
    const verdict = await model.verdict;
    expect(problems).toEqual([]);
    expect(verdict.broken).toEqual([]);
    expect(hello.window).toMatchObject({ writable: true, sectorBytes: 131_072 });
    expect(erased).toEqual([0, 1]);
    expect(status).toMatchObject({ coreHz: board.clockHz, interrupts: 0 });
    expect(status.temperature).toBeCloseTo(40, 0);
  });
});

describe('boards of the same chips with another circuit', () => {
  it.each([
    [
      'stm32f4',
      'a crystal of 25 MHz, USART3 on port D',
      { oscillatorHz: 25_000_000, consoleUart: 3, consoleGpio: 3, consoleTx: 8, consoleRx: 9 },
    ],
    ['stm32h7', 'a crystal of 25 MHz', { oscillatorHz: 25_000_000, oscillatorBypass: 0 }],
  ])('pass by their board file alone: %s with %s', async (id, _what, hardware) => {
    const board = otherBoard(id, hardware);
    const verdict = await judge(board, await firmwareOf(board));
    expect(verdict.broken).toEqual([]);
    expect(verdict).toMatchObject({ passed: true, coreHz: board.clockHz });
  });

  it('fail where the board file says another crystal than there is', async () => {
    const board = loadBoard('stm32f4');
    const verdict = await judge(board, await firmwareOf(board), { facts: { oscillatorHz: 25_000_000 } });
    expect(verdict.passed).toBe(false);
  });

  it('run an STM32H743 of revision Y at the 400 MHz that it has', async () => {
    const board = loadBoard('stm32h7');
    const facts = { chipRevision: 0x1003, clockHz: 400_000_000 };
    const verdict = await judge(board, await firmwareOf(board), { facts });
    expect(verdict.broken).toEqual([]);
    expect(verdict).toMatchObject({ passed: true, coreHz: 400_000_000 });
  });

  it.each(['dtcm', 'ram', 'nocache'])('place code and data of stm32h7 as asked: %s', async (placement) => {
    const board = boardWith(loadBoard('stm32h7'), 'builtin', placement);
    const verdict = await judge(board, await firmwareOf(board));
    expect(verdict.broken).toEqual([]);
    const { settings } = verdict;
    expect(settings.dataCache).toBe(placement === 'nocache' ? 'off' : 'on');
    const { base } = parseHello(Buffer.from(verdict.hello, 'hex')).window;
    expect(base >>> 24).toBe(placement === 'ram' ? 0x24 : 0x08);
  });
});
