import {
  existsSync,
  fsyncSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { compileRuns } from '../../builder/compile.js';
import { neededRuns } from '../../builder/plan.js';
import { formatTable, loadTable, parseTable, saveTable, withKnownWorth } from '../../builder/table-file.js';
import { tableHash, type MeasuredEntry, type Table } from '../../builder/table.js';
import { pointwise } from '../store/examples.js';
import { lutError } from '../support/lut-error.js';
import { runOf, storedRun, VALIDATION } from './examples.js';

vi.mock('node:fs', { spy: true });

const CASES = [8, 16].map(pointwise);
const RUNS = neededRuns(CASES).map((run) => storedRun(runOf(run)));
const TABLE = compileRuns(
  RUNS.filter(({ scope }) => scope === 'operator'),
  RUNS.filter(({ scope }) => scope === 'graph'),
  { board: 'stm32f4', space: null, firmwareBytes: 28_000, cases: CASES, infeasible: [] },
);

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lut-table-'));
  path = join(folder, 'table.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The table with changes and a hash that agrees with them. */
function rehashed(changes: object): string {
  const changed = { ...TABLE, ...changes } as Table;
  return formatTable({ ...changed, hash: tableHash(changed) });
}

describe('saveTable', () => {
  it('writes what loadTable reads, one entry to a line', () => {
    saveTable(TABLE, path);
    expect(loadTable(path)).toEqual(TABLE);
    const lines = readFileSync(path, 'utf8').split('\n');
    expect(lines.filter((line) => line.startsWith('    {"key":'))).toHaveLength(TABLE.entries.length);
    expect(readdirSync(folder)).toEqual(['table.json']);
  });

  it('keeps the old table when the disk is full', () => {
    saveTable(TABLE, path);
    const before = readFileSync(path, 'utf8');
    vi.mocked(fsyncSync).mockImplementationOnce(() => {
      throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    });
    expect(() => saveTable({ ...TABLE, board: 'other' }, path)).toThrowError(
      lutError('FILE_FULL', { exitStatus: 10 }),
    );
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(readdirSync(folder)).toEqual(['table.json']);
  });

  it('refuses a folder that does not exist, and a table that does not follow the schema', () => {
    expect(() => saveTable(TABLE, join(folder, 'none', 'table.json'))).toThrowError(lutError('FILE_MISSING'));
    expect(() => saveTable({ ...TABLE, unit: 'ms' } as unknown as Table, path)).toThrowError(
      lutError('TABLE_CORRUPT'),
    );
    expect(existsSync(path)).toBe(false);
  });
});

describe('loadTable', () => {
  it('refuses a file that is not there, cut short, or no table', () => {
    expect(() => loadTable(path)).toThrowError(lutError('FILE_MISSING'));
    const text = formatTable(TABLE);
    for (const bad of [text.slice(0, -20), '[]', 'null', '{"schema":1}', '']) {
      writeFileSync(path, bad);
      expect(() => loadTable(path)).toThrowError(lutError('TABLE_CORRUPT', { exitStatus: 9 }));
    }
  });

  it('refuses a newer format', () => {
    const text = formatTable(TABLE).replace('"schema": 1', '"schema": 2');
    expect(() => parseTable(text, path)).toThrowError(lutError('TABLE_NEWER'));
  });

  it('refuses content that does not have the hash it states', () => {
    const median = TABLE.entries[0]!.median;
    const text = formatTable(TABLE).replace(`"median":${median}`, `"median":${median + 1}`);
    expect(() => parseTable(text, path)).toThrowError(
      lutError('TABLE_CORRUPT', { message: expect.stringContaining('hash') as string }),
    );
  });

  it('refuses entries that are out of order, repeated, filed under another case’s key, or of an unknown kind', () => {
    const [first, second] = TABLE.entries;
    for (const entries of [
      [second, first],
      [first, first],
    ]) {
      expect(() => parseTable(rehashed({ entries }), path)).toThrowError(lutError('TABLE_CORRUPT'));
    }
    const misfiled = [{ ...first, case: second!.case }, second];
    expect(() => parseTable(rehashed({ entries: misfiled }), path)).toThrowError(lutError('TABLE_CONFLICT'));
    const unknown = {
      key: first!.key.replace('CONV_2D', 'CONV_9D'),
      case: { ...first!.case, kind: 'CONV_9D' },
    };
    expect(() => parseTable(rehashed({ entries: [{ ...first, ...unknown }] }), path)).toThrowError(
      lutError('TABLE_CONFLICT'),
    );
  });

  describe('refuses figures that nobody can have measured, though the hash agrees', () => {
    const [first, ...others] = TABLE.entries as MeasuredEntry[];
    const entry = (changes: Partial<MeasuredEntry>) => ({ entries: [{ ...first, ...changes }, ...others] });
    const overhead = (changes: object) => ({ overhead: { ...TABLE.overhead, ...changes } });
    const all = (value: number) => ({
      min: value,
      p05: value,
      median: value,
      p95: value,
      max: value,
      mean: value,
    });
    const estimate = (median: number, low: number, high: number) => ({
      entries: [{ key: first!.key, case: first!.case, median, low, high, source: 'interpolated' }, ...others],
    });

    it.each([
      ['an overhead per graph of -1e12', overhead({ perGraph: -1e12 }), '-1000000000000 per graph'],
      ['an overhead per operator of 1e9', overhead({ perOperator: 1e9 }), '1000000000 per operator'],
      ['a residual of 1e9', overhead({ residual: 1e9 }), 'a residual of'],
      ['negative counts', entry(all(-5)), 'a least sample of -5'],
      ['counts beyond all measure', entry(all(1e15)), 'a least sample of'],
      ['a median below its least sample', entry({ median: first!.min - 1 }), 'not in this order'],
      ['a median above its largest sample', entry({ median: first!.max + 1 }), 'not in this order'],
      ['percentiles that are exchanged', entry({ ...all(10), p05: 11 }), 'not in this order'],
      ['a mean outside of its samples', entry({ mean: first!.max * 2 }), 'a mean of'],
      ['a spread beyond all measure', entry({ spread: 1e300 }), 'a spread of'],
      ['an arena beyond all memory', entry({ arena: { ...first!.arena, tensors: 1e18 } }), 'an arena of'],
      ['an estimate outside of its interval', estimate(10, 11, 12), 'outside of its interval'],
      ['an interval without end', estimate(10, 9, 1e300), 'outside of its interval'],
      ['a firmware beyond all memory', { firmwareBytes: 1e18 }, 'a firmware of'],
      ['a clock beyond all clocks', { configuration: { ...TABLE.configuration, clockHz: 1e99 } }, 'Hz'],
      ['a validation by more than were drawn', { validation: { ...VALIDATION, n: 1e9 } }, 'validation'],
      ['a worst error below the mean', { validation: { ...VALIDATION, worstPercent: 0 } }, 'a worst of 0 %'],
    ])('%s', (_name, changes, why) => {
      const refusal = lutError('TABLE_CORRUPT', { message: expect.stringContaining(why) as string });
      expect(() => parseTable(rehashed(changes), path)).toThrowError(refusal);
      expect(() => saveTable({ ...TABLE, ...changes } as Table, path)).toThrowError(refusal);
    });

    it('but takes what is odd and can be', () => {
      for (const odd of [
        overhead({ perOperator: -172, perGraph: 900, residual: 1000 }),
        entry({ ...all(0), spread: 0 }),
        estimate(10, 0, 1000),
      ]) {
        expect(() => parseTable(rehashed(odd), path)).not.toThrow();
      }
    });
  });

  it('takes a validation section, which the hash does not cover', () => {
    const validated = { ...TABLE, validation: VALIDATION };
    saveTable(validated, path);
    expect(loadTable(path)).toEqual(validated);
    expect(tableHash(validated)).toBe(TABLE.hash);
    const wrong = { ...TABLE, validation: { ...VALIDATION, n: 1 } };
    expect(() => parseTable(formatTable(wrong), path)).toThrowError(lutError('TABLE_CORRUPT'));
  });
});

describe('withKnownWorth', () => {
  const validated = { ...TABLE, validation: VALIDATION };

  it('keeps the validation of the same table', () => {
    saveTable(validated, path);
    expect(withKnownWorth(TABLE, path)).toEqual(validated);
  });

  it('drops that of another table, of one that cannot be read, and of none', () => {
    expect(withKnownWorth(TABLE, path)).toEqual(TABLE);
    const other = parseTable(rehashed({ entries: TABLE.entries.slice(1) }), 'other');
    saveTable({ ...other, validation: VALIDATION }, path);
    expect(withKnownWorth(TABLE, path)).toEqual(TABLE);
    writeFileSync(path, '{');
    expect(withKnownWorth(TABLE, path)).toEqual(TABLE);
  });
});
