/** What benches and coordinators of a fleet say to each other. docs/fleet.md says who sends what to which topic. */
import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf, sha256Hex } from '../../common/schema.js';
import { configurationSchema } from '../../model/configuration-schema.js';
import { elementTypeSchema } from '../../model/operator-schema.js';
import { BENCH_NAME, FLEET_PROTOCOL } from './topics.js';

const whole = (description: string, maximum = 2 ** 32 - 1) =>
  Type.Integer({ minimum: 0, maximum, description });
const words = (description: string, most = 400) =>
  Type.String({ description, pattern: `^[^\\u0000-\\u001f]{0,${most}}$` });
const base64 = (description: string) => Type.String({ description, pattern: '^[A-Za-z0-9+/]*={0,2}$' });
/** A random name of 16 bytes in hex. */
const name = (description: string) => Type.String({ description, pattern: '^[0-9a-f]{32}$' });
const benchName = Type.String({
  pattern: BENCH_NAME.source,
  description: 'name of the bench, which is its user name at the broker',
});
const runName = sha256Hex(
  'name of the run: SHA-256 of the plan and the work, so that a run has the same on every bench',
);

const protocol = Type.Literal(FLEET_PROTOCOL, { description: "version of the fleet's protocol" });

/** The most samples of a run that travel. */
const MOST_SAMPLES = 1_000_000;
/** The most fills of a case. */
const MOST_FILLS = 16;

const samplesSchema = object(
  {
    emptyTicks: whole('ticks of an empty window, to be subtracted'),
    n: whole('number of samples', MOST_SAMPLES),
    data: base64("base64 of the samples' code, as in the database (docs/link-protocol.md)"),
  },
  { $id: 'samples', description: 'raw ticks of timed windows' },
);

/** {@link FirmwareBuild} */
const buildSchema = object(
  {
    board: words('id of the board'),
    port: words('firmware port'),
    fingerprint: words('that the firmware reports, in hex'),
    image: sha256Hex('SHA-256 of the image'),
    compiler: words('name and version'),
  },
  { $id: 'build', description: 'the firmware that measured' },
);

const chipSchema = object(
  {
    uid: nullable(words("the chip's own number, in hex"), 'null where it has none'),
    revision: nullable(Type.Integer(), 'null where it says none'),
  },
  { $id: 'chip', description: 'on which it was measured; absent where the board says nothing of it' },
);

const arenaSchema = object(
  {
    persistent: whole("bytes of the runtime's own data"),
    scratch: whole('bytes of memory that kernels work in'),
    tensors: whole('bytes of activations, at their peak'),
  },
  { $id: 'arena', description: 'bytes of the tensor arena, as the device reported them' },
);

/** A bench that is there. */
const presenceSchema = object(
  {
    type: Type.Literal('presence'),
    protocol,
    bench: benchName,
    session: whole('start of the bench: a later one has a higher number'),
    connection: whole('connection to the broker within the session, counted alike'),
    configuration: configurationSchema,
    build: buildSchema,
    firmwareBytes: Type.Integer({ minimum: 1, description: "size of the firmware's image" }),
    ticksPerCount: Type.Number({ exclusiveMinimum: 0, description: 'of the timing counter' }),
    accepts: Type.Boolean({ description: 'false while its outbox is full' }),
    outbox: whole('results that their collectors have not acknowledged yet'),
  },
  { $id: 'presence', description: 'a bench that is there; retained' },
);

/** A bench that went. */
const absenceSchema = object(
  {
    type: Type.Literal('absence'),
    protocol,
    bench: benchName,
    session: whole('the session that ended'),
  },
  {
    $id: 'absence',
    description: "a bench that went, by its own word or as the broker's last will; retained",
  },
);

