/** What kinds have in common that combine two operands element by element. */
import { activationRange, clamp } from '../arithmetic/quantization.js';
import type { CaseWith, Operand, Shape } from '../case-fields.js';
import { elements, repeatsOver } from '../shapes.js';
import type { GraphTensor } from '../tensor.js';
import { noCheck } from './checks.js';
import type { Described, Operator } from './definition.js';
import type { OperandReader } from './operand-reader.js';
import type { ActivationAttributes } from './options.js';
import { NO_MEMORY, NO_WEIGHTS } from './unary.js';

/** One of the two may be a constant; the smaller is repeated over the other. */
export interface BinaryOperands {
  readonly left: GraphTensor;
  readonly right: GraphTensor;
  readonly output: GraphTensor;
}

export type BinaryField = 'activation' | 'constant';
export type BinaryCase = CaseWith<BinaryField>;
type Binary = Operator<ActivationAttributes, BinaryOperands>;

const FIELDS: readonly BinaryField[] = ['activation', 'constant'];

/** The parts of the definitions that are equal. */
export const BINARY = {
  ...NO_WEIGHTS,
  ...NO_MEMORY,
  fields: FIELDS,
  fixedOutput: null,
  inputs: { least: 2, most: 2 },
  outputs: ({ inputs: [first = [], second = []] }: BinaryCase) => binaryOutputs(first, second),
  attributes: ({ activation }: BinaryCase): ActivationAttributes => ({ activation }),
  parameters: () => [],
  operands: binaryOperands,
  check: noCheck,
  describe: ({ left, right, attributes: { activation } }: Binary): Described<BinaryCase> => ({
    operands: [left, right],
    fields: { activation, ...constantOperand(left, right) },
  }),
  loops({ inputs: [first = [], second = []], output, constant }: BinaryCase): number[] {
    const size = elements(output);
    return [1, size / Math.min(elements(first), elements(second)), size, constant === undefined ? 0 : size];
  },
} as const;

function binaryOutputs(first: Shape, second: Shape): readonly (readonly Shape[])[] | string {
  if (repeatsOver(second, first)) return [[first]];
  return repeatsOver(first, second) ? [[second]] : 'neither input is repeated over the other';
}

function binaryOperands(reader: OperandReader): BinaryOperands {
  const [left, right] = [reader.operand(0, 2), reader.operand(1, 2)];
  if (left.data !== null && right.data !== null) throw reader.unsupported('both its inputs are constants');
  if (!repeatsOver(left.shape, right.shape) && !repeatsOver(right.shape, left.shape)) {
    const shapes = [left, right].map(({ shape }) => shape.join('×'));
    throw reader.unsupported(`neither of its inputs ${shapes.join(' and ')} is repeated over the other`);
  }
  return { left, right, output: reader.output() };
}

function constantOperand(left: GraphTensor, right: GraphTensor): { constant?: Operand } {
  if (left.data !== null) return { constant: 'first' };
  return right.data !== null ? { constant: 'second' } : {};
}

/** Each element of the output from those of the operands, each broadcast to the output's shape. */
export function combined(
  { left: leftTensor, right: rightTensor, output: outputTensor, attributes }: Binary,
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
