import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Stm32flash, type Stm32flashOptions } from '../../../agent/flash/programmers/stm32flash.js';
import type { FlashHooks, FlashProgress } from '../../../agent/flash/programmer.js';
import { loadBoard } from '../../../boards/catalogue.js';
import { randomNumbers } from '../../../common/random.js';
import { Faults } from '../../../testing/doubles/faults.js';
import { Stm32Chip } from '../../../testing/doubles/stm32/chip.js';
import { Stm32Double } from '../../../testing/doubles/stm32/stm32-double.js';
import { lutError } from '../../support/lut-error.js';
import { toolSaying } from './saying.js';

const FLASH = { base: 0x08000000, bytes: 1 << 20 };
const SETTINGS = { device: 0x413, address: FLASH.base, baud: 115200 };
const LINES = { boot0: 'rts', reset: 'dtr' };

const region = (what: string, address: number, bytes: number) => {
  const random = randomNumbers(bytes);
  return { what, address, bytes: Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)) };
};
const FIRMWARE = region('firmware', FLASH.base, 3001);

interface Bench {
  readonly chip: Stm32Chip;
  readonly double: Stm32Double;
  /** sets BOOT0 and presses reset */
  readonly hooks: FlashHooks;
  readonly asked: string[];
  readonly told: FlashProgress[];
  readonly programmer: (options?: Stm32flashOptions) => Stm32flash;
}

/** A chip whose boot pins only hands reach: an STM32F405 with a megabyte, unless another is wanted. */
async function bench({ device = 0x413, bytes = FLASH.bytes, faults = '' } = {}): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  const chip = new Stm32Chip(device, bytes, 1);
  const link = join(folder, 'tty');
  const double = await Stm32Double.start({
    ...{ board: loadBoard('stm32f4'), chip, link, faults: new Faults(faults, 1) },
    ...{ keep: () => undefined, say: () => undefined },
  });
  onTestFinished(async () => {
    await double.end();
    rmSync(folder, { recursive: true });
  });
  const [asked, told]: [string[], FlashProgress[]] = [[], []];
  const hooks: FlashHooks = {
    ask: async (what) => {
      asked.push(what.replace(link, 'PORT'));
      double.setJumper(true);
      double.reset();
      return Promise.resolve();
    },
    onProgress: (progress) => told.push(progress),
  };
  const programmer = (options?: Stm32flashOptions) => new Stm32flash(link, SETTINGS, FLASH, options);
  return { chip, double, hooks, asked, told, programmer };
}

