import { describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import type { KeyFunction } from '../../builder/conflicts.js';
import { OVERHEAD_CASES } from '../../builder/overhead.js';
import { neededRuns, planCases } from '../../builder/plan.js';
import { arenaTotal } from '../../model/graph/arena.js';
import { caseKey, parseKey } from '../../model/cases/key.js';
import { caseMemory } from '../../model/case-models/memory.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { lutError } from '../support/lut-error.js';

const CASES = distinctCases(loadSpace('edgenas-vww'));
const ROOMY = { arena: 2 ** 30, window: 2 ** 30 };

describe('planCases', () => {
  it('enters what exceeds the board’s memory with the bytes it needs, and drops nothing', () => {
    const { memory } = loadBoard('stm32f4');
    const { feasible, infeasible } = planCases(CASES, memory);
    expect([...feasible.map(caseKey), ...infeasible.map(({ key }) => key)].sort()).toEqual(
      CASES.map(caseKey),
    );
    expect(infeasible).not.toEqual([]);
    for (const row of infeasible) {
      expect(row).toMatchObject({ key: caseKey(row.case), memory: 'arena' });
      expect(row.bytesNeeded).toBe(arenaTotal(caseMemory(row.case).arena));
      expect(row.bytesNeeded).toBeGreaterThan(memory.arena);
    }
    for (const operatorCase of feasible) {
      expect(arenaTotal(caseMemory(operatorCase).arena)).toBeLessThanOrEqual(memory.arena);
    }
  });

  it('finds every case of the space feasible on the board with the most memory', () => {
    expect(planCases(CASES, loadBoard('rpi3').memory).infeasible).toEqual([]);
  });

  it('enters a model that is longer than the window', () => {
    const wide = parseKey('FULLY_CONNECTED int8 in=1x1000 out=1x1000 a=NONE w=per-tensor b=yes');
    const { infeasible } = planCases([wide], { arena: 1 << 20, window: 1 << 20 });
    expect(infeasible).toEqual([]);
    const [row] = planCases([wide], { arena: 1 << 20, window: 1 << 19 }).infeasible;
    expect(row).toMatchObject({ memory: 'window', bytesNeeded: caseMemory(wide).model });
  });

  it('sorts by key and drops repeated cases', () => {
    const some = CASES.slice(0, 5);
    expect(planCases([...some, ...some].reverse(), ROOMY).feasible).toEqual(some);
  });
});

describe('a key that lacks a field', () => {
  const without =
    (field: RegExp): KeyFunction =>
    (operatorCase) =>
      caseKey(operatorCase).replace(field, '');
  const ablated: readonly [name: string, keyOf: KeyFunction][] = [
    ['stride', without(/ s=\w+/)],
    ['padding', without(/ p=\w+/)],
    ['output channels', (operatorCase) => caseKey(operatorCase).replace(/(out=[0-9x]+)x[0-9]+/, '$1')],
    ['input channels', (operatorCase) => caseKey(operatorCase).replace(/(in=[0-9x]+)x[0-9]+/, '$1')],
  ];

  it.each(ablated)('is noticed: %s', (_, keyOf) => {
    expect(() => planCases(CASES, ROOMY, keyOf)).toThrowError(lutError('TABLE_CONFLICT'));
    const [convolution] = CASES.filter(({ kind }) => kind === 'CONV_2D');
    expect(() => planCases([convolution!], ROOMY, keyOf)).toThrowError(lutError('TABLE_CONFLICT'));
  });

  it('is noticed where it still reads back, since another case has it too', () => {
    // stride and padding forced to one value: the key is well-formed, but not that of the other case
    const forced: KeyFunction = (operatorCase) =>
      caseKey(operatorCase)
        .replace(/ s=\w+/, ' s=1x1')
        .replace(/ p=\w+/, ' p=SAME');
    const same = 'MAX_POOL_2D int8 in=1x1x1x4 out=1x1x1x4 k=1x1 s=1x1 p=SAME a=NONE';
    const others = [same.replace('s=1x1', 's=2x2'), same.replace('SAME', 'VALID')];
    for (const other of others) {
      expect(() => planCases([same, other].map(parseKey), ROOMY, forced)).toThrowError(
        lutError('TABLE_CONFLICT', { message: expect.stringContaining('Two different cases') as string }),
      );
    }
  });
});

describe('neededRuns', () => {
  it('are each case alone, and the chains that the overhead is fitted from, none twice', () => {
    const runs = neededRuns([...CASES, ...OVERHEAD_CASES]);
    expect(neededRuns(CASES)).toEqual(runs);
    const distinct = new Set([...CASES, ...OVERHEAD_CASES].map(caseKey)).size;
    expect(runs).toHaveLength(distinct + 3 * OVERHEAD_CASES.length);
    const names = runs.map(({ key, scope, operators }) => `${key} ${scope} ${operators}`);
    expect(new Set(names).size).toBe(runs.length);
    expect(runs.filter(({ scope }) => scope === 'graph').map(({ operators }) => operators)).toEqual(
      OVERHEAD_CASES.flatMap(() => [1, 2, 3]),
    );
  });
});
