import type { Activation, OperatorKind, Padding, Pair } from '../operator.js';
import type { KnownOptions, OptionTables, TfliteOptions } from './schema.js';

export interface ConvolutionAttributes {
  readonly stride: Pair;
  readonly dilation: Pair;
  readonly padding: Padding;
  readonly activation: Activation;
}

export interface DepthwiseAttributes extends ConvolutionAttributes {
  /** Output channels per input channel. */
  readonly depthMultiplier: number;
}

export interface PoolAttributes {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly padding: Padding;
  readonly activation: Activation;
}

export interface FullyConnectedAttributes {
  readonly activation: Activation;
  /** The output keeps the input's rank; otherwise it is [batch, channels]. */
  readonly keepDimensions: boolean;
}

export interface ActivationAttributes {
  readonly activation: Activation;
}

export interface MeanAttributes {
  /** Reduced dimensions stay as 1. */
  readonly keepDimensions: boolean;
}

export interface SoftmaxAttributes {
  readonly beta: number;
}

export type NoAttributes = Readonly<Record<never, never>>;

/** What the options of each operator kind say, in the words of `model/operator.ts`. */
export interface AttributesOf {
  readonly CONV_2D: ConvolutionAttributes;
  readonly DEPTHWISE_CONV_2D: DepthwiseAttributes;
  readonly FULLY_CONNECTED: FullyConnectedAttributes;
  readonly ADD: ActivationAttributes;
  readonly MUL: ActivationAttributes;
  readonly MEAN: MeanAttributes;
  readonly AVERAGE_POOL_2D: PoolAttributes;
  readonly MAX_POOL_2D: PoolAttributes;
  readonly RELU: NoAttributes;
  readonly RELU6: NoAttributes;
  readonly LOGISTIC: NoAttributes;
  readonly HARD_SWISH: NoAttributes;
  readonly SOFTMAX: SoftmaxAttributes;
  readonly PAD: NoAttributes;
  readonly RESHAPE: NoAttributes;
  readonly TRANSPOSE: NoAttributes;
  readonly QUANTIZE: NoAttributes;
}

/** The schema's `ActivationFunctionType` and `Padding`, in the order of their numbers. */
const ACTIVATIONS: readonly Activation[] = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6'];
const PADDINGS: readonly Padding[] = ['SAME', 'VALID'];

/** Says why options cannot be used. The caller knows the operator, and names it. */
export class UnusableOptions extends Error {}

interface OptionsCodec<Kind extends OperatorKind> {
  /** Throws `UnusableOptions`. */
  read(options: TfliteOptions | null): AttributesOf[Kind];
  write(attributes: AttributesOf[Kind]): KnownOptions | null;
}

