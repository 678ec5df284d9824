import { Type, type TSchema } from '@sinclair/typebox';
import { object, oneOf } from '../common/schema.js';
import type { CaseField } from './case-fields.js';
import type { OperatorKind } from './operator.js';

const shape = Type.Array(Type.Integer({ minimum: 1 }), {
  $id: 'shape',
  minItems: 1,
  maxItems: 4,
  description: 'extents of a tensor, NHWC',
});
const extent = (description: string) => Type.Integer({ minimum: 1, description });
const pair = (description: string) => Type.Tuple([extent('height'), extent('width')], { description });
const dimensions = (description: string) =>
  Type.Array(Type.Integer({ minimum: 0, maximum: 3 }), { minItems: 1, maxItems: 4, description });
const bounds = (minimum: number, description: string) =>
  Type.Array(Type.Integer({ minimum }), { minItems: 1, maxItems: 4, description });
const padded = (description: string) => Type.Integer({ minimum: 0, description });

const places = (description: string) =>
  Type.Array(Type.Integer({ minimum: 0 }), { minItems: 1, description });

/** What the elements of a tensor are. */
export const elementTypeSchema = (description?: string) =>
  oneOf(['int8', 'uint8', 'int32', 'float32'], description === undefined ? {} : { description });

/** An operator of a kind. Kinds may come, so that a schema names none. */
export const operatorKindSchema = Type.Unsafe<OperatorKind>({
  $id: 'kind',
  type: 'string',
  pattern: '^[A-Z][A-Z0-9_]*$',
  description: 'kind of the operator (docs/operators.md)',
});

const FIELDS = {
  kernel: Type.Optional(pair('extents of the window')),
  stride: Type.Optional(pair('steps of the window')),
  dilation: Type.Optional(pair('distances of its taps')),
  padding: Type.Optional(oneOf(['SAME', 'VALID'], { description: 'as TensorFlow pads' })),
  activation: Type.Optional(
    oneOf(['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6'], { description: 'fused into the operator' }),
  ),
  constant: Type.Optional(
    oneOf(['first', 'second'], {
      description: 'the operand that is a constant of the model; left out where both are computed',
    }),
  ),
  weights: Type.Optional(
    oneOf(['per-tensor', 'per-channel'], {
      description: 'one weight scale for the whole tensor, or one per output channel',
    }),
  ),
  bias: Type.Optional(Type.Boolean({ description: 'whether it has one' })),
  pads: Type.Optional(
    Type.Array(Type.Tuple([padded('before'), padded('after')]), {
      maxItems: 4,
      description: 'elements added, by dimension of the input',
    }),
  ),
  axes: Type.Optional(dimensions('the dimensions that the operator works along, ascending and adjoining')),
  sampling: Type.Optional(
    oneOf(['edges', 'corners', 'centers', 'both'], {
      description: 'where the pixels of a resized image lie in the input',
    }),
  ),
  permutation: Type.Optional(dimensions("the input's dimension that becomes each dimension of the output")),
  begin: Type.Optional(bounds(0, 'the first element that is taken, by dimension of the input')),
  end: Type.Optional(
    bounds(-1, 'one behind the last element that is taken; -1 where steps lead backwards to the first'),
  ),
  steps: Type.Optional(
    Type.Array(Type.Integer(), {
      minItems: 1,
      maxItems: 4,
      description: 'from one element that is taken to the next; below 0 where they lead backwards',
    }),
  ),
  dropped: Type.Optional(
    dimensions("the input's dimensions that the output lacks; left out where it has all"),
  ),
  constants: Type.Optional(
    places('places (from 0) of the operands that are constants of the model; left out where none is'),
  ),
  types: Type.Optional(
    Type.Array(elementTypeSchema(), {
      minItems: 1,
      description: 'of the elements of the inputs, then of the outputs; left out where all are of `type`',
    }),
  ),
  state: Type.Optional(places('places (from 0) of the inputs that are state; left out where none is')),
} as const satisfies { readonly [Field in CaseField]-?: TSchema };

/** {@link OperatorCase}. Which optional fields a case has depends on its kind: `fields` of its definition. */
export const operatorCaseSchema = object(
  {
    kind: operatorKindSchema,
    type: Type.Literal('int8', { description: 'of the elements' }),
    inputs: Type.Array(shape, {
      minItems: 1,
      description: 'shapes of the operands; weights are not listed, nor are parameters such as axes',
    }),
    output: shape,
    moreOutputs: Type.Optional(
      Type.Array(shape, {
        minItems: 1,
        description: 'shapes of the outputs behind the first; left out where there is but one',
      }),
    ),
    ...FIELDS,
  },
  {
    $id: 'case',
    title: 'operator case',
    description: 'everything of an operator that its cost depends on (docs/table-format.md)',
  },
);
