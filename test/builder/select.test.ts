import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Interpolator } from '../../builder/interpolate/interpolator.js';
import { loopCounts } from '../../builder/kernels/parts/loops.js';
import { selectCases } from '../../builder/select.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { caseKey } from '../../model/cases/key.js';
import type { OperatorCase } from '../../model/operator.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';

const CASES = distinctCases(loadSpace('edgenas-vww'));

/** A board whose loops cost what they may cost: the n-th of a kind 11 · (n + 1) counts a pass. */
function counts(operatorCase: OperatorCase): number {
  return loopCounts(operatorCase).reduce((sum, passes, i) => sum + 11 * (i + 1) * passes, 0);
}

describe('selectCases', () => {
  it.each([0.1, 0.25, 0.5, 1])('chooses a share of %d, none twice, whatever their order', (share) => {
    const keys = selectCases(CASES, share).map(caseKey);
    expect(keys).toHaveLength(Math.ceil(share * CASES.length));
    expect(new Set(keys).size).toBe(keys.length);
    expect(selectCases(CASES.toReversed(), share).map(caseKey)).toEqual(keys);
  });

  it.each([0.1, 0.25])('chooses for %d of the cases those that tell of all others', (share) => {
    const chosen = new Set(selectCases(CASES, share));
    const known = [...chosen].map((operatorCase) => ({ case: operatorCase, median: counts(operatorCase) }));
    const interpolator = new Interpolator(known);
    for (const other of CASES.filter((operatorCase) => !chosen.has(operatorCase))) {
      const estimate = interpolator.estimate(other);
      expect(estimate, caseKey(other)).toBeDefined();
      expect(Math.abs(estimate!.count / counts(other) - 1), caseKey(other)).toBeLessThan(0.01);
    }
  });

  it('chooses better than the first by key would be', () => {
    const first = CASES.slice(0, Math.ceil(0.25 * CASES.length));
    const interpolator = new Interpolator(
      first.map((operatorCase) => ({ case: operatorCase, median: counts(operatorCase) })),
    );
    expect(CASES.some((operatorCase) => interpolator.estimate(operatorCase) === undefined)).toBe(true);
  });

  it('measures more than it may rather than leave a loop unseen', () => {
    const small = distinctCases(loadSpace(join(PACKAGE_ROOT, 'test/spaces/small.yaml')));
    const chosen = new Set(selectCases(small, 0.01));
    expect(chosen.size).toBeLessThan(small.length);
    const known = [...chosen].map((operatorCase) => ({ case: operatorCase, median: counts(operatorCase) }));
    const interpolator = new Interpolator(known);
    for (const other of small.filter((operatorCase) => !chosen.has(operatorCase))) {
      expect(interpolator.estimate(other), caseKey(other)).toBeDefined();
    }
  });

  it('takes nothing from nothing', () => {
    expect(selectCases([], 0.5)).toEqual([]);
  });
});
