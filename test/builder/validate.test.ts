import { describe, expect, it } from 'vitest';
import { drawNetworks, type Fits } from '../../builder/draw.js';
import { ADDITIVITY, EXACT, isWithin, boundsOf } from '../../builder/bounds.js';
import type { Table, TableEntry } from '../../builder/table.js';
import { compareNetworks, judge, type Measure, type Predict } from '../../builder/validate.js';
import { arenaOf, arenaTotal } from '../../model/graph/arena.js';
import type { Unit } from '../../model/configuration.js';
import { architectureOperators } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import type { Architecture, Operation } from '../../model/space/space.js';
import { lutError } from '../support/lut-error.js';

const SPACE = loadSpace('edgenas-vww');
const ARENA = 114_688;
const fitsArena: Fits = (graph) => arenaTotal(arenaOf(graph)) <= ARENA;
const anything: Fits = () => true;

describe('networks drawn for a board', () => {
  it('are different, fit, and are the same for the same seed', () => {
    const draw = drawNetworks(SPACE, fitsArena, 12, 5);
    expect(new Set(draw.networks.map(({ name }) => name)).size).toBe(12);
    expect(drawNetworks(SPACE, fitsArena, 12, 5)).toEqual(draw);
    expect(drawNetworks(SPACE, fitsArena, 12, 6).networks).not.toEqual(draw.networks);
    for (const { name, cases } of draw.networks) {
      const architecture = name.split(' ').map((block) => {
        const [operation, width] = block.split(':');
        return { operation: operation as Operation, width: Number(width) };
      }) as Architecture;
      expect(architectureOperators(SPACE, architecture)).toEqual(cases);
    }
  });

  it('come with what else was drawn', () => {
    const { networks, drawn, fitting, operations } = drawNetworks(SPACE, fitsArena, 12, 5);
    expect(fitting).toBe(networks.length);
    expect(drawn).toBeGreaterThan(fitting);
    const sum = (of: 'drawn' | 'fitting') => operations.reduce((total, row) => total + row[of], 0);
    expect([sum('drawn'), sum('fitting')]).toEqual([7 * drawn, 7 * fitting]);
    const fittingBlocks = networks.flatMap(({ name }) => name.split(' ').map((block) => block.split(':')[0]));
    for (const { operation, fitting: count } of operations) {
      expect(fittingBlocks.filter((found) => found === operation)).toHaveLength(count);
    }
  });

  it('are others than those excepted', () => {
    const first = drawNetworks(SPACE, anything, 5, 1).networks.map(({ name }) => name);
    const others = drawNetworks(SPACE, anything, 5, 1, new Set(first)).networks.map(({ name }) => name);
    expect(others).toHaveLength(5);
    expect(others.filter((name) => first.includes(name))).toEqual([]);
  });

  it('are refused where hardly any fits', () => {
    expect(() => drawNetworks(SPACE, () => false, 1, 1)).toThrowError(lutError('MODEL_SPACE'));
  });
});

/** Networks whose predictions are 1000 a operator and 500 more, as a table with that overhead would make them. */
const NETWORKS = drawNetworks(SPACE, anything, 8, 3).networks;
const predictThousands: Predict = (cases) => {
  const total = 500 + 1000 * cases.length;
  return { total, low: total, high: total, missing: [] };
};
const PER_GRAPH = 500;
const PARTS = { test: NETWORKS.slice(0, 5), calibration: NETWORKS.slice(5) };

describe('compareNetworks', () => {
  it('measures each network once and keeps what belongs together', async () => {
    const measured: string[] = [];
    const measure: Measure<string> = async ({ name, cases }) => {
      measured.push(name);
      return { total: 1000 * cases.length, run: name };
    };
    const { test, calibration } = await compareNetworks(PARTS, predictThousands, measure);
    expect(measured.sort()).toEqual(NETWORKS.map(({ name }) => name).sort());
    expect(test.map(({ network }) => network)).toEqual(PARTS.test);
    expect(calibration.map(({ network }) => network)).toEqual(PARTS.calibration);
    for (const { network, run, predicted, measured: total } of [...test, ...calibration]) {
      expect(run).toBe(network.name);
      expect(predicted - total).toBe(500);
    }
  });

  it('refuses a table that lacks a case, before anything is measured', async () => {
    const lacking: Predict = () => ({ total: null, low: null, high: null, missing: ['ADD int8 …'] });
    const measure: Measure<never> = () => Promise.reject(new Error('measured'));
    await expect(compareNetworks(PARTS, lacking, measure)).rejects.toThrowError(
      lutError('TABLE_MISSING', { message: expect.stringContaining('"ADD int8 …"') as string }),
    );
  });
});

describe('judge', () => {
  const compare = (measure: (index: number, operators: number) => number) =>
    compareNetworks(PARTS, predictThousands, async (network) => {
      const total = measure(NETWORKS.indexOf(network), network.cases.length);
      return { total, run: null };
    });

  it('finds the overhead that all networks share from the calibration networks', async () => {
    const judgement = judge(PER_GRAPH, await compare((_, operators) => 1000 * operators + 800));
    expect(judgement).toMatchObject({ n: 5, mae: 300, spearman: 1 });
    expect(judgement.calibrated).toEqual({
      ...{ n: 3, perGraph: 800, mae: 0, mapePercent: 0, worstPercent: 0 },
      ...{ spearman: 1, r2: 1 },
    });
  });

  it('does not let the test networks into the overhead', async () => {
    const isTested = (index: number): boolean => index < PARTS.test.length;
    const judgement = judge(
      PER_GRAPH,
      await compare((index, operators) => 1000 * operators + (isTested(index) ? 900 : 500)),
    );
    expect(judgement.calibrated).toMatchObject({ perGraph: 500, mae: 400 });
  });
});

describe('limits', () => {
  const table = (unit: Unit, runtime: string, source: TableEntry['source']) =>
    ({ unit, configuration: { runtime }, entries: [{ source: 'measured' }, { source }] }) as unknown as Table;
  const exact = { mae: 0, mapePercent: 0.5, worstPercent: 2, spearman: 0.9995, r2: 1 };

  it('are narrower for kernels whose instructions do not depend on data, wider where cases are interpolated', () => {
    expect(boundsOf(table('instructions', 'builtin', 'measured'))).toBe(EXACT);
    expect(boundsOf(table('instructions', 'tflm', 'measured'))).toBe(ADDITIVITY);
    expect(boundsOf(table('instructions', 'builtin', 'interpolated'))).toMatchObject({ mapePercent: 2 });
  });

  it('are none for silicon', () => {
    expect(boundsOf(table('cycles', 'builtin', 'measured'))).toBeNull();
  });

  it.each([{}, { mapePercent: 0.51 }, { worstPercent: 2.1 }, { spearman: 0.9994 }])(
    'hold for %o or not',
    (off) => {
      expect(isWithin({ ...exact, ...off }, ADDITIVITY)).toBe(Object.keys(off).length === 0);
    },
  );
});
