import { Type } from '@sinclair/typebox';
import { nullable, object, sha256Hex } from '../../common/schema.js';
import { board, machine, unit } from './parts-schema.js';

const whole = (description: string) => Type.Integer({ minimum: 0, description });
const bench = Type.String({ description: 'name of the bench' });
const configuration = sha256Hex('hash of what its timings depend on');

/** What `lut fleet --json` prints. */
export const fleetJsonSchema = object(
  {
    broker: Type.String({ description: 'address of the broker' }),
    benches: Type.Array(
      object({
        bench,
        accepts: Type.Boolean({ description: 'false while its outbox is full' }),
        outbox: whole('results that waited for their collectors when it last said so'),
        ...{ board, machine, unit, configuration },
        runtime: Type.String({ description: 'what runs models: builtin, or tflm' }),
        flavour: Type.String({ description: "variant of the runtime's kernels" }),
      }),
      { description: 'that are there, sorted by name' },
    ),
    gone: Type.Array(bench, { description: 'benches that went, sorted' }),
    other_versions: Type.Array(
      object({
        bench,
        protocol: Type.String({ description: "version of the fleet's protocol that it speaks" }),
      }),
      { description: 'benches that this lut does not understand' },
    ),
    plans: Type.Array(
      object({
        plan: Type.String({ description: 'name of the plan' }),
        ...{ board, configuration },
        done: whole('runs that are there'),
        of: whole('runs that were asked for until now'),
        seconds_left: nullable(Type.Number({ minimum: 0 }), 'null while it cannot be told'),
        benches: Type.Array(
          object({ bench, leased: whole('runs that it has'), done: whole('runs that it has done') }),
          { description: 'that work for it' },
        ),
      }),
      { description: 'those that are at work' },
    ),
    cancelled: nullable(
      Type.String({ description: 'name of the plan' }),
      'null where none was to be cancelled',
    ),
  },
  { title: 'lut fleet --json', description: 'Who is in a fleet, and what it does.' },
);
