import { LutError } from '../../common/errors.js';
import type { OperatorKind } from '../operator.js';
import { repeatsOver } from '../shapes.js';
import { OPTIONS_CODECS, UnusableOptions, type AttributesOf } from './attributes.js';
import type { GraphTensor } from './graph-tensor.js';
import { tensorLabel } from './label.js';
import type { TfliteOptions } from './schema.js';

/** A tensor whose elements are known. */
export type Constant<Data extends Int8Array | Int32Array> = Omit<GraphTensor, 'data'> & {
  readonly data: Data;
};

export interface UnaryOperands {
  readonly input: GraphTensor;
}

/** One of the two may be a constant; the smaller is repeated over the other. */
export interface BinaryOperands {
  readonly left: GraphTensor;
  readonly right: GraphTensor;
}

export interface MeanOperands {
  readonly input: GraphTensor;
  /** The reduced dimensions, ascending and next to each other. */
  readonly axes: readonly number[];
}

export interface WeightedOperands {
  readonly input: GraphTensor;
  /** CONV_2D: [output channels, height, width, input channels]; DEPTHWISE_CONV_2D: [1, height, width, output
   * channels]; FULLY_CONNECTED: [units, features]. */
  readonly weights: Constant<Int8Array>;
  readonly bias: Constant<Int32Array> | null;
}

export interface PadOperands {
  readonly input: GraphTensor;
  /** Elements added before and after, per dimension. */
  readonly pads: readonly (readonly [before: number, after: number])[];
}

export interface TransposeOperands {
  readonly input: GraphTensor;
  /** The input's dimension that becomes each of the output's. */
  readonly permutation: readonly number[];
}

/** What each operator kind works on; shapes that are given as constant tensors are read out of them. */
export interface OperandsOf {
  readonly CONV_2D: WeightedOperands;
  readonly DEPTHWISE_CONV_2D: WeightedOperands;
  readonly FULLY_CONNECTED: WeightedOperands;
  readonly ADD: BinaryOperands;
  readonly MUL: BinaryOperands;
  readonly MEAN: MeanOperands;
  readonly AVERAGE_POOL_2D: UnaryOperands;
  readonly MAX_POOL_2D: UnaryOperands;
  readonly RELU: UnaryOperands;
  readonly RELU6: UnaryOperands;
  readonly LOGISTIC: UnaryOperands;
  readonly HARD_SWISH: UnaryOperands;
  readonly SOFTMAX: UnaryOperands;
  readonly PAD: PadOperands;
  readonly RESHAPE: UnaryOperands;
  readonly TRANSPOSE: TransposeOperands;
  readonly QUANTIZE: UnaryOperands;
}

/** An operator of one kind with its typed attributes and operands. */
export type OperatorOf<Kind extends OperatorKind> = OperandsOf[Kind] & {
  readonly index: number;
  readonly kind: Kind;
  readonly attributes: AttributesOf[Kind];
  /** All tensors it reads, constants included, in the order of the file. */
  readonly inputs: readonly GraphTensor[];
  readonly output: GraphTensor;
};

/** Any operator; its `kind` tells which. */
export type GraphOperator = { [Kind in OperatorKind]: OperatorOf<Kind> }[OperatorKind];

/** The tensors of one operator as the file lists them; null for an optional input that is left out. */
export interface OperatorTensors {
  readonly index: number;
  readonly inputs: readonly (GraphTensor | null)[];
  readonly outputs: readonly GraphTensor[];
}

/**
 * Makes sense of one operator.
 * Throws `MODEL_UNSUPPORTED` naming the operator where its options, its operands, or how these are quantized are
 * beyond the int8 kernels. Shapes are checked against each other by `checkCase` of the operator's case.
 */
export function loadOperator<Kind extends OperatorKind>(
  kind: Kind,
  options: TfliteOptions | null,
  tensors: OperatorTensors,
): OperatorOf<Kind> {
  const reader = new OperandReader(kind, tensors);
  const operands = OPERAND_READERS[kind](reader);
  return {
    ...operands,
    index: tensors.index,
    kind,
    attributes: reader.attributes(kind, options),
    inputs: tensors.inputs.filter((tensor) => tensor !== null),
    output: reader.output(),
  };
}

