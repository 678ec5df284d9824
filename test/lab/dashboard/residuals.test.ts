import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { BoardCatalogue, loadBoard } from '../../../boards/catalogue.js';
import { saveTable } from '../../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import { residualsView } from '../../../lab/dashboard/residuals.js';
import { TableShelf } from '../../../lab/dashboard/table-shelf.js';
import { loadSpace } from '../../../model/space/load.js';
import { Store } from '../../../store/store.js';
import { VALIDATION } from '../../builder/examples.js';
import { CONFIGURATION } from '../../store/examples.js';
import { tableOfSpace } from '../../support/tables.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SPACE = join(PACKAGE_ROOT, 'test/spaces/tiny.yaml');

it("tells each network of a table's newest validation, the largest error first", () => {
  const table = { ...tableOfSpace(loadSpace(SPACE), loadBoard('stm32f4')), validation: VALIDATION };
  const path = join(folder, 'mine.json');
  saveTable(table, path);
  const db = join(folder, 'runs.db');
  const store = Store.open(db);
  const record = (name: string, measured: number, total: number): number => {
    const id = store.models.record({
      ...{ configuration: CONFIGURATION, inputs: 'seed 1', operators: 1, warmups: 0, ticksPerCount: 2 },
      model: { hash: name.repeat(64), name, bytes: 1000 },
      arena: { persistent: 0, scratch: 0, tensors: 0 },
      graph: { emptyTicks: 20, samples: Uint32Array.of(2 * measured + 20) },
      ...{ eachOperator: null, outputsEqual: null },
    });
    store.models.recordPrediction(id, { table: table.hash, total, low: total - 1, high: total + 1 });
    return id;
  };
  const test = [record('a', 1000, 1010), record('b', 2000, 1900)];
  const calibration = [record('c', 3000, 9000)];
  store.models.recordValidation({
    ...{ configuration: CONFIGURATION, table: table.hash, result: {}, test, calibration },
  });
  store.close();

  const shelf = new TableShelf([path], new BoardCatalogue());
  const { networks, lacks, validated } = residualsView({ shelf, db }, 'mine');
  expect(lacks).toBeNull();
  expect(validated?.n).toBe(VALIDATION.n);
  expect(networks.map(({ name, measured, predicted }) => [name, measured, predicted])).toEqual([
    ['b', 2000, 1900],
    ['a', 1000, 1010],
  ]);
  expect(networks.map(({ errorPercent }) => errorPercent.toFixed(6))).toEqual(['-5.000000', '1.000000']);

  expect(residualsView({ shelf, db: join(folder, 'none.db') }, 'mine')).toMatchObject({
    ...{ networks: [], lacks: expect.stringContaining('There is no database') as string },
  });
});
