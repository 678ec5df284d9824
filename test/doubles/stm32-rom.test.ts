import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildFirmware } from '../../agent/firmware/build.js';
import { openTransport } from '../../agent/link/open-transport.js';
import { Session } from '../../agent/link/session.js';
import { loadBoard } from '../../boards/catalogue.js';
import { randomNumbers } from '../../common/random.js';
import { Faults } from '../../testing/doubles/faults.js';
import { buildNative } from '../../testing/doubles/native.js';
import { Terminal } from '../../testing/doubles/terminal.js';
import { Stm32Chip } from '../../testing/doubles/stm32/chip.js';
import { Stm32Double, type Wiring } from '../../testing/doubles/stm32/stm32-double.js';

const FLASH = 0x08000000;
/** BOOT0 follows RTS; a raised DTR holds the chip in reset. */
const WIRING: Wiring = { boot0: { line: 'rts', inverted: false }, reset: { line: 'dtr', inverted: false } };
/** Boots the bootloader, and afterwards the flash, by those lines. */
const LINES = ['-i', 'rts,dtr,-dtr:-rts,dtr,-dtr'];
const BOARD = loadBoard('stm32f4');

let folder: string;
let preload: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  preload = (await buildNative()).lines;
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Rig {
  readonly chip: Stm32Chip;
  readonly double: Stm32Double;
  readonly port: string;
  readonly said: string[];
  /** Runs stm32flash on the double. */
  readonly flash: (
    ...args: string[]
  ) => Promise<{ readonly status: number | undefined; readonly text: string }>;
}

let rigs = 0;

interface RigOptions {
  readonly faults?: string;
  /** null where nothing but hands reaches the pins */
  readonly wiring?: Wiring | null;
  readonly id?: number;
  readonly bytes?: number;
}

async function rig({
  faults = '',
  wiring = WIRING,
  id = 0x413,
  bytes = 1 << 20,
}: RigOptions = {}): Promise<Rig> {
  const port = join(folder, `tty-${rigs++}`);
  const chip = new Stm32Chip(id, bytes, 1);
  const said: string[] = [];
  const double = await Stm32Double.start({
    ...{ board: BOARD, chip, link: port, faults: new Faults(faults, 1), keep: () => undefined },
    ...(wiring === null ? {} : { wiring }),
    say: (what) => said.push(what),
  });
  onTestFinished(() => double.end());
  return {
    ...{ chip, double, port, said },
    flash: async (...args) => {
      const all = ['-m', '8n1', ...args, port];
      const { exitCode, stdout, stderr } = await execa('stm32flash', all, {
        env: { LD_PRELOAD: preload },
        reject: false,
        timeout: 50_000,
      });
      return { status: exitCode, text: stdout + stderr };
    },
  };
}

function randomFile(name: string, bytes: number, seed: number): string {
  const random = randomNumbers(seed);
  const path = join(folder, name);
  writeFileSync(
    path,
    Uint8Array.from({ length: bytes }, () => Math.floor(random() * 256)),
  );
  return path;
}

