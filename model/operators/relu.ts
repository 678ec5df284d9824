import { INT8_MIN, scaleOf } from '../arithmetic/quantization.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { NO_OPTIONS, type NoAttributes } from '../operator-parts/options.js';
import { rescaled } from '../operator-parts/rescaled.js';
import { NO_MEMORY, PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';
import { activated, peak } from '../signal.js';

/** Requantized to the output's scale, by a quotient that TensorFlow Lite Micro takes in float32. */
export const relu: OperatorDefinition<never, NoAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  ...NO_MEMORY,
  code: 19,
  version: 2,
  signals: (_, inputs) => inputs.map((input) => activated('RELU', input.meanSquare, peak(input))),
  options: NO_OPTIONS,
  rewrites: { clampsAs: 'RELU', copies: ({ input }) => input.zeroPoint === INT8_MIN },
  run(operator, valuesOf, requantize) {
    const { input, output } = operator;
    const factor = Math.fround(scaleOf(input) / scaleOf(output));
    return [rescaled(operator, valuesOf(input), factor, output.zeroPoint, requantize)];
  },
};
