import type { OperatorDefinition } from '../operator-parts/definition.js';
import { POOL, pooled, type PoolAttributes, type PoolField } from '../operator-parts/pool.js';
import type { UnaryOperands } from '../operator-parts/unary.js';

/** The mean over the part of the window inside the input, ties away from zero. */
export const averagePool2D: OperatorDefinition<PoolField, PoolAttributes, UnaryOperands> = {
  ...POOL,
  code: 1,
  run: (operator, valuesOf) => [pooled(operator, valuesOf(operator.input), 0, add, roundedQuotient)],
};

function add(a: number, b: number): number {
  return a + b;
}

function roundedQuotient(sum: number, count: number): number {
  const half = count >> 1;
  return Math.trunc((sum > 0 ? sum + half : sum - half) / count);
}
