import { logistic as logisticFunction } from '../arithmetic/fixed-point.js';
import { curveOf } from '../operator-parts/curve.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { LOOKUP_TABLE_BYTES } from '../operator-parts/lookup.js';
import { NO_OPTIONS, type NoAttributes } from '../operator-parts/options.js';
import { PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';
import { PROBABILITY } from '../signal.js';

const CURVE = { curve: logisticFunction, fractionBits: 8, zeroPoint: PROBABILITY.zeroPoint };

/** 1 / (1 + exp(-x)); the output's quantization is always scale 1/256, zero point -128. */
export const logistic: OperatorDefinition<never, NoAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  code: 14,
  version: 2,
  // Of a normal input with deviation 2: E[logistic²] = 0.34.
  signals: (_, inputs) => inputs.map(() => ({ ...PROBABILITY, meanSquare: 0.34 })),
  fixedOutput: PROBABILITY,
  options: NO_OPTIONS,
  run: (operator, valuesOf, requantize) => [curveOf(operator, valuesOf(operator.input), requantize, CURVE)],
  persistentBytes: () => LOOKUP_TABLE_BYTES,
};
