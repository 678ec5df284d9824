/** Work and bytes of an operator case. */
import { outputsOf, type OperatorCase } from '../operator.js';
import { definitionOf } from '../operators/index.js';
import { channels, elements } from '../shapes.js';
import { ELEMENT_BYTES } from '../tensor.js';

/** Multiply-accumulates of a case; 0 for kinds without weights. Taps that fall on SAME padding are counted. */
export function macs(operatorCase: OperatorCase): number {
  return elements(operatorCase.output) * tapsPerOutput(operatorCase);
}

/** Products that each output element of a convolution or FULLY_CONNECTED sums; 0 for kinds without weights. */
export function tapsPerOutput(operatorCase: OperatorCase): number {
  return definitionOf(operatorCase.kind).weights?.tapsPerOutput(operatorCase) ?? 0;
}

/** Bytes of the weights (int8) and the bias (int32) of a case. */
export function weightBytes(operatorCase: OperatorCase): number {
  const units = channels(operatorCase.output);
  return units * tapsPerOutput(operatorCase) + (operatorCase.bias === true ? 4 * units : 0);
}

/** Bytes of the inputs and the outputs of a case. */
export function activationBytes(operatorCase: OperatorCase): number {
  const { type, types = [], inputs } = operatorCase;
  return [...inputs, ...outputsOf(operatorCase)].reduce(
    (sum, shape, i) => sum + elements(shape) * ELEMENT_BYTES[types[i] ?? type],
    0,
  );
}
