import { Type } from '@sinclair/typebox';
import { object } from '../../common/schema.js';
import { board, machine, port, seconds, unit, wear } from './parts-schema.js';

const whole = (description: string) => Type.Integer({ minimum: 0, description });

/** What `lut profile --json` prints. */
export const profileJsonSchema = object(
  {
    board,
    port,
    machine,
    unit,
    db: Type.String({ description: 'path of the database' }),
    profiled: whole('runs that were measured now'),
    known: whole('runs that were in the database'),
    infeasible: whole('cases that the board cannot run by themselves'),
    samples: whole('samples that were taken now'),
    wear,
    seconds,
  },
  { title: 'lut profile --json', description: 'Cases that were timed, into the database.' },
);
