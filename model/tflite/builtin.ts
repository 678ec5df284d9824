import type { OperatorKind } from '../operator.js';

/** How a supported operator is named in a `.tflite` file. */
export interface BuiltinOperator {
  /** Code in the schema's `BuiltinOperator`. */
  readonly code: number;
  /** Version of the operator that int8 needs, as TensorFlow's `tools/versioning/op_version.cc` assigns it. */
  readonly version: number;
}

export const BUILTIN_OPERATORS: Readonly<Record<OperatorKind, BuiltinOperator>> = {
  ADD: { code: 0, version: 2 },
  AVERAGE_POOL_2D: { code: 1, version: 2 },
  CONV_2D: { code: 3, version: 3 },
  DEPTHWISE_CONV_2D: { code: 4, version: 3 },
  FULLY_CONNECTED: { code: 9, version: 4 },
  LOGISTIC: { code: 14, version: 2 },
  MAX_POOL_2D: { code: 17, version: 2 },
  MUL: { code: 18, version: 2 },
  RELU: { code: 19, version: 2 },
  RELU6: { code: 21, version: 2 },
  RESHAPE: { code: 22, version: 1 },
  SOFTMAX: { code: 25, version: 2 },
  PAD: { code: 34, version: 2 },
  TRANSPOSE: { code: 39, version: 2 },
  MEAN: { code: 40, version: 2 },
  QUANTIZE: { code: 114, version: 1 },
  HARD_SWISH: { code: 117, version: 1 },
};

/** Code of an operator that is not TensorFlow Lite's own. */
export const CUSTOM_OPERATOR = 32;

/** The largest code that fits the old one-byte field; larger ones are written there as this. */
export const DEPRECATED_CODE_LIMIT = 127;

const KINDS = new Map(
  Object.entries(BUILTIN_OPERATORS).map(([kind, { code }]) => [code, kind as OperatorKind] as const),
);

/** The supported kind with a builtin code, if there is one. */
export function kindOfCode(code: number): OperatorKind | undefined {
  return KINDS.get(code);
}

/** Operators that int8 networks often hold but this project does not know, to name them in messages. */
const OTHER_OPERATORS: Readonly<Record<number, string>> = {
  2: 'CONCATENATION',
  5: 'DEPTH_TO_SPACE',
  6: 'DEQUANTIZE',
  11: 'L2_NORMALIZATION',
  16: 'LSTM',
  20: 'RELU_N1_TO_1',
  23: 'RESIZE_BILINEAR',
  27: 'SVDF',
  28: 'TANH',
  36: 'GATHER',
  41: 'SUB',
  42: 'DIV',
  43: 'SQUEEZE',
  44: 'UNIDIRECTIONAL_SEQUENCE_LSTM',
  45: 'STRIDED_SLICE',
  49: 'SPLIT',
  50: 'LOG_SOFTMAX',
  54: 'PRELU',
  55: 'MAXIMUM',
  56: 'ARG_MAX',
  57: 'MINIMUM',
  60: 'PADV2',
  65: 'SLICE',
  67: 'TRANSPOSE_CONV',
  70: 'EXPAND_DIMS',
  74: 'SUM',
  77: 'SHAPE',
  83: 'PACK',
  97: 'RESIZE_NEAREST_NEIGHBOR',
  98: 'LEAKY_RELU',
  126: 'BATCH_MATMUL',
};

/** How messages call the operator with a builtin code. */
export function operatorName(code: number): string {
  return KINDS.get(code) ?? OTHER_OPERATORS[code] ?? `builtin operator ${code} of TensorFlow Lite`;
}
