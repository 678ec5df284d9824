import { SerialPort } from 'serialport';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findAddress } from '../../agent/link/find-address.js';
import { openSerial } from '../../agent/link/serial-transport.js';
import { loadBoard } from '../../boards/catalogue.js';
import { lutError } from '../support/lut-error.js';

const BOARD = loadBoard('stm32h7');
const [USB] = BOARD.usb!;

afterEach(() => {
  vi.restoreAllMocks();
});

/** Plugs devices in. */
function plug(...ports: { path: string; vendorId: string; productId: string }[]): void {
  const unknown = { manufacturer: '', serialNumber: '', pnpId: '', locationId: '' };
  vi.spyOn(SerialPort, 'list').mockResolvedValue(ports.map((port) => ({ ...unknown, ...port })));
}

const device = (path: string) => ({
  path,
  vendorId: USB!.vendor.toUpperCase(),
  productId: USB!.product.toUpperCase(),
});
const stranger = { path: '/dev/ttyS0', vendorId: 'ffff', productId: 'ffff' };

describe('a board on USB', () => {
  it('is found among others by its ids', async () => {
    plug(stranger, device('/dev/ttyACM0'));
    expect(await findAddress(BOARD)).toBe('/dev/ttyACM0');
  });

  it('that is not there, or there several times, is asked for', async () => {
    plug(stranger);
    await expect(findAddress(BOARD)).rejects.toThrowError(lutError('LINK_NO_PORT'));
    plug(device('/dev/ttyACM0'), device('/dev/ttyACM1'));
    await expect(findAddress(BOARD)).rejects.toThrowError(
      lutError('LINK_AMBIGUOUS', {
        message: 'Several ports could be the stm32h7: /dev/ttyACM0, /dev/ttyACM1.',
      }),
    );
  });
});

describe('a serial port', () => {
  it('that this user may not open says whom to ask', async () => {
    const refused = (callback?: (error: Error | null) => void): void =>
      callback?.(new Error('Error: Permission denied, cannot open /dev/ttyUSB0'));
    vi.spyOn(SerialPort.prototype, 'open').mockImplementation(refused);
    await expect(openSerial('/dev/ttyUSB0', 9600)).rejects.toThrowError(
      lutError('LINK_NO_PERMISSION', { remedy: expect.stringContaining('dialout') as string }),
    );
  });
});