const OPERAND_READERS: { readonly [Kind in OperatorKind]: (reader: OperandReader) => OperandsOf[Kind] } = {
  CONV_2D(reader) {
    const operands = weighted(reader, 4, 0);
    const inputChannels = operands.input.shape.at(-1);
    if (operands.weights.shape[3] !== inputChannels) {
      throw reader.unsupported('its channels are in groups, or its weights belong to another input');
    }
    return operands;
  },
  DEPTHWISE_CONV_2D(reader) {
    const operands = weighted(reader, 4, 3);
    if (operands.weights.shape[0] !== 1) throw reader.unsupported('its weights do not begin with a 1');
    return operands;
  },
  FULLY_CONNECTED(reader) {
    const operands = weighted(reader, 2, 0);
    const [units = 0, features = 0] = operands.weights.shape;
    const rows = operands.input.bytes / features;
    if (reader.output().bytes !== rows * units) {
      throw reader.unsupported('its weights do not fit its input and output');
    }
    return operands;
  },
  ADD: binary,
  MUL: binary,
  MEAN(reader) {
    const input = reader.activation(0, 2);
    const rank = input.shape.length;
    const { data } = reader.integers(1);
    if (data.length > rank) throw reader.unsupported(`it lists ${data.length} axes of ${rank}`);
    const given = Array.from(data, (axis) => (axis < 0 ? axis + rank : axis));
    const axes = [...new Set(given)].sort((a, b) => a - b);
    if (axes.some((axis, i) => axis !== axes[0]! + i)) {
      throw reader.unsupported(`its axes ${axes.join(', ')} are not next to each other`);
    }
    return { input, axes };
  },
  AVERAGE_POOL_2D: unary,
  MAX_POOL_2D: unary,
  RELU: unary,
  RELU6: unary,
  LOGISTIC: unary,
  HARD_SWISH: unary,
  SOFTMAX: unary,
  PAD(reader) {
    const input = reader.activation(0, 2);
    const { shape, data } = reader.integers(1);
    if (input.shape.length !== 4)
      throw reader.unsupported(`it pads a tensor of ${input.shape.length} dimensions`);
    if (shape.join() !== `${input.shape.length},2` || data.some((pad) => pad < 0)) {
      throw reader.unsupported('its paddings are not one pair of counts per dimension');
    }
    return { input, pads: input.shape.map((_, i) => [data[2 * i] ?? 0, data[2 * i + 1] ?? 0] as const) };
  },
  RESHAPE: (reader) => ({ input: reader.activation(0, 2) }),
  TRANSPOSE(reader) {
    const input = reader.activation(0, 2);
    const { data } = reader.integers(1);
    if (data.length !== input.shape.length) {
      throw reader.unsupported(`it lists ${data.length} of ${input.shape.length} dimensions`);
    }
    return { input, permutation: [...data] };
  },
  QUANTIZE: unary,
};

function unary(reader: OperandReader): UnaryOperands {
  return { input: reader.activation(0, 1) };
}

function binary(reader: OperandReader): BinaryOperands {
  const [left, right] = [reader.operand(0, 2), reader.operand(1, 2)];
  if (left.data !== null && right.data !== null) throw reader.unsupported('both its inputs are constants');
  if (!repeatsOver(left.shape, right.shape) && !repeatsOver(right.shape, left.shape)) {
    const shapes = [left, right].map(({ shape }) => shape.join('×'));
    throw reader.unsupported(`neither of its inputs ${shapes.join(' and ')} is repeated over the other`);
  }
  return { left, right };
}

function weighted(reader: OperandReader, rank: number, channelDimension: number): WeightedOperands {
  const input = reader.activation(0, 3);
  const weights = reader.weights(1, rank, channelDimension);
  return { input, weights, bias: reader.bias(2, weights.shape[channelDimension] ?? 0) };
}

