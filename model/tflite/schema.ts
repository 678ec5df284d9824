/**
 * The `.tflite` file format, as far as this project reads and writes it: one description per flatbuffer table,
 * from which both the reader and the writer work. Field slots are those of TensorFlow's
 * `tensorflow/compiler/mlir/lite/schema/schema.fbs`; tables and fields that are not described here (sparsity,
 * control flow, options of other operators) are skipped when reading.
 */

/** Element type codes of tensors (`TensorType` of the schema). */
export const TENSOR_TYPE = { FLOAT32: 0, INT32: 2, INT8: 9 } as const;

/** Names of all element type codes, for messages. */
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

/** The option tables of the supported operators. Enumerations are kept as the schema's numbers. */
export interface OptionTables {
  readonly Conv2DOptions: {
    readonly padding: number;
    readonly strideW: number;
    readonly strideH: number;
    readonly activation: number;
    readonly dilationW: number;
    readonly dilationH: number;
    readonly quantizedBiasType: number;
  };
  readonly DepthwiseConv2DOptions: {
    readonly padding: number;
    readonly strideW: number;
    readonly strideH: number;
    readonly depthMultiplier: number;
    readonly activation: number;
    readonly dilationW: number;
    readonly dilationH: number;
  };
  readonly Pool2DOptions: {
    readonly padding: number;
    readonly strideW: number;
    readonly strideH: number;
    readonly filterWidth: number;
    readonly filterHeight: number;
    readonly activation: number;
  };
  readonly FullyConnectedOptions: {
    readonly activation: number;
    readonly weightsFormat: number;
    readonly keepNumDims: boolean;
    readonly asymmetricQuantizeInputs: boolean;
    readonly quantizedBiasType: number;
  };
  readonly SoftmaxOptions: { readonly beta: number };
  readonly AddOptions: { readonly activation: number; readonly potScaleInt16: boolean };
  readonly ReshapeOptions: { readonly newShape: readonly number[] };
  readonly MulOptions: { readonly activation: number };
  readonly PadOptions: Readonly<Record<never, never>>;
  readonly TransposeOptions: Readonly<Record<never, never>>;
  readonly ReducerOptions: { readonly keepDims: boolean };
  readonly QuantizeOptions: Readonly<Record<never, never>>;
  readonly HardSwishOptions: Readonly<Record<never, never>>;
}

export type OptionsName = keyof OptionTables;

/** Options of an operator this project supports, with the name of their table. */
export type KnownOptions = {
  [Name in OptionsName]: { readonly type: Name } & OptionTables[Name];
}[OptionsName];

/** Options of any other operator: only the code of their table is kept. */
export interface UnreadOptions {
  readonly type: 'unread';
  readonly code: number;
}

export type TfliteOptions = KnownOptions | UnreadOptions;

export type Scalar = 'bool' | 'int8' | 'int32' | 'uint32' | 'float32' | 'int64' | 'uint64';

export const SCALAR_BYTES: Readonly<Record<Scalar, number>> = {
  bool: 1,
  int8: 1,
  int32: 4,
  uint32: 4,
  float32: 4,
  int64: 8,
  uint64: 8,
};

export type ScalarValue = number | bigint | boolean;

/** How one field lies in its table. An absent vector is empty, an absent string '', an absent table null. */
export type Field =
  | { readonly form: 'scalar'; readonly slot: number; readonly scalar: Scalar; readonly absent: ScalarValue }
  | { readonly form: 'vector'; readonly slot: number; readonly scalar: Scalar }
  | { readonly form: 'bytes'; readonly slot: number; readonly alignment: number }
  | { readonly form: 'string'; readonly slot: number }
  | { readonly form: 'table'; readonly slot: number; readonly table: Table }
  | { readonly form: 'tables'; readonly slot: number; readonly table: Table }
  /** A union of option tables: the type code lies in the slot before. */
  | { readonly form: 'options'; readonly slot: number };

/** A field with its name in the model's type and, for messages, in the file. */
export type NamedField = Field & { readonly name: string; readonly path: string };

export interface Table {
  readonly name: string;
  readonly fields: readonly NamedField[];
}

