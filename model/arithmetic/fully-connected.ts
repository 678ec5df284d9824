import type { OperatorOf } from '../tflite/graph-operator.js';
import { channelMultipliers } from './convolution.js';
import { activationRange, clamp, scaleOf } from './quantization.js';
import type { Requantize } from './requantize.js';

/** FULLY_CONNECTED: each row of features times each unit's weights. */
export function fullyConnected(
  operator: OperatorOf<'FULLY_CONNECTED'>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const { weights, bias } = operator;
  const [units = 0, features = 0] = weights.shape;
  const multipliers = channelMultipliers(factors(operator), units);
  const { low, high } = activationRange(operator.attributes.activation, operator.output);
  const inputZero = operator.input.zeroPoint;
  const outputZero = operator.output.zeroPoint;
  const output = new Int8Array(operator.output.bytes);
  for (let at = 0; at < output.length; at++) {
    const unit = at % units;
    const row = Math.floor(at / units) * features;
    let sum = bias?.data[unit] ?? 0;
    for (let k = 0; k < features; k++) {
      sum = (sum + Math.imul(input[row + k]! - inputZero, weights.data[unit * features + k]!)) | 0;
    }
    output[at] = clamp(requantize(sum, multipliers[unit]!) + outputZero, low, high);
  }
  return output;
}

/**
 * Real factors of the sums. TensorFlow Lite takes the product of the scales in float32 where the weights are
 * quantized per tensor (`GetQuantizedConvolutionMultipler`), in doubles per channel.
 */
function factors({ input, weights, output }: OperatorOf<'FULLY_CONNECTED'>): number[] {
  const products = weights.scales.map((scale) => scaleOf(input) * scale);
  const perChannel = products.length > 1;
  return products.map((product) => (perChannel ? product : Math.fround(product)) / scaleOf(output));
}
