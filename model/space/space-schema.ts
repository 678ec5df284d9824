import { Type, type TSchema } from '@sinclair/typebox';
import { object } from '../../common/schema.js';

const extent = (description?: string) =>
  Type.Integer({ minimum: 1, maximum: 4096, ...(description !== undefined && { description }) });
const stride = () => Type.Integer({ minimum: 1, maximum: 8 });

/** `sep_k`, `conv_k`: kernel k; `ir_e`, `fused_e`: expansion e; `se_r`: reduction r; see `blocks.ts`. */
const blockOperationSchema = Type.Unsafe<'skip' | `${'sep' | 'ir' | 'se' | 'conv' | 'fused'}_${number}`>({
  type: 'string',
  description: 'sep_<kernel>, ir_<expansion>, se_<reduction>, conv_<kernel>, fused_<expansion>, or skip',
  pattern: '^(skip|(sep|ir|se|conv|fused)_[1-9][0-9]?)$',
});

/** What an architecture picks: an operation of a block; `input_r`: resolution r; `stem_s`: a stem of stride s. */
export const operationSchema = Type.Unsafe<
  'skip' | `${'sep' | 'ir' | 'se' | 'conv' | 'fused' | 'input' | 'stem'}_${number}`
>({
  type: 'string',
  description:
    'sep_<kernel>, ir_<expansion>, se_<reduction>, conv_<kernel>, fused_<expansion>, or skip; before the blocks, ' +
    'where the space leaves them open, input_<resolution> and stem_<stride>',
  pattern: '^(skip|(sep|ir|se|conv|fused|input|stem)_[1-9][0-9]{0,3})$',
});

const some = <Item extends TSchema>(item: Item, description: string) =>
  Type.Array(item, { minItems: 1, uniqueItems: true, description });

const inputSchema = Type.Union([
  Type.Tuple([extent('height'), extent('width'), extent('channels')]),
  object({ resolutions: some(extent(), 'heights and widths that a network may pick'), channels: extent() }),
]);

const stemSchema = Type.Union(
  [
    object({ kernel: extent(), stride: stride(), width: extent() }),
    object({
      kernel: extent(),
      strides: some(stride(), 'strides that a network may pick'),
      widths: some(extent(), 'output widths that a network may pick'),
    }),
  ],
  { description: 'CONV_2D, ReLU6' },
);

const widths = (description: string) => some(extent(), description);

const blocksSchema = object({
  strides: Type.Array(stride(), { minItems: 1, maxItems: 64, description: 'one per block' }),
  widths: Type.Union(
    [
      widths('output widths that every block may pick'),
      Type.Array(widths('output widths that this block may pick'), {
        minItems: 1,
        maxItems: 64,
        description: 'one list per block',
      }),
    ],
    { description: 'output widths: of every block, or of each' },
  ),
  narrowing: Type.Optional(
    Type.Boolean({
      description: 'whether a block may have fewer channels than its input; it may, unless this is false',
    }),
  ),
  operations: Type.Array(blockOperationSchema, {
    minItems: 1,
    uniqueItems: true,
    description:
      'sep_<kernel>, ir_<expansion>, se_<reduction>, conv_<kernel>, fused_<expansion>; skip only where a block ' +
      'keeps extents and width',
  }),
});

/** A file of a search space, `model/space/<name>.yaml`. */
export const spaceSchema = object(
  {
    name: Type.String({ pattern: '^[a-z0-9][a-z0-9-]*$' }),
    input: inputSchema,
    stem: stemSchema,
    blocks: blocksSchema,
    head: object(
      {
        classes: Type.Union([extent(), Type.Literal('data')], {
          description: 'data: as many as the images have that networks are searched on',
        }),
      },
      { description: 'MEAN over height and width, FULLY_CONNECTED' },
    ),
  },
  {
    title: 'edgelut search space',
    description:
      'A stem, searchable blocks, and a head. Every block picks one of the operations and an output width; the ' +
      'resolution of the image and the stem may be picked as well.',
  },
);
