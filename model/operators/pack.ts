import { LutError } from '../../common/errors.js';
import type { CaseWith, Shape } from '../case-fields.js';
import { scalar } from '../flatbuffer-table.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import type { OperandReader } from '../operator-parts/operand-reader.js';
import { optionsCodec } from '../operator-parts/options.js';
import { constantsProblem, JOINING, type JoinedOperands, MOST_OPERANDS } from '../operator-parts/parts.js';
import { NO_WEIGHTS } from '../operator-parts/unary.js';

/** What the options of a PACK say. */
export interface PackAttributes {
  /** How many inputs it has. */
  readonly values: number;
  /** The output's dimension that tells the inputs apart; a negative one is counted from the last. */
  readonly axis: number;
}

interface PackOptions {
  readonly valuesCount: number;
  readonly axis: number;
}

type PackCase = CaseWith<'axes' | 'constants'>;

/** Inputs of one shape, side by side along a new dimension: a CONCATENATION of what has an extent of 1 there. */
export const pack: OperatorDefinition<'axes' | 'constants', PackAttributes, JoinedOperands> = {
  ...NO_WEIGHTS,
  ...JOINING,
  code: 83,
  version: 2,
  fields: ['axes', 'constants'],
  inputs: { least: 1, most: MOST_OPERANDS },
  fixedOutput: null,
  outputs: packedShape,
  options: optionsCodec<PackOptions, PackAttributes>(
    'PackOptions',
    59,
    { valuesCount: scalar(0, 'int32'), axis: scalar(1, 'int32') },
    ({ valuesCount, axis }) => ({ values: valuesCount, axis }),
    ({ values, axis }) => ({ valuesCount: values, axis }),
  ),
  attributes: ({ inputs, axes: [axis = 0] }) => ({ values: inputs.length, axis }),
  parameters: () => [],
  operands: readParts,
  check: checkCount,
};

function packedShape({ inputs, axes, constants = [] }: PackCase): readonly (readonly Shape[])[] | string {
  const [axis = 0, ...more] = axes;
  const [first = []] = inputs;
  if (more.length > 0 || axis < 0 || axis > first.length) return 'its axis is not a dimension of its output';
  if (!inputs.every((shape) => shape.join() === first.join())) return 'its inputs differ in shape';
  return constantsProblem(inputs.length, constants) ?? [[first.toSpliced(axis, 0, inputs.length)]];
}

function readParts(reader: OperandReader): JoinedOperands {
  const parts = reader.allOperands(MOST_OPERANDS);
  if (parts.some(({ shape }) => shape.length === 0)) throw reader.unsupported('it packs scalars');
  return { parts, output: reader.output() };
}

/** TensorFlow Lite Micro's kernel takes as many inputs as the options say. @throws MODEL_CORRUPT */
function checkCount(
  { parts, attributes: { values } }: Operator<PackAttributes, JoinedOperands>,
  label: string,
) {
  if (values === parts.length) return;
  throw new LutError(
    'MODEL_CORRUPT',
    `${label} has ${parts.length} inputs, but its options say ${values}`,
    'convert the model again',
  );
}
