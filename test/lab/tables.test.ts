import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BoardCatalogue, loadBoard } from '../../boards/catalogue.js';
import { saveTable } from '../../builder/table-file.js';
import { tableHash, type Table } from '../../builder/table.js';
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

describe('of several tables', () => {
  const table = tableOfSpace(TINY, loadBoard('stm32f4'));
  const wanted = table.entries.map((entry) => entry.case);

  /** The one that is chosen of tables with so many of the entries, the last of them changed last. */
  function chosenOf(...entries: Table['entries'][]) {
    const several = mkdtempSync(join(folder, 'several-'));
    entries.forEach((some, i) => {
      const path = join(several, `${i}.json`);
      const content = { ...table, entries: some };
      saveTable({ ...content, hash: tableHash(content) }, path);
      utimesSync(path, i + 1, i + 1);
    });
    const { path, among, measured } = tableOfBoard('stm32f4', wanted, {}, catalogue, [several]);
    return { table: Number(basename(path, '.json')), among, measured };
  }

  it('that is taken which has measured most of the model, whatever was changed last', () => {
    const { entries } = table;
    const others = entries.slice(1);
    expect(chosenOf(entries, others)).toEqual({ table: 0, among: 2, measured: entries.length });
    expect(chosenOf(others, entries, others)).toEqual({ table: 1, among: 3, measured: entries.length });
  });

  it('that have measured as much, that which predicts most of the rest', () => {
    const convolutions = table.entries.filter(({ key }) => /^CONV_2D.* k=1x1/.test(key));
    const add = table.entries.find((entry) => entry.case.kind === 'ADD')!;
    // a 1×1 convolution can be estimated from the others, the only addition from nothing
    const withoutAdd = convolutions.slice(1);
    const withAdd = [add, ...convolutions.slice(2)];
    const measured = withAdd.length;
    expect(chosenOf(withAdd, withoutAdd)).toMatchObject({ table: 0, measured });
    expect(chosenOf(withoutAdd, withAdd, withoutAdd)).toMatchObject({ table: 1, measured });
  });

  it('that are alike in all this, the one changed last', () => {
    expect(chosenOf(table.entries, table.entries)).toMatchObject({ table: 1 });
  });
});
