import { LutError } from '../../common/errors.js';
import { clamp, INT8_MAX, INT8_MIN, scaleOf } from '../arithmetic/quantization.js';
import { quantizeMultiplier, type Requantize } from '../arithmetic/requantize.js';
import { scalar } from '../flatbuffer-table.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import { LOOKUP_TABLE_BYTES, mapped } from '../operator-parts/lookup.js';
import { optionsCodec } from '../operator-parts/options.js';
import { PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';
import { activated, peak } from '../signal.js';

/** What the options of a LEAKY_RELU say. */
export interface LeakyReluAttributes {
  /** The slope below zero; it may be negative. */
  readonly alpha: number;
}

/** Keras's for the layer of this name. */
const USUAL_ALPHA = Math.fround(0.3);

/** x, or alpha × x below zero, requantized. */
export const leakyRelu: OperatorDefinition<never, LeakyReluAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  code: 98,
  version: 1,
  signals: (_, inputs) =>
    inputs.map((input) => activated('NONE', (input.meanSquare * (1 + USUAL_ALPHA ** 2)) / 2, peak(input))),
  options: optionsCodec<LeakyReluAttributes, LeakyReluAttributes>(
    'LeakyReluOptions',
    75,
    { alpha: scalar(0, 'float32') },
    ({ alpha }) => ({ alpha }),
    ({ alpha }) => ({ alpha }),
  ),
  attributes: () => ({ alpha: USUAL_ALPHA }),
  check({ attributes: { alpha } }, label) {
    if (Number.isFinite(alpha)) return;
    throw new LutError('MODEL_CORRUPT', `${label} has the alpha ${alpha}`, 'convert the model again');
  },
  run: (operator, valuesOf, requantize) => [leakyRelus(operator, valuesOf(operator.input), requantize)],
  persistentBytes: () => LOOKUP_TABLE_BYTES,
};

function leakyRelus(
  {
    input: inputTensor,
    output: outputTensor,
    attributes: { alpha },
  }: Operator<LeakyReluAttributes, UnaryOperands>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const [from, to] = [scaleOf(inputTensor), scaleOf(outputTensor)];
  const identity = quantizeMultiplier(from / to);
  const slope = (from * alpha) / to;
  // A multiplier has no sign: that of alpha is given to the product.
  const steepness = quantizeMultiplier(Math.abs(slope));
  return mapped(input, (value) => {
    const centred = value - inputTensor.zeroPoint;
    const scaled =
      centred >= 0 ? requantize(centred, identity) : Math.sign(slope) * requantize(centred, steepness);
    return clamp(scaled + outputTensor.zeroPoint, INT8_MIN, INT8_MAX);
  });
}
