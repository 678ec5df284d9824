import { describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { caseNumbers, compareCases, kindRatios, lossesOf } from '../../builder/compared-cases.js';
import { compareNetworkPredictions } from '../../builder/compared-networks.js';
import type { Table, TableEntry } from '../../builder/table.js';
import { loadSpace } from '../../model/space/load.js';
import { tableOfSpace } from '../support/tables.js';

const SPACE = loadSpace('test/spaces/tiny.yaml');
const BOARD = loadBoard('stm32f4');
const A = tableOfSpace(SPACE, BOARD);

/** A table whose counts are those of another, changed. */
function changed(change: (entry: TableEntry, index: number) => TableEntry[], table = A): Table {
  return { ...table, entries: table.entries.flatMap(change) };
}

const times = (factor: number) => (entry: TableEntry) => [{ ...entry, median: factor * entry.median }];

describe('cases of two tables', () => {
  const half = changed(times(0.5));

  it('have the ratio of the second to the first', () => {
    const cases = compareCases([A, half]);
    expect(cases).toHaveLength(A.entries.length);
    for (const { cells } of cases) expect(cells.map(({ ratio }) => ratio)).toEqual([1, 0.5]);
  });

  it('are summed up by kind, with the geometric mean, and last over all kinds', () => {
    const mixed = changed((entry, index) => times(index % 2 === 0 ? 0.25 : 4)(entry));
    const rows = kindRatios(compareCases([A, mixed]), 1);
    expect(rows.at(-1)).toMatchObject({ kind: null, n: A.entries.length, least: 0.25, most: 4 });
    const even = Math.ceil(A.entries.length / 2);
    const mean = Math.exp(
      (even * Math.log(0.25) + (A.entries.length - even) * Math.log(4)) / A.entries.length,
    );
    expect(rows.at(-1)!.geometricMean).toBeCloseTo(mean, 12);
    expect(rows.slice(0, -1).reduce((sum, { n }) => sum + n, 0)).toBe(A.entries.length);
  });

  it('that only one of them has are counted, and have no ratio', () => {
    const first = A.entries[0]!;
    const without = changed((entry) => (entry === first ? [] : [entry]));
    const cases = compareCases([without, A]);
    expect(caseNumbers(cases, 2)).toMatchObject([
      { missing: 1, only: 0 },
      { missing: 0, only: 1 },
    ]);
    expect(cases.find(({ key }) => key === first.key)?.cells).toEqual([
      { count: null, source: 'missing', ratio: null, kernel: null },
      { count: first.median, source: 'measured', ratio: null, kernel: 'conv_1x1' },
    ]);
  });

  it('that a board cannot run are known to it, and have no count', () => {
    const { key, case: operatorCase } = A.entries[0]!;
    const small: Table = {
      ...changed((entry) => (entry.key === key ? [] : [entry])),
      infeasible: [{ key, case: operatorCase, memory: 'arena', bytesNeeded: 1e6 }],
    };
    const cases = compareCases([A, small]);
    expect(caseNumbers(cases, 2)[1]).toMatchObject({ infeasible: 1, missing: 0, only: 0 });
    expect(cases.find((one) => one.key === key)?.cells[1]).toMatchObject({
      source: 'infeasible',
      ratio: null,
    });
  });

  it('that are interpolated are told from those that are measured', () => {
    const budget = changed(({ key, case: operatorCase, median }, index) =>
      index > 0
        ? [A.entries[index]!]
        : [{ key, case: operatorCase, median, low: median, high: median, source: 'interpolated' as const }],
    );
    const cases = compareCases([budget, A]);
    expect(caseNumbers(cases, 2)[0]).toMatchObject({ interpolated: 1, measured: A.entries.length - 1 });
    expect(kindRatios(cases, 1).at(-1)).toMatchObject({ kind: null, interpolated: 1 });
  });

  it('of other units have no ratio, and lose against none', () => {
    const cycles: Table = { ...half, unit: 'cycles' };
    const cases = compareCases([A, cycles]);
    expect(kindRatios(cases, 1)).toEqual([]);
    expect(lossesOf(cases, [A, cycles], 0)).toEqual([]);
  });

  it('are left out where none of the tables takes so much', () => {
    const most = Math.max(...A.entries.map(({ median }) => median));
    expect(compareCases([half, A], most)).toHaveLength(
      A.entries.filter(({ median }) => median === most).length,
    );
    expect(compareCases([half, A], most + 1)).toEqual([]);
  });
});

describe('losses', () => {
  it('are those against the least of the others, worst first', () => {
    const [double, half] = [changed(times(2)), changed(times(0.5))];
    const tables = [A, double, half];
    const cases = compareCases(tables);
    expect(lossesOf(cases, tables, 2)).toEqual([]);
    const losses = lossesOf(cases, tables, 1);
    expect(losses).toHaveLength(A.entries.length);
    for (const { best, factor } of losses) expect([best, factor]).toEqual([2, 4]);
    const slow = changed((entry, index) => times(index === 3 ? 10 : index === 5 ? 3 : 0.9)(entry));
    const worst = lossesOf(compareCases([A, slow]), [A, slow], 1);
    expect(worst.map(({ key }) => key)).toEqual([A.entries[3]!.key, A.entries[5]!.key]);
  });
});

describe('random networks', () => {
  const sides = (table: Table) => [
    { table: A, board: BOARD },
    { table, board: BOARD },
  ];

  it('are the same for the same seed, and have the ratio of their totals', () => {
    const overhead = { ...A.overhead, perGraph: 0, perOperator: 0 };
    const plain = { ...A, overhead };
    const half = { ...changed(times(0.5)), overhead };
    const both = [
      { table: plain, board: BOARD },
      { table: half, board: BOARD },
    ];
    const compared = compareNetworkPredictions(both, SPACE, 5, 1);
    expect(compareNetworkPredictions(both, SPACE, 5, 1)).toEqual(compared);
    const { ratios } = compared.tables[1]!;
    for (const figure of ['geometricMean', 'least', 'most', 'low', 'high', 'p05', 'p95'] as const) {
      expect(ratios![figure]).toBeCloseTo(0.5, 9);
    }
  });

  it('that a table cannot predict are counted', () => {
    const without = changed((entry) => (entry.case.kind === 'MEAN' ? [] : [entry]));
    const { tables } = compareNetworkPredictions(sides(without), SPACE, 5, 1);
    expect(tables[1]).toMatchObject({ unpredicted: 5, ratios: null });
  });

  it('fit every board', () => {
    const { tables, drawn } = compareNetworkPredictions(
      [
        { table: tableOfSpace(loadSpace('edgenas-vww'), BOARD), board: BOARD },
        { table: tableOfSpace(loadSpace('edgenas-vww'), loadBoard('rpi3')), board: loadBoard('rpi3') },
      ],
      loadSpace('edgenas-vww'),
      5,
      1,
    );
    expect(tables[1]!.fitting).toBe(drawn);
    expect(tables[0]!.fitting).toBeGreaterThanOrEqual(5);
    expect(tables[0]!.fitting).toBeLessThan(drawn);
  });
});
