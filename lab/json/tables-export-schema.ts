import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf, sha256Hex } from '../../common/schema.js';
import { operatorKindSchema } from '../../model/operator-schema.js';
import { board, machine, table, tableHash, unit } from './parts-schema.js';

const text = (description: string) => Type.String({ description });
const field = (what: string) =>
  nullable(Type.String(), `${what}, as the key has it; null where there is none`);
const bytes = (description: string) => Type.Integer({ minimum: 0, description });
const count = (description: string) => nullable(Type.Number({ minimum: 0 }), description);

/** The columns of the CSV, in their order. */
const rowSchema = object({
  table,
  table_hash: tableHash,
  configuration_hash: sha256Hex('SHA-256 of the device configuration: figures of two never mix'),
  board,
  machine,
  runtime: text('what ran the operators'),
  flavour: text('flavour of the kernels'),
  unit,
  key: text("the case's key (docs/table-format.md)"),
  operator: operatorKindSchema,
  inputs: text('shapes of the operands, NHWC, e.g. 1x48x48x16; several separated by commas'),
  outputs: text('shapes of the outputs'),
  kernel: field('height x width of the window'),
  stride: field('height x width'),
  dilation: field('height x width'),
  padding: field('SAME or VALID'),
  activation: field('the fused activation'),
  weights: field('per-tensor or per-channel: what has one scale'),
  bias: field('yes or no'),
  macs: bytes('multiply-accumulates; 0 for operators without weights'),
  weight_bytes: bytes('bytes of weights and bias'),
  activation_bytes: bytes('bytes of inputs and outputs'),
  kind: oneOf(['measured', 'interpolated', 'infeasible'], {
    description: 'what the count is: timed on the device, estimated from cases that were, or none at all',
  }),
  count: count('of the kernel call alone, in the unit: the median; null where the board cannot run it'),
  low: count('measured: 5th percentile of the samples; interpolated: lower end of the 90 % interval'),
  high: count('measured: 95th percentile; interpolated: upper end'),
  micro_kernel: nullable(Type.String(), 'what ran it; null where that is not known'),
  reason: nullable(Type.String(), 'why the board cannot run it; null where it can'),
  milliseconds: count('of the count at the clock of the table; null where instructions are counted'),
  per_operator: Type.Number({ description: 'what a graph adds for each of its operators, in the unit' }),
  per_graph: Type.Number({ description: 'what a graph adds once, in the unit' }),
});

/** What `lut tables export --json` prints. */
export const tablesExportJsonSchema = object(
  { rows: Type.Array(rowSchema, { description: 'the cases of the tables in turn, sorted by key' }) },
  {
    title: 'lut tables export --json',
    description: 'Tables as flat rows. The columns of its CSV have the same names.',
  },
);
