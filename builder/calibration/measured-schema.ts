import { Type } from '@sinclair/typebox';
import { object, oneOf } from '../../common/schema.js';

const measuredRowSchema = object({
  model: Type.Optional(
    Type.String({ pattern: '\\S', description: 'path of the .tflite, from the folder of this file; or' }),
  ),
  case: Type.Optional(
    Type.String({ pattern: '\\S', description: 'key of an operator case (docs/table-format.md)' }),
  ),
  milliseconds: Type.Optional(
    Type.Number({ exclusiveMinimum: 0, description: 'of one inference, or of one call of the operator; or' }),
  ),
  cycles: Type.Optional(Type.Number({ exclusiveMinimum: 0, description: 'likewise' })),
  clockHz: Type.Integer({ minimum: 1, description: 'of the core while it was measured' }),
  runtime: oneOf(['builtin', 'tflm'], { description: 'what ran it' }),
  kernels: Type.String({ pattern: '\\S', description: 'flavour of the kernels, e.g. optimized, cmsis-nn' }),
  source: Type.String({
    pattern: '\\S',
    description: 'who measured it, with what, or where it is published',
  }),
});

/** A file for `lut calibrate --measured`. */
export const measuredSchema = object(
  {
    board: Type.String({ description: 'id of the board that all rows were measured on' }),
    rows: Type.Array(measuredRowSchema, {
      description: 'models or operator cases, each with milliseconds or cycles',
    }),
  },
  {
    title: 'edgelut measured rows',
    description: 'What somebody measured on a board, for lut calibrate. YAML or JSON.',
  },
);
