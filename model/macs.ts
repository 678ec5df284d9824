/** Work and bytes of an operator case. */
import type { OperatorCase } from './operator.js';
import { channels, elements, fullyConnectedFeatures } from './shapes.js';

/** Multiply-accumulates of a case; 0 for kinds without weights. Taps that fall on SAME padding are counted. */
export function macs(operatorCase: OperatorCase): number {
  return elements(operatorCase.output) * tapsPerOutput(operatorCase);
}

/** Products that each output element of a convolution or FULLY_CONNECTED sums; 0 for kinds without weights. */
export function tapsPerOutput(operatorCase: OperatorCase): number {
  const [height, width] = operatorCase.kernel ?? [1, 1];
  switch (operatorCase.kind) {
    case 'CONV_2D':
      return height * width * channels(operatorCase.inputs[0] ?? []);
    case 'DEPTHWISE_CONV_2D':
      return height * width;
    case 'FULLY_CONNECTED':
      return fullyConnectedFeatures(operatorCase);
    default:
      return 0;
  }
}

/** Bytes of the weights (int8) and the bias (int32) of a case. */
export function weightBytes(operatorCase: OperatorCase): number {
  const units = channels(operatorCase.output);
  return units * tapsPerOutput(operatorCase) + (operatorCase.bias === true ? 4 * units : 0);
}

/** Bytes of the inputs and the output of a case. */
export function activationBytes(operatorCase: OperatorCase): number {
  return [...operatorCase.inputs, operatorCase.output].reduce((sum, shape) => sum + elements(shape), 0);
}
