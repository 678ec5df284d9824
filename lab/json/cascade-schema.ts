import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf } from '../../common/schema.js';
import { board, figure, machine, model, seconds, table, tableHash, unit } from './parts-schema.js';

const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
const interval = (description: string) =>
  object({ low: share('lower end'), high: share('upper end') }, { description });
const count = (description: string) => Type.Number({ minimum: 0, description });
const bytes = (description: string) => Type.Integer({ minimum: 0, description });

/** What frames cost. */
const frameSchema = (description: string) =>
  object(
    {
      rate: share('of the frames that the larger network is asked about'),
      total: count('in the unit, in the mean of all frames'),
      low: count('lower end: of the 90 % interval of both predictions and the 95 % interval of the rate'),
      high: count('upper end'),
      latency_ms: nullable(figure, 'null where the table does not say how long a count takes'),
      millijoules: nullable(
        Type.Number({ minimum: 0 }),
        'null where the latency is, or the board file states no current at the clock',
      ),
    },
    { description },
  );

const networkSchema = (description: string) =>
  object(
    {
      model,
      total: count('of an inference, in the unit'),
      low: count('lower end of its 90 % interval'),
      high: count('upper end'),
      arena_bytes: bytes('peak of the tensor arena'),
      model_bytes: bytes('of the .tflite'),
    },
    { description },
  );

const pointSchema = {
  threshold: share('the larger network is asked where the gate is no surer; 0: never'),
  rate: share('of the images that it is asked about'),
  accuracy: share('of both together'),
};

const measuredSchema = (description: string) =>
  object(
    {
      ...pointSchema,
      images: Type.Integer({ minimum: 1, description: 'of this half (or other samples)' }),
      rate_interval: interval('95 %, by the number of images (Wilson)'),
      accuracy_interval: interval('95 %, by the number of images (Wilson)'),
    },
    { description },
  );

const supplySchema = {
  rate: share('of the frames that the larger network is asked about'),
  mean_milliamps: nullable(figure, 'of all of the time; null where it is not known'),
  life_days: nullable(figure, 'how long the cells last; null where something it depends on is not known'),
  at_most_days: nullable(
    Type.Number({ minimum: 0 }),
    'they cannot last longer, whatever is not known; null where not even that is known',
  ),
  clock_hz: nullable(
    Type.Integer({ minimum: 1 }),
    'of the core while it computes, in the way that draws least; null where none is known',
  ),
  meanwhile: nullable(
    oneOf(['run', 'sleep', 'deep sleep'], { description: 'in the rest of the time' }),
    'in the rest of the time; null where it is not known',
  ),
  lacks: Type.Array(Type.String(), { description: 'what is not known, in sentences' }),
};

/** What `lut cascade --json` prints. */
export const cascadeJsonSchema = object(
  {
    board,
    table,
    table_hash: tableHash,
    machine,
    unit,
    gate: networkSchema('the small network, which sees every frame'),
    larger: networkSchema('the one that it asks'),
    both_stay: Type.Boolean({ description: 'whether both keep their arenas (--both-stay)' }),
    sram_bytes: bytes('the larger arena, or both where they stay'),
    flash_bytes: bytes('both models, and the firmware once'),
    fits: Type.Boolean({ description: "whether the board's arena and model window hold both" }),
    rate_source: oneOf(['assumed', 'measured'], {
      description:
        'assumed: --rate; measured: on the half of the images that the threshold was not chosen on',
    }),
    frame: frameSchema('in the mean'),
    worst: frameSchema('of a frame that both see'),
    rates: Type.Array(frameSchema('at a rate'), { description: 'over how often the larger one is asked' }),
    break_even_rate: share('from which on the larger network alone takes less'),
    accuracy: nullable(
      object({
        data: Type.String({ description: 'path of the data, as it was given' }),
        chosen_on: measuredSchema(
          'the half that the threshold was chosen on, for which it is the best by choice',
        ),
        reported_on: measuredSchema('the other half, which the choice never saw'),
        gate_alone: share('accuracy on the other half'),
        larger_alone: share('accuracy on the other half'),
        points: Type.Array(object(pointSchema), {
          description: 'all that the first half tells apart, from never asking to always',
        }),
      }),
      'null where the rate is assumed',
    ),
    supply: nullable(
      object({
        battery_name: Type.String({ description: 'of the cell' }),
        every_ms: Type.Number({ exclusiveMinimum: 0, description: 'from one frame to the next' }),
        frame: object(supplySchema, { description: 'in the mean of all frames' }),
        rates: Type.Array(object(supplySchema), { description: 'over the rate, from never to always' }),
        thresholds: Type.Array(
          object({ threshold: pointSchema.threshold, accuracy: pointSchema.accuracy, ...supplySchema }),
          { description: 'of the half that one is chosen on; none where the rate is assumed' },
        ),
      }),
      'what a battery has to feed, and how long it does; null without --battery',
    ),
    seconds,
  },
  { title: 'lut cascade --json', description: 'What a small and a larger network in turns take of a board.' },
);