// stm32flash itself waits no longer than a second for its first answer, however busy the machine is
describe('an STM32 by its ROM', { retry: 2 }, () => {
  it('is written region by region, without a loss to others, and tells how far it is', async () => {
    const { chip, hooks, asked, told, programmer } = await bench();
    chip.flash.program(FLASH.base + 0x4000, Uint8Array.of(1, 2, 3, 4));
    const models = region('models', FLASH.base + 0x20000, 1003);
    await programmer().program([FIRMWARE, models], hooks);
    for (const { address, bytes } of [FIRMWARE, models]) {
      expect(Buffer.from(chip.flash.read(address, bytes.length)).equals(bytes)).toBe(true);
    }
    expect([...chip.flash.read(FLASH.base + 0x4000, 4)]).toEqual([1, 2, 3, 4]);
    expect(asked).toEqual(['Set BOOT0 to 1 and press reset (PORT).']);
    expect(told[0]).toEqual({ what: 'firmware', done: 0, total: 3001 });
    const last = (what: string) => told.filter((one) => one.what === what).at(-1);
    expect([last('firmware')?.done, last('models')?.done]).toEqual([3001, 1003]);
  });

  it('keeps what it has when its id is another, or its flash is smaller than the board file says', async () => {
    const { chip, hooks, programmer } = await bench({ device: 0x450, bytes: 2 << 20 });
    chip.flash.program(FLASH.base, Uint8Array.of(1, 2, 3, 4));
    await expect(programmer().program([FIRMWARE], hooks)).rejects.toThrowError(
      lutError('FLASH_WRONG_CHIP', {
        message: expect.stringMatching(
          /has the device id 0x450 \(STM32H74.*, the board file says 0x413\./,
        ) as string,
      }),
    );
    expect([...chip.flash.read(FLASH.base, 4)]).toEqual([1, 2, 3, 4]);
  });

  it('is refused while it is protected from reading; unprotected, it is erased and written', async () => {
    const { chip, hooks, programmer } = await bench();
    chip.flash.program(FLASH.base + 0x80000, Uint8Array.of(1, 2, 3, 4));
    chip.readProtected = true;
    await expect(programmer().program([FIRMWARE], hooks)).rejects.toThrowError(
      lutError('FLASH_LOCKED', {
        message: expect.stringContaining('Got NACK from device on command 0x11') as string,
        remedy: expect.stringContaining('erases ALL its flash') as string,
      }),
    );
    expect([chip.readProtected, chip.flash.erasures[0]]).toEqual([true, 0]);
    await programmer({ unprotect: true }).program([FIRMWARE], hooks);
    expect(chip.readProtected).toBe(false);
    expect([...chip.flash.read(FLASH.base + 0x80000, 4)]).toEqual([255, 255, 255, 255]);
    expect(Buffer.from(chip.flash.read(FLASH.base, 3001)).equals(FIRMWARE.bytes)).toBe(true);
  });

  it('whose sector is protected from writing does not hold what was written', async () => {
    const { chip, hooks, programmer } = await bench();
    chip.writeProtected.add(0);
    await expect(programmer().program([FIRMWARE], hooks)).rejects.toThrowError(
      lutError('FLASH_VERIFY', { message: expect.stringContaining('Failed to verify at address') as string }),
    );
  });

  it('that does not boot its ROM gives no answer', async () => {
    const { programmer } = await bench();
    const ask = (): Promise<void> => Promise.resolve();
    await expect(programmer().program([FIRMWARE], { ask })).rejects.toThrowError(
      lutError('FLASH_NO_ANSWER', { message: expect.stringContaining('Failed to init device') as string }),
    );
  });

  it.each(['nack:14', 'silence:14', 'unplug:14'])(
    'fails with the words of stm32flash (%s)',
    async (faults) => {
      const { hooks, programmer } = await bench({ faults });
      await expect(programmer().program([FIRMWARE], hooks)).rejects.toThrowError(
        lutError('FLASH_TOOL', {
          message: expect.stringMatching(/could not write the firmware.*: .*Failed/) as string,
        }),
      );
    },
  );

  it('waits for hands only where there are some', async () => {
    const { programmer } = await bench();
    await expect(programmer().program([FIRMWARE], {})).rejects.toThrowError(lutError('FLASH_BY_HAND'));
  });

  it('is not begun for an image that its flash does not hold', async () => {
    const { asked, hooks, programmer } = await bench();
    const tooLong = region('firmware', FLASH.base, FLASH.bytes + 1);
    await expect(programmer().program([tooLong], hooks)).rejects.toThrowError(lutError('FLASH_TOO_LARGE'));
    expect(asked).toEqual([]);
  });

  it('has a port that is there', async () => {
    const nowhere = new Stm32flash('/dev/no-such-tty', SETTINGS, FLASH);
    await expect(nowhere.program([FIRMWARE], {})).rejects.toThrowError(lutError('LINK_NO_PORT'));
  });
});

describe('what stm32flash says', () => {
  const IDENTITY = `Version      : 0x31
Device ID    : 0x0413 (STM32F40xxx/41xxx)
- RAM        : Up to 128KiB  (12288b reserved by bootloader)
- Flash      : Up to 1024KiB (size first sector: 1x16384)
`;

  it('is not believed where it ends well before the image does', async () => {
    const { hooks, programmer } = await bench();
    toolSaying('stm32flash', `${IDENTITY}\rWrote and verified address 0x08000800 (100.00%) Done.\n`, 0);
    await expect(programmer().program([FIRMWARE], hooks)).rejects.toThrowError(
      lutError('FLASH_VERIFY', {
        message: expect.stringContaining('wrote the firmware (3001 bytes) only up to 0x08000800') as string,
      }),
    );
  });

  it('of a chip that it does not know is the id', async () => {
    const { hooks, programmer } = await bench();
    toolSaying('stm32flash', 'Unknown/unsupported device (Device ID: 0x999)\n', 1);
    await expect(programmer().program([FIRMWARE], hooks)).rejects.toThrowError(
      lutError('FLASH_WRONG_CHIP', { message: expect.stringContaining('0x999, the board file') as string }),
    );
  });
});

describe('the commands of stm32flash', () => {
  it('have even parity and the lines on a serial port; each enters the ROM and leaves it', () => {
    const serial = new Stm32flash('/dev/ttyUSB0', { ...SETTINGS, lines: LINES }, FLASH, { unprotect: true });
    const all = "stm32flash -b 115200 -m 8e1 -i 'rts&dtr,-dtr,:-rts&dtr,-dtr'";
    expect(serial.describe([FIRMWARE])).toEqual([
      `${all} -r flash-begin.bin -S 0x08000000:4 /dev/ttyUSB0`,
      `# where the chip is protected: ${all} -k /dev/ttyUSB0`,
      `${all} -f -v -w firmware.bin -S 0x08000000:3004 /dev/ttyUSB0`,
    ]);
  });

  it('have inverted lines', () => {
    const inverted = new Stm32flash(
      '/dev/ttyUSB0',
      { ...SETTINGS, lines: { boot0: '-dtr', reset: '-rts' } },
      FLASH,
    );
    expect(inverted.describe([])[0]).toContain(" -i '-dtr&-rts,rts,:dtr&-rts,rts' ");
  });

  it('go on with one conversation where the user has entered the ROM', () => {
    const byHand = new Stm32flash('/dev/ttyUSB0', SETTINGS, FLASH);
    expect(byHand.describe([FIRMWARE])).toEqual([
      '# Set BOOT0 to 1 and press reset.',
      'stm32flash -b 115200 -m 8e1 -r flash-begin.bin -S 0x08000000:4 /dev/ttyUSB0',
      'stm32flash -b 115200 -m 8e1 -c -f -v -w firmware.bin -S 0x08000000:3004 /dev/ttyUSB0',
    ]);
  });
});
