import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf, sha256Hex } from '../common/schema.js';
import { configurationSchema, unitSchema } from '../model/configuration-schema.js';
import { operatorCaseSchema } from '../model/operator-schema.js';
import { spaceNameSchema, validationSchema } from './validation-schema.js';

/** The bytes of a tensor arena, as a device reports them. */
export const arenaSchema = object(
  {
    persistent: Type.Integer({ minimum: 0 }),
    scratch: Type.Integer({ minimum: 0 }),
    tensors: Type.Integer({ minimum: 0 }),
  },
  { $id: 'arena', description: 'bytes, as the device reported them' },
);

const statistics = {
  n: Type.Integer({ minimum: 1, description: 'samples over all fills' }),
  median: Type.Number(),
  mean: Type.Number(),
  p05: Type.Number(),
  p95: Type.Number(),
  min: Type.Number(),
  max: Type.Number(),
  spread: Type.Number({
    minimum: 0,
    description: '(largest - smallest median of a fill) / median: what the data alone changes',
  }),
};

/** Of all samples of a case. */
export const statisticsSchema = object(statistics);

const named = { key: Type.String(), case: operatorCaseSchema };

/** A case that was timed. */
export const measuredSchema = object(
  {
    ...named,
    ...statistics,
    stop: oneOf(['count', 'three-equal'], { description: 'why the run ended at n samples' }),
    arena: arenaSchema,
    source: Type.Literal('measured'),
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
    high: Type.Number(),
    source: Type.Literal('interpolated'),
  },
  { $id: 'interpolated', description: 'estimated from the measured entries of its kind' },
);

/** A case that the board cannot run by itself. */
export const infeasibleSchema = object(
  {
    ...named,
    memory: oneOf(['arena', 'window'], { description: 'what it does not fit' }),
    bytesNeeded: Type.Integer({ minimum: 1 }),
  },
  {
    $id: 'infeasible',
    description: "a case that does not fit the board's tensor arena, or its window for models",
  },
);

/** What a graph costs beyond its operators. */
export const overheadSchema = object(
  {
    perOperator: Type.Number(),
    perGraph: Type.Number(),
    residual: Type.Number({
      minimum: 0,
      description: 'largest deviation of a measured chain from the fit, in counts',
    }),
    cases: Type.Array(Type.String(), { description: 'keys of the cases that were chained' }),
    chains: Type.Array(Type.Integer({ minimum: 1 }), { description: 'lengths of the chains' }),
    graphBytes: Type.Optional(
      Type.Integer({
        minimum: 0,
        description: 'runtime tflm: persistent bytes of the arena that a graph takes beside its operators',
      }),
    ),
  },
  {
    $id: 'overhead',
    description: 'whole graph = perGraph + sum over its operators of (entry + perOperator)',
  },
);

/** A file of a latency table. */
export const tableSchema = object(
  {
    schema: Type.Literal(1, { description: 'version of this format' }),
    hash: sha256Hex(
      'SHA-256 of the canonical JSON (keys sorted) of configuration, overhead, entries and infeasible',
    ),
    board: Type.String(),
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
  },
  {
    title: 'edgelut latency table',
    description: 'What each operator case costs on one configuration, in counts of `unit`.',
  },
);
