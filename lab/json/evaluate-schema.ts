import { Type } from '@sinclair/typebox';
import { nullable, object, oneOf, sha256Hex } from '../../common/schema.js';
import { model, seconds } from './parts-schema.js';

const share = (description: string) => Type.Number({ minimum: 0, maximum: 1, description });
const images = (description: string) => Type.Integer({ minimum: 0, description });

const classSchema = object({
  name: Type.String({ description: 'of the class' }),
  images: images('of this class'),
  correct: nullable(images('told rightly'), 'of them; null of an anomaly detector'),
  accuracy: nullable(share('of this class'), 'correct / images; null where there is none, or no such figure'),
});

const pixelsSchema = object({
  range: oneOf(['0..1', '-1..1', '0..255'], { description: 'what bytes 0 to 255 are taken for' }),
  by: oneOf(['bytes', 'quantized', 'real'], {
    description:
      'bytes: the byte − 128 (int8) or the byte (uint8), since the input has these steps; quantized: by scale and zero point of the input; real: as float32',
  }),
  low: nullable(Type.Number(), "what the input's least element stands for; null where nothing says"),
  high: nullable(Type.Number(), "what the input's greatest element stands for; null where nothing says"),
});

/** What `lut evaluate --json` prints. */
export const evaluateJsonSchema = object(
  {
    model,
    data: Type.String({ description: 'path of the data, as it was given' }),
    split: nullable(
      oneOf(['train', 'validation', 'test'], {}),
      'which images of a folder were read; null: all there are',
    ),
    task: oneOf(['classification', 'anomaly'], {
      description: 'anomaly: an autoencoder, whose score is the mean square of output − input',
    }),
    images: Type.Integer({ minimum: 1, description: 'that the network was given (or other samples)' }),
    accuracy: share(
      'of all images; of an anomaly detector the best mean of precision and recall over a hundred thresholds',
    ),
    interval: nullable(
      object({ low: share('lower end'), high: share('upper end') }),
      '95 % interval of the accuracy, by the number of images (Wilson); null of an anomaly detector',
    ),
    auc: nullable(
      object({
        exact: share("as scikit-learn's roc_auc_score, which MLPerf Tiny's runner calls"),
        simplified: share("by a hundred thresholds, as calculate_auc of MLPerf Tiny's scripts"),
      }),
      'area under the ROC curve, of classes the mean of one against the rest; null where a class has no image',
    ),
    classes: Type.Array(classSchema, { description: "in the order of the model's outputs" }),
    confusion: nullable(
      Type.Array(Type.Array(images('of the class of the row, told to be of that of the column'))),
      'a row for each class, a column for each that was told; null of an anomaly detector',
    ),
    elements: oneOf(['uint8', 'int8', 'float32'], {
      description: 'of the samples: uint8 are pixels, int8 go in as they are, float32 are quantized',
    }),
    pixels: nullable(pixelsSchema, 'how pixels became the input; null where the samples are none'),
    recipes: Type.Array(sha256Hex('of a recipe'), {
      description: 'ids of the recipes of this network that have the accuracy now',
    }),
    threads: Type.Integer({ minimum: 1, description: 'that computed' }),
    images_per_second: Type.Number({ minimum: 0, description: 'computed by all threads' }),
    seconds,
  },
  { title: 'lut evaluate --json', description: 'How accurate a network is on labelled data.' },
);
