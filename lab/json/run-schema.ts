import { Type } from '@sinclair/typebox';
import { arenaSchema } from '../../builder/table-schema.js';
import { nullable, object, sha256Hex } from '../../common/schema.js';
import { elementTypeSchema, operatorKindSchema } from '../../model/operator-schema.js';
import { measuredEnergySchema } from './measured-energy-schema.js';
import {
  arenaBytes,
  board,
  figure,
  machine,
  model,
  port,
  table,
  tableHash,
  unit,
  wear,
} from './parts-schema.js';

const count = () => Type.Number({ minimum: 0 });

const operatorSchema = object({
  index: Type.Integer({ minimum: 0, description: 'place in the order of execution, from 0' }),
  kind: operatorKindSchema,
  key: Type.String({ description: "the case's key (docs/table-format.md)" }),
  count: Type.Number({ minimum: 0, description: 'median of the kernel call, in the unit' }),
  predicted: nullable(count(), 'by the table; null without one, or where it lacks the case'),
  kernel: nullable(
    Type.String(),
    'what ran it: a micro-kernel of the flavour, or reference; null where the runtime cannot tell',
  ),
});

const predictedSchema = object({
  table,
  table_hash: tableHash,
  total: nullable(count(), 'null where an operator is missing'),
  low: nullable(count(), 'lower end of the 90 % interval of the total; null where that is'),
  high: nullable(count(), 'upper end of the 90 % interval of the total; null where that is'),
  error_percent: nullable(
    Type.Number(),
    'of the predicted total, in percent of the measured one, above 0 when too much was predicted; null where that is',
  ),
  missing: Type.Array(Type.String(), { description: 'keys of the missing cases, each once' }),
  arena_bytes: arenaBytes,
});

const tensors = (of: string) =>
  Type.Array(
    object({
      name: Type.String({ description: 'as the model has it' }),
      type: elementTypeSchema('of its elements'),
      shape: Type.Array(Type.Integer({ minimum: 1 }), { description: 'extents; none for a scalar' }),
      bytes: Type.Integer({ minimum: 1, description: 'of all its elements, little-endian' }),
    }),
    { description: `${of} of the model, in its order` },
  );

/** What `lut run --json` prints. */
export const runJsonSchema = object(
  {
    model,
    board,
    port,
    machine,
    unit,
    exported: Type.Boolean({
      description: 'whether it ran as lut export writes it, without the interpreter',
    }),
    total: Type.Number({ minimum: 0, description: 'median of a whole invocation, in the unit' }),
    interpreter_total: nullable(
      Type.Number({ minimum: 0 }),
      "of an exported network: the same of the database's newest run in the interpreter, with kernels of the same flavour on the same board; null where there is none",
    ),
    operators: Type.Array(operatorSchema, {
      description: 'in the order of execution; none of an exported network, which is one piece',
    }),
    runs: Type.Integer({ minimum: 1, description: 'timed invocations' }),
    inputs: Type.String({
      description: "what it was given: `seed 1` (generated), or `sha256 …` of the inputs' bytes",
    }),
    input_tensors: tensors('inputs'),
    output_tensors: tensors('outputs'),
    arena_bytes: arenaBytes,
    arena: arenaSchema,
    outputs_equal: nullable(
      Type.Boolean(),
      "whether the outputs are those of the host's arithmetic, in every bit; null where they were not compared",
    ),
    wear,
    predicted: nullable(predictedSchema, 'what the table of --table says; null without one'),
    energy: nullable(
      object({
        measured: measuredEnergySchema,
        latency_ms: figure,
        energy_mj: nullable(
          figure,
          'that long at the current that the board file states; null where it states none at the clock',
        ),
      }),
      'of an inference, by the meter of --meter and by the board file; null without a meter',
    ),
    recipe: sha256Hex('id of the recipe that it is in the database now (lut recipes show)'),
    beside: nullable(
      object({
        model: Type.String({ description: 'path of the other model' }),
        total: Type.Number({ minimum: 0, description: 'median of a whole invocation of it, in the unit' }),
        difference_percent: Type.Number({
          description: 'what the model takes more than the other, in percent of the other',
        }),
        arena_bytes: arenaBytes,
        model_bytes: Type.Integer({ minimum: 1, description: 'length of its file' }),
        outputs_equal: Type.Boolean({
          description: 'whether the outputs of both are equal in every bit, on the board and at the host',
        }),
      }),
      'the model of --beside, on the same inputs; null without one',
    ),
  },
  { title: 'lut run --json', description: 'A whole model that was run on a board.' },
);
