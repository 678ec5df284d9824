import { INT8_MIN } from '../arithmetic/quantization.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { POOL, pooled, type PoolAttributes, type PoolField } from '../operator-parts/pool.js';
import type { UnaryOperands } from '../operator-parts/unary.js';

/** The largest element in the part of the window inside the input. */
export const maxPool2D: OperatorDefinition<PoolField, PoolAttributes, UnaryOperands> = {
  ...POOL,
  code: 17,
  run: (operator, valuesOf) => [
    pooled(operator, valuesOf(operator.input), INT8_MIN, Math.max, (largest) => largest),
  ],
};
