import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readFileSync } from 'node:fs';
import { findAddress } from '../../agent/bench/find-address.js';
import { buildFirmware, type Firmware } from '../../agent/firmware/build.js';
import { openSerial } from '../../agent/link/serial-transport.js';
import { loadBoard } from '../../boards/catalogue.js';
import { printConnected, printConnectedJson } from '../../cli/verbs/boards-connected.js';
import { connectedDevices, type ConnectedDevice } from '../../lab/connected.js';
import { Faults } from '../../testing/doubles/faults.js';
import { Stm32Chip } from '../../testing/doubles/stm32/chip.js';
import { Stm32Double } from '../../testing/doubles/stm32/stm32-double.js';
import { Terminal } from '../../testing/doubles/terminal.js';
import { jsonOutput } from '../support/json-output.js';
import { PluggedFolder } from '../support/plugged.js';

const BOARD = loadBoard('stm32f4');
const PROBE = { vendor: '0483', product: '374b', name: 'STM32 STLink' };
const CONVERTER = { vendor: '1a86', product: '7523', name: 'USB Serial' };
/** A second board whose ST-LINK has the same ids. */
const BOARDS = [BOARD, { ...BOARD, id: 'f4-second' }];

let machine: PluggedFolder;
let firmware: Firmware;
let flashed: string;
let devices: ConnectedDevice[];
const ends: (() => Promise<void>)[] = [];

beforeAll(async () => {
  machine = new PluggedFolder();
  firmware = await buildFirmware(BOARD, 'silicon', { runtime: 'builtin', flavour: 'reference' });
  flashed = machine.plug({ ...PROBE, serial: '0671FF', port: 'ttyACM0' });
  const chip = new Stm32Chip(0x413, BOARD.memory.flash, 1);
  chip.flash.program(chip.flash.base, readFileSync(firmware.bin));
  const double = await Stm32Double.start({
    ...{ board: BOARD, chip, link: flashed, faults: new Faults('', 1) },
    ...{ say: () => undefined, keep: () => undefined },
  });
  ends.push(() => double.end());
  for (const device of [PROBE, CONVERTER]) await silent(machine.plug({ ...device, port: portOf(device) }));
  const taken = machine.plug({ ...CONVERTER, port: 'ttyUSB1' });
  await silent(taken);
  const other = await openSerial(taken, 115200);
  ends.unshift(() => other.close());
  machine.plug({ vendor: '0483', product: '3748', name: 'ST-LINK/V2' });
  machine.plug({ vendor: '046d', product: 'c52b', name: 'a mouse' });
  devices = await connectedDevices(BOARDS, machine.root);
});
afterAll(async () => {
  for (const end of ends) await end();
  machine.remove();
});

function portOf({ vendor }: { readonly vendor: string }): string {
  return vendor === PROBE.vendor ? 'ttyACM1' : 'ttyUSB0';
}

async function silent(path: string): Promise<void> {
  const terminal = await Terminal.open(path, { onData: () => undefined });
  ends.push(() => terminal.close());
}

/** What a function prints on standard output. */
function printedBy(print: () => void): string {
  const texts: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => texts.push(String(text)) > 0);
  try {
    print();
  } finally {
    vi.restoreAllMocks();
  }
  return texts.join('');
}

describe('what is plugged in', () => {
  it('is asked who it is; a port in use, a silent one and what has no port are told apart', () => {
    const ids = ['stm32f4', 'f4-second'];
    expect(devices.map(({ port, candidates, state }) => [port, candidates, state])).toEqual([
      [flashed, ids, 'answers'],
      [machine.path('ttyACM1'), ids, 'silent'],
      [machine.path('ttyS0'), [], 'unasked'],
      [machine.path('ttyUSB0'), [], 'silent'],
      [machine.path('ttyUSB1'), [], 'busy'],
      [null, ids, 'unasked'],
    ]);
    expect(devices[0]).toMatchObject({
      usb: { ...PROBE, serial: '0671FF' },
      hello: { board: 'stm32f4', fingerprint: firmware.fingerprint },
      reason: null,
    });
    expect(devices[4]!.reason).toContain('in use by another program');
  });

  it('is the board of a build that names no port, where it is the only one that says so', async () => {
    expect(await findAddress(BOARD, machine.root)).toBe(flashed);
    await expect(findAddress(BOARDS[1]!, machine.root)).rejects.toMatchObject({
      code: 'LINK_AMBIGUOUS',
      message: expect.stringContaining(`${flashed} (stm32f4)`) as string,
    });
  });

  it('is printed with what to type', () => {
    const text = printedBy(() => printConnected(devices, BOARDS));
    expect(text).toContain(`firmware ${firmware.fingerprint.slice(0, 12)}, counts instructions`);
    expect(text).toContain(`lut build --board stm32f4 --port ${flashed}`);
    expect(text).toContain('Several board files name 0483:374b: stm32f4, f4-second.');
    expect(text).toContain('in use by another program');
  });

  it('is nothing on a machine without ports, which says what was looked for', () => {
    const text = printedBy(() => printConnected([], BOARDS));
    expect(text.replace(/\s+/g, ' ')).toContain(
      'No serial port is plugged in by USB, and no device of a board (0483:374b, 0483:3748).',
    );
  });

  it('is one JSON object that follows its schema', () => {
    const json = jsonOutput(
      'boards-connected',
      printedBy(() => printConnectedJson(devices, [])),
    );
    expect(json.devices).toHaveLength(devices.length);
    expect(json.devices[0]).toMatchObject({ state: 'answers', answer: { board: 'stm32f4' } });
    expect(json.devices[1]).toMatchObject({ state: 'silent', answer: null });
  });
});