const caseWorkSchema = object(
  {
    kind: Type.Literal('case'),
    key: Type.String({
      pattern: '^[ -~]{1,600}$',
      description: 'key of the operator case (docs/operators.md)',
    }),
    scope: oneOf(['operator', 'graph'], { description: 'what is timed: the operator, or the whole graph' }),
    operators: Type.Integer({ minimum: 1, maximum: 64, description: 'length of the chain' }),
    sampling: object({
      seeds: Type.Array(whole('seed of a fill'), { minItems: 1, maxItems: MOST_FILLS }),
      samples: Type.Array(Type.Integer({ minimum: 1, maximum: MOST_SAMPLES }), {
        minItems: 1,
        maxItems: MOST_FILLS,
      }),
      warmups: whole('invocations before the first sample of a fill', 10_000),
      rewarmups: whole('invocations before the first sample of a further request', 10_000),
      untilEqual: Type.Optional(
        Type.Integer({ minimum: 1, maximum: 1000, description: 'equal samples in a row that end a fill' }),
      ),
    }),
    sentinel: Type.Optional(
      object(
        { bench: benchName, session: whole('start of the bench') },
        {
          description:
            'whose work it alone is, where every bench measures the case for all to be compared; in the name of the run',
        },
      ),
    ),
  },
  { $id: 'caseWork', description: 'an operator case, and how it is sampled' },
);

const modelWorkSchema = object(
  {
    kind: Type.Literal('model'),
    name: words('what messages call the model'),
    hash: sha256Hex('SHA-256 of the .tflite'),
    bytes: whole('length of the .tflite'),
    model: sha256Hex("SHA-256 of the model's parcel"),
    seed: whole('of the fills of its weights'),
    inputs: Type.Union([
      whole('seed of generated inputs'),
      sha256Hex("SHA-256 of the parcel of the inputs' bytes, one after the other"),
    ]),
    sampling: object({
      warmups: whole('invocations that are thrown away', 10_000),
      runs: Type.Integer({ minimum: 1, maximum: 10_000, description: 'invocations that count' }),
      eachOperator: Type.Boolean({ description: 'time each operator as well' }),
    }),
  },
  { $id: 'modelWork', description: 'a whole model, what it is given, and how often it is run' },
);

const workSchema = Type.Union([caseWorkSchema, modelWorkSchema]);

/** Work that a bench is given. */
const leaseSchema = object(
  {
    type: Type.Literal('lease'),
    protocol,
    collector: name('database that collects the results'),
    plan: name('what the work belongs to'),
    configuration: sha256Hex('hash of the configuration that the work is for'),
    work: Type.Array(object({ run: runName, work: workSchema }), {
      maxItems: 64,
      description: 'in the order of measuring; empty asks for what the bench holds for the collector',
    }),
  },
  { $id: 'lease', description: 'work that a bench is given, for as long as its coordinator hears of it' },
);

/** Work that is wanted no more. */
const releaseSchema = object(
  {
    type: Type.Literal('release'),
    protocol,
    runs: Type.Array(runName, { maxItems: 500, description: 'of these nothing is wanted that is not begun' }),
  },
  { $id: 'release', description: 'a coordinator ends' },
);

const fillSchema = object({ seed: whole('of the fill'), samples: samplesSchema });

const measuredCaseSchema = object(
  {
    kind: Type.Literal('case'),
    stop: oneOf(['count', 'three-equal'], { description: 'why the run ended' }),
    arena: arenaSchema,
    fills: Type.Array(fillSchema, { minItems: 1, maxItems: MOST_FILLS }),
    kernel: Type.Optional(words('what ran it')),
    chip: Type.Optional(chipSchema),
  },
  { $id: 'measuredCase', description: 'what was measured of a case' },
);

