import { Type } from '@sinclair/typebox';
import { object } from '../../common/schema.js';

const positive = (description: string) =>
  Type.Optional(Type.Number({ exclusiveMinimum: 0, maximum: 1e9, description }));

/** A file for `lut choose --task`. */
export const taskSchema = object(
  {
    task: Type.String({
      pattern: '^[a-z0-9][a-z0-9-]{0,31}$',
      description: 'what is to be done, as recipes name it, e.g. vww, kws, ic, ad',
    }),
    least_accuracy: Type.Optional(
      Type.Number({
        ...{ minimum: 0, maximum: 1 },
        description: 'share of samples that are told right, or area under the curve: the least that will do',
      }),
    ),
    rate: positive('inferences a second, in every stream'),
    streams: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 1000, description: 'inputs that are watched; 1 unless given' }),
    ),
    max_latency_ms: positive('of an inference'),
    max_energy_mj: positive('of an inference'),
    max_power_mw: positive('of the inferences at that rate, in the mean, without what the board takes idle'),
    max_price: positive('of the board, in the currency of the prices'),
  },
  {
    title: 'edgelut task',
    description: 'What is to be done, and within what, for lut choose --task. YAML or JSON.',
  },
);
