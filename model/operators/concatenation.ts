import { LutError } from '../../common/errors.js';
import type { CaseWith, Shape } from '../case-fields.js';
import { scalar } from '../flatbuffer-table.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import type { OperandReader } from '../operator-parts/operand-reader.js';
import { activationCode, optionsCodec, UnusableOptions } from '../operator-parts/options.js';
import { constantsProblem, JOINING, type JoinedOperands } from '../operator-parts/parts.js';
import { NO_WEIGHTS } from '../operator-parts/unary.js';
import type { GraphTensor } from '../tensor.js';

/** What the options of a CONCATENATION say. */
export interface ConcatenationAttributes {
  /** The dimension that the inputs are joined along; a negative one is counted from the last. */
  readonly axis: number;
}

interface ConcatenationOptions {
  readonly axis: number;
  readonly activation: number;
}

type Concatenation = Operator<ConcatenationAttributes, JoinedOperands>;
type ConcatenationCase = CaseWith<'axes' | 'constants'>;

/** As many as TensorFlow Lite Micro's kernel takes. */
const MOST_PARTS = 10;

/** Inputs joined along one dimension, in which alone they may differ. Nothing is rescaled. */
export const concatenation: OperatorDefinition<
  'axes' | 'constants',
  ConcatenationAttributes,
  JoinedOperands
> = {
  ...NO_WEIGHTS,
  ...JOINING,
  code: 2,
  version: 2,
  fields: ['axes', 'constants'],
  inputs: { least: 1, most: MOST_PARTS },
  fixedOutput: null,
  outputs: joinedShape,
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
  const problem = constantsProblem(inputs.length, constants);
  if (problem !== undefined) return problem;
  const extent = inputs.reduce((sum, shape) => sum + shape[axis]!, 0);
  return [[first.with(axis, extent)]];
}

function readParts(reader: OperandReader): JoinedOperands {
  const parts = reader.allOperands(MOST_PARTS);
  if (parts.some(({ shape }) => shape.length === 0)) throw reader.unsupported('it joins scalars');
  return { parts, output: reader.output() };
}

/** Kernels copy bytes, and TensorFlow Lite Micro's refuses what would need another scale. @throws MODEL_UNSUPPORTED */
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
