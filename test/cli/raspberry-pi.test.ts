import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { buildLoader } from '../../agent/firmware/loader.js';
import { loadBoard } from '../../boards/catalogue.js';
import { PiDouble } from '../../testing/doubles/pi/pi-double.js';
import { Lut } from '../support/lut.js';

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function build(port: string, table: string): Promise<string> {
  const args = ['build', '--board', 'rpi3', '--port', port, '--case', 'LOGISTIC', '--db', `${table}.db`];
  const { status, stderr } = await lut.run([...args, '--out', `${table}.json`], { cwd: folder });
  expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
  return stderr;
}

describe('a Raspberry Pi whose firmware arrives over its serial port', () => {
  it('gives the table of the emulated one, and is written once only', async () => {
    const board = loadBoard('rpi3');
    const link = join(folder, 'tty');
    const card = await buildLoader(board);
    const pi = await PiDouble.start({ board, card, link, seed: 1, say: () => undefined });
    onTestFinished(() => pi.end());
    expect(await build(link, 'loaded')).toContain(
      'a loader waits for a firmware. Writing its firmware with chainload.',
    );
    expect(await build(link, 'again')).not.toContain('chainload');
    await build('emulator', 'emulated');
    const tables = ['loaded', 'again', 'emulated'].map((name) =>
      readFileSync(join(folder, `${name}.json`), 'utf8'),
    );
    expect(tables[1]).toBe(tables[0]);
    expect(tables[2]).toBe(tables[0]);
  });
});
