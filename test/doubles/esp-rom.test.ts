import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { randomNumbers } from '../../common/random.js';
import { EspDouble, espFlash } from '../../testing/doubles/esp/esp-double.js';
import { Faults } from '../../testing/doubles/faults.js';
import { buildNative } from '../../testing/doubles/native.js';
import { bundle } from '../support/bundle.js';

const FLASH_BYTES = 4 << 20;
const SECTOR = 4096;

let folder: string;
let preload: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  [preload, program] = await Promise.all([
    buildNative().then(({ lines }) => lines),
    bundle('write-esp', 'test/doubles/write-esp.ts'),
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

let rigs = 0;

/** A double, and esptool-js writing to it in a process of its own: the modem lines are of a preloaded library. */
async function rig(faults = '') {
  const link = join(folder, `tty-${rigs++}`);
  const flash = espFlash(FLASH_BYTES);
  const said: string[] = [];
  const double = await EspDouble.start({
    ...{ flash, link, seed: 1, faults: new Faults(faults, 1), keep: () => undefined },
    say: (what) => said.push(what),
  });
  onTestFinished(() => double.end());
  const write = async (address: number, bytes: Uint8Array, baud = 115200) => {
    const order = JSON.stringify({ port: link, address, bytes: [...bytes], baud });
    const { exitCode, stdout, stderr } = await execa(process.execPath, [program, order], {
      env: { LD_PRELOAD: preload },
      cwd: PACKAGE_ROOT,
      reject: false,
    });
    return { status: exitCode, text: stdout + stderr };
  };
  return { flash, said, write };
}

function randomBytes(length: number, seed: number): Uint8Array {
  const random = randomNumbers(seed);
  return Uint8Array.from({ length }, () => Math.floor(random() * 256));
}

describe('esptool-js on the download mode', () => {
  it('enters it by the lines, writes and verifies by MD5; other sectors stay', async () => {
    const { flash, said, write } = await rig();
    flash.program(0x8000, Uint8Array.of(1, 2, 3));
    const image = randomBytes(3 * SECTOR + 100, 1);
    expect(await write(0x4000, image)).toEqual({ status: 0, text: 'done' });
    expect([...flash.read(0x4000, image.length)]).toEqual([...image]);
    expect([...flash.read(0x8000, 3)]).toEqual([1, 2, 3]);
    expect(flash.erasures.slice(3, 9)).toEqual([0, 1, 1, 1, 1, 0]);
    expect(said).toContain('reset with GPIO9 low: the download mode of the ROM runs');
  });

  it('goes to a higher rate with the chip', async () => {
    const { flash, write } = await rig();
    const image = randomBytes(SECTOR, 2);
    expect(await write(0, image, 460800)).toEqual({ status: 0, text: 'done' });
    expect([...flash.read(0, SECTOR)]).toEqual([...image]);
  });

  it('has a refused block written again', async () => {
    const { flash, write, said } = await rig('nack:8');
    const image = randomBytes(4 * SECTOR, 3);
    expect(await write(0, image)).toEqual({ status: 0, text: 'done' });
    expect(said.join()).toContain('fault: nack');
    expect([...flash.read(0, image.length)]).toEqual([...image]);
  });

  it.each(['unplug:9', 'silence:9'])('fails it with the fault %s', async (faults) => {
    const { write } = await rig(faults);
    const { status, text } = await write(0, randomBytes(4 * SECTOR, 4));
    expect([status, text]).toEqual([1, expect.stringContaining('FLASH_TOOL')]);
  });
});
