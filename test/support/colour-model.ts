/** A network that tells which of the channels red, green and blue is the strongest, whose every score is known. */
import { ModelBuilder, type Quantization } from '../../model/tflite/builder.js';

export interface ColourModel {
  /** pixels, at least 8 */
  readonly size?: number;
  readonly input?: Quantization;
  /** of the outputs, the channels: red 0, green 1, blue 2 */
  readonly order?: readonly number[];
}

/** The mean of each channel becomes the score of its output, in the input's own quantization. */
export function colourModel({ size = 8, input = PIXELS, order = [0, 1, 2] }: ColourModel = {}): Uint8Array {
  const builder = new ModelBuilder('colours');
  const image = builder.activation('image', [1, size, size, 3], input);
  const means = builder.activation('means', [1, 3], input);
  const axes = builder.constant('axes', [2], Int32Array.of(1, 2));
  builder.operator('MEAN', { keepDimensions: false }, [image, axes], [means]);
  const outputs = order.length;
  const weights = new Int8Array(3 * outputs);
  order.forEach((channel, output) => (weights[3 * output + channel] = 127));
  const kernel = builder.constant('weights', [outputs, 3], weights, { scale: 1 / 127 });
  const scores = builder.activation('scores', [1, outputs], input);
  const attributes = { activation: 'NONE', keepDimensions: false } as const;
  builder.operator('FULLY_CONNECTED', attributes, [means, kernel, -1], [scores]);
  return builder.build([image], [scores]).bytes;
}

export const PIXELS: Quantization = { scale: Math.fround(1 / 255), zeroPoint: -128 };
