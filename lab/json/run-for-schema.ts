import { Type } from '@sinclair/typebox';
import { nullable, object } from '../../common/schema.js';
import { board, machine, model, port, unit } from './parts-schema.js';

const rate = (description: string) =>
  object(
    {
      value: Type.Number({ minimum: 0, description: 'inferences a second' }),
      low: Type.Number({ minimum: 0, description: 'of the slowest of the windows' }),
      high: Type.Number({ minimum: 0, description: 'of the fastest of them' }),
      windows: Type.Integer({ minimum: 1, description: 'that it is of' }),
    },
    { description },
  );
const count = (description: string) => Type.Number({ minimum: 0, description });

/** What `lut run --for --json` prints. */
export const runForJsonSchema = object(
  {
    model,
    board,
    port,
    machine,
    unit,
    seconds: Type.Number({ minimum: 0, description: 'from the begin to the end of the last window' }),
    interrupted: Type.Boolean({ description: 'whether it was stopped before the time was over' }),
    inferences: Type.Integer({ minimum: 0, description: 'in all windows' }),
    count: object(
      {
        low: count('of the window with the least'),
        high: count('of the window with the most'),
      },
      { description: 'of an inference, in the unit, by the means of the windows' },
    ),
    rates: nullable(
      object({
        burst: rate('at the begin'),
        sustained: rate('at the end: what it keeps up'),
        slowdown: object(
          { value: count('burst over sustained'), low: count('at least'), high: count('at most') },
          { description: 'an inference at the end takes so many times as long' },
        ),
        fell_at_seconds: nullable(
          Type.Number({ minimum: 0 }),
          'since the begin, when it was half way down for good; null where it did not fall',
        ),
      }),
      'null of an emulated board, whose instructions have no rate, and of too few windows',
    ),
    windows: Type.Array(
      object({
        at_ms: count('its end, since the begin'),
        ms: count('how long it took'),
        invocations: Type.Integer({ minimum: 1, description: 'one right after the other' }),
        count: count('of one of them, in the mean'),
        core_hz: nullable(count('of the core'), 'of the core; null where the board does not know it'),
        temperature: nullable(
          Type.Number({ description: 'in degrees Celsius' }),
          'of the chip, in degrees Celsius; null where it has no sensor',
        ),
        throttled: Type.Boolean({ description: 'whether heat or supply slowed it down' }),
      }),
      { description: 'in their order' },
    ),
    table: nullable(
      Type.String(),
      'path of the table that has the slowdown now; null without --table, where there are no rates, or it was stopped',
    ),
  },
  { title: 'lut run --for --json', description: 'A board that was kept busy with one model.' },
);