describe('stm32flash on the bootloader', () => {
  it('writes, verifies and starts the firmware, which says hello as on the emulator', async () => {
    const { port, flash, said, chip } = await rig();
    const firmware = await buildFirmware(BOARD, 'silicon', { runtime: 'builtin', flavour: 'reference' });
    const { status, text } = await flash(...LINES, '-w', firmware.bin, '-v', '-S', '0x08000000');
    expect(text).toMatch(/Wrote and verified address 0x0800.* \(100\.00%\) Done\./);
    expect(status).toBe(0);
    const image = readFileSync(firmware.bin);
    expect(Buffer.from(chip.flash.contents.subarray(0, image.length)).equals(image)).toBe(true);
    const transport = await openTransport(port, BOARD.targets.silicon!.baud);
    try {
      const hello = await new Session(transport).open();
      expect(hello.fingerprint).toBe(firmware.fingerprint);
      expect(hello.unit).toBe('instructions');
    } finally {
      await transport.close();
    }
    expect(said.some((what) => what.includes('netduinoplus2'))).toBe(true);
  });

  it('erases only the sectors that a file covers, and keeps the others', async () => {
    const { flash, chip } = await rig();
    chip.flash.program(FLASH + 0x4000, Uint8Array.of(1, 2, 3, 4));
    chip.flash.program(FLASH + 0x8000, Uint8Array.of(5, 6, 7, 8));
    const file = randomFile('two-sectors.bin', 0x4100, 1);
    expect((await flash(...LINES, '-w', file, '-v')).status).toBe(0);
    expect(chip.flash.erasures).toEqual([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect([...chip.flash.read(FLASH, 0x4100)]).toEqual([...readFileSync(file)]);
    expect([...chip.flash.read(FLASH + 0x8000, 4)]).toEqual([5, 6, 7, 8]);
  });

  it('is an STM32H743 with sectors of 128 KB, whose unique id and flash size can be read', async () => {
    const { flash, chip } = await rig({ id: 0x450, bytes: 2 << 20 });
    const file = randomFile('h7.bin', 0x20100, 2);
    const { status, text } = await flash(...LINES, '-w', file, '-v');
    expect([status, text]).toEqual([0, expect.stringContaining('Device ID    : 0x0450')]);
    expect(chip.flash.erasures.slice(0, 3)).toEqual([1, 1, 0]);
    const size = join(folder, 'size.bin');
    expect((await flash('-i', 'rts,dtr,-dtr', '-r', size, '-S', '0x1ff1e880:4')).status).toBe(0);
    expect(readFileSync(size).readUInt16LE(0)).toBe(2048);
  });

  it('programming what is not erased only clears bits', async () => {
    const { flash, chip } = await rig();
    chip.flash.program(FLASH, Uint8Array.of(0x0f, 0x0f, 0x0f, 0x0f));
    const file = join(folder, 'f0.bin');
    writeFileSync(file, Uint8Array.of(0xf1, 0xff, 0x3f, 0x00));
    // -e 0: no sector is erased
    expect((await flash(...LINES, '-e', '0', '-w', file)).status).toBe(0);
    expect([...chip.flash.read(FLASH, 4)]).toEqual([0x01, 0x0f, 0x0f, 0x00]);
  });

  it('tells nothing while it is read-protected; unprotecting erases all', async () => {
    const { flash, chip } = await rig();
    chip.flash.program(FLASH, Uint8Array.of(1, 2, 3, 4));
    expect((await flash('-i', 'rts,dtr,-dtr', '-j')).status).toBe(0);
    expect(chip.readProtected).toBe(true);
    const file = join(folder, 'secret.bin');
    expect((await flash('-i', 'rts,dtr,-dtr', '-r', file, '-S', '0x08000000:16')).status).not.toBe(0);
    expect((await flash('-i', 'rts,dtr,-dtr', '-k')).status).toBe(0);
    expect(chip.readProtected).toBe(false);
    expect([...chip.flash.read(FLASH, 4)]).toEqual([255, 255, 255, 255]);
  });

  it('refuses what is outside its memories', async () => {
    const { flash } = await rig();
    const { status, text } = await flash(
      '-i',
      'rts,dtr,-dtr',
      '-r',
      join(folder, 'x'),
      '-S',
      '0x60000000:16',
    );
    expect(status).not.toBe(0);
    expect(text).toMatch(/Failed to read memory/);
  });

  it.each([
    ['nack:4', /Failed to|NACK/i],
    ['silence:6', /Failed|timeout/i],
    ['corrupt:7', /Failed|instead of ACK|verify/i],
    ['unplug:8', /Failed|read|error/i],
  ])('fails stm32flash with the fault %s', async (faults, words) => {
    const { flash, said } = await rig({ faults });
    const file = randomFile('faulty.bin', 0x1000, 3);
    const { status, text } = await flash(...LINES, '-w', file, '-v');
    expect(said.join()).toContain('fault: ');
    expect(status).not.toBe(0);
    expect(text).toMatch(words);
  });

  it('is not there while BOOT0 is low, nor in reset; by hand it is', async () => {
    const { flash, double, said } = await rig({ wiring: null });
    expect((await flash()).text).toMatch(/Failed to init device/);
    double.setJumper(true);
    expect((await flash()).text).toMatch(/Failed to init device/);
    double.reset();
    const { status, text } = await flash();
    expect([status, text]).toEqual([0, expect.stringContaining('Device ID    : 0x0413')]);
    expect(said).toContain('reset with BOOT0 high: the bootloader in ROM runs');
  });
});

describe('the terminal of a double', () => {
  it('stands in reset while a program that does not know of its lines has it open', async () => {
    const { double, said, port } = await rig();
    const reader = execa('cat', [port], { env: { LD_PRELOAD: preload }, reject: false });
    const resets = (): number => said.filter((what) => what.startsWith('reset')).length;
    expect(resets()).toBe(1);
    await expect.poll(() => double.held).toBe(true);
    reader.kill();
    await reader;
    await expect.poll(() => double.held).toBe(false);
    expect(resets()).toBe(2);
  });

  it('gives noise to a program at another baud rate', async () => {
    const { port, chip, double } = await rig();
    const firmware = await buildFirmware(BOARD, 'silicon', { runtime: 'builtin', flavour: 'reference' });
    chip.flash.program(FLASH, readFileSync(firmware.bin));
    double.reset();
    const transport = await openTransport(port, 57600);
    onTestFinished(() => transport.close());
    const patience = { replyMs: 100, silentMs: 1000, sendings: 8, helloMs: 1500 };
    await expect(new Session(transport, patience).open()).rejects.toMatchObject({ code: 'LINK_SILENT' });
  });

  it('goes when its cable is pulled, and comes back where it was', async () => {
    const { port, double, flash } = await rig({ wiring: null });
    const transport = await openTransport(port);
    await double.unplug();
    await expect(openTransport(port)).rejects.toMatchObject({ code: 'LINK_NO_PORT' });
    await transport.close();
    await double.plug();
    double.setJumper(true);
    double.reset();
    expect((await flash()).status).toBe(0);
  });

  it('is refused where something else is', async () => {
    const path = join(folder, 'occupied');
    writeFileSync(path, '');
    await expect(Terminal.open(path, { onData: () => undefined })).rejects.toMatchObject({
      code: 'LINK_NO_PORT',
    });
    const { port } = await rig();
    await expect(Terminal.open(port, { onData: () => undefined })).rejects.toThrow('another double');
  });
});
