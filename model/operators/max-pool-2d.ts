import { INT8_MIN } from '../arithmetic/quantization.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { POOL, pooled, type PoolAttributes, type PoolField } from '../operator-parts/pool.js';
import type { UnaryOperands } from '../operator-parts/unary.js';

/** The largest element in the part of the window inside the input. */
export const maxPool2D: OperatorDefinition<PoolField, PoolAttributes, UnaryOperands> = {
  ...POOL,
  code: 17,
  rewrites: {
    ...POOL.rewrites,
    // zeros beside its input are what is outside of it, which is never the largest, where zero is the least
    slides: ({ input, attributes }) =>
      input.zeroPoint === INT8_MIN ? { ...attributes, dilation: [1, 1] } : null,
  },
  run: (operator, valuesOf) => [
    pooled(operator, valuesOf(operator.input), INT8_MIN, Math.max, (largest) => largest),
  ],
};
