import { tanh as tanhFunction } from '../arithmetic/fixed-point.js';
import { curveOf } from '../operator-parts/curve.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { LOOKUP_TABLE_BYTES } from '../operator-parts/lookup.js';
import { NO_OPTIONS, type NoAttributes } from '../operator-parts/options.js';
import { PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';

/** From -1 to 127/128. */
const SIGNED_FRACTION = { scale: 1 / 128, zeroPoint: 0 };

const CURVE = { curve: tanhFunction, fractionBits: 7, zeroPoint: SIGNED_FRACTION.zeroPoint };

/** The hyperbolic tangent; the output's quantization is always scale 1/128, zero point 0. */
export const tanh: OperatorDefinition<never, NoAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  code: 28,
  version: 2,
  // Of a normal input with deviation 2: E[tanh²] = 0.63.
  signals: (_, inputs) => inputs.map(() => ({ ...SIGNED_FRACTION, meanSquare: 0.63 })),
  fixedOutput: SIGNED_FRACTION,
  options: NO_OPTIONS,
  run: (operator, valuesOf, requantize) => [curveOf(operator, valuesOf(operator.input), requantize, CURVE)],
  persistentBytes: () => LOOKUP_TABLE_BYTES,
};
