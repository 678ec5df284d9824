import { crc32 } from 'node:zlib';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Client } from '../../agent/link/client.js';
import { Session } from '../../agent/link/session.js';
import { fillInt32, fillInt8 } from '../../model/fill.js';
import { runFirmware, type ProcessTransport } from '../../testing/host-firmware.js';
import { lutError } from '../support/lut-error.js';
import { Random } from '../support/random.js';
import { HOST_SECTOR_BYTES as SECTOR, hostToolsOfFlash } from './host-tools.js';

const UNIT = 32;
let firmware = '';
let transport: ProcessTransport;
let client: Client;

beforeAll(async () => {
  firmware = join(await hostToolsOfFlash(), 'firmware.elf');
});

beforeEach(async () => {
  transport = runFirmware(firmware);
  client = new Client(new Session(transport));
  expect((await client.hello()).window).toMatchObject({ writable: true, sectorBytes: SECTOR });
});

afterEach(async () => {
  await transport.close();
  expect(transport.complaints()).toBe('');
});

describe('a window in flash', () => {
  it('holds what is written in order, whatever the lengths', async () => {
    const random = new Random(11);
    const expected = Buffer.alloc(3 * SECTOR, 0xff);
    expect(await client.windowErase(0, expected.length)).toBe(3);
    for (let at = 0; at < 2 * SECTOR;) {
      const count = random.integer(1, 400);
      if (random.chance(0.4)) {
        const words = fillInt32(count, -1000, 1000, at + 1);
        await client.windowFill(at, { count, element: 4, low: -1000, high: 1000 }, at + 1);
        words.forEach((word, i) => expected.writeInt32LE(word, at + 4 * i));
        at += 4 * count;
      } else {
        const bytes = fillInt8(count, -128, 127, at + 1);
        await client.windowWrite(at, Buffer.from(bytes));
        expected.set(Buffer.from(bytes), at);
        at += count;
      }
    }
    expect(await client.windowCrc(0, expected.length)).toBe(crc32(expected));
  });

  it('leaves blank sectors alone when it is erased', async () => {
    expect(await client.windowErase(0, 4 * SECTOR)).toBe(4);
    expect(await client.windowErase(0, 4 * SECTOR)).toBe(0);
    await client.windowWrite(2 * SECTOR + 5, Uint8Array.of(1));
    await client.windowCrc(0, 1);
    expect(await client.windowErase(SECTOR, 2 * SECTOR + 1)).toBe(1);
  });

  it('begins anew after a gap', async () => {
    await client.windowErase(0, SECTOR);
    await client.windowWrite(3, Uint8Array.of(1, 2));
    await client.windowWrite(5 * UNIT, Uint8Array.of(3));
    const expected = Buffer.alloc(SECTOR, 0xff);
    expected.set([1, 2], 3);
    expected.set([3], 5 * UNIT);
    expect(await client.windowCrc(0, SECTOR)).toBe(crc32(expected));
  });

  it('refuses what would be programmed twice, and keeps what it has', async () => {
    await client.windowErase(0, SECTOR);
    await client.windowWrite(0, new Uint8Array(UNIT).fill(0x5a));
    await expect(client.windowWrite(0, new Uint8Array(UNIT).fill(0x5a))).rejects.toThrowError(
      lutError('FIRMWARE_NOT_ERASED', { detail: 0 }),
    );
    await client.windowWrite(UNIT, Uint8Array.of(1));
    await client.windowCrc(0, 1);
    await client.windowWrite(UNIT + 1, Uint8Array.of(2));
    await expect(client.windowCrc(0, 1)).rejects.toThrowError(
      lutError('FIRMWARE_NOT_ERASED', { detail: UNIT }),
    );
    expect(await client.windowCrc(0, UNIT)).toBe(crc32(new Uint8Array(UNIT).fill(0x5a)));
  });

  it('is erased by whole sectors only, within its bounds', async () => {
    await expect(client.windowErase(4, 1)).rejects.toThrowError(lutError('FIRMWARE_BAD_ARGUMENT'));
    await expect(client.windowErase(0, 2 ** 31)).rejects.toThrowError(lutError('FIRMWARE_OUT_OF_WINDOW'));
    await expect(client.windowCrc(2 ** 31, 1)).rejects.toThrowError(lutError('FIRMWARE_OUT_OF_WINDOW'));
  });
});

it('a board says how it fares', async () => {
  expect(await client.status()).toEqual({
    coreHz: null,
    temperature: null,
    throttled: false,
    hasThrottled: false,
    interrupts: 0,
  });
});
