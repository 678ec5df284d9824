import { Type } from '@sinclair/typebox';
import { object, sha256Hex } from '../../common/schema.js';
import { board, seconds } from './parts-schema.js';

const whole = (description: string) => Type.Integer({ minimum: 0, description });

/** What `lut agent --json` prints. */
export const agentJsonSchema = object(
  {
    bench: Type.String({ description: 'name of the bench' }),
    board,
    broker: Type.String({ description: 'address of the broker' }),
    configuration: sha256Hex('hash of what its timings depend on'),
    db: Type.String({ description: 'path of the database' }),
    measured: whole('runs of cases that were measured now'),
    held: whole('results that their collectors have not acknowledged yet; they are sent on the next start'),
    refused: whole('messages that were refused'),
    seconds,
  },
  { title: 'lut agent --json', description: 'What a bench of a fleet did until it was stopped.' },
);
