import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileRuns, compileTable, type CompileOptions } from '../../builder/compile.js';
import type { KeyFunction } from '../../builder/conflicts.js';
import { neededRuns, planCases } from '../../builder/plan.js';
import { describeCase, summarizeKinds } from '../../builder/summary.js';
import { formatTable, parseTable } from '../../builder/table-file.js';
import { tableHash } from '../../builder/table.js';
import { configurationHash } from '../../model/configuration.js';
import { caseKey, parseKey } from '../../model/cases/key.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { spaceHash } from '../../model/space/space.js';
import { Store } from '../../store/store.js';
import { CONFIGURATION, pointwise } from '../store/examples.js';
import { lutError } from '../support/lut-error.js';
import { kernelCounts, runOf, storedRun, VALIDATION } from './examples.js';

const SPACE = loadSpace('edgenas-vww');
const PLAN = planCases(distinctCases(SPACE), { arena: 114_688, window: 917_504 });
const HASH = configurationHash(CONFIGURATION);
const OPTIONS: CompileOptions = {
  board: 'stm32f4',
  space: { name: SPACE.name, hash: spaceHash(SPACE) },
  firmwareBytes: 28_000,
  cases: PLAN.feasible,
  infeasible: PLAN.infeasible,
};

let folder: string;
let store: Store;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lut-compile-'));
  store = Store.open(join(folder, 'runs.db'));
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

describe('compileTable', () => {
  it('holds every case of the space, sorted by key, with its statistics and the overhead', () => {
    for (const run of neededRuns(PLAN.feasible)) store.recordRun(runOf(run));
    const table = compileTable(store, HASH, OPTIONS);

    expect(table).toMatchObject({
      schema: 1,
      board: 'stm32f4',
      unit: 'instructions',
      configuration: CONFIGURATION,
    });
    expect(table.entries.map(({ key }) => key)).toEqual(PLAN.feasible.map(caseKey));
    expect(table.infeasible).toEqual(PLAN.infeasible);
    expect(table.overhead).toMatchObject({ perOperator: 20, perGraph: 500, residual: 0 });
    for (const entry of table.entries) {
      expect(entry.median).toBe(kernelCounts(entry.case));
      expect(entry).toMatchObject({ n: 9, spread: 0, stop: 'three-equal', source: 'measured' });
      expect(parseKey(entry.key)).toEqual(entry.case);
    }
    expect(parseTable(formatTable(table), 'x')).toEqual(table);
  });

  it('gives the same bytes again, in whatever order the runs were recorded', () => {
    const runs = neededRuns(PLAN.feasible.slice(0, 20));
    const options = { ...OPTIONS, cases: PLAN.feasible.slice(0, 20) };
    for (const run of runs) store.recordRun(runOf(run));
    const text = formatTable(compileTable(store, HASH, options));
    expect(formatTable(compileTable(store, HASH, options))).toBe(text);

    const other = Store.open(join(folder, 'other.db'));
    for (const run of [...runs].reverse()) other.recordRun(runOf(run));
    const reversed = {
      ...options,
      cases: [...options.cases].reverse(),
      infeasible: [...PLAN.infeasible].reverse(),
    };
    expect(formatTable(compileTable(other, HASH, reversed))).toBe(text);
    other.close();
  });

  it('takes the newest run of a case', () => {
    const options = { ...OPTIONS, cases: [pointwise(16)] };
    for (const run of neededRuns(options.cases)) store.recordRun(runOf(run));
    const samples = Uint32Array.of(5019, 5019);
    store.recordRun(storedRun({ fills: [{ seed: 1, emptyTicks: 19, samples }] }));
    expect(compileTable(store, HASH, options).entries).toMatchObject([{ median: 5000, n: 2, stop: 'count' }]);
  });

  it('names what is missing', () => {
    expect(() => compileTable(store, HASH, OPTIONS)).toThrowError(
      lutError('TABLE_MISSING', { exitStatus: 9 }),
    );
    const runs = neededRuns([pointwise(16)]);
    for (const run of runs.filter(({ scope }) => scope === 'operator')) store.recordRun(runOf(run));
    const compile = (widths: number[]) =>
      compileTable(store, HASH, { ...OPTIONS, cases: widths.map(pointwise) });
    expect(() => compile([16, 24])).toThrowError(caseKey(pointwise(24)));
    expect(() => compile([16])).toThrowError('No chains');
  });
});

