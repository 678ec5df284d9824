import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf } from '../../common/schema.js';
import { measuredEnergySchema } from './measured-energy-schema.js';
import { board, figure, model, table } from './parts-schema.js';

const batteryLifeSchema = object({
  cells: nullable(
    Type.Integer({ minimum: 1 }),
    "in a row, for the board's voltage; null where one of the voltages is not known",
  ),
  life_days: nullable(figure, 'how long they last, in days; null where something it depends on is not known'),
  at_most_days: nullable(
    Type.Number({ minimum: 0 }),
    'they cannot last longer, whatever is not known; null where not even that is known',
  ),
  lacks: Type.Array(Type.String(), { description: 'what is not known, in sentences' }),
});

const cycleSchema = object({
  clock_hz: Type.Integer({ minimum: 1, description: 'of the core while it computes' }),
  meanwhile: oneOf(['run', 'sleep', 'deep sleep'], {
    description: 'what the board does in the rest of the time; run: it goes on at the clock',
  }),
  active_ms: figure,
  wake_ms: nullable(Type.Number({ minimum: 0 }), 'in milliseconds; null where it is not known'),
  run_milliamps: Type.Number({ minimum: 0, description: 'drawn while it computes' }),
  rest_milliamps: Type.Number({ minimum: 0, description: 'drawn in the rest of the time' }),
  mean_milliamps: nullable(figure, 'of all of the time; null where it is not known, or it cannot be'),
  lacks: nullable(Type.String(), 'why there is no mean; null where there is one'),
  battery: nullable(
    batteryLifeSchema,
    'null where none was asked for, where it cannot feed the board, or the mean is not known',
  ),
  refusal: nullable(
    Type.String(),
    'why the battery cannot feed it; null where it can, or none was asked for',
  ),
});

/** What `lut energy --json` prints. */
export const energyJsonSchema = object(
  {
    model,
    board,
    table,
    every_ms: Type.Number({
      exclusiveMinimum: 0,
      description: 'from one inference to the next, in milliseconds',
    }),
    battery_name: nullable(Type.String(), 'name of the cell; null where none was asked for'),
    latency_ms: nullable(
      figure,
      'of an inference, in milliseconds; null where the table does not say how long a count takes',
    ),
    energy_mj: nullable(
      figure,
      'of an inference alone, in millijoules; null where the latency is, or the board file states no current at the clock',
    ),
    measured: nullable(
      measuredEnergySchema,
      'what a power meter says of an inference; null where none was asked (--meter)',
    ),
    cycles: Type.Array(cycleSchema, { description: 'ways of spending the time, the fastest clock first' }),
    best: nullable(
      Type.Integer({ minimum: 0 }),
      'place in cycles of the way with the smallest mean current; null where none is known',
    ),
  },
  {
    title: 'lut energy --json',
    description: "What a model takes from a board's supply, and how long a battery lasts.",
  },
);
