import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { BoardCatalogue } from '../../boards/catalogue.js';
import type { Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { buildTable } from '../../lab/build-table.js';
import { boardFor } from '../../lab/firmware.js';
import { EMULATOR, localBench } from '../../lab/open-bench.js';
import { namedTable } from '../../lab/tables.js';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const tablePath = (id: string): string => join(folder, `${id}.json`);

async function build(id: string, catalogue: BoardCatalogue): Promise<Table> {
  const board = boardFor(id, { runtime: 'builtin' }, catalogue);
  const { table } = await buildTable({
    board,
    bench: localBench(board, { runtime: 'builtin', address: EMULATOR }),
    db: join(folder, `${id}.db`),
    space: join(PACKAGE_ROOT, 'test/spaces/tiny.yaml'),
    patterns: ['LOGISTIC', 'MEAN'],
    out: tablePath(id),
  });
  return table;
}

it('a copied board of another id builds its table, with no other change', { timeout: 240_000 }, async () => {
  const text = readFileSync(join(PACKAGE_ROOT, 'boards/esp32c3.yaml'), 'utf8');
  writeFileSync(join(folder, 'my-c3.yaml'), text.replace('id: esp32c3', 'id: my-c3'));
  const catalogue = new BoardCatalogue([folder]);
  const original = await build('esp32c3', catalogue);
  const mine = await build('my-c3', catalogue);
  expect(mine).toMatchObject({ board: 'my-c3', configuration: { board: 'my-c3', port: 'rv32-virt' } });
  expect(mine.entries.length).toBeGreaterThan(3);
  expect(mine.entries).toEqual(original.entries);
  expect(mine.overhead).toEqual(original.overhead);
  expect(namedTable(tablePath('my-c3'), 'my-c3', catalogue).board).toEqual(catalogue.load('my-c3'));
});
