import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { checkCase } from '../../model/cases/check-case.js';
import { caseKey, parseKey, sameCase } from '../../model/cases/key.js';
import type { OperatorCase } from '../../model/operator.js';

const FOLDER = join(PACKAGE_ROOT, 'luts');

interface Row {
  readonly key: string;
  readonly case: OperatorCase;
}

function rowsOf(file: string): Row[] {
  const { entries, infeasible } = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as {
    readonly entries: Row[];
    readonly infeasible: Row[];
  };
  return [...entries, ...infeasible];
}

describe('the keys of published tables', () => {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'));

  it.each(files)('are written again as they are: %s', (file) => {
    const rows = rowsOf(file);
    expect(rows.length).toBeGreaterThan(100);
    for (const row of rows) {
      const read = parseKey(row.key);
      expect(caseKey(read)).toBe(row.key);
      expect(caseKey(row.case)).toBe(row.key);
      expect(sameCase(read, row.case)).toBe(true);
      checkCase(read);
    }
  });
});