/** Reads the operands of one operator, and names it where they are not as they must be. */
class OperandReader {
  constructor(
    private readonly kind: OperatorKind,
    private readonly tensors: OperatorTensors,
  ) {}

  attributes<Kind extends OperatorKind>(kind: Kind, options: TfliteOptions | null): AttributesOf[Kind] {
    try {
      return OPTIONS_CODECS[kind].read(options);
    } catch (error) {
      if (error instanceof UnusableOptions) throw this.unsupported(error.message);
      throw error;
    }
  }

  /** A computed int8 input with one scale, of an operator with at most `most` inputs. */
  activation(position: number, most: number): GraphTensor {
    if (this.input(position).data !== null) throw this.unsupported(`its input ${position} is a constant`);
    return this.operand(position, most);
  }

  /** The same, or a constant. */
  operand(position: number, most: number): GraphTensor {
    if (this.tensors.inputs.length > most) {
      throw this.unsupported(`it has ${this.tensors.inputs.length} inputs`);
    }
    return this.quantized(this.input(position), `its input ${position}`);
  }

  output(): GraphTensor {
    const output = this.tensors.outputs[0];
    if (output === undefined || this.tensors.outputs.length > 1) {
      throw this.unsupported(`it has ${this.tensors.outputs.length} outputs`);
    }
    if (output.data !== null) throw this.unsupported('its output is a constant');
    return this.quantized(output, 'its output');
  }

  /** Constant int8 weights with zero point 0 and one scale, or one per channel. */
  weights(position: number, rank: number, channelDimension: number): Constant<Int8Array> {
    const tensor = this.input(position);
    const label = `its weights, ${tensorLabel(tensor.name, tensor.index)},`;
    if (!isInt8Constant(tensor)) throw this.unsupported(`${label} are not constant int8`);
    if (tensor.shape.length !== rank)
      throw this.unsupported(`${label} have ${tensor.shape.length} dimensions`);
    if (tensor.zeroPoint !== 0) throw this.unsupported(`${label} have a zero point other than 0`);
    const scales = tensor.scales.length;
    const perChannel =
      scales === tensor.shape[channelDimension] && tensor.channelDimension === channelDimension;
    if (scales !== 1 && !perChannel) {
      throw this.unsupported(`${label} are quantized neither per tensor nor per output channel`);
    }
    return tensor;
  }

  /** A constant int32 bias with one element per output channel, or null where there is none. */
  bias(position: number, channels: number): Constant<Int32Array> | null {
    const tensor = this.tensors.inputs[position] ?? null;
    if (tensor === null) return null;
    if (!isInt32Constant(tensor) || tensor.data.length !== channels) {
      throw this.unsupported(
        `its bias is not constant int32 with one element for each of ${channels} channels`,
      );
    }
    return tensor;
  }

  /** Constant int32 parameters. */
  integers(position: number): Constant<Int32Array> {
    const tensor = this.input(position);
    if (!isInt32Constant(tensor)) throw this.unsupported(`its input ${position} is not constant int32`);
    return tensor;
  }

  unsupported(why: string): LutError {
    return new LutError(
      'MODEL_UNSUPPORTED',
      `operator ${this.tensors.index} (${this.kind}) cannot be used: ${why}`,
      'docs/operators.md lists the supported operators and their forms',
    );
  }

  private input(position: number): GraphTensor {
    const tensor = this.tensors.inputs[position] ?? null;
    if (tensor === null) throw this.unsupported(`it has no input ${position}`);
    return tensor;
  }

  private quantized(tensor: GraphTensor, what: string): GraphTensor {
    if (tensor.type !== 'int8') throw this.unsupported(`${what} is ${tensor.type}`);
    if (tensor.scales.length !== 1) {
      throw this.unsupported(`${what} is not quantized with one scale for the whole tensor`);
    }
    return tensor;
  }
}

function isInt8Constant(tensor: GraphTensor): tensor is Constant<Int8Array> {
  return tensor.data instanceof Int8Array;
}

function isInt32Constant(tensor: GraphTensor): tensor is Constant<Int32Array> {
  return tensor.data instanceof Int32Array;
}
