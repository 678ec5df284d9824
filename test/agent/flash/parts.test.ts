import { describe, expect, it } from 'vitest';
import { partsOfTarget, programmersOf, type PartsChoice } from '../../../agent/bench/parts-of-target.js';
import type { Board, Programmers } from '../../../boards/board.js';
import { loadBoard } from '../../../boards/catalogue.js';
import { lutError } from '../../support/lut-error.js';

const F4 = loadBoard('stm32f4');
const FIRMWARE = { what: 'firmware', address: 0x08000000, bytes: new Uint8Array(1000) };

/** The board, written by other means. */
function by(programmers: Programmers): Board {
  return { ...F4, targets: { ...F4.targets, silicon: { ...F4.targets.silicon!, programmers } } };
}

const ROM = { device: 0x413, address: 0x08000000, baud: 115200 };
const PROBE = { configuration: ['interface/stlink.cfg', 'target/stm32f4x.cfg'], address: 0x08000000 };
const ESP = { chip: 'esp32c3', address: 0, baud: 460800 };

const names = (board: Board, choice: Partial<PartsChoice> = {}) => {
  const { programmer, reset, console } = partsOfTarget(board, { address: '/dev/ttyUSB0', ...choice });
  return [programmer.name, reset.name, console.name];
};

describe('a real board is reached', () => {
  it('by the first that its file names, or another of these', () => {
    const board = by({ openocd: PROBE, stm32flash: { ...ROM, lines: { boot0: 'rts', reset: 'dtr' } } });
    expect(programmersOf(board)).toEqual(['openocd', 'stm32flash']);
    expect(names(board)).toEqual(['openocd', 'openocd', '/dev/ttyUSB0']);
    expect(names(board, { programmer: 'stm32flash' })).toEqual([
      'stm32flash',
      'the line dtr',
      '/dev/ttyUSB0',
    ]);
    expect(() => names(board, { programmer: 'esptool' })).toThrowError(
      lutError('USAGE_ARGUMENTS', {
        remedy: expect.stringContaining('Choose one of openocd, stm32flash') as string,
      }),
    );
  });

  it('with a hand where no line does it', () => {
    expect(names(by({ stm32flash: ROM }))).toEqual(['stm32flash', 'by hand', '/dev/ttyUSB0']);
  });

  it('by the esptool that comes with lut, or the user’s own', () => {
    const board = by({ esptool: ESP });
    expect(programmersOf(board)).toEqual(['esptool-js', 'esptool']);
    expect(names(board)).toEqual(['esptool-js', 'the line rts', '/dev/ttyUSB0']);
    expect(names(board, { programmer: 'esptool' })).toEqual(['esptool', 'the line rts', '/dev/ttyUSB0']);
  });

  it('by its own loader, which starts what it has loaded', () => {
    expect(names(loadBoard('rpi3'))).toEqual(['chainload', 'the loader', '/dev/ttyUSB0']);
    const { programmer } = partsOfTarget(loadBoard('rpi3'), { address: '/dev/ttyUSB0' });
    expect(programmer.describe([FIRMWARE])).toEqual([
      expect.stringContaining('/dev/ttyUSB0 at 921600 baud') as string,
      expect.stringContaining('send the firmware (1,000 bytes) to the loader') as string,
    ]);
  });

  it('at the rate that is asked for', () => {
    const { programmer } = partsOfTarget(by({ stm32flash: ROM }), { address: '/dev/ttyUSB0', baud: 57600 });
    expect(programmer.describe([FIRMWARE])[1]).toContain('stm32flash -b 57600 ');
  });

  it('behind TCP only by the console: what to run where it is connected is said', async () => {
    const parts = partsOfTarget(by({ stm32flash: ROM }), { address: 'tcp://bench:3000' });
    expect(parts.console.name).toBe('tcp://bench:3000');
    expect(parts.programmer.describe([FIRMWARE]).at(-1)).toMatch(/^stm32flash .* \/dev\/ttyUSB0$/);
    await expect(parts.programmer.program([FIRMWARE], {})).rejects.toThrowError(
      lutError('FLASH_REMOTE', {
        remedy: expect.stringMatching(/: lut flash --board stm32f4 --port \/dev\/ttyUSB0$/) as string,
      }),
    );
  });

  it('only where there is one', () => {
    const { emulator } = F4.targets;
    expect(() => names({ ...F4, targets: { emulator: emulator! } })).toThrowError(
      lutError('BOARD_NO_SILICON'),
    );
  });
});
