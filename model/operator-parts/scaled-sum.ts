import { scaleOf } from '../arithmetic/quantization.js';
import { quantizeMultiplier, type Requantize } from '../arithmetic/requantize.js';
import type { GraphTensor } from '../tensor.js';
import { combined, type BinaryOperands } from './binary.js';
import type { Operator, ValuesOf } from './definition.js';
import type { ActivationAttributes } from './options.js';

/** The inputs are scaled up by 2^20 before they are brought to a common scale, to round with these bits to spare. */
const LEFT_SHIFT = 20;

/** left + sign × right */
export function scaledSum(
  operator: Operator<ActivationAttributes, BinaryOperands>,
  valuesOf: ValuesOf,
  sign: 1 | -1,
  requantize: Requantize,
): Int8Array {
  const { left, right, output } = operator;
  const common = 2 * Math.max(scaleOf(left), scaleOf(right));
  const leftTerms = addends(left, common, requantize);
  const rightTerms = addends(right, common, requantize);
  const multiplier = quantizeMultiplier(common / (2 ** LEFT_SHIFT * scaleOf(output)));
  return combined(operator, valuesOf(left), valuesOf(right), (a, b) =>
    requantize(leftTerms[a + 128]! + sign * rightTerms[b + 128]!, multiplier),
  );
}

/** Every int8 value of an addend, brought to the common scale. */
function addends(tensor: GraphTensor, common: number, requantize: Requantize): Int32Array {
  const multiplier = quantizeMultiplier(scaleOf(tensor) / common);
  return Int32Array.from({ length: 256 }, (_, i) =>
    requantize((i - 128 - tensor.zeroPoint) << LEFT_SHIFT, multiplier),
  );
}
