/** What AVERAGE_POOL_2D and MAX_POOL_2D have in common. */
import { activationRange, clamp, INT8_MAX, INT8_MIN } from '../arithmetic/quantization.js';
import { tapsInside, windowOf } from '../arithmetic/window.js';
import type { Activation, CaseWith, Pair, Padding, Shape } from '../case-fields.js';
import { scalar } from '../flatbuffer-table.js';
import { channels } from '../shapes.js';
import type { Signal } from '../signal.js';
import { checkOneImage } from './checks.js';
import type { Described, Operator } from './definition.js';
import type { OperandReader } from './operand-reader.js';
import {
  activationCode,
  activationOfCode,
  optionsCodec,
  paddingCode,
  paddingOfCode,
  positive,
} from './options.js';
import { inputOf, NO_MEMORY, NO_WEIGHTS, ONE_INPUT, unaryOperands, type UnaryOperands } from './unary.js';
import { windowLoops, windowOutputs } from './windows.js';

export interface PoolAttributes {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Padding;
  readonly activation: Activation;
}

interface Pool2DOptions {
  readonly padding: number;
  readonly strideW: number;
  readonly strideH: number;
  readonly filterWidth: number;
  readonly filterHeight: number;
  readonly activation: number;
}

export type PoolField = 'kernel' | 'stride' | 'padding' | 'activation';
type PoolCase = CaseWith<PoolField>;
type Pool = Operator<PoolAttributes, UnaryOperands>;

const FIELDS: readonly PoolField[] = ['kernel', 'stride', 'padding', 'activation'];

/** The parts of the definitions that are equal. */
export const POOL = {
  ...ONE_INPUT,
  ...NO_WEIGHTS,
  ...NO_MEMORY,
  version: 2,
  fields: FIELDS,
  fixedOutput: null,
  outputs: (operatorCase: PoolCase) => windowOutputs(operatorCase, channels(inputOf(operatorCase))),
  signals: (_: PoolCase, inputs: readonly Signal[]) => inputs,
  options: optionsCodec<Pool2DOptions, PoolAttributes>(
    'Pool2DOptions',
    5,
    {
      padding: scalar(0, 'int8'),
      strideW: scalar(1, 'int32'),
      strideH: scalar(2, 'int32'),
      filterWidth: scalar(3, 'int32'),
      filterHeight: scalar(4, 'int32'),
      activation: scalar(5, 'int8'),
    },
    (options) => ({
      kernel: positive([options.filterHeight, options.filterWidth], 'kernel'),
      stride: positive([options.strideH, options.strideW], 'stride'),
      padding: paddingOfCode(options.padding),
      activation: activationOfCode(options.activation),
    }),
    ({ kernel, stride, padding, activation }) => ({
      padding: paddingCode(padding),
      strideH: stride[0],
      strideW: stride[1],
      filterHeight: kernel[0],
      filterWidth: kernel[1],
      activation: activationCode(activation),
    }),
  ),
  attributes: ({ kernel, stride, padding, activation }: PoolCase): PoolAttributes => ({
    kernel,
    stride,
    padding,
    activation,
  }),
  parameters: () => [],
  operands: (reader: OperandReader) => unaryOperands(reader),
  check: checkOneImage,
  describe: ({ input, attributes }: Pool): Described<PoolCase> => ({
    operands: [input],
    fields: attributes,
  }),
  rewrites: { copies: copiesEach },
  changes: { onInputs: overAll },
  loops: (operatorCase: PoolCase) => windowLoops(operatorCase).loops,
} as const;

/** Gathers the part of the window inside the input into one value per position and channel. */
export function pooled(
  operator: Pool,
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

/** A window over all of its input stays one. */
function overAll(operatorCase: PoolCase, inputs: readonly Shape[]): PoolCase {
  const { kernel, stride } = operatorCase;
  const [before, after] = [inputOf(operatorCase), inputs[0] ?? []];
  const isWhole = (axis: 0 | 1): boolean => kernel[axis] === before[axis + 1];
  const windowAt = (axis: 0 | 1): number => (isWhole(axis) ? (after[axis + 1] ?? 0) : kernel[axis]);
  const strideAt = (axis: 0 | 1): number => (stride[axis] === kernel[axis] ? windowAt(axis) : stride[axis]);
  return {
    ...{ ...operatorCase, inputs },
    kernel: [windowAt(0), windowAt(1)],
    stride: [strideAt(0), strideAt(1)],
  };
}

/** Whether its window is one element, which it does not clamp. */
function copiesEach({ output, attributes: { kernel, stride, activation } }: Pool): boolean {
  const { low, high } = activationRange(activation, output);
  return [...kernel, ...stride].every((extent) => extent === 1) && low === INT8_MIN && high === INT8_MAX;
}
