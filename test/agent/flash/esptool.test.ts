import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { FlashProgress } from '../../../agent/flash/programmer.js';
import { EsptoolJs } from '../../../agent/flash/programmers/esptool-js.js';
import { Esptool } from '../../../agent/flash/programmers/esptool.js';
import { randomNumbers } from '../../../common/random.js';
import { EspDouble, espFlash } from '../../../testing/doubles/esp/esp-double.js';
import { Faults } from '../../../testing/doubles/faults.js';
import type { FlashMemory } from '../../../testing/doubles/flash-memory.js';
import { lutError } from '../../support/lut-error.js';
import { toolSaying } from './saying.js';

const FLASH = { base: 0, bytes: 4 << 20 };
const SETTINGS = { chip: 'esp32c3', address: 0, baud: 460800 };

const random = randomNumbers(1);
const FIRMWARE = {
  what: 'firmware',
  address: 0,
  bytes: Uint8Array.from({ length: 20_003 }, () => Math.floor(random() * 256)),
};

interface Bench {
  readonly flash: FlashMemory;
  readonly link: string;
}

/** An ESP32-C3 at a terminal without lines, whose user holds BOOT while it starts; unless it runs its flash. */
async function bench({ faults = '', boot = true } = {}): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  const link = join(folder, 'tty');
  const flash = espFlash(FLASH.bytes);
  const double = await EspDouble.start({
    ...{ flash, link, seed: 1, faults: new Faults(faults, 1) },
    ...{ say: () => undefined, keep: () => undefined },
  });
  double.setButton(boot);
  double.reset();
  onTestFinished(async () => {
    await double.end();
    rmSync(folder, { recursive: true });
  });
  return { flash, link };
}

describe('an ESP32-C3 by esptool-js', () => {
  it('is written, held against its MD5 sum, and tells how far it is; nothing is printed', async () => {
    const print = vi.spyOn(console, 'log');
    onTestFinished(() => print.mockRestore());
    const { flash, link } = await bench();
    const told: FlashProgress[] = [];
    await new EsptoolJs(link, SETTINGS, FLASH).program([FIRMWARE], { onProgress: (one) => told.push(one) });
    expect(Buffer.from(flash.read(0, FIRMWARE.bytes.length)).equals(FIRMWARE.bytes)).toBe(true);
    expect([told[0]!.done, told.at(-1)]).toEqual([0, { what: 'firmware', done: 20_003, total: 20_003 }]);
    expect(print).not.toHaveBeenCalled();
  });

  it('that is another chip is left alone', async () => {
    const { flash, link } = await bench();
    const other = new EsptoolJs(link, { ...SETTINGS, chip: 'esp32c6' }, FLASH);
    await expect(other.program([FIRMWARE], {})).rejects.toThrowError(
      lutError('FLASH_WRONG_CHIP', {
        message: expect.stringContaining('is an esp32c3, the board file says esp32c6') as string,
      }),
    );
    expect(flash.erasures[0]).toBe(0);
  });

  it('that loses its cable meanwhile fails with the words of esptool-js', async () => {
    const { link } = await bench({ faults: 'unplug:14' });
    await expect(new EsptoolJs(link, SETTINGS, FLASH).program([FIRMWARE], {})).rejects.toThrowError(
      lutError('FLASH_TOOL', { message: expect.stringContaining('could not write the firmware') as string }),
    );
  });

  it('stops when it is told to', async () => {
    const { link } = await bench();
    const stop = new AbortController();
    const reason = new Error('stopped');
    const writing = new EsptoolJs(link, SETTINGS, FLASH).program([FIRMWARE], {
      signal: stop.signal,
      onProgress: () => stop.abort(reason),
    });
    await expect(writing).rejects.toBe(reason);
  });

  it('takes nothing beyond its flash, and has a port that is there', async () => {
    const beyond = { ...FIRMWARE, address: FLASH.bytes - 4 };
    const nowhere = new EsptoolJs('/dev/no-such-tty', SETTINGS, FLASH);
    await expect(nowhere.program([beyond], {})).rejects.toThrowError(lutError('FLASH_TOO_LARGE'));
    await expect(nowhere.program([FIRMWARE], {})).rejects.toThrowError(lutError('LINK_NO_PORT'));
  });
});

describe('an ESP32-C3 by the user’s own esptool', () => {
  it.each([
    ['FLASH_NO_ANSWER', 'A fatal error occurred: Failed to connect to ESP32-C3: No serial data received.'],
    [
      'FLASH_WRONG_CHIP',
      'A fatal error occurred: This chip is ESP32-S3 not ESP32-C3. Wrong --chip argument?',
    ],
    ['FLASH_VERIFY', 'A fatal error occurred: MD5 of file does not match data in flash!'],
    ['FLASH_TOOL', 'A fatal error occurred: something else'],
  ] as const)('is %s where it says so', async (code, words) => {
    const { link } = await bench();
    toolSaying('esptool', `esptool.py v4.7.0\nSerial port ${link}\n${words}\n`, 2);
    await expect(new Esptool(link, SETTINGS, FLASH).program([FIRMWARE], {})).rejects.toThrowError(
      lutError(code, { message: expect.stringContaining(words.replace(/[.?!]$/, '')) as string }),
    );
  });

  it('is written where each region has been verified', async () => {
    const { link } = await bench();
    toolSaying(
      'esptool',
      'Writing at 0x00000000... (20 %)\rWriting at 0x00004000... (100 %)\nHash of data verified.\n',
      0,
    );
    const told: FlashProgress[] = [];
    const esptool = new Esptool(link, SETTINGS, FLASH);
    await esptool.program([FIRMWARE], { onProgress: (one) => told.push(one) });
    expect(told.at(-1)).toEqual({ what: 'firmware', done: 0x4000, total: 20_003 });
    await expect(esptool.program([FIRMWARE, { ...FIRMWARE, address: 0x10000 }], {})).rejects.toThrowError(
      lutError('FLASH_TOOL'),
    );
  });

  it('asks for it where it is not installed', async () => {
    const { link } = await bench();
    vi.stubEnv('PATH', '/nonexistent');
    onTestFinished(() => void vi.unstubAllEnvs());
    await expect(new Esptool(link, SETTINGS, FLASH).program([FIRMWARE], {})).rejects.toThrowError(
      lutError('TOOLCHAIN_MISSING', {
        remedy: expect.stringContaining('esptool-js, which comes with lut') as string,
      }),
    );
  });

  it('is described by its command', () => {
    expect(new Esptool('/dev/ttyUSB0', SETTINGS, FLASH).describe([FIRMWARE])[0]).toMatch(
      /^esptool(\.py)? --chip esp32c3 --port \/dev\/ttyUSB0 --baud 460800 --before default_reset --after no_reset --no-stub write_flash --flash_mode keep --flash_freq keep --flash_size keep 0x0 firmware.bin$/,
    );
  });
});
