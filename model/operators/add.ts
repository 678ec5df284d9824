import { scaleOf } from '../arithmetic/quantization.js';
import { quantizeMultiplier, type Requantize } from '../arithmetic/requantize.js';
import { scalar } from '../flatbuffer-table.js';
import { BINARY, combined, type BinaryField, type BinaryOperands } from '../operator-parts/binary.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import {
  activationCode,
  activationOfCode,
  optionsCodec,
  type ActivationAttributes,
} from '../operator-parts/options.js';
import { additionSignal, type Signal } from '../signal.js';
import type { GraphTensor } from '../tensor.js';

interface AddOptions {
  readonly activation: number;
  readonly potScaleInt16: boolean;
}

/** The sum of two tensors, each broadcast to the output's shape. */
export const add: OperatorDefinition<BinaryField, ActivationAttributes, BinaryOperands> = {
  ...BINARY,
  code: 0,
  version: 2,
  signals: ({ activation }, [first, second]) => [
    additionSignal(activation, first as Signal, second as Signal),
  ],
  options: optionsCodec<AddOptions, ActivationAttributes>(
    'AddOptions',
    11,
    { activation: scalar(0, 'int8'), potScaleInt16: scalar(1, 'bool', true) },
    ({ activation }) => ({ activation: activationOfCode(activation) }),
    ({ activation }) => ({ activation: activationCode(activation), potScaleInt16: true }),
  ),
  run: (operator, valuesOf, requantize) => [
    sum(operator, valuesOf(operator.left), valuesOf(operator.right), requantize),
  ],
};

/** The inputs are scaled up by 2^20 before they are brought to a common scale, to round with these bits to spare. */
const LEFT_SHIFT = 20;

function sum(
  operator: Operator<ActivationAttributes, BinaryOperands>,
  left: Int8Array,
  right: Int8Array,
  requantize: Requantize,
): Int8Array {
  const common = 2 * Math.max(scaleOf(operator.left), scaleOf(operator.right));
  const leftTerms = addends(operator.left, common, requantize);
  const rightTerms = addends(operator.right, common, requantize);
  const multiplier = quantizeMultiplier(common / (2 ** LEFT_SHIFT * scaleOf(operator.output)));
  return combined(operator, left, right, (a, b) =>
    requantize(leftTerms[a + 128]! + rightTerms[b + 128]!, multiplier),
  );
}

/** Every int8 value of an addend, brought to the common scale. */
function addends(tensor: GraphTensor, common: number, requantize: Requantize): Int32Array {
  const multiplier = quantizeMultiplier(scaleOf(tensor) / common);
  return Int32Array.from({ length: 256 }, (_, i) =>
    requantize((i - 128 - tensor.zeroPoint) << LEFT_SHIFT, multiplier),
  );
}
