import { describe, expect, it } from 'vitest';
import { fitOverhead, OVERHEAD_CASES, type ChainTiming } from '../../builder/overhead.js';
import { chainModel } from '../../model/case-models/case-model.js';
import { lutError } from '../support/lut-error.js';

function chain(key: string, operators: number, operator: number, extra = 0): ChainTiming {
  return {
    key,
    operators,
    kernels: operators * operator,
    whole: 588 + operators * (operator + 19) + extra,
  };
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

  it('may be below zero: a kernel by itself may cost more than in the loop of a graph', () => {
    const fit = fitOverhead([1, 2, 3].map((n) => ({ ...chain('a', n, 50), whole: 22 + n * (50 - 5) })));
    expect(fit).toMatchObject({ perOperator: -5, perGraph: 22, residual: 0 });
  });

  it('is refused where it cannot be told from chance', () => {
    // of chains whose operators took other data alone: −77 per operator with a residual of about 1,000
    const extras = [0, 900, -1000, 1000, -900, 800, -700, 100, -600];
    const noisy = extras.map((extra, i) => chain(`${i % 3}`, 1 + Math.floor(i / 3), 5000, extra));
    expect(() => fitOverhead(noisy)).toThrowError(lutError('TABLE_OVERHEAD'));
  });

  it('may be uncertain by less than a thousandth of the operators', () => {
    const extras = [0, 2, -2, 1, -1, 2, -2, 1, -1];
    const noisy = extras.map((extra, i) => ({
      ...chain(`${i % 3}`, 1 + Math.floor(i / 3), 50_000),
      whole: (1 + Math.floor(i / 3)) * 50_000 + 588 + extra,
    }));
    expect(Math.abs(fitOverhead(noisy)!.perOperator)).toBeLessThan(2);
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
