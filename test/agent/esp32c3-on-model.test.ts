import { crc32 } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildFirmware } from '../../agent/firmware/build.js';
import { Client } from '../../agent/link/client.js';
import { PATIENCE, Session } from '../../agent/link/session.js';
import { boardWith, placementsOf } from '../../boards/board.js';
import { loadBoard } from '../../boards/catalogue.js';
import { buildHardwareModels, serve } from '../../scripts/hardware-models/model.js';

const esp32c3 = loadBoard('esp32c3');
const PATIENT = { ...PATIENCE, replyMs: 4_000, silentMs: 60_000, helloMs: 60_000 };
const SLOW = { timeout: 240_000 };

beforeAll(buildHardwareModels, 240_000);

/** Talks to the firmware of a placement while the hardware model runs it, and returns what is said of it in the end. */
async function withFirmware(placement: string, talk: (client: Client) => Promise<void>) {
  const board = boardWith(esp32c3, 'builtin', placement);
  const { elf } = await buildFirmware(board, 'silicon', { runtime: 'builtin', flavour: 'reference' });
  const model = serve(board, elf);
  try {
    await talk(new Client(new Session(model, PATIENT)));
  } finally {
    await model.close();
  }
  return model.verdict;
}

describe.each(placementsOf(esp32c3))(
  'the ESP32-C3 on its hardware model, placed "%s",',
  SLOW,
  (placement) => {
    const { memory } = boardWith(esp32c3, 'builtin', placement);
    const { regions } = esp32c3.targets.silicon!;

    it('says what it is, and where its memories lie', async () => {
      const verdict = await withFirmware(placement, async (client) => {
        const hello = await client.hello();
        expect(hello).toMatchObject({
          port: 'esp32c3',
          counter: 'mpccr',
          unit: 'cycles',
          coreHz: 160_000_000,
        });
        const within = (name: string, base: number, bytes: number): void => {
          expect(base).toBeGreaterThanOrEqual(regions[name]!.base);
          expect(base + bytes).toBeLessThanOrEqual(regions[name]!.base + regions[name]!.bytes);
        };
        within(memory.tensors, hello.arenaBase, hello.arenaBytes);
        within(memory.weights, hello.window.base, hello.window.bytes);
        expect(hello.window.sectorBytes).toBe(memory.weights === 'flash' ? 65536 : null);
        expect(await client.status()).toMatchObject({ coreHz: 160_000_000, interrupts: 0 });
      });
      expect(verdict.broken).toEqual([]);
    });

    it('keeps what is written into its window, erased before where that is flash', async () => {
      const bytes = Uint8Array.from({ length: 1500 }, (_, i) => (i * 7 + (i >> 8)) & 0xff);
      const verdict = await withFirmware(placement, async (client) => {
        await client.hello();
        const flash = memory.weights === 'flash';
        await client.windowWrite(0, bytes);
        expect(await client.windowCrc(0, bytes.length)).toBe(crc32(bytes));
        if (!flash) return;
        expect(await client.windowErase(0, bytes.length)).toBe(1);
        expect(await client.windowErase(0, bytes.length)).toBe(0);
        await client.windowWrite(512, bytes.subarray(512));
        expect(await client.windowCrc(512, bytes.length - 512)).toBe(crc32(bytes.subarray(512)));
      });
      expect(verdict.broken).toEqual([]);
    });
  },
);
