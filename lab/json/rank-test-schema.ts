import { Type } from '@sinclair/typebox';
import { nullable, object } from '../../common/schema.js';
import { architecture, board, table, tableHash, unit } from './parts-schema.js';

const amount = (description: string) => Type.Number({ minimum: 0, description });
const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
const whole = (description: string) => Type.Integer({ minimum: 0, description });
const coefficient = (description: string) => Type.Number({ minimum: -1, maximum: 1, description });

const tau = (description: string) =>
  nullable(
    object({
      tau: coefficient("Kendall's τ-b"),
      low: coefficient('lower end of the 95 % interval: a bootstrap over the networks'),
      high: coefficient('its upper end'),
    }),
    `${description}; null for fewer than three networks`,
  );

const agreement = {
  networks: whole('networks that were trained'),
  supernet: tau('of the loss with the weights of the supernet, the least first'),
  first_round: tau('of the training loss in a first round of finalists, the least first'),
  macs: tau('of multiply-accumulates'),
  total: tau("of the table's total"),
  twice: whole('networks that were trained a second time, with another seed'),
  repeatability: tau('of the first training against the second'),
};

/** What `lut search --rank-test N --json` prints. */
export const rankTestJsonSchema = object(
  {
    board,
    space: Type.String({ description: 'name of the search space' }),
    seed: whole('of the supernet'),
    table,
    table_hash: tableHash,
    unit,
    all: object(agreement, {
      description: 'how well each figure orders the networks by their test accuracy, trained alone',
    }),
    near_limit: nullable(
      object(agreement),
      'among those whose total is 80 to 100 % of the limit; null without a limit on it',
    ),
    networks: Type.Array(
      object({
        architecture,
        total: amount('by the table, in the unit'),
        macs: whole('multiply-accumulates'),
        loss: Type.Number({ description: 'on all held-out images, with the weights of the supernet' }),
        loss_error: amount('standard error of the loss'),
        first_round: nullable(
          Type.Number(),
          'mean training loss of its last epoch in a first round of finalists, with a seed of its own; null without epochs',
        ),
        trained: Type.Array(
          object({
            accuracy: share('of the test images'),
            accuracy_error: amount('standard error of the accuracy'),
          }),
          { description: 'by itself, from new weights: once, or twice with two seeds' },
        ),
      }),
      { description: 'by their totals, the smallest first' },
    ),
    run: Type.String({ description: 'path of the folder that holds all of it' }),
  },
  { title: 'lut search --rank-test N --json', description: 'How well the supernet ranks networks.' },
);
