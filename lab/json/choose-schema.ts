import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf } from '../../common/schema.js';
import { board, figure, model, table, tableHash, unit } from './parts-schema.js';

const boardSchema = object({
  board,
  rank: Type.Integer({ minimum: 1, description: 'from 1' }),
  table,
  table_hash: tableHash,
  fits: nullable(Type.Boolean(), 'something that it depends on is not known, or within its error'),
  reasons: Type.Array(Type.String(), {
    description: 'why not, or why it cannot be told; none where it fits',
  }),
  unit,
  counts: nullable(
    Type.Number({ minimum: 0, description: 'of an inference of all models, in the unit' }),
    'an operator is missing',
  ),
  latency_ms: nullable(figure, 'of an inference of all models, in milliseconds; null where it is not known'),
  load: nullable(
    figure,
    'share of the time that it computes, at the rate of all streams; null where no rate is asked, or it is not known',
  ),
  provision: nullable(
    oneOf(['under', 'right', 'over'], { description: 'over: it idles for more than 90 % of the time' }),
    'load is null',
  ),
  sram_left: Type.Integer({
    description: 'bytes of the arena that all models leave; less than 0 where they lack',
  }),
  flash_left: Type.Integer({
    description: 'bytes of the room for models that all of them leave; less than 0 where they lack',
  }),
  energy_mj: nullable(figure, 'of an inference of all models, in millijoules; null where it is not known'),
  life_days: nullable(figure, 'of the battery; null where none is asked for, or it is not known'),
  price: nullable(figure, 'in the currency; null where the file of prices has none'),
});

const stepSchema = object({
  from: board,
  to: Type.String({ description: 'id of the next faster board that holds the models' }),
  latency_percent: Type.Number({ description: 'change of the latency, in percent of the former' }),
  energy_percent: nullable(Type.Number(), 'change of the energy, likewise; null where one is not known'),
  price: nullable(Type.Number(), 'change of the price, in the currency; null where one is not known'),
});

/** What `lut choose --json` prints. */
export const chooseJsonSchema = object(
  {
    models: Type.Array(model, { description: 'that run in turns' }),
    fps: nullable(Type.Number(), 'inferences a second that are asked of every model and stream; null: none'),
    streams: Type.Integer({ minimum: 1, description: 'inputs that every model watches' }),
    currency: nullable(Type.String(), 'of the prices; null where none are given'),
    boards: Type.Array(boardSchema, { description: 'that have a table, the best first' }),
    steps: Type.Array(stepSchema, {
      description: 'from the slowest board that holds the models to the fastest, where the latency is known',
    }),
    unknown: Type.Array(
      object({
        board,
        reason: Type.String({ description: 'why nothing can be said of it' }),
        remedy: nullable(Type.String(), 'the way out; null where there is none'),
      }),
      { description: 'boards without a table that can be used' },
    ),
  },
  { title: 'lut choose --json', description: 'Which board does what is asked.' },
);
