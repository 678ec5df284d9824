/** What MAXIMUM and MINIMUM have in common. */
import type { Signal } from '../signal.js';
import { PLAIN_BINARY, pairwise, type BinaryOperands, type PlainBinaryCase } from './binary.js';
import type { OperatorDefinition } from './definition.js';
import { emptyOptions, type NoAttributes } from './options.js';

/**
 * One of each two elements. Both operands and the output are taken to be of one quantization, as TensorFlow Lite Micro
 * does: it compares and copies bytes.
 * @param code in `BuiltinOperator`
 */
export function choice(
  code: number,
  chosen: (left: number, right: number) => number,
): OperatorDefinition<'constant', NoAttributes, BinaryOperands> {
  return {
    ...PLAIN_BINARY,
    code,
    version: 2,
    signals: (_: PlainBinaryCase, [first]) => [first as Signal],
    options: emptyOptions('MaximumMinimumOptions', 39),
    run: (operator, valuesOf) => [
      pairwise(operator, valuesOf(operator.left), valuesOf(operator.right), chosen),
    ],
  };
}