const measuredModelSchema = object(
  {
    kind: Type.Literal('model'),
    arena: arenaSchema,
    operators: Type.Integer({ minimum: 1, maximum: 100_000, description: 'of the model' }),
    graph: samplesSchema,
    eachOperator: nullable(samplesSchema, 'null unless they were asked for'),
    outputs: Type.Array(
      object({
        type: elementTypeSchema('of the elements'),
        data: base64('base64 of the elements, little-endian'),
      }),
      { maxItems: 64 },
    ),
    kernels: Type.Optional(Type.Array(words('what ran an operator'), { maxItems: 100_000 })),
    chip: Type.Optional(chipSchema),
  },
  { $id: 'measuredModel', description: 'what was measured of a model' },
);

const refusedSchema = object(
  {
    kind: Type.Literal('refused'),
    code: Type.String({ pattern: '^[A-Z0-9_]{1,60}$', description: 'of the refusal (docs/errors.md)' }),
    message: words('the refusal, in a sentence', 2000),
    remedy: nullable(words('what to do', 2000), 'null where nothing can be said'),
  },
  { $id: 'refusal', description: 'why a bench did not measure a work' },
);

/** What came of a work. */
const resultSchema = object(
  {
    run: runName,
    plan: name('what the work belongs to'),
    configuration: sha256Hex('hash of the configuration that it was measured on'),
    work: workSchema,
    build: buildSchema,
    ticksPerCount: Type.Number({ exclusiveMinimum: 0, description: 'of the timing counter' }),
    outcome: Type.Union([measuredCaseSchema, measuredModelSchema, refusedSchema]),
  },
  { $id: 'result', description: 'what came of a work; sent until it is acknowledged' },
);

/** What came of works, of one plan or of several. */
const resultsSchema = object(
  {
    type: Type.Literal('results'),
    protocol,
    results: Type.Array(resultSchema, { minItems: 1, maxItems: 500 }),
  },
  { $id: 'results', description: 'results for one collector, as many as came together' },
);

/** What a collector has. */
const acknowledgementSchema = object(
  {
    type: Type.Literal('acknowledgement'),
    protocol,
    runs: Type.Array(runName, { minItems: 1, maxItems: 500 }),
  },
  { $id: 'acknowledgement', description: 'results that are in the database of their collector' },
);

/** How far a plan is. */
const planSchema = object(
  {
    type: Type.Literal('plan'),
    protocol,
    plan: name('name of the plan'),
    board: words('id of the board'),
    configuration: sha256Hex('hash of the configuration that is measured'),
    done: whole('work that is there'),
    of: whole('work that was asked for until now'),
    secondsLeft: nullable(Type.Number({ minimum: 0 }), 'null while it cannot be told'),
    benches: Type.Array(
      object({
        bench: benchName,
        leased: whole('work that it has'),
        done: whole('work that it has done'),
      }),
      { maxItems: 1000 },
    ),
  },
  { $id: 'plan', description: 'how far a plan is; retained while its coordinator runs' },
);

/** A plan that is to end. */
const cancelSchema = object(
  { type: Type.Literal('cancel'), protocol, plan: name('name of the plan') },
  { $id: 'cancel', description: 'a plan that is to end; what was measured is kept' },
);

/** All that is said in a fleet, but for the bytes of models and inputs. */
export const fleetMessageSchema = Type.Union(
  [
    presenceSchema,
    absenceSchema,
    leaseSchema,
    releaseSchema,
    resultsSchema,
    acknowledgementSchema,
    planSchema,
    cancelSchema,
  ],
  {
    title: 'edgelut fleet message',
    description: 'What benches and coordinators say to each other over MQTT.',
  },
);

export type FleetSchemas = {
  readonly caseWork: typeof caseWorkSchema;
  readonly modelWork: typeof modelWorkSchema;
  readonly samples: typeof samplesSchema;
  readonly presence: typeof presenceSchema;
  readonly absence: typeof absenceSchema;
  readonly lease: typeof leaseSchema;
  readonly release: typeof releaseSchema;
  readonly result: typeof resultSchema;
  readonly results: typeof resultsSchema;
  readonly acknowledgement: typeof acknowledgementSchema;
  readonly plan: typeof planSchema;
  readonly cancel: typeof cancelSchema;
};
