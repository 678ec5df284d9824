import { scaleOf } from '../arithmetic/quantization.js';
import { quantizeMultiplier, type Requantize } from '../arithmetic/requantize.js';
import { scalar } from '../flatbuffer-table.js';
import {
  BINARY,
  combined,
  wholeOrWithinLoops,
  type BinaryField,
  type BinaryOperands,
} from '../operator-parts/binary.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import {
  activationCode,
  activationOfCode,
  optionsCodec,
  type ActivationAttributes,
} from '../operator-parts/options.js';
import { productSignal, type Signal } from '../signal.js';

interface MulOptions {
  readonly activation: number;
}

/** The product of two tensors, each broadcast to the output's shape. */
export const mul: OperatorDefinition<BinaryField, ActivationAttributes, BinaryOperands> = {
  ...BINARY,
  code: 18,
  version: 2,
  signals: ({ activation }, [first, second]) => [
    productSignal(activation, first as Signal, second as Signal),
  ],
  options: optionsCodec<MulOptions, ActivationAttributes>(
    'MulOptions',
    21,
    { activation: scalar(0, 'int8') },
    ({ activation }) => ({ activation: activationOfCode(activation) }),
    ({ activation }) => ({ activation: activationCode(activation) }),
  ),
  loops: wholeOrWithinLoops,
  changes: { weighs: true },
  run: (operator, valuesOf, requantize) => [
    product(operator, valuesOf(operator.left), valuesOf(operator.right), requantize),
  ],
};

function product(
  operator: Operator<ActivationAttributes, BinaryOperands>,
  left: Int8Array,
  right: Int8Array,
  requantize: Requantize,
): Int8Array {
  const { left: a, right: b, output } = operator;
  const multiplier = quantizeMultiplier((scaleOf(a) * scaleOf(b)) / scaleOf(output));
  return combined(operator, left, right, (x, y) =>
    requantize((x - a.zeroPoint) * (y - b.zeroPoint), multiplier),
  );
}
