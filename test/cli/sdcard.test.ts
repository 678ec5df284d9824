import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildLoader } from '../../agent/firmware/loader.js';
import { loadBoard } from '../../boards/catalogue.js';
import { Lut } from '../support/lut.js';

const VENDOR = ['bootcode.bin', 'start.elf', 'fixup.dat'];

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  mkdirSync(join(folder, 'boot'));
  for (const file of VENDOR) writeFileSync(join(folder, 'boot', file), `what ${file} holds`);
});
afterAll(() => rmSync(folder, { recursive: true }));

const sdcard = (...args: string[]): string[] => ['sdcard', '--board', 'rpi3', ...args];

describe('lut sdcard', () => {
  it('writes the loader, its configuration and the copies, and the same again', async () => {
    const args = sdcard('--out', 'card', '--firmware', 'boot');
    const { files } = await lut.output('sdcard', args, { cwd: folder });
    const loader = readFileSync((await buildLoader(loadBoard('rpi3'))).bin);
    expect(files[0]).toEqual({ file: 'kernel8.img', from: 'lut', bytes: loader.length });
    expect(readFileSync(join(folder, 'card', 'kernel8.img')).equals(loader)).toBe(true);
    for (const file of VENDOR)
      expect(readFileSync(join(folder, 'card', file), 'utf8')).toBe(`what ${file} holds`);
    const lines = readFileSync(join(folder, 'card', 'config.txt'), 'utf8').split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        ...['arm_64bit=1', 'kernel=kernel8.img', 'kernel_address=0x80000', 'enable_uart=1'],
        ...['init_uart_clock=48000000', 'arm_freq=1200', 'force_turbo=1', 'gpu_mem=64'],
      ]),
    );
    const { stdout, status } = await lut.run(args, { cwd: folder });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^kernel8\.img\t[\d,]+\tlut$/m);
  });

  it('names all of the vendor that is missing, and writes nothing', async () => {
    mkdirSync(join(folder, 'part'));
    writeFileSync(join(folder, 'part', 'start.elf'), '');
    const { stderr, status } = await lut.run(sdcard('--out', 'none', '--firmware', 'part'), { cwd: folder });
    expect(status).toBe(10);
    expect(stderr).toContain('part lacks bootcode.bin, fixup.dat:');
    expect(() => readFileSync(join(folder, 'none', 'config.txt'))).toThrow();
  });

  it('does not write over what else is on a card, unless told', async () => {
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'config.txt'), 'arm_64bit=0');
    const args = sdcard('--out', 'full', '--firmware', 'boot');
    const { stderr, status } = await lut.run(args, { cwd: folder });
    expect({ status, exists: stderr.includes('full/config.txt is there already') }).toEqual({
      status: 10,
      exists: true,
    });
    expect(() => readFileSync(join(folder, 'full', 'kernel8.img'))).toThrow();
    expect((await lut.run([...args, '--force'], { cwd: folder })).status).toBe(0);
    expect(readFileSync(join(folder, 'full', 'config.txt'), 'utf8')).toContain('lut sdcard');
  });

  it('is for boards with a loader', async () => {
    const { stderr, status } = await lut.run(
      ['sdcard', '--board', 'stm32f4', '--out', 'x', '--firmware', 'boot'],
      { cwd: folder },
    );
    expect(status).toBe(3);
    expect(stderr).toContain('BOARD_NO_LOADER');
  });
});
