import type { Shape } from '../operator.js';
import { elements } from '../shapes.js';
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

/** TRANSPOSE: the same elements, in the order of the output's dimensions. */
export function transpose(operator: OperatorOf<'TRANSPOSE'>, input: Int8Array): Int8Array {
  const { input: inputTensor, output: outputTensor, permutation } = operator;
  const inputSteps = stepsOf(inputTensor.shape);
  const steps = permutation.map((axis) => inputSteps[axis]!);
  return Int8Array.from({ length: outputTensor.bytes }, (_, to) => {
    let rest = to;
    let from = 0;
    for (let axis = steps.length - 1; axis >= 0; axis--) {
      const extent = outputTensor.shape[axis]!;
      from += (rest % extent) * steps[axis]!;
      rest = Math.floor(rest / extent);
    }
    return input[from]!;
  });
}

/** How far apart in memory neighbours along each dimension are. */
function stepsOf(shape: Shape): number[] {
  return shape.map((_, axis) => elements(shape.slice(axis + 1)));
}

/** RESHAPE: the same elements. */
export function reshape(input: Int8Array): Int8Array {
  return input.slice();
}
