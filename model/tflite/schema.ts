/**
 * The `.tflite` file format, as far as this project reads and writes it: one description per flatbuffer table,
 * from which both the reader and the writer work. Field slots are those of TensorFlow's
 * `tensorflow/compiler/mlir/lite/schema/schema.fbs`; tables and fields that are not described here (sparsity,
 * control flow, options of other operators) are skipped when reading. The options of operators are described
 * with the operators (`model/operators/`).
 */
import { scalar, table, vector, type Field, type Table } from '../flatbuffer-table.js';
import type { TfliteOptions } from '../operator-parts/options.js';

/** Names of the element types by their codes (`TensorType` of the schema). */
export const TENSOR_TYPE_NAMES = [
  'float32',
  'float16',
  'int32',
  'uint8',
  'int64',
  'string',
  'bool',
  'int16',
  'complex64',
  'int8',
  'float64',
  'complex128',
  'uint64',
  'resource',
  'variant',
  'uint32',
  'uint16',
  'int4',
] as const;

export interface TfliteModel {
  readonly version: number;
  readonly operatorCodes: readonly TfliteOperatorCode[];
  readonly subgraphs: readonly TfliteSubgraph[];
  readonly description: string;
  /** By convention buffer 0 is empty; tensors without constant data refer to it. */
  readonly buffers: readonly TfliteBuffer[];
  readonly metadata: readonly TfliteMetadata[];
  readonly signatures: readonly TfliteSignature[];
}

export interface TfliteOperatorCode {
  /** The operator's code where it is below 127, else 127: all that readers before 2021 know. */
  readonly deprecatedBuiltinCode: number;
  readonly customCode: string;
  readonly version: number;
  /** 0 in files older than this field: the larger of the two codes is the operator's. */
  readonly builtinCode: number;
}

export interface TfliteSubgraph {
  readonly tensors: readonly TfliteTensor[];
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly operators: readonly TfliteOperator[];
  readonly name: string;
}

export interface TfliteTensor {
  readonly shape: readonly number[];
  /** A code of `TENSOR_TYPE_NAMES`. */
  readonly type: number;
  readonly buffer: number;
  readonly name: string;
  readonly quantization: TfliteQuantization | null;
  readonly isVariable: boolean;
  /** The shape with -1 where the model's author left a dimension open, mostly the batch. */
  readonly shapeSignature: readonly number[];
  readonly hasRank: boolean;
}

/** `real = scale × (quantized − zeroPoint)`; one scale per tensor, or per index of `quantizedDimension`. */
export interface TfliteQuantization {
  readonly min: readonly number[];
  readonly max: readonly number[];
  readonly scale: readonly number[];
  readonly zeroPoint: readonly bigint[];
  readonly quantizedDimension: number;
}

export interface TfliteOperator {
  readonly opcodeIndex: number;
  /** Tensor indices; -1 stands for an optional input that is left out. */
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
  readonly options: TfliteOptions | null;
  readonly customOptions: Uint8Array;
  readonly intermediates: readonly number[];
}

export interface TfliteBuffer {
  readonly data: Uint8Array;
  /** Place of the data outside the flatbuffer, in files above 2 GB; otherwise 0 or 1. */
  readonly offset: bigint;
  readonly size: bigint;
}

export interface TfliteMetadata {
  readonly name: string;
  readonly buffer: number;
}

export interface TfliteSignature {
  readonly inputs: readonly TfliteTensorName[];
  readonly outputs: readonly TfliteTensorName[];
  readonly key: string;
  readonly subgraph: number;
}

export interface TfliteTensorName {
  readonly name: string;
  readonly tensor: number;
}

const bytes = (slot: number, alignment: number): Field => ({ form: 'bytes', slot, alignment });
const string = (slot: number): Field => ({ form: 'string', slot });
const one = (slot: number, of: Table): Field => ({ form: 'table', slot, table: of });
const many = (slot: number, of: Table): Field => ({ form: 'tables', slot, table: of });

const OPERATOR_CODE = table<TfliteOperatorCode>('OperatorCode', {
  deprecatedBuiltinCode: scalar(0, 'int8'),
  customCode: string(1),
  version: scalar(2, 'int32', 1),
  builtinCode: scalar(3, 'int32'),
});

const QUANTIZATION = table<TfliteQuantization>('QuantizationParameters', {
  min: vector(0, 'float32'),
  max: vector(1, 'float32'),
  scale: vector(2, 'float32'),
  zeroPoint: vector(3, 'int64'),
  quantizedDimension: scalar(6, 'int32'),
});

const TENSOR = table<TfliteTensor>('Tensor', {
  shape: vector(0, 'int32'),
  type: scalar(1, 'int8'),
  buffer: scalar(2, 'uint32'),
  name: string(3),
  quantization: one(4, QUANTIZATION),
  isVariable: scalar(5, 'bool'),
  shapeSignature: vector(7, 'int32'),
  hasRank: scalar(8, 'bool'),
});

const OPERATOR = table<TfliteOperator>('Operator', {
  opcodeIndex: scalar(0, 'uint32'),
  inputs: vector(1, 'int32'),
  outputs: vector(2, 'int32'),
  options: { form: 'options', slot: 4 },
  customOptions: bytes(5, 1),
  intermediates: vector(8, 'int32'),
});

const SUBGRAPH = table<TfliteSubgraph>('SubGraph', {
  tensors: many(0, TENSOR),
  inputs: vector(1, 'int32'),
  outputs: vector(2, 'int32'),
  operators: many(3, OPERATOR),
  name: string(4),
});

const BUFFER = table<TfliteBuffer>('Buffer', {
  data: bytes(0, 16),
  offset: scalar(1, 'uint64'),
  size: scalar(2, 'uint64'),
});

const METADATA = table<TfliteMetadata>('Metadata', { name: string(0), buffer: scalar(1, 'uint32') });

const TENSOR_NAME = table<TfliteTensorName>('TensorMap', { name: string(0), tensor: scalar(1, 'uint32') });

const SIGNATURE = table<TfliteSignature>('SignatureDef', {
  inputs: many(0, TENSOR_NAME),
  outputs: many(1, TENSOR_NAME),
  key: string(2),
  subgraph: scalar(4, 'uint32'),
});

/** The root table. */
export const MODEL = table<TfliteModel>('Model', {
  version: scalar(0, 'uint32'),
  operatorCodes: many(1, OPERATOR_CODE),
  subgraphs: many(2, SUBGRAPH),
  description: string(3),
  buffers: many(4, BUFFER),
  metadata: many(6, METADATA),
  signatures: many(7, SIGNATURE),
});

/** The first bytes of every file after the root offset. */
export const FILE_IDENTIFIER = 'TFL3';
