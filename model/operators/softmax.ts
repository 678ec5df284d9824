import { LutError } from '../../common/errors.js';
import { expOfNegative, inputRadius, reciprocalOfOnePlus } from '../arithmetic/fixed-point.js';
import { clamp, INT8_MAX, INT8_MIN, scaleOf } from '../arithmetic/quantization.js';
import { highMultiply, INT32_MAX, quantizeMultiplier, roundingShift } from '../arithmetic/requantize.js';
import { scalar } from '../flatbuffer-table.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import { optionsCodec } from '../operator-parts/options.js';
import { NO_MEMORY, PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';
import { channels, elements } from '../shapes.js';
import { PROBABILITY } from '../signal.js';

/** What the options of a SOFTMAX say. */
export interface SoftmaxAttributes {
  readonly beta: number;
}

/** More exponentials may overflow the 32-bit sum. */
const MOST_COLUMNS = 4095;

/**
 * SOFTMAX over the last dimension (`reference_ops::Softmax`); the output's quantization is always scale 1/256,
 * zero point -128.
 */
export const softmax: OperatorDefinition<never, SoftmaxAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  ...NO_MEMORY,
  code: 25,
  version: 2,
  fixedOutput: PROBABILITY,
  signals: ({ output }) => [{ ...PROBABILITY, meanSquare: channels(output) ** -2 }],
  options: optionsCodec<SoftmaxAttributes, SoftmaxAttributes>(
    'SoftmaxOptions',
    9,
    { beta: scalar(0, 'float32') },
    ({ beta }) => ({ beta }),
    ({ beta }) => ({ beta }),
  ),
  attributes: () => ({ beta: 1 }),
  check(operator, label) {
    const { beta } = operator.attributes;
    if (!(beta > 0)) {
      throw new LutError('MODEL_CORRUPT', `${label} has the beta ${beta}`, 'convert the model again');
    }
    if (channels(operator.input.shape) > MOST_COLUMNS) {
      throw new LutError(
        'MODEL_UNSUPPORTED',
        `${label} has rows of more than ${MOST_COLUMNS} elements`,
        'build the network from the operators that docs/operators.md lists',
      );
    }
  },
  run: (operator, valuesOf) => [shares(operator, valuesOf(operator.input))],
  loops: ({ output }) => [1, elements(output) / channels(output), elements(output)],
};

/** Integer bits of scaled differences to the row's largest element, and of sums of exponentials. */
const DIFFERENCE_BITS = 5;
const SUM_BITS = 12;

function shares(operator: Operator<SoftmaxAttributes, UnaryOperands>, input: Int8Array): Int8Array {
  const exponentials = exponentialsOf(operator.attributes.beta, scaleOf(operator.input));
  const depth = channels(operator.input.shape);
  const output = new Int8Array(input.length);
  for (let row = 0; row < input.length; row += depth) {
    const largest = input.subarray(row, row + depth).reduce((a, b) => Math.max(a, b), INT8_MIN);
    let sum = 0;
    for (let i = row; i < row + depth; i++)
      sum += roundingShift(exponentials[largest - input[i]!]!, SUM_BITS);
    const headroom = Math.clz32(sum);
    const reciprocal = reciprocalOfOnePlus((sum << headroom) - (1 << 31));
    const shift = SUM_BITS - headroom + 31 - 8;
    for (let i = row; i < row + depth; i++) {
      const share = roundingShift(highMultiply(reciprocal, exponentials[largest - input[i]!]!), shift);
      output[i] = clamp(share + INT8_MIN, INT8_MIN, INT8_MAX);
    }
  }
  return output;
}

/** exp(-beta × scale × d) for the differences d = 0..255, without integer bits; 0 where it is too small. */
function exponentialsOf(beta: number, scale: number): Int32Array {
  const factor = Math.min(beta * scale * 2 ** (31 - DIFFERENCE_BITS), INT32_MAX);
  const { value, shift } = quantizeMultiplier(factor);
  const radius = inputRadius(DIFFERENCE_BITS, shift);
  return Int32Array.from({ length: 256 }, (_, difference) =>
    difference > radius ? 0 : expOfNegative(highMultiply(-difference << shift, value), DIFFERENCE_BITS),
  );
}
