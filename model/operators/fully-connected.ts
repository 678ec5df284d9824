import { activationRange, clamp, scaleOf } from '../arithmetic/quantization.js';
import type { Requantize } from '../arithmetic/requantize.js';
import type { CaseOperands, CaseWith, Shape } from '../case-fields.js';
import { scalar } from '../flatbuffer-table.js';
import { noCheck } from '../operator-parts/checks.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import {
  activationCode,
  activationOfCode,
  optionsCodec,
  UnusableOptions,
  type ActivationAttributes,
} from '../operator-parts/options.js';
import { inputOf, ONE_INPUT } from '../operator-parts/unary.js';
import {
  channelMultipliers,
  formLoops,
  granularity,
  MULTIPLIER_BYTES,
  weightedOperands,
  type WeightedOperands,
} from '../operator-parts/weighted.js';
import { channels, elements } from '../shapes.js';
import { sumSignal } from '../signal.js';

/** What the options of a FULLY_CONNECTED say. */
export interface FullyConnectedAttributes extends ActivationAttributes {
  /** The output keeps the input's rank; otherwise it is [batch, channels]. */
  readonly keepDimensions: boolean;
}

interface FullyConnectedOptions {
  readonly activation: number;
  readonly weightsFormat: number;
  readonly keepNumDims: boolean;
  readonly asymmetricQuantizeInputs: boolean;
  readonly quantizedBiasType: number;
}

type FullyConnectedField = 'activation' | 'weights' | 'bias';
type FullyConnectedCase = CaseWith<FullyConnectedField>;

/** Each row of features times each unit's weights. Weights: [units, features]. */
export const fullyConnected: OperatorDefinition<
  FullyConnectedField,
  FullyConnectedAttributes,
  WeightedOperands
> = {
  ...ONE_INPUT,
  code: 9,
  version: 4,
  fields: ['activation', 'weights', 'bias'],
  fixedOutput: null,
  outputs(operatorCase) {
    const { output } = operatorCase;
    if (!Number.isInteger(features(operatorCase))) return 'its rows do not divide its input';
    // Two extents, or the input's with the last one replaced (keep_num_dims).
    const kept = [...inputOf(operatorCase).slice(0, -1), channels(output)];
    return [[output.length === 2 ? output : kept]];
  },
  weights: {
    layout: (operatorCase) => ({
      shape: [channels(operatorCase.output), features(operatorCase)],
      dimension: 0,
    }),
    tapsPerOutput: features,
  },
  signals: ({ activation }) => [sumSignal(activation)],
  options: optionsCodec<FullyConnectedOptions, FullyConnectedAttributes>(
    'FullyConnectedOptions',
    8,
    {
      activation: scalar(0, 'int8'),
      weightsFormat: scalar(1, 'int8'),
      keepNumDims: scalar(2, 'bool'),
      asymmetricQuantizeInputs: scalar(3, 'bool'),
      quantizedBiasType: scalar(4, 'int8'),
    },
    ({ activation, weightsFormat, keepNumDims }) => {
      if (weightsFormat !== 0)
        throw new UnusableOptions(`its weights are shuffled (format ${weightsFormat})`);
      return { activation: activationOfCode(activation), keepDimensions: keepNumDims };
    },
    ({ activation, keepDimensions }) => ({
      activation: activationCode(activation),
      weightsFormat: 0,
      keepNumDims: keepDimensions,
      asymmetricQuantizeInputs: false,
      quantizedBiasType: 0,
    }),
  ),
  attributes: ({ activation, output }) => ({ activation, keepDimensions: output.length !== 2 }),
  parameters: () => [],
  operands(reader) {
    const operands = weightedOperands(reader, 2, 0);
    const [units = 0, perUnit = 0] = operands.weights.shape;
    const rows = operands.input.bytes / perUnit;
    if (operands.output.bytes !== rows * units) {
      throw reader.unsupported('its weights do not fit its input and output');
    }
    return operands;
  },
  check: noCheck,
  describe: (operator) => ({
    operands: [operator.input],
    fields: { activation: operator.attributes.activation, ...granularity(operator) },
  }),
  rewrites: { ignoresInputShape: true },
  changes: { choosesChannels: true, onInputs: ofRows },
  run: (operator, valuesOf, requantize) => [products(operator, valuesOf(operator.input), requantize)],
  loops(operatorCase) {
    const size = elements(operatorCase.output);
    const rows = size / channels(operatorCase.output);
    return [1, rows, size, size * features(operatorCase), ...formLoops(operatorCase, 0)];
  },
  persistentBytes: ({ weights }) => MULTIPLIER_BYTES * weights.scales.length,
};

/** Features that each unit sums: the inner extent of the weights. May be a fraction where the shapes do not fit. */
function features({ inputs, output }: CaseOperands): number {
  const rows = elements(output) / channels(output);
  return elements(inputs[0] ?? []) / rows;
}

/** As many rows as the inputs have, where a row of these is what the units sum; else the row that there is. */
function ofRows(operatorCase: FullyConnectedCase, inputs: readonly Shape[]): FullyConnectedCase | string {
  const { output } = operatorCase;
  const [input = []] = inputs;
  if (output.length !== 2 || output[0] === 1) return { ...operatorCase, inputs };
  if (features(operatorCase) !== channels(operatorCase.inputs[0] ?? []))
    return "its rows are not its input's";
  return { ...operatorCase, inputs, output: output.with(0, elements(input) / channels(input)) };
}

function products(
  operator: Operator<FullyConnectedAttributes, WeightedOperands>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const { weights, bias } = operator;
  const [units = 0, perUnit = 0] = weights.shape;
  const multipliers = channelMultipliers(factors(operator), units);
  const { low, high } = activationRange(operator.attributes.activation, operator.output);
  const inputZero = operator.input.zeroPoint;
  const outputZero = operator.output.zeroPoint;
  const output = new Int8Array(operator.output.bytes);
  for (let at = 0; at < output.length; at++) {
    const unit = at % units;
    const row = Math.floor(at / units) * perUnit;
    let sum = bias?.data[unit] ?? 0;
    for (let k = 0; k < perUnit; k++) {
      sum = (sum + Math.imul(input[row + k]! - inputZero, weights.data[unit * perUnit + k]!)) | 0;
    }
    output[at] = clamp(requantize(sum, multipliers[unit]!) + outputZero, low, high);
  }
  return output;
}

/**
 * Real factors of the sums. TensorFlow Lite takes the product of the scales in float32 where the weights are
 * quantized per tensor (`GetQuantizedConvolutionMultipler`), in doubles per channel.
 */
function factors({ input, weights, output }: WeightedOperands): number[] {
  const scales = weights.scales.map((scale) => scaleOf(input) * scale);
  const perChannel = scales.length > 1;
  return scales.map((scale) => (perChannel ? scale : Math.fround(scale)) / scaleOf(output));
}
