import type { CaseWith, Shape } from '../case-fields.js';
import { scalar } from '../flatbuffer-table.js';
import { noCheck } from '../operator-parts/checks.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import type { OperandReader } from '../operator-parts/operand-reader.js';
import { optionsCodec } from '../operator-parts/options.js';
import { axisOf, LISTED_OPERANDS, MOST_OPERANDS, rowsOf } from '../operator-parts/parts.js';
import { inputOf, NO_WEIGHTS, ONE_INPUT } from '../operator-parts/unary.js';
import { outputsOf } from '../operator.js';
import { elements } from '../shapes.js';
import type { GraphTensor } from '../tensor.js';

/** What the options of a SPLIT say. */
export interface SplitAttributes {
  /** How many outputs it has; TensorFlow Lite Micro counts them instead. */
  readonly parts: number;
}

/** What a SPLIT works on. */
export interface SplitOperands {
  readonly input: GraphTensor;
  /** The dimension that is divided. */
  readonly axis: number;
}

interface SplitOptions {
  readonly numSplits: number;
}

/** The input in equal parts along one dimension, which is a constant. */
export const split: OperatorDefinition<'axes', SplitAttributes, SplitOperands> = {
  ...ONE_INPUT,
  ...NO_WEIGHTS,
  ...LISTED_OPERANDS,
  code: 49,
  version: 2,
  fields: ['axes'],
  fixedOutput: null,
  outputs: partShapes,
  signals: (operatorCase, [signal]) => outputsOf(operatorCase).map(() => signal!),
  options: optionsCodec<SplitOptions, SplitAttributes>(
    'SplitOptions',
    35,
    { numSplits: scalar(0, 'int32') },
    ({ numSplits }) => ({ parts: numSplits }),
    ({ parts }) => ({ numSplits: parts }),
  ),
  attributes: (operatorCase) => ({ parts: outputsOf(operatorCase).length }),
  parameters: ({ axes }) => [{ place: 0, shape: [], values: axes }],
  operands: readOperands,
  check: noCheck,
  describe: ({ input, axis }) => ({ operands: [input], fields: { axes: [axis] } }),
  run: (operator, valuesOf) => parted(operator, valuesOf(operator.input)),
  loops(operatorCase) {
    const [axis = 0] = operatorCase.axes;
    const rows = rowsOf(inputOf(operatorCase), axis);
    return [1, rows, rows * outputsOf(operatorCase).length, elements(inputOf(operatorCase))];
  },
};

function partShapes(operatorCase: CaseWith<'axes'>): readonly (readonly Shape[])[] | string {
  const [axis = 0, ...more] = operatorCase.axes;
  const input = inputOf(operatorCase);
  const extent = input[axis];
  if (more.length > 0 || extent === undefined) return 'its axis is not one of its dimensions';
  const parts = outputsOf(operatorCase).length;
  if (extent % parts !== 0) return `an extent of ${extent} has no ${parts} equal parts`;
  return [new Array<Shape>(parts).fill(input.with(axis, extent / parts))];
}

function readOperands(reader: OperandReader): SplitOperands {
  const { data } = reader.integers(0);
  const input = reader.activation(1, 2);
  const [given, ...more] = data;
  if (given === undefined || more.length > 0) throw reader.unsupported(`it lists ${data.length} axes`);
  const parts = reader.outputs().length;
  if (parts < 1 || parts > MOST_OPERANDS) throw reader.unsupported(`it has ${parts} outputs`);
  return { input, axis: axisOf(given, input.shape.length) };
}

function parted(
  { input: { shape }, axis, outputs }: Operator<SplitAttributes, SplitOperands>,
  input: Int8Array,
): Int8Array[] {
  const rows = rowsOf(shape, axis);
  const length = input.length / rows / outputs.length;
  return outputs.map(({ bytes }, part) => {
    const values = new Int8Array(bytes);
    for (let row = 0; row < rows; row++) {
      const from = (row * outputs.length + part) * length;
      values.set(input.subarray(from, from + length), row * length);
    }
    return values;
  });
}