/** A table whose fields are exactly those of `Value`, so that a description cannot drift from its type. */
function table<Value>(name: string, fields: Readonly<Record<keyof Value & string, Field>>): Table {
  const entries = Object.entries<Field>(fields);
  return { name, fields: entries.map(([key, field]) => ({ ...field, name: key, path: `${name}.${key}` })) };
}

function scalar(slot: number, type: Scalar, absent?: ScalarValue): Field {
  const zero = type === 'bool' ? false : type === 'int64' || type === 'uint64' ? 0n : 0;
  return { form: 'scalar', slot, scalar: type, absent: absent ?? zero };
}
const vector = (slot: number, type: Scalar): Field => ({ form: 'vector', slot, scalar: type });
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

/** The option tables with the code of each in the schema's union `BuiltinOptions`. */
export const OPTIONS: { readonly [Name in OptionsName]: { readonly code: number; readonly table: Table } } = {
  Conv2DOptions: {
    code: 1,
    table: table<OptionTables['Conv2DOptions']>('Conv2DOptions', {
      padding: scalar(0, 'int8'),
      strideW: scalar(1, 'int32'),
      strideH: scalar(2, 'int32'),
      activation: scalar(3, 'int8'),
      dilationW: scalar(4, 'int32', 1),
      dilationH: scalar(5, 'int32', 1),
      quantizedBiasType: scalar(6, 'int8'),
    }),
  },
  DepthwiseConv2DOptions: {
    code: 2,
    table: table<OptionTables['DepthwiseConv2DOptions']>('DepthwiseConv2DOptions', {
      padding: scalar(0, 'int8'),
      strideW: scalar(1, 'int32'),
      strideH: scalar(2, 'int32'),
      depthMultiplier: scalar(3, 'int32'),
      activation: scalar(4, 'int8'),
      dilationW: scalar(5, 'int32', 1),
      dilationH: scalar(6, 'int32', 1),
    }),
  },
  Pool2DOptions: {
    code: 5,
    table: table<OptionTables['Pool2DOptions']>('Pool2DOptions', {
      padding: scalar(0, 'int8'),
      strideW: scalar(1, 'int32'),
      strideH: scalar(2, 'int32'),
      filterWidth: scalar(3, 'int32'),
      filterHeight: scalar(4, 'int32'),
      activation: scalar(5, 'int8'),
    }),
  },
  FullyConnectedOptions: {
    code: 8,
    table: table<OptionTables['FullyConnectedOptions']>('FullyConnectedOptions', {
      activation: scalar(0, 'int8'),
      weightsFormat: scalar(1, 'int8'),
      keepNumDims: scalar(2, 'bool'),
      asymmetricQuantizeInputs: scalar(3, 'bool'),
      quantizedBiasType: scalar(4, 'int8'),
    }),
  },
  SoftmaxOptions: {
    code: 9,
    table: table<OptionTables['SoftmaxOptions']>('SoftmaxOptions', { beta: scalar(0, 'float32') }),
  },
  AddOptions: {
    code: 11,
    table: table<OptionTables['AddOptions']>('AddOptions', {
      activation: scalar(0, 'int8'),
      potScaleInt16: scalar(1, 'bool', true),
    }),
  },
  ReshapeOptions: {
    code: 17,
    table: table<OptionTables['ReshapeOptions']>('ReshapeOptions', { newShape: vector(0, 'int32') }),
  },
  MulOptions: {
    code: 21,
    table: table<OptionTables['MulOptions']>('MulOptions', { activation: scalar(0, 'int8') }),
  },
  PadOptions: { code: 22, table: table<OptionTables['PadOptions']>('PadOptions', {}) },
  TransposeOptions: { code: 26, table: table<OptionTables['TransposeOptions']>('TransposeOptions', {}) },
  ReducerOptions: {
    code: 27,
    table: table<OptionTables['ReducerOptions']>('ReducerOptions', { keepDims: scalar(0, 'bool') }),
  },
  QuantizeOptions: { code: 89, table: table<OptionTables['QuantizeOptions']>('QuantizeOptions', {}) },
  HardSwishOptions: { code: 91, table: table<OptionTables['HardSwishOptions']>('HardSwishOptions', {}) },
};

/** The first bytes of every file after the root offset. */
export const FILE_IDENTIFIER = 'TFL3';
