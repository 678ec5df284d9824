import { clamp, INT8_MAX, INT8_MIN, quantized } from '../arithmetic/quantization.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { mapped } from '../operator-parts/lookup.js';
import { NO_OPTIONS, type NoAttributes } from '../operator-parts/options.js';
import { NO_MEMORY, PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';

/** Clamped in the input's quantization, which TensorFlow Lite Micro takes to be the output's too. */
export const relu6: OperatorDefinition<never, NoAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  ...NO_MEMORY,
  code: 21,
  version: 2,
  signals: (_, inputs) => inputs.map((input) => ({ ...input, meanSquare: input.meanSquare / 2 })),
  options: NO_OPTIONS,
  rewrites: {
    clampsAs: 'RELU6',
    copies: ({ input }) => input.zeroPoint === INT8_MIN && quantized(6, input) === INT8_MAX,
  },
  run({ input }, valuesOf) {
    const six = quantized(6, input);
    return [mapped(valuesOf(input), (value) => clamp(value, input.zeroPoint, six))];
  },
};
