import type { Shape } from '../operator.js';
import type { OperatorOf } from '../tflite/graph-operator.js';
import type { GraphTensor } from '../tflite/graph-tensor.js';
import { activationRange, clamp, scaleOf } from './quantization.js';
import { quantizeMultiplier, type Requantize } from './requantize.js';

/** ADD scales its inputs up by 2^20 before it brings them to a common scale, to round with these bits to spare. */
const ADD_LEFT_SHIFT = 20;

/** ADD of two tensors, each broadcast to the output's shape. */
export function add(
  operator: OperatorOf<'ADD'>,
  left: Int8Array,
  right: Int8Array,
  requantize: Requantize,
): Int8Array {
  const common = 2 * Math.max(scaleOf(operator.left), scaleOf(operator.right));
  const leftTerms = addends(operator.left, common, requantize);
  const rightTerms = addends(operator.right, common, requantize);
  const multiplier = quantizeMultiplier(common / (2 ** ADD_LEFT_SHIFT * scaleOf(operator.output)));
  return combine(operator, left, right, (a, b) =>
    requantize(leftTerms[a + 128]! + rightTerms[b + 128]!, multiplier),
  );
}

/** MUL of two tensors, each broadcast to the output's shape. */
export function multiply(
  operator: OperatorOf<'MUL'>,
  left: Int8Array,
  right: Int8Array,
  requantize: Requantize,
): Int8Array {
  const { left: a, right: b, output } = operator;
  const multiplier = quantizeMultiplier((scaleOf(a) * scaleOf(b)) / scaleOf(output));
  return combine(operator, left, right, (x, y) =>
    requantize((x - a.zeroPoint) * (y - b.zeroPoint), multiplier),
  );
}

/** Every int8 value of an addend, brought to the common scale. */
function addends(tensor: GraphTensor, common: number, requantize: Requantize): Int32Array {
  const multiplier = quantizeMultiplier(scaleOf(tensor) / common);
  return Int32Array.from({ length: 256 }, (_, i) =>
    requantize((i - 128 - tensor.zeroPoint) << ADD_LEFT_SHIFT, multiplier),
  );
}

function combine(
  { left: leftTensor, right: rightTensor, output: outputTensor, attributes }: OperatorOf<'ADD' | 'MUL'>,
  left: Int8Array,
  right: Int8Array,
  scaledResult: (left: number, right: number) => number,
): Int8Array {
  const leftPlaces = broadcastPlaces(leftTensor.shape, outputTensor.shape);
  const rightPlaces = broadcastPlaces(rightTensor.shape, outputTensor.shape);
  const { low, high } = activationRange(attributes.activation, outputTensor);
  const output = new Int8Array(outputTensor.bytes);
  for (let i = 0; i < output.length; i++) {
    const result = scaledResult(left[leftPlaces[i]!]!, right[rightPlaces[i]!]!);
    output[i] = clamp(result + outputTensor.zeroPoint, low, high);
  }
  return output;
}

/** Which element of a broadcast tensor belongs to each element of the output; shapes align at the last extent. */
function broadcastPlaces(shape: Shape, output: Shape): Int32Array {
  let places = Int32Array.of(0);
  // From the outermost extent inwards: each place splits into those of the next extent.
  output.forEach((extent, axis) => {
    const own = shape[axis - output.length + shape.length] ?? 1;
    const inner = new Int32Array(places.length * extent);
    for (let i = 0; i < inner.length; i++) {
      inner[i] = places[Math.floor(i / extent)]! * own + (own === 1 ? 0 : i % extent);
    }
    places = inner;
  });
  return places;
}
