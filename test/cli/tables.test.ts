import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { saveTable } from '../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { configurationHash } from '../../model/configuration.js';
import { loadSpace } from '../../model/space/load.js';
import { VALIDATION } from '../builder/examples.js';
import { Lut } from '../support/lut.js';
import { tableOfSpace } from '../support/tables.js';

let folder: string;
const lut = new Lut();
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  mkdirSync(join(folder, 'luts'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('lists what is at hand and what is named, and says what each is worth', async () => {
  const table = tableOfSpace(loadSpace(join(PACKAGE_ROOT, 'test/spaces/tiny.yaml')), loadBoard('stm32f4'));
  saveTable({ ...table, validation: VALIDATION }, join(folder, 'luts', 'mine.json'));
  saveTable(table, join(folder, 'named.json'));
  writeFileSync(join(folder, 'luts', 'damaged.json'), '{"board":"stm32f4"}');
  writeFileSync(join(folder, 'luts', 'notes.json'), '{}');

  const { tables } = await lut.output('tables', ['tables', 'named.json'], { cwd: folder });
  const row = (path: string) => tables.find((one) => one.table === path);
  const { runtime, flavour } = table.configuration;
  const worth = { board: 'stm32f4', runtime, flavour, measured: table.entries.length, unusable: null };
  const hash = configurationHash(table.configuration);
  expect(row(join('luts', 'mine.json'))).toMatchObject({
    ...{ ...worth, configuration_hash: hash, validated: { mape_percent: VALIDATION.mapePercent } },
  });
  expect(row('named.json')).toMatchObject({ ...worth, validated: null });
  expect(row(join('luts', 'damaged.json'))).toMatchObject({ board: null, unusable: 'TABLE_CORRUPT' });
  expect(row(join('luts', 'notes.json'))).toBeUndefined();
  expect(tables.filter((one) => one.table.startsWith(join(PACKAGE_ROOT, 'luts')))).not.toEqual([]);

  const { stdout } = await lut.run(['tables', 'named.json'], { cwd: folder });
  expect(stdout).toMatch(/^mine\tstm32f4\t.*\terror [\d.]+ %$/m);
  expect(stdout).toMatch(/^named\tstm32f4\t.*\tnot validated$/m);
  expect(stdout).toMatch(/^damaged\t.*\tdamaged$/m);
});
