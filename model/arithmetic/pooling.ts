import { channels } from '../shapes.js';
import type { OperatorOf } from '../tflite/graph-operator.js';
import { activationRange, clamp, INT8_MIN } from './quantization.js';
import { tapsInside, windowOf } from './window.js';

/** AVERAGE_POOL_2D: the mean over the part of the window inside the input, ties away from zero. */
export function averagePool(operator: OperatorOf<'AVERAGE_POOL_2D'>, input: Int8Array): Int8Array {
  return pool(operator, input, 0, add, (sum, count) => {
    const half = count >> 1;
    return Math.trunc((sum > 0 ? sum + half : sum - half) / count);
  });
}

/** MAX_POOL_2D: the largest element in the part of the window inside the input. */
export function maxPool(operator: OperatorOf<'MAX_POOL_2D'>, input: Int8Array): Int8Array {
  return pool(operator, input, INT8_MIN, Math.max, (largest) => largest);
}

function add(a: number, b: number): number {
  return a + b;
}

function pool(
  operator: OperatorOf<'AVERAGE_POOL_2D'> | OperatorOf<'MAX_POOL_2D'>,
  input: Int8Array,
  start: number,
  gather: (gathered: number, element: number) => number,
  finish: (gathered: number, count: number) => number,
): Int8Array {
  const { input: inputTensor, output: outputTensor, attributes } = operator;
  const { rows, columns } = windowOf(inputTensor.shape, outputTensor.shape, {
    ...attributes,
    dilation: [1, 1],
  });
  const { low, high } = activationRange(attributes.activation, outputTensor);
  const depth = channels(inputTensor.shape);
  const output = new Int8Array(outputTensor.bytes);
  let at = 0;
  for (let y = 0; y < rows.output; y++) {
    const vertical = tapsInside(rows, y);
    for (let x = 0; x < columns.output; x++) {
      const horizontal = tapsInside(columns, x);
      const count = (vertical.last - vertical.first) * (horizontal.last - horizontal.first);
      for (let channel = 0; channel < depth; channel++) {
        let gathered = start;
        for (let i = vertical.first; i < vertical.last; i++) {
          for (let j = horizontal.first; j < horizontal.last; j++) {
            const pixel = (vertical.origin + i) * columns.input + horizontal.origin + j;
            gathered = gather(gathered, input[pixel * depth + channel]!);
          }
        }
        output[at++] = clamp(finish(gathered, count), low, high);
      }
    }
  }
  return output;
}
