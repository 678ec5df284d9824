import { INT8_MIN, scaleOf } from '../arithmetic/quantization.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { emptyOptions, type NoAttributes } from '../operator-parts/options.js';
import { rescaled } from '../operator-parts/rescaled.js';
import { NO_MEMORY, PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';
import { activated, peak } from '../signal.js';

/** From int8 to int8: the same values in another quantization. */
export const quantize: OperatorDefinition<never, NoAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  ...NO_MEMORY,
  code: 114,
  version: 1,
  signals: (_, inputs) => inputs.map((input) => activated('NONE', input.meanSquare, peak(input))),
  options: emptyOptions('QuantizeOptions', 89),
  run(operator, valuesOf, requantize) {
    const factor = scaleOf(operator.input) / scaleOf(operator.output);
    return [rescaled(operator, valuesOf(operator.input), factor, INT8_MIN, requantize)];
  },
};
