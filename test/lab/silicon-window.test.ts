import { crc32 } from 'node:zlib';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { Client } from '../../agent/link/client.js';
import { Session } from '../../agent/link/session.js';
import { loadBoard } from '../../boards/catalogue.js';
import { firmwareOf } from '../../lab/firmware.js';
import { buildHardwareModels, serve } from '../../scripts/hardware-models/model.js';
import { lutError } from '../support/lut-error.js';

const BUILTIN = { runtime: 'builtin' } as const;
/** The model erases in its own time, this machine waits for it in its own. */
const WORK_MS = 30_000;

beforeAll(buildHardwareModels, 120_000);

it.each([['stm32f4'], ['stm32h7']])(
  'the firmware of %s erases, programs and verifies its window by the manual',
  { timeout: 120_000 },
  async (id) => {
    const board = loadBoard(id);
    const { elf } = await firmwareOf(board, 'silicon', BUILTIN);
    const model = serve(board, elf, { facts: { chipDecidegrees: 625, supplyMillivolts: 3000 } });
    onTestFinished(() => model.close());
    const client = new Client(new Session(model));
    const { window, chip } = await client.hello();
    const sector = window.sectorBytes!;
    expect(chip.uid).toMatch(/^[0-9a-f]{24}$/);
    expect(chip.revision).not.toBeNull();

    const last = window.bytes - sector;
    const bytes = Uint8Array.from({ length: 700 }, (_, i) => (i * 7 + 1) & 0xff);
    for (const at of [0, last]) {
      await client.windowErase(at, sector, WORK_MS);
      expect(await client.windowErase(at, sector, WORK_MS), 'what is blank').toBe(0);
      await client.windowWrite(at, bytes);
      expect(await client.windowCrc(at, bytes.length)).toBe(crc32(bytes));
    }
    await expect(client.windowWrite(0, bytes)).rejects.toThrowError(lutError('FIRMWARE_NOT_ERASED'));
    expect(await client.windowErase(0, sector, WORK_MS)).toBe(1);
    await client.windowWrite(0, bytes.toReversed());
    expect(await client.windowCrc(0, bytes.length)).toBe(crc32(bytes.toReversed()));
    expect(await client.windowCrc(last, bytes.length), 'another sector').toBe(crc32(bytes));

    const status = await client.status();
    expect(status).toMatchObject({ coreHz: board.clockHz, interrupts: 0 });
    expect(Math.abs(status.temperature! - 62.5), 'whatever the supply').toBeLessThan(1);
    await model.close();
    expect(await model.verdict).toMatchObject({ passed: true, broken: [] });
  },
);
