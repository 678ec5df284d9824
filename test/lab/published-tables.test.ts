/** The tables in luts/, which no other test reads. Staleness has a test of its own: kernels that changed redden it alone. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTable } from '../../builder/table-file.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { namedTable } from '../../lab/tables.js';
import { checkCase } from '../../model/cases/check-case.js';
import { caseKey, parseKey, sameCase } from '../../model/cases/key.js';
import { loadSpace } from '../../model/space/load.js';
import { spaceHash } from '../../model/space/space.js';
import { publishedTables } from '../../scripts/tables/published.js';

const FOLDER = join(PACKAGE_ROOT, 'luts');
const TABLES = publishedTables({});

it('every published table is there, and no other', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));
  expect(files.sort()).toEqual(TABLES.map(({ path }) => basename(path)).sort());
});

describe.each(TABLES)('$path', ({ board, space, path }) => {
  it('loads, and is of its board and space', () => {
    const table = loadTable(join(PACKAGE_ROOT, path));
    const hash = spaceHash(loadSpace(space));
    expect(table).toMatchObject({ board, unit: 'instructions', space: { name: space, hash } });
  });

  it('has keys that are read, and written again as they are', () => {
    const { entries, infeasible } = loadTable(join(PACKAGE_ROOT, path));
    expect(entries.length + infeasible.length).toBeGreaterThan(100);
    for (const row of [...entries, ...infeasible]) {
      const read = parseKey(row.key);
      expect(caseKey(read)).toBe(row.key);
      expect(caseKey(row.case)).toBe(row.key);
      expect(sameCase(read, row.case)).toBe(true);
      checkCase(read);
    }
  });
});

describe('once the kernels or the code that times them changed, scripts/build-tables must run', () => {
  it.each(TABLES)('$path is not stale', ({ path }) => {
    expect(() => namedTable(join(PACKAGE_ROOT, path))).not.toThrow();
  });
});
