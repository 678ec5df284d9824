/** What kinds have in common that combine two operands element by element. */
import { activationRange, clamp } from '../arithmetic/quantization.js';
import type { CaseOperands, CaseWith, Operand, Shape } from '../case-fields.js';
import { broadcast, elements, repeatsOver } from '../shapes.js';
import type { GraphTensor } from '../tensor.js';
import { noCheck } from './checks.js';
import type { Described, Operator } from './definition.js';
import type { OperandReader } from './operand-reader.js';
import type { ActivationAttributes, NoAttributes } from './options.js';
import { pairLoops } from './pairs.js';
import { NO_MEMORY, NO_WEIGHTS } from './unary.js';

/** One of the two may be a constant; each is repeated along the dimensions where its extent is 1. */
export interface BinaryOperands {
  readonly left: GraphTensor;
  readonly right: GraphTensor;
  readonly output: GraphTensor;
}

export type BinaryField = 'activation' | 'constant';
export type BinaryCase = CaseWith<BinaryField>;
/** Of a kind without a fused activation. */
export type PlainBinaryCase = CaseWith<'constant'>;
type Binary = Operator<ActivationAttributes, BinaryOperands>;

const COMMON = {
  ...NO_WEIGHTS,
  ...NO_MEMORY,
  fixedOutput: null,
  inputs: { least: 2, most: 2 },
  outputs: ({ inputs: [first = [], second = []] }: CaseOperands) => binaryOutputs(first, second),
  parameters: () => [],
  operands: binaryOperands,
  check: noCheck,
} as const;

const FIELDS: readonly BinaryField[] = ['activation', 'constant'];

/** The parts of the definitions that are equal, of kinds with a fused activation. */
export const BINARY = {
  ...COMMON,
  fields: FIELDS,
  attributes: ({ activation }: BinaryCase): ActivationAttributes => ({ activation }),
  describe: ({ left, right, attributes: { activation } }: Binary): Described<BinaryCase> => ({
    operands: [left, right],
    fields: { activation, ...constantOperand(left, right) },
  }),
  loops: binaryLoops,
} as const;

const PLAIN_FIELDS: readonly 'constant'[] = ['constant'];

/** The same, of kinds without one. */
export const PLAIN_BINARY = {
  ...COMMON,
  fields: PLAIN_FIELDS,
  attributes: (): NoAttributes => ({}),
  describe: ({ left, right }: BinaryOperands): Described<PlainBinaryCase> => ({
    operands: [left, right],
    fields: constantOperand(left, right),
  }),
  loops: binaryLoops,
} as const;

function binaryOutputs(first: Shape, second: Shape): readonly (readonly Shape[])[] | string {
  const output = broadcast(first, second);
  return output === undefined ? 'its inputs cannot be repeated over each other' : [[output]];
}

function binaryOperands(reader: OperandReader): BinaryOperands {
  const [left, right] = [reader.operand(0, 2), reader.operand(1, 2)];
  if (left.data !== null && right.data !== null) throw reader.unsupported('both its inputs are constants');
  return { left, right, output: reader.output() };
}

/** Of kernels that step through all pairs alike. */
function binaryLoops({ inputs: [first = [], second = []], output, constant }: PlainBinaryCase): number[] {
  return [1, ...pairLoops(first, second), constant === undefined ? 0 : elements(output)];
}

/** Of kinds that have a kernel of its own for an operand that is repeated as a whole over the other. */
export function wholeOrWithinLoops(binaryCase: PlainBinaryCase): number[] {
  const {
    inputs: [first = [], second = []],
    output,
    constant,
  } = binaryCase;
  const size = elements(output);
  const constantPasses = constant === undefined ? 0 : size;
  if (!repeatsOver(first, second) && !repeatsOver(second, first))
    return [1, 0, 0, constantPasses, ...pairLoops(first, second)];
  return [1, size / Math.min(elements(first), elements(second)), size, constantPasses, 0, 0, 0, 0];
}

function constantOperand(left: GraphTensor, right: GraphTensor): { constant?: Operand } {
  if (left.data !== null) return { constant: 'first' };
  return right.data !== null ? { constant: 'second' } : {};
}

/** Each element of the output, clamped by the fused activation, from those of the operands. */
export function combined(
  operator: Binary,
  left: Int8Array,
  right: Int8Array,
  scaledResult: (left: number, right: number) => number,
): Int8Array {
  const { output, attributes } = operator;
  const { low, high } = activationRange(attributes.activation, output);
  return pairwise(operator, left, right, (a, b) => clamp(scaledResult(a, b) + output.zeroPoint, low, high));
}

/** Each element of the output from those of the operands, each broadcast to the output's shape. */
export function pairwise(
  { left: leftTensor, right: rightTensor, output: outputTensor }: BinaryOperands,
  left: Int8Array,
  right: Int8Array,
  result: (left: number, right: number) => number,
): Int8Array {
  const leftPlaces = broadcastPlaces(leftTensor.shape, outputTensor.shape);
  const rightPlaces = broadcastPlaces(rightTensor.shape, outputTensor.shape);
  const output = new Int8Array(outputTensor.bytes);
  for (let i = 0; i < output.length; i++) output[i] = result(left[leftPlaces[i]!]!, right[rightPlaces[i]!]!);
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
