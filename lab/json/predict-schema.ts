import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf } from '../../common/schema.js';
import { operatorKindSchema } from '../../model/operator-schema.js';
import { arenaBytes, board, figure, machine, model, table, tableHash, unit } from './parts-schema.js';

const count = () => Type.Number({ minimum: 0 });

const operatorSchema = object({
  index: Type.Integer({ minimum: 0, description: 'place in the order of execution, from 0' }),
  kind: operatorKindSchema,
  key: Type.String({ description: "the case's key (docs/table-format.md)" }),
  count: nullable(count(), 'of the kernel call alone, in the unit; null where it is missing'),
  low: nullable(
    count(),
    'measured: the 5th percentile of the samples; interpolated: lower end of the 90 % interval; else null',
  ),
  high: nullable(count(), 'measured: the 95th percentile; interpolated: upper end; else null'),
  source: oneOf(['measured', 'interpolated', 'missing'], { description: 'where the count comes from' }),
  kernel: nullable(
    Type.String(),
    'what ran it, interpolated: what it is taken to run on: a micro-kernel of the flavour, or reference; null where that is not known, and where it is missing',
  ),
});

/** What `lut predict --json` prints, for one table. */
export const predictJsonSchema = object(
  {
    model,
    board,
    table,
    table_hash: tableHash,
    machine,
    unit,
    total: nullable(count(), 'of the whole model, in the unit; null where an operator is missing'),
    low: nullable(count(), 'lower end of the 90 % interval of the total; null where that is'),
    high: nullable(count(), 'upper end of the 90 % interval of the total; null where that is'),
    partial: nullable(
      object({
        total: Type.Number({ minimum: 0, description: 'their sum, overhead included, in the unit' }),
        low: Type.Number({ minimum: 0, description: 'lower end of its 90 % interval' }),
        high: Type.Number({ minimum: 0, description: 'upper end of its 90 % interval' }),
      }),
      'of the operators that are not missing; null where none is',
    ),
    assume_ipc: nullable(
      Type.Number({ exclusiveMinimum: 0 }),
      'instructions per cycle that the times rest on (--assume-ipc); null where nothing is assumed',
    ),
    estimated_cycles: nullable(
      object({
        value: Type.Number({ minimum: 0, description: 'instructions, by the scales of the calibration' }),
        low: Type.Number({ minimum: 0, description: 'lower end of its band' }),
        high: Type.Number({ minimum: 0, description: 'upper end of its band' }),
      }),
      'of the whole model; null where the table is not calibrated (lut calibrate), or instructions per cycle are assumed',
    ),
    latency_ms: nullable(
      figure,
      'milliseconds of an inference; null where the table does not say how long a count takes',
    ),
    milliseconds: nullable(
      count(),
      'of an inference; null where the table does not say how long a count takes',
    ),
    inferences_per_second: nullable(count(), 'null where milliseconds are'),
    millijoules: nullable(
      count(),
      'of an inference; null where milliseconds are, or the board file states no current at the clock of the table',
    ),
    arena_bytes: arenaBytes,
    flash_bytes: Type.Integer({ minimum: 0, description: 'of the model and of the firmware that runs it' }),
    fits: Type.Boolean({ description: "whether the board's arena and model window hold it" }),
    operators: Type.Array(operatorSchema, { description: 'in the order of execution' }),
    missing: Type.Array(Type.String(), {
      description: 'keys of the cases that the table neither has nor is near enough to, each once',
    }),
    infeasible: Type.Array(
      object({
        key: Type.String({ description: 'of the case' }),
        reason: Type.String({ description: 'what it needs, or why it is refused' }),
      }),
      { description: 'those of the missing cases that the board cannot run' },
    ),
    remedy: nullable(
      Type.String(),
      'the command that profiles what is missing and can be run; null where there is no such case',
    ),
  },
  { $id: 'prediction', title: 'lut predict --json', description: 'What a table says of a model.' },
);

/** What `lut predict --json` prints for several tables. */
export const comparisonJsonSchema = object(
  {
    model,
    predictions: Type.Array(predictJsonSchema, {
      description: 'what lut predict prints of one table, for each in the order given',
    }),
  },
  {
    title: 'lut predict --json, of several tables',
    description: 'What several tables say of a model.',
  },
);
