import { Type } from '@sinclair/typebox';
import {
  interpolatedSchema,
  measuredSchema,
  overheadSchema,
  refusedSchema,
  tooLargeSchema,
} from '../../builder/table-schema.js';
import { spaceNameSchema } from '../../builder/validation-schema.js';
import { nullable, object } from '../../common/schema.js';
import { configurationSchema } from '../../model/configuration-schema.js';
import { operatorKindSchema } from '../../model/operator-schema.js';
import { board, tableHash, unit } from './parts-schema.js';
import { snakeCasedSchema } from './snake-case-schema.js';

const whole = (description: string) => Type.Integer({ minimum: 0, description });
const range = (description: string) =>
  object(
    {
      min: Type.Number({ description: 'the smallest' }),
      max: Type.Number({ description: 'the largest' }),
    },
    { description },
  );

const kindSchema = object({
  kind: operatorKindSchema,
  cases: whole('cases of the kind that the table has a count of'),
  interpolated: whole('those of them that were not measured'),
  infeasible: whole('cases that the board cannot run by themselves'),
  macs: range('multiplications and additions of single cases; 0 for kinds without weights'),
  counts: range('of single cases, in the unit'),
  counts_per_mac: nullable(Type.Number(), 'median over the cases; null for kinds without weights'),
  counts_per_element: Type.Number({ description: 'of the output: median over the cases' }),
  largest_spread: Type.Number({
    minimum: 0,
    description: '(largest - smallest median of a fill) / median, of the measured cases',
  }),
  kernels: Type.Array(
    object({
      kernel: Type.String({ description: 'a micro-kernel of the flavour, or reference' }),
      cases: whole('that ran on it'),
    }),
    { description: 'what ran the measured cases, the most first; none where the runtime could not tell' },
  ),
});

/** What `lut show --json` prints of a table. */
export const showJsonSchema = object(
  {
    table_hash: tableHash,
    board,
    unit,
    space: nullable(spaceNameSchema, 'the search space whose cases these are; null for a selection'),
    configuration: snakeCasedSchema(configurationSchema),
    overhead: snakeCasedSchema(overheadSchema),
    kinds: Type.Array(kindSchema, { description: 'the operator kinds that it has' }),
  },
  { title: 'lut show --json', description: 'A table, by operator kind.' },
);

const rowSchema = Type.Union(
  [measuredSchema, interpolatedSchema, tooLargeSchema, refusedSchema].map(snakeCasedSchema) as [
    ReturnType<typeof snakeCasedSchema<typeof measuredSchema>>,
    ReturnType<typeof snakeCasedSchema<typeof interpolatedSchema>>,
    ReturnType<typeof snakeCasedSchema<typeof tooLargeSchema>>,
    ReturnType<typeof snakeCasedSchema<typeof refusedSchema>>,
  ],
  { description: 'of the table: a case that was measured, interpolated, does not fit, or was refused' },
);

/** What `lut show --case … --json` prints where one case is meant. */
export const showCaseJsonSchema = object(
  {
    row: rowSchema,
    macs: whole('multiplications and additions; 0 without weights'),
    weight_bytes: whole('of weights and bias'),
    activation_bytes: whole('of inputs and output'),
  },
  { title: 'lut show --case --json, of one case', description: 'A case of a table, in full.' },
);

/** What `lut show --case … --json` prints where several cases are meant. */
export const showCasesJsonSchema = object(
  { cases: Type.Array(rowSchema, { description: 'sorted by key, those that do not fit last' }) },
  {
    title: 'lut show --case --json, of several cases',
    description: 'The cases whose keys are like the pattern.',
  },
);
