import { scalar } from '../flatbuffer-table.js';
import { BINARY, type BinaryField, type BinaryOperands } from '../operator-parts/binary.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import {
  activationCode,
  activationOfCode,
  optionsCodec,
  type ActivationAttributes,
} from '../operator-parts/options.js';
import { scaledSum } from '../operator-parts/scaled-sum.js';
import { additionSignal, type Signal } from '../signal.js';

interface SubOptions {
  readonly activation: number;
  readonly potScaleInt16: boolean;
}

/** The difference of two tensors, each broadcast to the output's shape. */
export const sub: OperatorDefinition<BinaryField, ActivationAttributes, BinaryOperands> = {
  ...BINARY,
  code: 41,
  version: 2,
  signals: ({ activation }, [first, second]) => [
    additionSignal(activation, first as Signal, second as Signal),
  ],
  options: optionsCodec<SubOptions, ActivationAttributes>(
    'SubOptions',
    28,
    { activation: scalar(0, 'int8'), potScaleInt16: scalar(1, 'bool', true) },
    ({ activation }) => ({ activation: activationOfCode(activation) }),
    ({ activation }) => ({ activation: activationCode(activation), potScaleInt16: true }),
  ),
  run: (operator, valuesOf, requantize) => [scaledSum(operator, valuesOf, -1, requantize)],
};