/** How each kind's attributes lie in its options. */
export const OPTIONS_CODECS: { readonly [Kind in OperatorKind]: OptionsCodec<Kind> } = {
  CONV_2D: {
    read: (options) => readConvolution(expect(options, 'Conv2DOptions')),
    write: (attributes) => ({
      type: 'Conv2DOptions',
      ...writeConvolution(attributes),
      quantizedBiasType: 0,
    }),
  },
  DEPTHWISE_CONV_2D: {
    read(options) {
      const found = expect(options, 'DepthwiseConv2DOptions');
      return { ...readConvolution(found), depthMultiplier: found.depthMultiplier };
    },
    write: (attributes) => ({
      type: 'DepthwiseConv2DOptions',
      ...writeConvolution(attributes),
      depthMultiplier: attributes.depthMultiplier,
    }),
  },
  FULLY_CONNECTED: {
    read(options) {
      const { activation, weightsFormat, keepNumDims } = expect(options, 'FullyConnectedOptions');
      if (weightsFormat !== 0)
        throw new UnusableOptions(`its weights are shuffled (format ${weightsFormat})`);
      return { activation: readActivation(activation), keepDimensions: keepNumDims };
    },
    write: ({ activation, keepDimensions }) => ({
      type: 'FullyConnectedOptions',
      activation: ACTIVATIONS.indexOf(activation),
      weightsFormat: 0,
      keepNumDims: keepDimensions,
      asymmetricQuantizeInputs: false,
      quantizedBiasType: 0,
    }),
  },
  ADD: {
    read: (options) => ({ activation: readActivation(expect(options, 'AddOptions').activation) }),
    write: ({ activation }) => ({
      type: 'AddOptions',
      activation: ACTIVATIONS.indexOf(activation),
      potScaleInt16: true,
    }),
  },
  MUL: {
    read: (options) => ({ activation: readActivation(expect(options, 'MulOptions').activation) }),
    write: ({ activation }) => ({ type: 'MulOptions', activation: ACTIVATIONS.indexOf(activation) }),
  },
  MEAN: {
    read: (options) => ({ keepDimensions: expect(options, 'ReducerOptions').keepDims }),
    write: ({ keepDimensions }) => ({ type: 'ReducerOptions', keepDims: keepDimensions }),
  },
  AVERAGE_POOL_2D: { read: readPool, write: writePool },
  MAX_POOL_2D: { read: readPool, write: writePool },
  RELU: withoutOptions(null),
  RELU6: withoutOptions(null),
  LOGISTIC: withoutOptions(null),
  HARD_SWISH: withoutOptions({ type: 'HardSwishOptions' }),
  SOFTMAX: {
    read: (options) => ({ beta: expect(options, 'SoftmaxOptions').beta }),
    write: ({ beta }) => ({ type: 'SoftmaxOptions', beta }),
  },
  PAD: withoutOptions({ type: 'PadOptions' }),
  // The new shape is the output tensor's; the operator's own copies of it are not needed.
  RESHAPE: withoutOptions({ type: 'ReshapeOptions', newShape: [] }),
  TRANSPOSE: withoutOptions({ type: 'TransposeOptions' }),
  QUANTIZE: withoutOptions({ type: 'QuantizeOptions' }),
};

type OptionsOf<Name extends keyof OptionTables> = Extract<KnownOptions, { type: Name }>;

function expect<Name extends keyof OptionTables>(options: TfliteOptions | null, name: Name): OptionsOf<Name> {
  if (options?.type !== name) throw new UnusableOptions(`it has no ${name}`);
  return options as OptionsOf<Name>;
}

function readConvolution(
  options: OptionsOf<'Conv2DOptions'> | OptionsOf<'DepthwiseConv2DOptions'>,
): ConvolutionAttributes {
  return {
    stride: positive([options.strideH, options.strideW], 'stride'),
    dilation: positive([options.dilationH, options.dilationW], 'dilation'),
    padding: readPadding(options.padding),
    activation: readActivation(options.activation),
  };
}

function writeConvolution({ stride, dilation, padding, activation }: ConvolutionAttributes) {
  return {
    padding: PADDINGS.indexOf(padding),
    strideH: stride[0],
    strideW: stride[1],
    activation: ACTIVATIONS.indexOf(activation),
    dilationH: dilation[0],
    dilationW: dilation[1],
  };
}

function readPool(options: TfliteOptions | null): PoolAttributes {
  const found = expect(options, 'Pool2DOptions');
  return {
    kernel: positive([found.filterHeight, found.filterWidth], 'kernel'),
    stride: positive([found.strideH, found.strideW], 'stride'),
    padding: readPadding(found.padding),
    activation: readActivation(found.activation),
  };
}

function writePool({ kernel, stride, padding, activation }: PoolAttributes): KnownOptions {
  return {
    type: 'Pool2DOptions',
    padding: PADDINGS.indexOf(padding),
    strideH: stride[0],
    strideW: stride[1],
    filterHeight: kernel[0],
    filterWidth: kernel[1],
    activation: ACTIVATIONS.indexOf(activation),
  };
}

function withoutOptions(options: KnownOptions | null) {
  return { read: (): NoAttributes => ({}), write: () => options };
}

function readActivation(code: number): Activation {
  const activation = ACTIVATIONS[code];
  if (activation === undefined) throw new UnusableOptions(`its fused activation ${code} is not supported`);
  return activation;
}

function readPadding(code: number): Padding {
  const padding = PADDINGS[code];
  if (padding === undefined) throw new UnusableOptions(`its padding ${code} is neither SAME nor VALID`);
  return padding;
}

function positive(pair: Pair, name: string): Pair {
  if (pair[0] < 1 || pair[1] < 1) throw new UnusableOptions(`its ${name} ${pair.join('×')} is not positive`);
  return pair;
}
