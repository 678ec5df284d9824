import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BoardCatalogue, loadBoard } from '../../boards/catalogue.js';
import { saveTable } from '../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { tableOfBoard, type KernelsChoice } from '../../lab/tables.js';
import { loadSpace } from '../../model/space/load.js';
import { lutError } from '../support/lut-error.js';
import { tableOfSpace } from '../support/tables.js';

const TINY = loadSpace(join(PACKAGE_ROOT, 'test/spaces/tiny.yaml'));

const catalogue = new BoardCatalogue();

let folder: string;
/** the only table in the folder, of stm32f4 with builtin/reference kernels */
let path: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  path = join(folder, 'tiny.json');
  saveTable(tableOfSpace(TINY, loadBoard('stm32f4')), path);
  writeFileSync(join(folder, 'notes.json'), 'rpi3');
});
afterAll(() => rmSync(folder, { recursive: true }));

function find(board: string, kernels: KernelsChoice = {}): string {
  return tableOfBoard(board, [], kernels, catalogue, [join(folder, 'none'), folder]).path;
}

it('a board without a table is refused, whatever else lies beside', () => {
  const missing = lutError('TABLE_MISSING', {
    message: expect.stringContaining('no table of rpi3') as string,
    remedy: expect.stringContaining('lut build --board rpi3') as string,
  });
  expect(() => find('rpi3')).toThrowError(missing);
  expect(find('stm32f4')).toBe(path);
});

it('of other kernels are not taken', () => {
  expect(find('stm32f4', { runtime: 'builtin', flavour: 'reference' })).toBe(path);
  expect(find('stm32f4', { flavour: 'reference' })).toBe(path);
  const missing = lutError('TABLE_MISSING', {
    message: expect.stringContaining('with the kernels builtin/fast') as string,
  });
  expect(() => find('stm32f4', { runtime: 'builtin', flavour: 'fast' })).toThrowError(missing);
  expect(() => find('stm32f4', { runtime: 'tflm' })).toThrowError(lutError('TABLE_MISSING'));
});
