import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf } from '../../common/schema.js';
import { operatorKindSchema } from '../../model/operator-schema.js';
import { arenaBytes, board, figure, machine, model, table, tableHash, unit } from './parts-schema.js';

const count = () => Type.Number({ minimum: 0 });
const bytes = (description: string) => Type.Integer({ minimum: 0, description });
const place = (description: string) => Type.Integer({ minimum: 0, description });
const text = (description: string) => Type.String({ description });

const figures = (description: string) =>
  object(
    {
      total: nullable(count(), 'predicted, in the unit; null where the table lacks an operator'),
      low: nullable(count(), 'lower end of its 90 % interval'),
      high: nullable(count(), 'upper end of its 90 % interval'),
      arena_bytes: arenaBytes,
      flash_bytes: bytes('of the model and of the firmware that runs it'),
      fits: Type.Boolean({ description: "whether the board's arena and model window hold it" }),
    },
    { description },
  );

const rewrite = {
  rule: oneOf(['pad', 'activation', 'copy', 'constant', 'unused', 'order'], {
    description:
      'a PAD folded into a window, an activation fused, an operator that only copies removed, an operator on constants computed, unused parts left out, or another order of execution',
  }),
  operator: nullable(
    place('its place in the order of execution, from 0'),
    'the operator that is no more; null where it is no single one',
  ),
  kind: nullable(operatorKindSchema, 'of that operator'),
};

/** What `lut advise --json` prints. */
export const adviseJsonSchema = object(
  {
    model,
    board,
    table,
    table_hash: tableHash,
    machine,
    unit,
    latency_ms: nullable(figure, 'of an inference; null where the table does not say how long a count takes'),
    now: figures('of the model as it is'),
    time: Type.Array(
      object({
        kind: operatorKindSchema,
        operators: place('how many there are'),
        count: Type.Number({ minimum: 0, description: 'of those that the table tells, in the unit' }),
        constant_bytes: bytes('of their weights and other constants'),
      }),
      { description: 'by kind, the most expensive first' },
    ),
    peak: object(
      {
        operator: place('during which the arena is fullest'),
        kind: operatorKindSchema,
        tensors: Type.Array(
          object({
            name: text('as the file has it'),
            shape: Type.Array(Type.Integer({ minimum: 1 }), { description: 'extents; none for a scalar' }),
            bytes: bytes('that it takes'),
            first: place('the operator from which on it is kept'),
            last: place('the operator up to which it is kept'),
          }),
          { description: 'that lie in it then, the largest first' },
        ),
      },
      { description: 'where SRAM goes' },
    ),
    flash: object(
      {
        firmware: bytes('the runtime, its kernels, and the bench'),
        model: bytes('the .tflite'),
        constants: bytes('of the model: weights, biases and other constants'),
        others: bytes('of the model: quantization, graph, names'),
      },
      { description: 'where flash goes' },
    ),
    exact: object(
      {
        applied: Type.Array(object(rewrite), { description: 'in their order' }),
        refused: Type.Array(object({ ...rewrite, why: text('in half a sentence') }), {
          description: 'what looks like one, and why it is none',
        }),
        then: figures('of the rewritten model'),
        out: nullable(Type.String(), 'where it was written (--apply); null where it was not'),
      },
      { description: 'rewrites after which every output has the same bits' },
    ),
    what_ifs: Type.Array(
      object({
        change: oneOf(['kernel', 'channels', 'stride', 'resolution', 'separable', 'attention', 'placement'], {
          description:
            "smaller windows, channels by what the kernels take at a time, an earlier stride, a smaller input, a separable instead of a full convolution, no squeeze-and-excitation, or another of the board's configurations",
        }),
        what: text('in a few words'),
        operators: Type.Array(place('from 0'), { description: 'that are meant' }),
        retraining: Type.Boolean({
          description: 'whether the network has to be trained again: its accuracy is unknown until it was',
        }),
        kept_share: Type.Number({
          ...{ minimum: 0, maximum: 1 },
          description: 'of the bytes of constants, those that stay as they are',
        }),
        interpolated: place('of the operators that change, those that the table has no entry of'),
        missing: Type.Array(Type.String(), { description: 'keys of operators that the table lacks' }),
        gain: nullable(
          object({
            value: Type.Number({ description: 'less than 0 where more is taken' }),
            low: Type.Number({ description: 'lower end of its interval' }),
            high: Type.Number({ description: 'upper end of its interval' }),
          }),
          'predicted, in the unit; null where the table lacks an operator',
        ),
        latency_gain_ms: nullable(figure, 'null where the table does not say how long a count takes'),
        arena_gain_bytes: Type.Integer({ description: 'less than 0 where more is taken' }),
        flash_gain_bytes: Type.Integer({ description: 'less than 0 where more is taken' }),
        then: figures('of the model with this change'),
      }),
      { description: 'what the model could be changed to, what brings most first' },
    ),
  },
  {
    title: 'lut advise --json',
    description: 'Where time, SRAM and flash of a model go, and what to change.',
  },
);
