import type { OperatorOf } from '../tflite/graph-operator.js';

/** PAD with the value 0, which is the output's zero point. */
export function pad(operator: OperatorOf<'PAD'>, input: Int8Array): Int8Array {
  const { input: inputTensor, output: outputTensor, pads } = operator;
  const output = new Int8Array(outputTensor.bytes).fill(outputTensor.zeroPoint);
  for (let from = 0; from < input.length; from++) {
    let rest = from;
    let to = 0;
    let step = 1;
    for (let axis = pads.length - 1; axis >= 0; axis--) {
      const extent = inputTensor.shape[axis]!;
      to += ((rest % extent) + pads[axis]![0]) * step;
      rest = Math.floor(rest / extent);
      step *= outputTensor.shape[axis]!;
    }
    output[to] = input[from]!;
  }
  return output;
}

/** RESHAPE: the same elements. */
export function reshape(input: Int8Array): Int8Array {
  return input.slice();
}
