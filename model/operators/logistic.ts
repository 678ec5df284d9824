import { inputRadius, logistic as logisticFunction } from '../arithmetic/fixed-point.js';
import { clamp, INT8_MAX, INT8_MIN, scaleOf } from '../arithmetic/quantization.js';
import { quantizeMultiplier, roundingShift, type Requantize } from '../arithmetic/requantize.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { LOOKUP_TABLE_BYTES, mapped } from '../operator-parts/lookup.js';
import { NO_OPTIONS, type NoAttributes } from '../operator-parts/options.js';
import { PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';
import { PROBABILITY } from '../signal.js';

/** 1 / (1 + exp(-x)); the output's quantization is always scale 1/256, zero point -128. */
export const logistic: OperatorDefinition<never, NoAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  code: 14,
  version: 2,
  // Of a normal input with deviation 2: E[logistic²] = 0.34.
  signals: (_, inputs) => inputs.map(() => ({ ...PROBABILITY, meanSquare: 0.34 })),
  fixedOutput: PROBABILITY,
  options: NO_OPTIONS,
  run: (operator, valuesOf, requantize) => [logistics(operator, valuesOf(operator.input), requantize)],
  persistentBytes: () => LOOKUP_TABLE_BYTES,
  scratchBytes: () => 0,
};

const INTEGER_BITS = 4;

function logistics(operator: UnaryOperands, input: Int8Array, requantize: Requantize): Int8Array {
  const multiplier = quantizeMultiplier(scaleOf(operator.input) * 2 ** (31 - INTEGER_BITS));
  const radius = inputRadius(INTEGER_BITS, multiplier.shift);
  return mapped(input, (value) => {
    const centred = value - operator.input.zeroPoint;
    if (centred <= -radius) return INT8_MIN;
    if (centred >= radius) return INT8_MAX;
    const result = logisticFunction(requantize(centred, multiplier), INTEGER_BITS);
    return clamp(roundingShift(result, 31 - 8) + INT8_MIN, INT8_MIN, INT8_MAX);
  });
}
