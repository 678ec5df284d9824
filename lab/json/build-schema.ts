import { Type } from '@sinclair/typebox';
import { object } from '../../common/schema.js';
import { board, machine, port, seconds, table, tableHash, unit, wear } from './parts-schema.js';

const whole = (description: string) => Type.Integer({ minimum: 0, description });

/** What `lut build --json` prints. */
export const buildJsonSchema = object(
  {
    board,
    port,
    machine,
    table,
    table_hash: tableHash,
    unit,
    entries: whole('cases that the table holds a count of'),
    interpolated: whole('those of them that were not measured (--budget)'),
    infeasible: whole('cases that the board cannot run by themselves'),
    profiled: whole('runs that were measured now; the others were in the database'),
    wear,
    seconds,
  },
  { title: 'lut build --json', description: 'A table that was compiled.' },
);
