import { scaleOf } from '../arithmetic/quantization.js';
import { conversion } from '../operator-parts/conversion.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { emptyOptions, type NoAttributes } from '../operator-parts/options.js';
import type { UnaryOperands } from '../operator-parts/unary.js';
import type { Elements } from '../tensor.js';

/** Of a table of the floats that the 256 values stand for. */
const TABLE_BYTES = 4 * 256;

/** The real values of int8 or uint8, as floats: each a product that is rounded once. */
export const dequantize: OperatorDefinition<'types', NoAttributes, UnaryOperands> = {
  ...conversion([
    ['int8', 'float32'],
    ['uint8', 'float32'],
  ]),
  code: 6,
  version: 2,
  signals: (_, inputs) => inputs,
  options: emptyOptions('DequantizeOptions', 38),
  run({ input }, valuesOf) {
    const values: Elements = valuesOf(input);
    return [Float32Array.from(values, (value) => scaleOf(input) * (value - input.zeroPoint))];
  },
  persistentBytes: () => TABLE_BYTES,
};
