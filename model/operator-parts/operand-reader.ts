import { LutError } from '../../common/errors.js';
import { tensorLabel } from '../label.js';
import type { ElementType } from '../case-fields.js';
import { isQuantized, type Constant, type GraphTensor } from '../tensor.js';

/** The tensors of one operator as the file lists them; null for an optional input that is left out. */
export interface OperatorTensors {
  readonly index: number;
  readonly inputs: readonly (GraphTensor | null)[];
  readonly outputs: readonly GraphTensor[];
}

/** From one element type to another. */
export type TypePair = readonly [from: ElementType, to: ElementType];

interface UnaryTensors {
  readonly input: GraphTensor;
  readonly output: GraphTensor;
}

const QUANTIZE = 'convert the model with full int8 quantization';

/** Reads the operands of one operator, and names it where they are not as they must be. */
export class OperandReader {
  /** @param kind as messages name it */
  constructor(
    private readonly kind: string,
    private readonly tensors: OperatorTensors,
  ) {}

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

  /** All inputs, of which there are at most `most`: computed int8 ones with one scale, or constants. */
  allOperands(most: number): GraphTensor[] {
    return this.tensors.inputs.map((_, position) => this.operand(position, most));
  }

  /** The int8 output of an operator that has one. */
  output(): GraphTensor {
    if (this.tensors.outputs.length !== 1) {
      throw this.unsupported(`it has ${this.tensors.outputs.length} outputs`);
    }
    return this.outputs()[0]!;
  }

  /** All outputs, which are int8. */
  outputs(): GraphTensor[] {
    return this.tensors.outputs.map((output) => {
      if (output.data !== null) throw this.unsupported('its output is a constant');
      return this.quantized(output, 'its output');
    });
  }

  /** The computed input and the output of an operator that has no other, of the types of one of these pairs. */
  converted(pairs: readonly TypePair[]): UnaryTensors {
    const [input, ...more] = this.tensors.inputs;
    const [output, ...others] = this.tensors.outputs;
    if (!input || !output || more.length > 0 || others.length > 0) {
      throw this.unsupported('it has other than one input and one output');
    }
    if (input.data !== null) throw this.unsupported('its input 0 is a constant');
    if (output.data !== null) throw this.unsupported('its output is a constant');
    if (!pairs.some(([from, to]) => input.type === from && output.type === to)) {
      throw this.unsupported(`it converts from ${input.type} to ${output.type}`);
    }
    return { input: this.oneScale(input, 'its input 0'), output: this.oneScale(output, 'its output') };
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

  /** `MODEL_UNSUPPORTED` naming the operator. */
  unsupported(
    why: string,
    remedy = 'docs/operators.md lists the supported operators and their forms',
  ): LutError {
    return new LutError(
      'MODEL_UNSUPPORTED',
      `operator ${this.tensors.index} (${this.kind}) cannot be used: ${why}`,
      remedy,
    );
  }

  private input(position: number): GraphTensor {
    const tensor = this.tensors.inputs[position] ?? null;
    if (tensor === null) throw this.unsupported(`it has no input ${position}`);
    return tensor;
  }

  private quantized(tensor: GraphTensor, what: string): GraphTensor {
    if (tensor.type !== 'int8') throw this.unsupported(`${what} is ${tensor.type}`, QUANTIZE);
    return this.oneScale(tensor, what);
  }

  private oneScale(tensor: GraphTensor, what: string): GraphTensor {
    if (isQuantized(tensor) && tensor.scales.length !== 1) {
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
