import { Type } from '@sinclair/typebox';
import { operationCountSchema } from '../../builder/validation-schema.js';
import { nullable, object } from '../../common/schema.js';
import { board, machine, port, seconds, table, tableHash, unit } from './parts-schema.js';

const agreement = {
  mae: Type.Number({ minimum: 0, description: 'mean absolute error, in the unit' }),
  mape_percent: Type.Number({
    minimum: 0,
    description: 'mean absolute error in percent of what was measured',
  }),
  worst_percent: Type.Number({
    minimum: 0,
    description: 'largest absolute error in percent of what was measured',
  }),
  spearman: Type.Number({ minimum: -1, maximum: 1, description: 'correlation of the ranks' }),
  r2: Type.Number({ maximum: 1, description: '1 - squared errors / variance of what was measured' }),
};

const calibratedSchema = object(
  {
    n: Type.Integer({ minimum: 1, description: 'other networks that the overhead was fitted from' }),
    per_graph: Type.Number({ description: 'the overhead per graph that fits them best, in the unit' }),
    per_graph_of_table: Type.Number({ description: "the table's own, in the unit" }),
    ...agreement,
  },
  { description: 'the same networks, predicted with an overhead that fits other networks best' },
);

/** What `lut validate --json` prints. */
export const validateJsonSchema = object(
  {
    what: Type.String({ description: 'what was validated, in words' }),
    board,
    port,
    machine,
    unit,
    table,
    table_hash: tableHash,
    space: Type.String({ description: 'name of the search space' }),
    seed: Type.Integer({ minimum: 0, description: 'of the random choice of networks' }),
    n: Type.Integer({ minimum: 2, description: 'networks that were predicted and measured' }),
    ...agreement,
    passed: nullable(
      Type.Boolean(),
      'whether this is within the bounds of such a table (docs/prediction.md); null where nothing is promised',
    ),
    calibrated: calibratedSchema,
    random_networks: Type.Integer({
      minimum: 1,
      description: 'networks that were drawn until enough fit the board',
    }),
    fitting_networks: Type.Integer({ minimum: 1, description: 'how many of those fit the board' }),
    operations: Type.Array(operationCountSchema, { description: 'the blocks of both by their operation' }),
    written: Type.Boolean({
      description:
        'whether the table now holds this; not where it has a validation by more networks, or came with lut and was not named',
    }),
    report: Type.String({ description: 'path of the page with the scatter plot' }),
    seconds,
  },
  {
    title: 'lut validate --json',
    description: 'Random networks of a space, predicted from a table and measured whole.',
  },
);
