import { describe, expect, it } from 'vitest';
import { fitOverhead, OVERHEAD_CASES, type ChainTiming } from '../../builder/overhead.js';
import { chainModel } from '../../model/case-models/case-model.js';

function chain(key: string, operators: number, operator: number, extra = 0): ChainTiming {
  return { key, operators, operator, whole: 588 + operators * (operator + 19) + extra };
}

describe('fitOverhead', () => {
  it('finds what a graph and each operator of it cost', () => {
    const timings = [1, 2, 3].flatMap((n) => [chain('b', n, 1000), chain('a', n, 77)]);
    expect(fitOverhead(timings)).toEqual({
      perOperator: 19,
      perGraph: 588,
      residual: 0,
      cases: ['a', 'b'],
      chains: [1, 2, 3],
    });
  });

  it('fits by least squares, and says how far the worst chain is off', () => {
    // one chain of three is 6 off: by hand, slope 19 + 3 and intercept 588 − 4; the middle chain is off by 2
    const fit = fitOverhead([chain('a', 1, 50), chain('a', 2, 50), chain('a', 3, 50, 6)]);
    expect(fit).toMatchObject({ perOperator: 22, perGraph: 584, residual: 2 });
  });

  it('needs chains of two lengths', () => {
    expect(fitOverhead([])).toBeUndefined();
    expect(fitOverhead([chain('a', 2, 50), chain('b', 2, 60)])).toBeUndefined();
  });
});

describe('OVERHEAD_CASES', () => {
  it('can be chained', () => {
    for (const operatorCase of OVERHEAD_CASES) expect(() => chainModel(operatorCase, 3)).not.toThrow();
  });
});
