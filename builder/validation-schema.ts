import { Type } from '@sinclair/typebox';
import { object, sha256Hex } from '../common/schema.js';
import { operationSchema } from '../model/space/space-schema.js';

const agreement = {
  mae: Type.Number({ minimum: 0, description: 'mean absolute error, in counts' }),
  mapePercent: Type.Number({
    minimum: 0,
    description: 'mean absolute error in percent of what was measured',
  }),
  worstPercent: Type.Number({
    minimum: 0,
    description: 'largest absolute error in percent of what was measured',
  }),
  spearman: Type.Number({ minimum: -1, maximum: 1, description: 'correlation of the ranks' }),
  r2: Type.Number({ maximum: 1, description: '1 - squared errors / variance of what was measured' }),
};

/** How well predictions agree with measurements. */
export const agreementSchema = object(agreement);

/** The space that a table is of: its name, and the hash of its content. */
export const spaceNameSchema = object(
  {
    name: Type.String({ description: 'name of the search space' }),
    hash: sha256Hex("SHA-256 of the canonical JSON of the space's content"),
  },
  { $id: 'space', description: 'a search space' },
);

/** Blocks of networks by their operation. */
export const operationCountSchema = object({
  operation: operationSchema,
  drawn: Type.Integer({ minimum: 0, description: 'blocks of all networks that were drawn' }),
  fitting: Type.Integer({ minimum: 0, description: 'blocks of those that fit the board' }),
});

/** What predictions are worth with the overhead per graph that fits other networks best. */
const calibratedSchema = object(
  {
    n: Type.Integer({ minimum: 1, description: 'networks that it was fitted from' }),
    perGraph: Type.Number({ description: 'the overhead, in counts' }),
    ...agreement,
  },
  {
    description: 'the same networks, predicted with the overhead per graph that fits n others best',
  },
);

/** The section of a table about its validation. */
export const validationSchema = object(
  {
    space: spaceNameSchema,
    seed: Type.Integer({ description: 'of the random choice of networks' }),
    n: Type.Integer({ minimum: 2, description: 'networks that were predicted and measured' }),
    ...agreement,
    calibrated: calibratedSchema,
    drawn: Type.Integer({
      minimum: 1,
      description: 'random networks until there were enough that fit the board',
    }),
    fitting: Type.Integer({ minimum: 1, description: 'how many of those drawn fit' }),
    operations: Type.Array(operationCountSchema, {
      description: 'blocks by operation, in all that were drawn and in those that fit',
    }),
  },
  {
    description:
      'added by lut validate: random networks, predicted from the table and measured whole; not part of the hash',
  },
);
