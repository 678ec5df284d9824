import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BoardCatalogue } from '../../boards/catalogue.js';
import { tableOfBoard, type KernelsChoice } from '../../lab/tables.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { lutError } from '../support/lut-error.js';

const catalogue = new BoardCatalogue();

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('a board without a table is refused, whatever else lies beside', () => {
  const none = join(folder, 'none');
  const missing = lutError('TABLE_MISSING', {
    message: expect.stringContaining('no table of rpi3') as string,
    remedy: expect.stringContaining('lut build --board rpi3') as string,
  });
  expect(() => tableOfBoard('rpi3', [], {}, catalogue, [none, folder])).toThrowError(missing);

  const other = 'stm32f4-edgenas-vww-instructions.json';
  copyFileSync(join(PACKAGE_ROOT, 'luts', other), join(folder, other));
  writeFileSync(join(folder, 'notes.json'), 'rpi3');
  expect(() => tableOfBoard('rpi3', [], {}, catalogue, [none, folder])).toThrowError(missing);
  expect(tableOfBoard('stm32f4', [], {}, catalogue, [none, folder]).path).toBe(join(folder, other));
});

it('of other kernels are not taken', () => {
  const own = join(folder, 'kernels');
  mkdirSync(own);
  const name = 'stm32f4-edgenas-vww-instructions.json';
  copyFileSync(join(PACKAGE_ROOT, 'luts', name), join(own, name));
  const find = (kernels: KernelsChoice) => tableOfBoard('stm32f4', [], kernels, catalogue, [own]).path;
  expect(find({ runtime: 'builtin', flavour: 'reference' })).toBe(join(own, name));
  expect(find({ flavour: 'reference' })).toBe(join(own, name));
  const missing = lutError('TABLE_MISSING', {
    message: expect.stringContaining('with the kernels builtin/fast') as string,
  });
  expect(() => find({ runtime: 'builtin', flavour: 'fast' })).toThrowError(missing);
  expect(() => find({ runtime: 'tflm' })).toThrowError(lutError('TABLE_MISSING'));
});
