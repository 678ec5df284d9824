import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildFirmware, type Firmware } from '../../../agent/firmware/build.js';
import { buildLoader, type LoaderImage } from '../../../agent/firmware/loader.js';
import { Chainload } from '../../../agent/flash/programmers/chainload.js';
import { Loader } from '../../../agent/flash/programmers/loader.js';
import type { FlashHooks, Region } from '../../../agent/flash/programmer.js';
import { Client } from '../../../agent/link/client.js';
import type { Hello } from '../../../agent/link/hello.js';
import { openTransport } from '../../../agent/link/open-transport.js';
import { Session } from '../../../agent/link/session.js';
import { loadBoard } from '../../../boards/catalogue.js';
import { PiDouble } from '../../../testing/doubles/pi/pi-double.js';
import { FaultyLine } from '../../../testing/faulty-line.js';
import { lutError } from '../../support/lut-error.js';

const BOARD = loadBoard('rpi3');
const SETTINGS = BOARD.targets.silicon!.programmers.chainload!;

let folder: string;
let loader: LoaderImage;
let firmware: Firmware;
let image: Region;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  loader = await buildLoader(BOARD);
  firmware = await buildFirmware(BOARD, 'silicon', { runtime: 'builtin', flavour: 'reference' });
  image = { what: 'firmware', address: SETTINGS.address, bytes: readFileSync(firmware.bin) };
});
afterAll(() => rmSync(folder, { recursive: true }));

let doubles = 0;

/** A Raspberry Pi with this on its card. */
async function plugIn(card = loader): Promise<{ readonly pi: PiDouble; readonly port: string }> {
  const port = join(folder, `tty-${doubles++}`);
  const pi = await PiDouble.start({ board: BOARD, card, link: port, seed: 1, say: () => undefined });
  onTestFinished(() => pi.end());
  return { pi, port };
}

function program(port: string, hooks: FlashHooks = {}, region = image): Promise<void> {
  return new Chainload(port, SETTINGS, BOARD.id).program([region], hooks);
}

/** What the firmware on the port says of itself. */
async function greet(port: string): Promise<Hello> {
  const transport = await openTransport(port, SETTINGS.baud);
  try {
    return await new Client(new Session(transport)).hello();
  } finally {
    await transport.close();
  }
}

describe('a Raspberry Pi with the loader on its card', () => {
  it('takes its firmware over the serial port, and again while that runs', async () => {
    const { port } = await plugIn();
    await expect(greet(port)).rejects.toThrowError(lutError('FIRMWARE_LOADER'));
    const progress: number[] = [];
    await program(port, { onProgress: ({ done }) => progress.push(done) });
    expect(progress.at(-1)).toBe(image.bytes.length);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
    // the emulated board, though its image came as a real one's does
    const first = await greet(port);
    expect(first).toMatchObject({ fingerprint: firmware.fingerprint, unit: 'instructions' });
    await program(port);
    expect(await greet(port)).toMatchObject({ fingerprint: firmware.fingerprint, probe: first.probe });
  });

  it('that hangs has to be switched off and on, by someone', async () => {
    const { pi, port } = await plugIn();
    await pi.hang();
    await expect(program(port)).rejects.toThrowError(lutError('FLASH_BY_HAND'));
    const asked: string[] = [];
    await program(port, {
      ask: async (what) => {
        asked.push(what);
        await pi.power();
      },
    });
    expect(asked).toEqual([`Switch the rpi3 on ${port} off and on.`]);
    expect(await greet(port)).toMatchObject({ fingerprint: firmware.fingerprint });
  });

  it('is not sent what is not for it', async () => {
    const { port } = await plugIn();
    const other = new Chainload(port, SETTINGS, 'rpi4').program([image], {});
    await expect(other).rejects.toThrowError(lutError('FLASH_WRONG_CHIP'));
    await expect(program(port, {}, { ...image, address: 0x200000 })).rejects.toThrowError(
      lutError('FLASH_WRONG_CHIP'),
    );
    await expect(
      program(port, {}, { ...image, bytes: new Uint8Array(16 * 1024 ** 2 + 1) }),
    ).rejects.toThrowError(lutError('FLASH_TOO_LARGE'));
  });

  it('does not enter an image that is not the one that was meant', async () => {
    const { port } = await plugIn();
    const bytes = Uint8Array.from(image.bytes.subarray(0, 1000));
    const onProgress = (): void => void (bytes[0] = 0xff);
    await expect(program(port, { onProgress }, { ...image, bytes })).rejects.toThrowError(
      lutError('FLASH_VERIFY'),
    );
    await expect(greet(port)).rejects.toThrowError(lutError('FIRMWARE_LOADER'));
  });

  it('comes up again after an image that faults', async () => {
    const { port } = await plugIn();
    await program(port, {}, { ...image, bytes: new Uint8Array(1000) });
    await program(port);
    expect(await greet(port)).toMatchObject({ fingerprint: firmware.fingerprint });
  });

  it('that falls silent, loses its cable or is given up ends the transfer', async () => {
    const { pi, port } = await plugIn();
    const stopping = new AbortController();
    const stop = new Error('enough');
    const { signal } = stopping;
    await expect(program(port, { signal, onProgress: () => stopping.abort(stop) })).rejects.toBe(stop);
    await expect(program(port, { onProgress: () => void pi.unplug() })).rejects.toThrowError(
      lutError('LINK_LOST'),
    );
    await pi.plug();
    await expect(program(port, { onProgress: () => void pi.hang() })).rejects.toThrowError(
      lutError('FLASH_TIMEOUT'),
    );
  });

  it('takes an image over a line with faults, whole', async () => {
    const { port } = await plugIn();
    const line = new FaultyLine(await openTransport(port, SETTINGS.baud), 1e-4, 7);
    const session = new Session(line);
    const sending = new Loader(session);
    await sending.write(image.bytes, () => undefined);
    await expect(sending.start(image.bytes.length, 1)).rejects.toThrowError(lutError('FIRMWARE_MODEL_CRC'));
    await sending.start(image.bytes.length, crc32(image.bytes));
    expect(line.faults).toBeGreaterThan(5);
    await line.close();
    expect(await greet(port)).toMatchObject({ fingerprint: firmware.fingerprint });
  });
});

describe('a Raspberry Pi without the loader', () => {
  it('is told from one with it', async () => {
    const { port } = await plugIn(firmware);
    await expect(program(port)).rejects.toThrowError(
      lutError('FLASH_NO_ANSWER', { remedy: expect.stringContaining('lut sdcard --board rpi3') as string }),
    );
  });

  it('is not there for a board of another kind', async () => {
    const silicon = BOARD.targets.silicon!;
    const other = {
      ...BOARD,
      targets: { silicon: { ...silicon, programmers: { openocd: { configuration: ['x'], address: 0 } } } },
    };
    await expect(buildLoader(other)).rejects.toThrowError(lutError('BOARD_NO_LOADER'));
  });
});
