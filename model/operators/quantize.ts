import { clamp, INT8_MIN, quantized, scaleOf } from '../arithmetic/quantization.js';
import { quantizeMultiplier, type Requantize } from '../arithmetic/requantize.js';
import { conversion } from '../operator-parts/conversion.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { emptyOptions, type NoAttributes } from '../operator-parts/options.js';
import type { UnaryOperands } from '../operator-parts/unary.js';
import { activated, peak } from '../signal.js';
import type { Elements } from '../tensor.js';

/** Of the thresholds that floats are compared with: 255 int32. */
const THRESHOLDS_BYTES = 4 * 255;

/** The values of floats or of other integers in int8 or, from int8, in uint8. */
export const quantize: OperatorDefinition<'types', NoAttributes, UnaryOperands> = {
  ...conversion([
    ['int8', 'int8'],
    ['float32', 'int8'],
    ['uint8', 'int8'],
    ['int8', 'uint8'],
  ]),
  code: 114,
  version: 1,
  signals: (_, inputs) => inputs.map((input) => activated('NONE', input.meanSquare, peak(input))),
  options: emptyOptions('QuantizeOptions', 89),
  // of one quantization: the factor is 1, which requantization leaves as it is
  rewrites: { copies: ({ input, output }) => input.type === 'int8' && output.type === 'int8' },
  run: (operator, valuesOf, requantize) => [converted(operator, valuesOf(operator.input), requantize)],
  persistentBytes: ({ input }) => (input.type === 'float32' ? THRESHOLDS_BYTES : 0),
};

function converted(operator: UnaryOperands, values: Elements, requantize: Requantize): Elements {
  const { input, output } = operator;
  if (values instanceof Float32Array) return Int8Array.from(values, (value) => quantized(value, output));
  const multiplier = quantizeMultiplier(scaleOf(input) / scaleOf(output));
  const least = output.type === 'uint8' ? 0 : INT8_MIN;
  const rescaled = (value: number): number =>
    clamp(requantize(value - input.zeroPoint, multiplier) + output.zeroPoint, least, least + 255);
  return output.type === 'uint8' ? Uint8Array.from(values, rescaled) : Int8Array.from(values, rescaled);
}
