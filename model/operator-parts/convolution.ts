/** What CONV_2D and DEPTHWISE_CONV_2D have in common. */
import { activationRange, clamp, scaleOf } from '../arithmetic/quantization.js';
import type { Requantize } from '../arithmetic/requantize.js';
import { windowOf, type Window, type WindowAttributes } from '../arithmetic/window.js';
import type { Activation, CaseWith, Pair, Padding } from '../case-fields.js';
import { scalar } from '../flatbuffer-table.js';
import { channels } from '../shapes.js';
import { sumSignal, type Signal } from '../signal.js';
import type { Described, Operator } from './definition.js';
import { activationCode, activationOfCode, paddingCode, paddingOfCode, positive } from './options.js';
import { ONE_INPUT } from './unary.js';
import { granularity, MULTIPLIER_BYTES, channelMultipliers, type WeightedOperands } from './weighted.js';

export interface ConvolutionAttributes {
  readonly stride: Pair;
  readonly dilation: Pair;
  readonly padding: Padding;
  readonly activation: Activation;
}

export type ConvolutionField =
  'kernel' | 'stride' | 'dilation' | 'padding' | 'activation' | 'weights' | 'bias';

export type ConvolutionCase = CaseWith<ConvolutionField>;

type Convolution = Operator<ConvolutionAttributes, WeightedOperands>;

const FIELDS: readonly ConvolutionField[] = [
  'kernel',
  'stride',
  'dilation',
  'padding',
  'activation',
  'weights',
  'bias',
];

/** The parts of the definitions that are equal. */
export const CONVOLUTION = {
  ...ONE_INPUT,
  fields: FIELDS,
  fixedOutput: null,
  signals: ({ activation }: ConvolutionCase): readonly Signal[] => [sumSignal(activation)],
  parameters: () => [],
  describe(operator: Convolution): Described<ConvolutionCase> {
    const { stride, dilation, padding, activation } = operator.attributes;
    const fields = { kernel: kernelOf(operator), stride, dilation, padding, activation };
    return { operands: [operator.input], fields: { ...fields, ...granularity(operator) } };
  },
  // what lies outside adds nothing to a sum
  rewrites: {
    slides: (operator: Convolution): WindowAttributes => ({
      ...operator.attributes,
      kernel: kernelOf(operator),
    }),
  },
  persistentBytes: ({ output }: WeightedOperands): number => MULTIPLIER_BYTES * channels(output.shape),
} as const;

/** What the options of a case say. */
export function convolutionAttributes({
  stride,
  dilation,
  padding,
  activation,
}: ConvolutionCase): ConvolutionAttributes {
  return { stride, dilation, padding, activation };
}

/** Those fields of the options that both kinds have. */
export interface ConvolutionOptions {
  readonly padding: number;
  readonly strideW: number;
  readonly strideH: number;
  readonly activation: number;
  readonly dilationW: number;
  readonly dilationH: number;
}

/** Throws `UnusableOptions`. */
export function readConvolution(options: ConvolutionOptions): ConvolutionAttributes {
  return {
    stride: positive([options.strideH, options.strideW], 'stride'),
    dilation: positive([options.dilationH, options.dilationW], 'dilation'),
    padding: paddingOfCode(options.padding),
    activation: activationOfCode(options.activation),
  };
}

/** The options of attributes. */
export function writeConvolution({ stride, dilation, padding, activation }: ConvolutionAttributes) {
  return {
    padding: paddingCode(padding),
    strideH: stride[0],
    strideW: stride[1],
    activation: activationCode(activation),
    dilationH: dilation[0],
    dilationW: dilation[1],
  };
}

/** The first fields of both option tables. */
export const PADDING_AND_STRIDES = {
  padding: scalar(0, 'int8'),
  strideW: scalar(1, 'int32'),
  strideH: scalar(2, 'int32'),
};

/** The output of a convolution, and what fills it. */
export interface RequantizedOutput {
  readonly output: Int8Array;
  /** Adds biases to the sums of all channels at one position; what they become is written from `at` on. */
  readonly write: (sums: Float64Array | Int32Array, at: number) => void;
}

/** Requantizes and clamps sums into an output of its own. */
export function requantizedOutput(operator: Convolution, requantize: Requantize): RequantizedOutput {
  const { input, weights, bias, output: outputTensor, attributes } = operator;
  const depth = channels(outputTensor.shape);
  const multipliers = channelMultipliers(
    weights.scales.map((scale) => (scaleOf(input) * scale) / scaleOf(outputTensor)),
    depth,
  );
  const { low, high } = activationRange(attributes.activation, outputTensor);
  const biases = bias?.data ?? new Int32Array(depth);
  const { zeroPoint } = outputTensor;
  const output = new Int8Array(outputTensor.bytes);
  const write: RequantizedOutput['write'] = (sums, at) => {
    for (let channel = 0; channel < depth; channel++) {
      // What an int32 accumulator holds in the end.
      const sum = (sums[channel]! + biases[channel]!) | 0;
      output[at + channel] = clamp(requantize(sum, multipliers[channel]!) + zeroPoint, low, high);
    }
  };
  return { output, write };
}

/** The window that an operator's weights are. */
export function windowOfWeights(operator: Convolution): Window {
  const { input, output, attributes } = operator;
  return windowOf(input.shape, output.shape, { ...attributes, kernel: kernelOf(operator) });
}

/** Both kinds lay out their weights with height and width in the middle. */
function kernelOf({ weights }: WeightedOperands): Pair {
  const [, height = 0, width = 0] = weights.shape;
  return [height, width];
}
