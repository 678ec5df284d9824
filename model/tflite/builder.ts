import type { ElementType, Shape } from '../case-fields.js';
import type { OperatorKind } from '../operator.js';
import { definitionOf, type AttributesOf } from '../operators/index.js';
import { DEPRECATED_CODE_LIMIT } from './builtin.js';
import { readTflite } from './reader.js';
import { TENSOR_TYPE_NAMES, type TfliteBuffer, type TfliteOperator, type TfliteTensor } from './schema.js';
import { writeTflite } from './writer.js';

/** A tensor of the model under construction: its index in the subgraph. */
export type TensorIndex = number;

/** One scale for the whole tensor, or one per index of `dimension`. Zero points: one for all, by default 0. */
export interface Quantization {
  readonly scale: number | readonly number[];
  readonly zeroPoint?: number;
  readonly dimension?: number;
}

/** Where in the file a constant's data lies, in bytes. */
export interface FileRange {
  readonly offset: number;
  readonly length: number;
}

export interface BuiltModel {
  readonly bytes: Uint8Array;
  /** Place of every constant's data, at multiples of 16. */
  readonly constants: ReadonlyMap<TensorIndex, FileRange>;
}

/**
 * Builds the `.tflite` of an int8 graph with one subgraph. Equal calls give equal bytes. The builder writes
 * what it is told: whether shapes and quantization fit together is for `loadGraph` to check.
 */
export class ModelBuilder {
  private readonly tensors: TfliteTensor[] = [];
  private readonly buffers: TfliteBuffer[] = [buffer(new Uint8Array(0))];
  private readonly operators: TfliteOperator[] = [];
  private readonly kinds: OperatorKind[] = [];

  /** `description` is kept in the file. */
  constructor(private readonly description: string) {}

  /** Adds a tensor that is computed, or given as an input. */
  activation(
    name: string,
    shape: Shape,
    quantization: Quantization | null,
    type: ElementType = 'int8',
  ): TensorIndex {
    return this.tensor(name, shape, type, 0, quantization);
  }

  /** Adds a constant: int8 weights, or int32 biases, axes, paddings, shapes. The data is copied at `build`. */
  constant(
    name: string,
    shape: Shape,
    data: Int8Array | Int32Array,
    quantization: Quantization | null = null,
  ): TensorIndex {
    const type = data instanceof Int8Array ? 'int8' : 'int32';
    this.buffers.push(buffer(new Uint8Array(data.buffer, data.byteOffset, data.byteLength)));
    return this.tensor(name, shape, type, this.buffers.length - 1, quantization);
  }

  /** Adds an operator after those before it; an input of -1 leaves out an optional one, such as a bias. */
  operator<Kind extends OperatorKind>(
    kind: Kind,
    attributes: AttributesOf<Kind>,
    inputs: readonly TensorIndex[],
    outputs: readonly TensorIndex[],
  ): void {
    if (!this.kinds.includes(kind)) this.kinds.push(kind);
    this.operators.push({
      opcodeIndex: this.kinds.indexOf(kind),
      inputs,
      outputs,
      options: definitionOf(kind).options.write(attributes),
      customOptions: new Uint8Array(0),
      intermediates: [],
    });
  }

  /** Writes the model with these tensors as the graph's inputs and outputs. */
  build(inputs: readonly TensorIndex[], outputs: readonly TensorIndex[]): BuiltModel {
    const bytes = writeTflite({
      version: 3,
      description: this.description,
      operatorCodes: this.kinds.map((kind) => {
        const { code, version } = definitionOf(kind);
        const deprecatedBuiltinCode = Math.min(code, DEPRECATED_CODE_LIMIT);
        return { deprecatedBuiltinCode, customCode: '', version, builtinCode: code };
      }),
      subgraphs: [{ name: 'main', tensors: this.tensors, inputs, outputs, operators: this.operators }],
      buffers: this.buffers,
      metadata: [],
      signatures: [],
    });
    return { bytes, constants: this.constantsIn(bytes) };
  }

  /** Reads the file back, so that the places are those of the bytes as written. */
  private constantsIn(bytes: Uint8Array): Map<TensorIndex, FileRange> {
    const { buffers } = readTflite(bytes);
    const constants = new Map<TensorIndex, FileRange>();
    this.tensors.forEach((tensor, index) => {
      const data = buffers[tensor.buffer]?.data;
      if (data === undefined || data.length === 0) return;
      constants.set(index, { offset: data.byteOffset - bytes.byteOffset, length: data.length });
    });
    return constants;
  }

  private tensor(
    name: string,
    shape: Shape,
    type: ElementType,
    bufferIndex: number,
    quantization: Quantization | null,
  ): TensorIndex {
    this.tensors.push({
      name,
      shape,
      type: TENSOR_TYPE_NAMES.indexOf(type),
      buffer: bufferIndex,
      quantization: quantization === null ? null : quantizationTable(quantization),
      isVariable: false,
      shapeSignature: [],
      hasRank: false,
    });
    return this.tensors.length - 1;
  }
}

function buffer(data: Uint8Array): TfliteBuffer {
  return { data, offset: 0n, size: 0n };
}

function quantizationTable({ scale, zeroPoint = 0, dimension = 0 }: Quantization) {
  const scales = typeof scale === 'number' ? [scale] : scale;
  return {
    min: [],
    max: [],
    scale: scales,
    zeroPoint: scales.map(() => BigInt(zeroPoint)),
    quantizedDimension: dimension,
  };
}
