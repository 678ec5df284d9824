import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf } from '../../common/schema.js';
import { architecture, arenaBytes, board, machine, table, tableHash, unit } from './parts-schema.js';
import { baselineSchema } from './search-schema.js';

const amount = (description: string) => Type.Number({ minimum: 0, description });
const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
const whole = (description: string) => Type.Integer({ minimum: 0, description });

const predictedSchema = object({
  board,
  table,
  table_hash: tableHash,
  machine,
  unit,
  total: nullable(amount('in the unit'), 'in the unit; null where an operator is missing'),
  milliseconds: nullable(
    amount('of an inference'),
    'of an inference, estimated where the table is calibrated (lut calibrate); null where it is not known',
  ),
  sram_bytes: amount('of the tensor arena'),
  flash_bytes: amount('of model and firmware'),
  missing: Type.Array(Type.String(), {
    description: 'keys of the operators that the table knows nothing near enough of',
  }),
});

/** What `lut train --json` prints, and `result.json` of its folder holds. */
export const trainJsonSchema = object(
  {
    space: Type.String({ description: 'name of the search space' }),
    input: Type.Array(Type.Integer({ minimum: 1 }), {
      minItems: 3,
      maxItems: 3,
      description: 'height, width and channels of an image',
    }),
    architecture: nullable(architecture, 'the blocks of a network of the space; null for a baseline'),
    baseline: nullable(baselineSchema, 'the published network; null for a network of the space'),
    seed: whole('of weights, order and augmentation'),
    epochs: whole('passes over the training images'),
    learning_rate: amount('at first; it falls to 0 along half a cosine'),
    weight_decay: amount("of layers' weights, per step, times the learning rate"),
    augmentation: oneOf(['vww', 'cifar', 'none'], { description: 'of the training images' }),
    teacher: nullable(
      object({
        run: Type.String({ description: 'path of the folder of its training' }),
        temperature: amount('that scores are divided by'),
        share: share('of its softened scores in the loss'),
      }),
      'the network whose scores were learned from beside the labels; null without --teacher',
    ),
    data: Type.String({ description: 'the images, in words' }),
    synthetic: Type.Boolean({ description: 'whether they are generated' }),
    classes: Type.Array(Type.String(), { description: 'names, in the order of the scores' }),
    images: object(
      {
        training: whole('to train on'),
        held_out: whole('to choose networks and settings by'),
        test: whole('to judge the network by in the end'),
      },
      { description: 'how many there are' },
    ),
    macs: whole('multiply-accumulates of an inference'),
    model_bytes: whole('of the .tflite'),
    arena_bytes: arenaBytes,
    predicted: Type.Array(predictedSchema, {
      description: 'what it costs by each table; empty without --board and --table',
    }),
    held_out_loss: amount('cross-entropy on the held-out images, in float32'),
    held_out_accuracy: share('of the held-out images, in float32'),
    accuracy_float: share('of the test images'),
    accuracy_int8: share('of the test images, quantized'),
    backend: oneOf(['wasm', 'node', 'webgpu', 'cpu'], { description: 'what computed' }),
    seconds: object(
      {
        data: amount('reading the images'),
        training: amount('and what was before it was resumed'),
        quantization: amount('and the test of the int8 network'),
      },
      { description: 'by phase' },
    ),
    run: Type.String({ description: 'path of the folder that holds all of it' }),
    model: Type.String({ description: 'path of the network, a .tflite' }),
  },
  { title: 'lut train --json', description: 'A network that was trained and quantized.' },
);
