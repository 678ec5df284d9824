import { LutError } from '../../common/errors.js';
import type { CaseWith, Shape } from '../case-fields.js';
import { scalar } from '../flatbuffer-table.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import type { OperandReader } from '../operator-parts/operand-reader.js';
import { activationCode, optionsCodec, UnusableOptions } from '../operator-parts/options.js';
import { NO_WEIGHTS } from '../operator-parts/unary.js';
import { elements } from '../shapes.js';
import type { Signal } from '../signal.js';
import type { GraphTensor } from '../tensor.js';

/** What the options of a CONCATENATION say. */
export interface ConcatenationAttributes {
  /** The dimension that the inputs are joined along; a negative one is counted from the last. */
  readonly axis: number;
}

/** What a CONCATENATION works on. */
export interface ConcatenationOperands {
  /** Each of them computed or a constant. */
  readonly parts: readonly GraphTensor[];
  readonly output: GraphTensor;
}

interface ConcatenationOptions {
  readonly axis: number;
  readonly activation: number;
}

type Concatenation = Operator<ConcatenationAttributes, ConcatenationOperands>;
type ConcatenationCase = CaseWith<'axes' | 'constants'>;

/** As many as TensorFlow Lite Micro's kernel takes. */
const MOST_PARTS = 10;
/** Of the list of operands that the firmware keeps, per operand. */
const OPERAND_RECORD_BYTES = 8;

/** Inputs joined along one dimension, in which alone they may differ. Nothing is rescaled. */
export const concatenation: OperatorDefinition<
  'axes' | 'constants',
  ConcatenationAttributes,
  ConcatenationOperands
> = {
  ...NO_WEIGHTS,
  code: 2,
  version: 2,
  fields: ['axes', 'constants'],
  inputs: { least: 1, most: MOST_PARTS },
  fixedOutput: null,
  outputs: joinedShape,
  signals: ({ inputs, output }, signals) => {
    const [first] = signals as readonly [Signal];
    const share = (i: number): number => elements(inputs[i]!) / elements(output);
    return [
      { ...first, meanSquare: signals.reduce((sum, signal, i) => sum + share(i) * signal.meanSquare, 0) },
    ];
  },
  options: optionsCodec<ConcatenationOptions, ConcatenationAttributes>(
    'ConcatenationOptions',
    10,
    { axis: scalar(0, 'int32'), activation: scalar(1, 'int8') },
    ({ axis, activation }) => {
      if (activation !== activationCode('NONE')) {
        throw new UnusableOptions(`it has the fused activation ${activation}`);
      }
      return { axis };
    },
    ({ axis }) => ({ axis, activation: activationCode('NONE') }),
  ),
  attributes: ({ axes: [axis = 0] }) => ({ axis }),
  parameters: () => [],
  operands: readParts,
  check: checkQuantization,
  describe: ({ parts, output, attributes: { axis } }) => ({
    operands: parts,
    fields: { axes: [axis < 0 ? axis + output.shape.length : axis], ...constantPlaces(parts) },
  }),
  run: (operator, valuesOf) => [joined(operator, operator.parts.map(valuesOf))],
  loops({ inputs, output, axes: [axis = 0], constants = [] }) {
    const rows = rowsOf(output, axis);
    const constantElements = constants.reduce((sum, place) => sum + elements(inputs[place]!), 0);
    return [1, rows, rows * inputs.length, elements(output), constantElements];
  },
  persistentBytes: ({ inputs, outputs }) => OPERAND_RECORD_BYTES * (inputs.length + outputs.length),
  scratchBytes: () => 0,
};

function joinedShape({
  inputs,
  axes,
  constants = [],
}: ConcatenationCase): readonly (readonly Shape[])[] | string {
  const [axis = 0, ...more] = axes;
  const [first = []] = inputs;
  if (more.length > 0 || axis < 0 || axis >= first.length) return 'its axis is not one of its dimensions';
  const isLike = (shape: Shape): boolean =>
    shape.length === first.length && shape.every((extent, i) => i === axis || extent === first[i]);
  if (!inputs.every(isLike)) return `its inputs differ in other dimensions than ${axis}`;
  if (constants.some((place, i) => place >= inputs.length || place <= (constants[i - 1] ?? -1)))
    return 'its constants are not places of its inputs, ascending';
  if (constants.length === inputs.length) return 'all its inputs are constants';
  return [
    [
      first.with(
        axis,
        inputs.reduce((sum, shape) => sum + shape[axis]!, 0),
      ),
    ],
  ];
}

function readParts(reader: OperandReader): ConcatenationOperands {
  return { parts: reader.allOperands(MOST_PARTS), output: reader.output() };
}

/** Kernels copy bytes; TensorFlow Lite's converter gives all of them one quantization. @throws MODEL_UNSUPPORTED */
function checkQuantization({ parts, output }: Concatenation, label: string): void {
  const isOther = ({ scales: [scale], zeroPoint }: GraphTensor): boolean =>
    scale !== output.scales[0] || zeroPoint !== output.zeroPoint;
  const place = parts.findIndex(isOther);
  if (place < 0) return;
  throw new LutError(
    'MODEL_UNSUPPORTED',
    `${label} has an input ${place} in another quantization than its output's`,
    'convert the model again with the TensorFlow Lite converter',
  );
}

function constantPlaces(parts: readonly GraphTensor[]): Pick<ConcatenationCase, 'constants'> {
  const constants = parts.flatMap(({ data }, place) => (data === null ? [] : [place]));
  return constants.length === 0 ? {} : { constants };
}

function joined({ parts, output, attributes }: Concatenation, values: readonly Int8Array[]): Int8Array {
  const rows = rowsOf(output.shape, attributes.axis);
  const result = new Int8Array(output.bytes);
  let to = 0;
  for (let row = 0; row < rows; row++) {
    parts.forEach(({ bytes }, i) => {
      const length = bytes / rows;
      result.set(values[i]!.subarray(row * length, (row + 1) * length), to);
      to += length;
    });
  }
  return result;
}

/** How often a run of each part's elements is copied. An axis below 0 is counted from the last, as by `slice`. */
function rowsOf(output: Shape, axis: number): number {
  return elements(output.slice(0, axis));
}