describe('compileRuns', () => {
  const options = { ...OPTIONS, cases: [pointwise(16)] };
  const runs = neededRuns(options.cases).map((run) => storedRun(runOf(run)));
  const alone = runs.filter(({ scope }) => scope === 'operator');
  const chains = runs.filter(({ scope }) => scope === 'graph');

  it('refuses runs of two configurations, be they of operators or of chains', () => {
    expect(compileRuns(alone, chains, options).entries).toHaveLength(1);
    const elsewhere = { configuration: { ...CONFIGURATION, flags: ['-O3'] } };
    const foreign = storedRun({ ...runOf(neededRuns([pointwise(24)])[0]!), ...elsewhere });
    expect(() => compileRuns([...alone, foreign], chains, options)).toThrowError(lutError('TABLE_MIXED'));
    const foreignChain = storedRun({ ...chains[0]!, ...elsewhere });
    expect(() => compileRuns(alone, [...chains, foreignChain], options)).toThrowError(
      lutError('TABLE_MIXED'),
    );
  });

  it.each([
    ['stride', / s=\w+/, ''],
    ['padding', / p=\w+/, ''],
    ['channels', /(in=[0-9x]+)x[0-9]+ (out=[0-9x]+)x[0-9]+/, '$1 $2'],
    ['channels, forced to one value', /(in=[0-9x]+)x[0-9]+ (out=[0-9x]+)x[0-9]+/, '$1x8 $2x8'],
  ])('notices a key without %s', (_, field, instead) => {
    const keyOf: KeyFunction = (operatorCase) => caseKey(operatorCase).replace(field, instead);
    expect(() => compileRuns(alone, chains, { ...options, keyOf })).toThrowError(lutError('TABLE_CONFLICT'));
  });
});

describe('the hash of a table', () => {
  const runs = neededRuns([pointwise(16)]).map((run) => storedRun(runOf(run)));
  const [alone, chains] = (['operator', 'graph'] as const).map((wanted) =>
    runs.filter(({ scope }) => scope === wanted),
  );
  const table = compileRuns(alone!, chains!, { ...OPTIONS, cases: [pointwise(16)] });

  it('covers configuration, overhead, entries and infeasible cases, and nothing else', () => {
    expect(table.hash).toBe(tableHash(table));
    const [entry] = table.entries;
    const changed = [
      { ...table, configuration: { ...CONFIGURATION, compiler: 'other' } },
      { ...table, overhead: { ...table.overhead, perGraph: 501 } },
      { ...table, entries: [{ ...entry!, median: entry!.median + 1 }] },
      { ...table, infeasible: table.infeasible.slice(1) },
    ];
    for (const other of changed) expect(tableHash(other)).not.toBe(table.hash);
    const validated = { ...table, space: null, validation: VALIDATION };
    expect(tableHash(validated)).toBe(table.hash);
  });

  it('does not depend on when the runs were recorded', () => {
    const later = alone!.map((run) => ({ ...run, id: run.id + 100, time: '2030-01-01T00:00:00.000Z' }));
    expect(compileRuns(later, chains!, { ...OPTIONS, cases: [pointwise(16)] }).hash).toBe(table.hash);
  });
});

describe('a summary', () => {
  const cases = [
    'ADD int8 in=1x4x4x8,1x4x4x8 out=1x4x4x8 a=NONE',
    ...[4, 8, 16].map((width) => caseKey(pointwise(width))),
  ].map(parseKey);
  const runs = neededRuns(cases).map((run) => storedRun(runOf(run)));
  const table = compileRuns(
    runs.filter(({ scope }) => scope === 'operator'),
    runs.filter(({ scope }) => scope === 'graph'),
    { ...OPTIONS, cases },
  );

  it('of each operator kind gives the range of work and cost', () => {
    const summaries = summarizeKinds(table);
    expect(summaries.map(({ kind }) => kind)).toEqual(['CONV_2D', 'ADD']);
    expect(summaries[0]).toEqual({
      kind: 'CONV_2D',
      cases: 3,
      interpolated: 0,
      infeasible: PLAN.infeasible.filter((row) => row.case.kind === 'CONV_2D').length,
      macs: { min: 1024, max: 16_384 },
      counts: { min: 13_412, max: 213_092 },
      countsPerMac: 53_348 / 4096,
      countsPerElement: 53_348 / 512,
      largestSpread: 0,
      kernels: [{ kernel: 'conv_1x1', cases: 3 }],
    });
    expect(summaries[1]).toMatchObject({ countsPerMac: null, countsPerElement: 100 / 128 });
  });

  it('describes one case in full, feasible or not, and names an unknown one', () => {
    expect(describeCase(table, caseKey(pointwise(8)))).toMatchObject({
      row: { median: 53_348 },
      macs: 4096,
      weightBytes: 96,
      activationBytes: 1024,
    });
    const { key } = PLAN.infeasible[0]!;
    expect(describeCase(table, key).row).toEqual(PLAN.infeasible[0]);
    expect(() => describeCase(table, 'ADD')).toThrowError(lutError('TABLE_MISSING'));
  });
});
