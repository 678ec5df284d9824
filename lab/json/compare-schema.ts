import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf } from '../../common/schema.js';
import { operatorKindSchema } from '../../model/operator-schema.js';
import { board, machine, model, table, tableHash, unit } from './parts-schema.js';

const whole = (description: string) => Type.Integer({ minimum: 0, description });
const count = (description: string) => nullable(Type.Number({ minimum: 0 }), description);
const above = (description: string) => Type.Number({ exclusiveMinimum: 0, description });
const ratio = nullable(
  Type.Number({ minimum: 0 }),
  'to the count of the first table; null where one of them has none, or where they count different things',
);

const kernel = nullable(
  Type.String(),
  'what ran it: a micro-kernel of the flavour, or reference; null where that is not known',
);

const ratios = {
  geometric_mean: above('of the ratios to the first table'),
  least: above('the smallest of them'),
  most: above('the largest of them'),
};

const tableSchema = object({
  table,
  table_hash: tableHash,
  board,
  machine,
  unit,
  runtime: Type.String({ description: 'what ran the operators' }),
  flavour: Type.String({ description: 'flavour of the kernels' }),
  space: nullable(Type.String(), 'name of the search space whose cases these are; null for a selection'),
  stale: nullable(
    Type.String(),
    'what of the firmware has changed since it was measured; null where nothing is known to have',
  ),
  measured: whole('cases that were timed'),
  interpolated: whole('cases that were estimated when it was built'),
  infeasible: whole('cases that the board cannot run by themselves'),
  missing: whole('cases of the other tables that it does not know'),
  only: whole('cases that no other table knows'),
});

const kindSchema = object({
  table,
  kind: nullable(operatorKindSchema, 'null for all kinds together'),
  cases: Type.Integer({ minimum: 1, description: 'ratios' }),
  interpolated: whole('how many of them have an interpolated count on one side'),
  ...ratios,
});

const modelSchema = object({
  model,
  predictions: Type.Array(
    object({
      total: count('of the whole model, in the unit of the table; null where an operator is missing'),
      low: count('lower end of the 90 % interval of the total; null where that is'),
      high: count('upper end of the 90 % interval of the total; null where that is'),
      ratio,
      measured: whole('operators that the table has measured'),
      interpolated: whole('operators that are interpolated'),
      missing: whole('operators that the table neither has nor is near enough to'),
      fits: Type.Boolean({ description: "whether the board's arena and model window hold it" }),
    }),
    { description: 'by each table' },
  ),
});

const networksSchema = object({
  space: Type.String({ description: 'name of the search space' }),
  seed: whole('of the choice of networks'),
  n: whole('random networks that every board holds'),
  drawn: whole('how many were drawn until there were so many'),
  tables: Type.Array(
    object({
      fitting: whole('how many of all that were drawn its board holds'),
      unpredicted: whole('how many of the n it cannot predict, for want of a case'),
      interpolated: whole('how many of the n have an operator that it or the first table interpolates'),
      ratios: nullable(
        object({
          n: Type.Integer({ minimum: 2, description: 'networks that this table and the first predict' }),
          ...ratios,
          low: above('lower end of the 90 % interval of the geometric mean over all such networks'),
          high: above('upper end of that interval'),
          p05: above('5th percentile of the ratios, by nearest rank'),
          p95: above('95th percentile of the ratios'),
        }),
        'of its totals to those of the first table; null where fewer than two networks can be compared',
      ),
    }),
    { description: 'one for each table' },
  ),
});

const caseSchema = object({
  key: Type.String({ description: "the case's key (docs/table-format.md)" }),
  kind: operatorKindSchema,
  cells: Type.Array(
    object({
      count: count('in the unit of the table; null where it has none'),
      source: oneOf(['measured', 'interpolated', 'infeasible', 'missing'], {
        description:
          'where the count comes from; infeasible: the board cannot run the case, missing: the table lacks it',
      }),
      ratio,
      kernel,
    }),
    { description: 'what each table says of it' },
  ),
});

const lossesSchema = object({
  table,
  cases: whole('for which it takes more than another table that counts in its unit'),
  worst: Type.Array(
    object({
      key: Type.String({ description: 'of the case' }),
      count: above('what it takes by this table'),
      kernel,
      least: above('what it takes by the table where it takes least'),
      best: Type.String({ description: 'path of that table' }),
      factor: Type.Number({ minimum: 1, description: 'count / least' }),
    }),
    { description: 'worst first; as many as --cases says' },
  ),
});

/** What `lut compare --json` prints. */
export const compareJsonSchema = object(
  {
    tables: Type.Array(tableSchema, { minItems: 2, description: 'in the order given' }),
    at_least: whole('cases that take less by all of the tables are left out (--at-least)'),
    remarks: Type.Array(Type.String(), { description: 'what can and what cannot be compared, in sentences' }),
    kinds: Type.Array(kindSchema, { description: 'of each table but the first: by kind, then of all kinds' }),
    models: Type.Array(modelSchema, { description: 'in the order given' }),
    networks: nullable(networksSchema, 'null where none were compared; remarks say why'),
    losses: Type.Array(lossesSchema, { description: 'of each table' }),
    cases: Type.Array(caseSchema, { description: 'sorted by key' }),
  },
  { title: 'lut compare --json', description: 'Tables side by side.' },
);
