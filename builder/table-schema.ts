import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf, sha256Hex } from '../common/schema.js';
import { configurationSchema, unitSchema } from '../model/configuration-schema.js';
import { operatorCaseSchema, operatorKindSchema } from '../model/operator-schema.js';
import { sustainedSchema } from './sustained-schema.js';
import { calibrationSchema } from './calibration/calibration-schema.js';
import { spaceNameSchema, validationSchema } from './validation-schema.js';

/** The bytes of a tensor arena, as a device reports them. */
export const arenaSchema = object(
  {
    persistent: Type.Integer({ minimum: 0, description: "bytes of the runtime's own data" }),
    scratch: Type.Integer({ minimum: 0, description: 'bytes of memory that kernels work in' }),
    tensors: Type.Integer({ minimum: 0, description: 'bytes of activations, at their peak' }),
  },
  { $id: 'arena', description: 'bytes of the tensor arena, as the device reported them' },
);

const statistics = {
  n: Type.Integer({ minimum: 1, description: 'samples over all fills' }),
  median: Type.Number({ description: 'of the samples' }),
  mean: Type.Number({ description: 'of the samples' }),
  p05: Type.Number({ description: '5th percentile' }),
  p95: Type.Number({ description: '95th percentile' }),
  min: Type.Number({ description: 'smallest sample' }),
  max: Type.Number({ description: 'largest sample' }),
  spread: Type.Number({
    minimum: 0,
    description: '(largest - smallest median of a fill) / median: what the data alone changes',
  }),
};

/** Of all samples of a case. */
export const statisticsSchema = object(statistics);

const named = { key: Type.String({ description: 'name of the case' }), case: operatorCaseSchema };

/** A case that was timed. */
export const measuredSchema = object(
  {
    ...named,
    ...statistics,
    stop: oneOf(['count', 'three-equal'], { description: 'why the run ended at n samples' }),
    arena: arenaSchema,
    kernel: Type.Optional(
      Type.String({
        description:
          'what ran it: a micro-kernel of the flavour, or reference; absent where the runtime cannot tell',
      }),
    ),
    source: Type.Literal('measured', { description: 'where the count comes from' }),
  },
  { $id: 'measured', description: 'timed on the device; percentiles by nearest rank' },
);

/** A case that was left out of profiling. */
export const interpolatedSchema = object(
  {
    ...named,
    median: Type.Number({ exclusiveMinimum: 0, description: 'the estimate, in place of a median' }),
    low: Type.Number({
      minimum: 0,
      description: 'lower end of the prediction interval that holds 9 in 10',
    }),
    high: Type.Number({ description: 'upper end of that interval' }),
    source: Type.Literal('interpolated', { description: 'where the count comes from' }),
  },
  { $id: 'interpolated', description: 'estimated from the measured entries of its kind' },
);

/** A case that the board has no room for by itself. */
export const tooLargeSchema = object(
  {
    ...named,
    memory: oneOf(['arena', 'window'], { description: 'what it does not fit' }),
    bytesNeeded: Type.Integer({ minimum: 1, description: 'what it takes of that memory' }),
  },
  {
    $id: 'infeasible',
    description: "a case that does not fit the board's tensor arena, or its window for models",
  },
);

/** A case that the board's firmware refused to time. */
export const refusedSchema = object(
  {
    ...named,
    code: Type.String({ description: 'of the refusal (docs/errors.md)' }),
    reason: Type.String({ description: 'the refusal, in a sentence' }),
  },
  { $id: 'refused', description: "a case that the board's firmware refused to time" },
);

/** A case that the board cannot run by itself. */
export const infeasibleSchema = Type.Union([tooLargeSchema, refusedSchema]);

/** What a graph costs beyond its operators. */
export const overheadSchema = object(
  {
    perOperator: Type.Number({ description: 'counts that each operator adds' }),
    perGraph: Type.Number({ description: 'counts that a graph adds' }),
    residual: Type.Number({
      minimum: 0,
      description: 'largest deviation of a measured chain from the fit, in counts',
    }),
    cases: Type.Array(Type.String(), { description: 'keys of the cases that were chained' }),
    chains: Type.Array(Type.Integer({ minimum: 1 }), { description: 'lengths of the chains' }),
    data: Type.Optional(
      Type.Array(
        object({
          kind: operatorKindSchema,
          perOutput: Type.Number({
            minimum: 0,
            description:
              "root mean square of the deviations, in counts for each element of the operator's output",
          }),
        }),
        {
          description:
            'runtime tflm: how far other data than a fill move operators, by kind, in chains of them',
        },
      ),
    ),
    graphBytes: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'runtime tflm: persistent bytes of the arena that a graph takes beside its operators',
      }),
    ),
  },
  {
    $id: 'overhead',
    description: 'what a graph costs beyond its operators: per graph, and for each operator beside its entry',
  },
);

/** A file of a latency table. */
export const tableSchema = object(
  {
    schema: Type.Literal(1, { description: 'version of this format' }),
    hash: sha256Hex(
      'SHA-256 of the canonical JSON (keys sorted) of configuration, overhead, entries and infeasible',
    ),
    board: Type.String({ description: 'id of the board' }),
    unit: unitSchema,
    firmwareBytes: Type.Integer({
      minimum: 1,
      description: 'size of the firmware image that was profiled; not part of the hash',
    }),
    space: nullable(spaceNameSchema, 'the search space whose cases these are; null for a selection'),
    configuration: configurationSchema,
    overhead: overheadSchema,
    entries: Type.Array(
      Type.Union([measuredSchema, interpolatedSchema], {
        description: "counts of the operator's kernel call alone",
      }),
      { description: 'sorted by key' },
    ),
    infeasible: Type.Array(infeasibleSchema, { description: 'sorted by key' }),
    validation: Type.Optional(validationSchema),
    calibration: Type.Optional(calibrationSchema),
    sustained: Type.Optional(sustainedSchema),
  },
  {
    title: 'edgelut latency table',
    description: 'What each operator case costs on one configuration, in counts of `unit`.',
  },
);
