import { chmodSync, chownSync, writeFileSync } from 'node:fs';
import { SerialPort } from 'serialport';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findAddress } from '../../agent/bench/find-address.js';
import { groupOf, portlessDevices, serialPorts } from '../../agent/link/machine-ports.js';
import { openSerial } from '../../agent/link/serial-transport.js';
import { loadBoard } from '../../boards/catalogue.js';
import { Terminal } from '../../testing/doubles/terminal.js';
import { lutError } from '../support/lut-error.js';
import { PluggedFolder } from '../support/plugged.js';

const BOARD = loadBoard('stm32h7');
const [USB] = BOARD.usb!;
const STRANGER = { vendor: '1a86', product: '7523', name: 'USB Serial' };

let machine: PluggedFolder;

beforeEach(() => {
  machine = new PluggedFolder();
});
afterEach(() => {
  machine.remove();
  vi.restoreAllMocks();
});

/** A serial port at which nothing ever answers. */
async function silent(path: string): Promise<Terminal> {
  return Terminal.open(path, { onData: () => undefined });
}

describe('the serial ports of a machine', () => {
  it('are those that are devices, with what their USB device says of itself', () => {
    const converter = machine.plug({ ...STRANGER, port: 'ttyUSB10' });
    machine.plug({ ...STRANGER, port: 'ttyUSB9' });
    const probe = machine.plug({ ...USB!, serial: '0671FF', name: 'STLINK-V3', port: 'ttyACM0' });
    expect(serialPorts(machine.root)).toEqual([
      { path: probe, usb: { ...USB, serial: '0671FF', name: 'STLINK-V3' } },
      { path: machine.path('ttyS0'), usb: null },
      { path: machine.path('ttyUSB9'), usb: { ...STRANGER, serial: null } },
      { path: converter, usb: { ...STRANGER, serial: null } },
    ]);
  });

  it('leave out USB devices without one, which are listed by themselves', () => {
    machine.plug({ vendor: '0483', product: '3748', name: 'ST-LINK/V2' });
    machine.plug({ ...USB!, port: 'ttyACM0' });
    expect(portlessDevices(machine.root)).toEqual([
      { path: null, usb: { vendor: '0483', product: '3748', serial: null, name: 'ST-LINK/V2' } },
    ]);
  });

  it('are none where the kernel shows none', () => {
    expect(serialPorts('/nonexistent')).toEqual([]);
    expect(portlessDevices('/nonexistent')).toEqual([]);
  });

  it('belong to a group by its name, or its number where it has none', () => {
    const path = machine.path('ttyACM0');
    writeFileSync(path, '');
    chmodSync(path, 0o660);
    machine.file('etc/group', 'root:x:0:\nserial:x:54321:someone\n');
    chownSync(path, -1, process.getgid!());
    expect(groupOf(path, machine.root)).toBe(process.getgid!() === 0 ? 'root' : String(process.getgid!()));
    machine.file('etc/group', `serial:x:${process.getgid!()}:someone\n`);
    expect(groupOf(path, machine.root)).toBe('serial');
    machine.file('etc/group', '');
    expect(groupOf(path, machine.root)).toBe(String(process.getgid!()));
    expect(groupOf(machine.path('ttyACM1'), machine.root)).toBeNull();
  });
});

describe('a board on USB', () => {
  it('is found among others by its ids', async () => {
    machine.plug({ ...STRANGER, port: 'ttyUSB0' });
    const port = machine.plug({ ...USB!, port: 'ttyACM0' });
    expect(await findAddress(BOARD, machine.root)).toBe(port);
  });

  it('that is not there is asked for, with what was seen', async () => {
    await expect(findAddress(BOARD, '/nonexistent')).rejects.toThrowError(
      lutError('LINK_NO_PORT', { message: 'No stm32h7 was found: this machine has no serial port.' }),
    );
    const port = machine.plug({ ...STRANGER, port: 'ttyUSB0' });
    const uart = machine.path('ttyS0');
    await expect(findAddress(BOARD, machine.root)).rejects.toThrowError(
      lutError('LINK_NO_PORT', {
        message: `No stm32h7 was found among the serial ports ${uart} (not USB), ${port} (1a86:7523): none has its USB ids, ${USB!.vendor}:${USB!.product}.`,
        remedy: expect.stringContaining('--port emulator') as string,
      }),
    );
    await expect(findAddress(loadBoard('rpi3'), machine.root)).rejects.toMatchObject({
      message: expect.stringContaining('its board file names no USB ids') as string,
    });
  });

  it('that may be at several ports is asked for, with the words to choose', async () => {
    const ports = ['ttyACM0', 'ttyACM1'].map((port) => machine.plug({ ...USB!, port }));
    const terminals = await Promise.all(ports.map(silent));
    const taken = await openSerial(ports[1]!, 115200);
    try {
      await expect(findAddress(BOARD, machine.root)).rejects.toThrowError(
        lutError('LINK_AMBIGUOUS', {
          message: `Several ports could be the stm32h7: ${ports[0]} (silent), ${ports[1]} (busy).`,
          remedy: `Choose one: --port ${ports[0]} or --port ${ports[1]}.`,
        }),
      );
    } finally {
      await taken.close();
      await Promise.all(terminals.map((terminal) => terminal.close()));
    }
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
