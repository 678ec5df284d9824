import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { statistics } from '../../builder/run-statistics.js';
import { loadTable } from '../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { recordedConfigurations, recordedRuns } from '../../lab/recorded.js';
import { namedTable } from '../../lab/tables.js';
import { lutError } from '../support/lut-error.js';

/** Made by the version before boards had targets: their configurations name no firmware port. */
const TABLE = join(PACKAGE_ROOT, 'test/vectors/table-without-port.json');
const DATABASE = join(PACKAGE_ROOT, 'test/vectors/database-of-version-2.db.gz');

let folder: string;
let db: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  db = join(folder, 'old.db');
  writeFileSync(db, gunzipSync(readFileSync(DATABASE)));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('an old table opens; a prediction from it is refused with the reason', () => {
  const table = loadTable(TABLE);
  expect(table.entries.length).toBeGreaterThan(0);
  expect(table.configuration.port).toBeUndefined();
  expect(() => namedTable(TABLE)).toThrowError(lutError('TABLE_STALE'));
});

it('an old database opens, and its runs are those of its table', () => {
  const [configuration, ...others] = recordedConfigurations(db);
  expect(others).toEqual([]);
  const runs = recordedRuns(db, configuration!.hash).filter(({ scope }) => scope === 'operator');
  for (const { key, ...entry } of loadTable(TABLE).entries) {
    const run = runs.find((one) => one.key === key);
    expect(run && statistics(run)).toMatchObject({ median: entry.median });
  }
});
