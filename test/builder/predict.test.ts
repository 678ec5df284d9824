import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { ArchitectureCosts } from '../../builder/architecture-costs.js';
import { compileRuns } from '../../builder/compile.js';
import { neededRuns, planCases } from '../../builder/plan.js';
import { predictCases, predictModel, Predictor } from '../../builder/predict.js';
import { formatTable, loadTable, parseTable } from '../../builder/table-file.js';
import type { MeasuredEntry, Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { arenaOf, arenaTotal } from '../../model/graph/arena.js';
import { caseKey, parseKey } from '../../model/cases/key.js';
import type { OperatorCase, OperatorKind } from '../../model/operator.js';
import { elements } from '../../model/shapes.js';
import { architectureOperators, distinctCases } from '../../model/space/architecture.js';
import { randomArchitecture } from '../../model/space/choices.js';
import { loadSpace } from '../../model/space/load.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { pointwise } from '../store/examples.js';
import { lutError } from '../support/lut-error.js';
import { Random } from '../support/random.js';
import { kernelCounts, runOf, storedRun, VALIDATION } from './examples.js';

const PER_GRAPH = 500;
const PER_OPERATOR = 20;
const SOFTMAX = parseKey('SOFTMAX int8 in=1x2 out=1x2');

function tableOf(
  cases: readonly OperatorCase[],
  changes: Partial<Parameters<typeof compileRuns>[2]> = {},
): Table {
  const runs = neededRuns(cases).map((run) => storedRun(runOf(run)));
  return compileRuns(
    runs.filter(({ scope }) => scope === 'operator'),
    runs.filter(({ scope }) => scope === 'graph'),
    { board: 'stm32f4', space: null, firmwareBytes: 28_000, cases, infeasible: [], ...changes },
  );
}

describe('predictCases', () => {
  const widths = [8, 16, 24, 40, 64];
  const table = tableOf(widths.map(pointwise));

  it('adds entries and overheads', () => {
    const cases = [8, 16, 8].map(pointwise);
    const counts = cases.map(kernelCounts);
    const total = PER_GRAPH + counts.reduce((sum, count) => sum + count + PER_OPERATOR, 0);
    const prediction = predictCases(table, cases);
    expect(prediction).toMatchObject({ unit: 'instructions', total, low: total, high: total, missing: [] });
    expect(prediction.operators).toEqual(
      cases.map((operatorCase, index) => ({
        index,
        kind: 'CONV_2D',
        key: caseKey(operatorCase),
        count: counts[index],
        low: counts[index],
        high: counts[index],
        source: 'measured',
        kernel: 'conv_1x1',
      })),
    );
  });

  it('interpolates what is near enough, with an interval that the total takes over', () => {
    const { operators, total, low, high } = predictCases(table, [8, 32].map(pointwise));
    const [measured, estimated] = operators;
    expect([measured!.source, estimated!.source]).toEqual(['measured', 'interpolated']);
    expect(estimated!.kernel).toBe('conv_1x1');
    expect(estimated!.count! / kernelCounts(pointwise(32))).toBeCloseTo(1, 2);
    expect(total).toBeCloseTo(PER_GRAPH + 2 * PER_OPERATOR + measured!.count! + estimated!.count!, 6);
    expect(total! - low!).toBeCloseTo(estimated!.count! - estimated!.low!, 6);
    expect(high! - total!).toBeCloseTo(estimated!.high! - estimated!.count!, 6);
  });

  it('says what an interpolated operator is taken to run on', () => {
    const published = loadTable(join(PACKAGE_ROOT, 'luts/stm32f4-edgenas-vww-instructions.json'));
    const unmeasured = [
      'CONV_2D int8 in=1x12x12x40 out=1x12x12x56 k=1x1 s=1x1 d=1x1 p=SAME a=NONE w=per-channel b=yes',
      'DEPTHWISE_CONV_2D int8 in=1x12x12x40 out=1x12x12x40 k=3x3 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      'DEPTHWISE_CONV_2D int8 in=1x12x12x40 out=1x12x12x40 k=5x5 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
    ].map(parseKey);
    const { operators } = predictCases(published, unmeasured);
    expect(operators.map(({ source, kernel }) => [source, kernel])).toEqual([
      ['interpolated', 'conv_1x1_2x2'],
      ['interpolated', 'depthwise_3x3_rows2'],
      ['interpolated', 'depthwise_pairs'],
    ]);
  });

  it('never counts a missing operator as nothing', () => {
    const prediction = predictCases(table, [pointwise(8), SOFTMAX, SOFTMAX]);
    expect(prediction).toMatchObject({ total: null, low: null, high: null, missing: [caseKey(SOFTMAX)] });
    expect(prediction.operators[1]).toMatchObject({ count: null, source: 'missing' });
    expect(prediction.operators[0]).toMatchObject({ count: kernelCounts(pointwise(8)), source: 'measured' });
  });

  it('adds the noise of measured operators in squares, and errors of one fit as they are', () => {
    const noisy = {
      ...table,
      entries: table.entries.map((entry) => ({
        ...entry,
        p05: entry.median - 30,
        p95: entry.median + 40,
      })) as MeasuredEntry[],
    };
    const { total, low, high } = predictCases(noisy, [8, 16, 24, 40].map(pointwise));
    expect(total! - low!).toBeCloseTo(60, 9);
    expect(high! - total!).toBeCloseTo(80, 9);

    const twice = predictCases(table, [32, 32].map(pointwise));
    const one = twice.operators[0]!;
    expect(twice.high! - twice.total!).toBeCloseTo(2 * (one.high! - one.count!), 6);
  });

  it('allows for the residual of the overhead, and for what validation found', () => {
    const { overhead } = table;
    const cases = new Array<OperatorCase>(6).fill(pointwise(8));
    const uneven = predictCases({ ...table, overhead: { ...overhead, residual: 7 } }, cases);
    // twice as many operators as in the longest chain
    expect(uneven.high! - uneven.total!).toBeCloseTo(14, 9);
    const validated = predictCases({ ...table, validation: { ...VALIDATION, mapePercent: 0.1 } }, cases);
    expect(validated.high! - validated.total!).toBeCloseTo(0.00206 * validated.total!, 6);
  });
});

describe('a table made within a budget', () => {
  const [measured, left] = [[8, 16, 24, 40, 64].map(pointwise), [12, 48].map(pointwise)];
  const table = tableOf(measured, { interpolated: left });

  it('marks what was interpolated, and states its interval', () => {
    expect(table.entries.map(({ key }) => key)).toEqual([...measured, ...left].map(caseKey).sort());
    for (const entry of table.entries.filter(({ source }) => source === 'interpolated')) {
      expect(left).toContainEqual(entry.case);
      expect(entry).toMatchObject({ source: 'interpolated' });
      expect(entry.median / kernelCounts(entry.case)).toBeCloseTo(1, 2);
    }
    expect(parseTable(formatTable(table), 'table')).toEqual(table);
    expect(predictCases(table, left).operators.map(({ source }) => source)).toEqual([
      'interpolated',
      'interpolated',
    ]);
  });

  it('refuses a case that is too far from what was profiled, by name', () => {
    expect(() => tableOf(measured, { interpolated: [SOFTMAX] })).toThrowError(
      lutError('TABLE_MISSING', { message: expect.stringContaining('SOFTMAX') as string }),
    );
  });
});

describe('predictModel', () => {
  const bytes = readFileSync(join(PACKAGE_ROOT, 'test/models/vww_96_int8.tflite'));
  const graph = loadGraph(bytes);
  const cases = graph.operators.map(caseOfOperator);
  const table = tableOf(cases);

  it('says what the model takes of the board', () => {
    const board = loadBoard('stm32f4');
    const prediction = predictModel(table, graph, bytes.length, board);
    expect(prediction).toMatchObject({
      arenaBytes: arenaTotal(arenaOf(graph)),
      flashBytes: bytes.length + 28_000,
      fits: true,
      missing: [],
    });
    expect(prediction.operators).toHaveLength(31);
    for (const small of [
      { ...board.memory, arena: prediction.arenaBytes - 16 },
      { ...board.memory, window: bytes.length - 1 },
    ]) {
      expect(predictModel(table, graph, bytes.length, { ...board, memory: small }).fits).toBe(false);
    }
    const exact = { ...board.memory, arena: prediction.arenaBytes, window: bytes.length };
    expect(predictModel(table, graph, bytes.length, { ...board, memory: exact }).fits).toBe(true);
  });

  it('answers the same from a kept predictor', () => {
    const predictor = new Predictor(table);
    const board = loadBoard('rpi3');
    const first = predictor.model(graph, bytes.length, board);
    expect(predictor.model(graph, bytes.length, board)).toEqual(first);
    expect(first).toEqual(predictModel(table, graph, bytes.length, board));
  });
});

describe('ArchitectureCosts', () => {
  const space = loadSpace('edgenas-vww');
  const { feasible, infeasible } = planCases(distinctCases(space), loadBoard('stm32f4').memory);
  const table = tableOf(feasible, { infeasible });
  const costs = new ArchitectureCosts(table, space);

  it('gives what adding up the operators gives, and infinity where one does not fit the board', () => {
    const random = new Random(6);
    const tooBig = new Set(infeasible.map(({ key }) => key));
    let finite = 0;
    for (let i = 0; i < 300; i++) {
      const architecture = randomArchitecture(space, () => random.unit());
      const operators = architectureOperators(space, architecture);
      const count = costs.count(costs.picksOf(architecture));
      if (operators.some((operatorCase) => tooBig.has(caseKey(operatorCase)))) {
        expect(count).toBe(Infinity);
      } else {
        expect(count).toBeCloseTo(predictCases(table, operators).total!, 3);
        finite++;
      }
    }
    expect(finite).toBeGreaterThan(50);
    expect(finite).toBeLessThan(300);
  });

  it('refuses architectures of another space, and tables without its cases', () => {
    expect(() => costs.picksOf([{ operation: 'ir_3', width: 16 }])).toThrowError(RangeError);
    expect(() => new ArchitectureCosts(tableOf([pointwise(8)]), space)).toThrowError(
      lutError('TABLE_MISSING'),
    );
  });
});

/** Of a runtime whose kernels take something else for every fill, and how far chains have shown data to move them. */
function branchingTable(
  cases: readonly OperatorCase[],
  perOutput: Readonly<Partial<Record<OperatorKind, number>>>,
): Table {
  const table = tableOf(cases);
  const data = Object.entries(perOutput).map(([kind, value]) => ({
    kind: kind as OperatorKind,
    perOutput: value,
  }));
  return {
    ...table,
    overhead: { ...table.overhead, data },
    entries: table.entries.map((entry) =>
      entry.source === 'measured' ? { ...entry, min: entry.min - 1, max: entry.max + 1 } : entry,
    ),
  };
}

describe('the interval of a runtime whose kernels branch on data', () => {
  const widths = [8, 16, 24, 40, 64];
  const PER_OUTPUT = 2;
  const plain = tableOf(widths.map(pointwise));
  const branching = branchingTable(widths.map(pointwise), { CONV_2D: PER_OUTPUT });

  it('covers 85 to 95 of 100 networks whose data move all operators of a kind alike, as far as chains have shown', () => {
    const random = new Random(7);
    // of twelve uniform numbers, the sum less 6 is as good as normal
    const normal = (): number => Array.from({ length: 12 }, () => random.unit()).reduce((a, b) => a + b, -6);
    const gates = [8, 16, 24].map((width) => parseKey(`LOGISTIC int8 in=1x${width} out=1x${width}`));
    const perOutput = { CONV_2D: PER_OUTPUT, LOGISTIC: 150 };
    const both = branchingTable([...widths.map(pointwise), ...gates], perOutput);
    const predictor = new Predictor(both);
    const drawn = 400;
    let covered = 0;
    for (let i = 0; i < drawn; i++) {
      const cases = Array.from({ length: 4 }, () => [
        pointwise(random.pick(widths)),
        random.pick(gates),
      ]).flat();
      const { total, low, high } = predictor.cases(cases);
      const draws = { CONV_2D: normal(), LOGISTIC: normal() };
      const moved = cases.map(({ kind, output }) => {
        const one = kind as keyof typeof draws;
        return perOutput[one] * elements(output) * draws[one];
      });
      const truth = total! + moved.reduce((a, b) => a + b, 0);
      if (low! <= truth && truth <= high!) covered++;
    }
    expect(covered / drawn).toBeGreaterThan(0.85);
    expect(covered / drawn).toBeLessThan(0.95);
  });

  it('is no wider where every fill took the same, and takes the middle kind for one that was not chained', () => {
    const width = ({ low, high }: { low: number | null; high: number | null }): number => high! - low!;
    const cases = [pointwise(16)];
    const calm = { ...branching, entries: plain.entries };
    expect(width(predictCases(calm, cases))).toBe(0);
    const other: Table = {
      ...branching,
      overhead: {
        ...branching.overhead,
        data: [
          { kind: 'ADD', perOutput: 1 },
          { kind: 'LOGISTIC', perOutput: PER_OUTPUT },
          { kind: 'SOFTMAX', perOutput: 70 },
        ],
      },
    };
    expect(width(predictCases(other, cases))).toBe(width(predictCases(branching, cases)));
  });

  it('is the wider of what data make of it and what a validation has shown', () => {
    const cases = [pointwise(16), pointwise(24)];
    const validated = (mapePercent: number): Table => ({
      ...branching,
      validation: { ...VALIDATION, mapePercent },
    });
    const low = (table: Table): number => predictCases(table, cases).low!;
    expect(low(validated(0))).toBe(low(branching));
    expect(low(validated(5))).toBeLessThan(low(branching));
  });
});
