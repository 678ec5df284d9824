import { inputRadius, tanh as tanhFunction } from '../arithmetic/fixed-point.js';
import { clamp, INT8_MAX, INT8_MIN, scaleOf } from '../arithmetic/quantization.js';
import { quantizeMultiplier, roundingShift, type Requantize } from '../arithmetic/requantize.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { LOOKUP_TABLE_BYTES, mapped } from '../operator-parts/lookup.js';
import { NO_OPTIONS, type NoAttributes } from '../operator-parts/options.js';
import { PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';

/** From -1 to 127/128. */
const SIGNED_FRACTION = { scale: 1 / 128, zeroPoint: 0 };

/** The hyperbolic tangent; the output's quantization is always scale 1/128, zero point 0. */
export const tanh: OperatorDefinition<never, NoAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  code: 28,
  version: 2,
  // Of a normal input with deviation 2: E[tanh²] = 0.63.
  signals: (_, inputs) => inputs.map(() => ({ ...SIGNED_FRACTION, meanSquare: 0.63 })),
  fixedOutput: SIGNED_FRACTION,
  options: NO_OPTIONS,
  run: (operator, valuesOf, requantize) => [tangents(operator, valuesOf(operator.input), requantize)],
  persistentBytes: () => LOOKUP_TABLE_BYTES,
  scratchBytes: () => 0,
};

const INTEGER_BITS = 4;

function tangents(operator: UnaryOperands, input: Int8Array, requantize: Requantize): Int8Array {
  const multiplier = quantizeMultiplier(scaleOf(operator.input) * 2 ** (31 - INTEGER_BITS));
  const radius = inputRadius(INTEGER_BITS, multiplier.shift);
  return mapped(input, (value) => {
    const centred = value - operator.input.zeroPoint;
    if (centred <= -radius) return INT8_MIN;
    if (centred >= radius) return INT8_MAX;
    const result = tanhFunction(requantize(centred, multiplier), INTEGER_BITS);
    return clamp(roundingShift(result, 31 - 7), INT8_MIN, INT8_MAX);
  });
}
