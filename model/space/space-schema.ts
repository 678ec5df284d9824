import { Type } from '@sinclair/typebox';
import { object } from '../../common/schema.js';

const extent = (description?: string) =>
  Type.Integer({ minimum: 1, maximum: 4096, ...(description !== undefined && { description }) });
const stride = () => Type.Integer({ minimum: 1, maximum: 8 });

/** `sep_k`, `conv_k`: kernel k; `ir_e`, `fused_e`: expansion e; `se_r`: reduction r; see `blocks.ts`. */
export const operationSchema = Type.Unsafe<'skip' | `${'sep' | 'ir' | 'se' | 'conv' | 'fused'}_${number}`>({
  type: 'string',
  description: 'sep_<kernel>, ir_<expansion>, se_<reduction>, conv_<kernel>, fused_<expansion>, or skip',
  pattern: '^(skip|(sep|ir|se|conv|fused)_[1-9][0-9]?)$',
});

const stemSchema = object(
  { kernel: extent(), stride: stride(), width: extent() },
  { description: 'CONV_2D, ReLU6' },
);

const blocksSchema = object({
  strides: Type.Array(stride(), { minItems: 1, maxItems: 64, description: 'one per block' }),
  widths: Type.Array(extent(), {
    minItems: 1,
    uniqueItems: true,
    description: 'output widths that a block may pick',
  }),
  operations: Type.Array(operationSchema, {
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
    input: Type.Tuple([extent('height'), extent('width'), extent('channels')]),
    stem: stemSchema,
    blocks: blocksSchema,
    head: object({ classes: extent() }, { description: 'MEAN over height and width, FULLY_CONNECTED' }),
  },
  {
    title: 'edgelut search space',
    description:
      'A stem, searchable blocks, and a head. Every block picks one of the operations and an output width.',
  },
);
