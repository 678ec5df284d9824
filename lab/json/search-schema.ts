import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf, record } from '../../common/schema.js';
import { architecture, board, machine, table, tableHash, unit } from './parts-schema.js';

const amount = (description: string) => Type.Number({ minimum: 0, description });
const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
const whole = (description: string) => Type.Integer({ minimum: 0, description });

const costsSchema = object(
  {
    unit,
    total: amount('in the unit'),
    milliseconds: nullable(amount('of an inference'), 'of an inference; null where it is not known'),
    sram_bytes: amount('of the tensor arena'),
    flash_bytes: amount('of model and firmware'),
  },
  { $id: 'costs', description: 'what the network costs by the table' },
);

const limitsSchema = object(
  {
    unit,
    total: nullable(amount('in the unit'), 'in the unit; null without a limit'),
    milliseconds: nullable(
      amount('of an inference'),
      'null without a limit on the total, or where it is not known',
    ),
    sram_bytes: nullable(amount('of the tensor arena'), 'of the tensor arena; null without a limit'),
    flash_bytes: nullable(amount('of model and firmware'), 'of model and firmware; null without a limit'),
  },
  { description: 'those in effect: what was asked for, and what the board itself has' },
);

const candidateSchema = object({
  architecture,
  total: amount('by the table, in the unit'),
  sram_bytes: amount('of the tensor arena'),
  flash_bytes: amount('of model and firmware'),
  loss: Type.Number({ description: 'cross-entropy on the held-out images' }),
  loss_error: amount('standard error of the loss'),
  accuracy: share('of the held-out images'),
  accuracy_error: amount('standard error of the accuracy'),
  images: whole('held-out images that it was judged on'),
});

const retrainedSchema = object(
  {
    accuracy_float: share('of the test images'),
    accuracy_int8: share('of the test images, quantized'),
    model: Type.String({ description: 'path of the network, a .tflite' }),
  },
  { description: 'the same, retrained' },
);

const frontSchema = object({
  ...candidateSchema.properties,
  retrained: nullable(retrainedSchema, 'the same, retrained; null where it was not'),
});

const evolvedSchema = object({
  architecture,
  total: amount('by the table, in the unit'),
  training_loss: amount('mean cross-entropy in the later half of its short training'),
});

const finalistSchema = object({
  architecture,
  total: amount('by the table, in the unit'),
  rounds: Type.Array(
    object({
      epochs: whole('passes over the training images by the end of the round'),
      training_loss: amount(
        'mean cross-entropy in the later half of the last of them: those of the least go on',
      ),
      accuracy: share('of the held-out images'),
      accuracy_error: amount('standard error of the accuracy'),
    }),
    { description: 'those that it took part in' },
  ),
});

const budgetSchema = object(
  {
    limit: nullable(
      oneOf(['total', 'sram_bytes', 'flash_bytes']),
      'of which the winner takes the largest share; null where nothing is limited',
    ),
    share: nullable(amount('of that limit'), 'of that limit; null where nothing is limited'),
    used: Type.Boolean({ description: 'whether that is at least 95 %' }),
    cheaper_finalists: whole('finalists of a smaller total'),
    as_good: whole('those of them that were as accurate within a 95 % interval, trained as long'),
  },
  { description: 'how the winner stands to its limits' },
);

/** A published network. */
export const baselineSchema = object({
  name: Type.String({ description: 'of the family of networks' }),
  width: Type.Number({ exclusiveMinimum: 0, description: 'what its numbers of channels are multiplied by' }),
  dropped_strides: Type.Array(Type.Integer({ minimum: 1 }), {
    description: 'its strides of 2 that are 1 here, numbered from 1 in their order',
  }),
});

/** What `lut search --json` prints, and `result.json` of its folder holds. */
export const searchJsonSchema = object(
  {
    board,
    space: Type.String({ description: 'name of the search space' }),
    strategy: nullable(
      oneOf(['differentiable', 'evolution', 'random', 'scratch']),
      'how was searched; null with a baseline',
    ),
    ablation: nullable(Type.String(), 'what --ablate changed; null without it'),
    baseline: nullable(
      baselineSchema,
      'the published network that was trained instead of searching for one; null without --baseline',
    ),
    seed: whole('of the search'),
    data: Type.String({ description: 'the images, in words' }),
    synthetic: Type.Boolean({ description: 'whether they are generated' }),
    augmentation: oneOf(['vww', 'cifar', 'none'], { description: 'of the training images' }),
    images: object(
      {
        training: whole('to train on'),
        held_out: whole('to judge architectures by'),
        test: whole('to judge the network by that was found'),
      },
      { description: 'how many there are' },
    ),
    table,
    table_hash: tableHash,
    machine,
    architecture: nullable(architecture, 'what each block picked; null for a baseline'),
    limits: limitsSchema,
    assume_ipc: nullable(
      Type.Number({ exclusiveMinimum: 0 }),
      'instructions per cycle that the times rest on (--assume-ipc); null where nothing is assumed',
    ),
    predicted: costsSchema,
    measured: nullable(costsSchema, 'on the board; null without --port'),
    likeliest: nullable(
      costsSchema,
      'of the network that a differentiable search found likeliest, within the limits or not; null for others',
    ),
    within_limits: Type.Boolean({
      description: 'whether what is predicted, and what was measured, meet the limits',
    }),
    outputs_equal: nullable(
      Type.Boolean(),
      "whether the board answered a test image as the host's arithmetic does, in every bit; null without --port",
    ),
    accuracy_float: share('of the test images'),
    accuracy_int8: share('of the test images, quantized'),
    budget: nullable(budgetSchema, 'how the winner stands to its limits; null for a baseline'),
    evolved: Type.Optional(
      Type.Array(evolvedSchema, {
        description:
          'where networks evolved: all of these, in their order, after those that they evolved from; ' +
          'the finalists are the best of them',
      }),
    ),
    finalists: Type.Array(finalistSchema, {
      description: 'the networks that were trained to choose the winner; empty where the best judged one is',
    }),
    candidates: Type.Array(candidateSchema, { description: 'all networks that were judged, the best first' }),
    pareto: Type.Optional(
      Type.Array(frontSchema, {
        description:
          'with --pareto: the networks that no other beats in both total and accuracy, the smallest first',
      }),
    ),
    backend: oneOf(['wasm', 'node', 'webgpu', 'cpu'], { description: 'what computed' }),
    seconds: record(amount('of the phase'), {
      description:
        'by phase: data, supernet, candidates, evolution, finalists, retraining, quantization, board',
    }),
    run: Type.String({ description: 'path of the folder that holds all of it' }),
    model: Type.String({ description: 'path of the network, a .tflite' }),
    report: Type.String({ description: 'path of the page about it' }),
  },
  { title: 'lut search --json', description: 'The most accurate network that was found within limits.' },
);
