/** How `.tflite` files name operators. */
import { OPERATOR_KINDS, type OperatorKind } from '../operator.js';
import { definitionOf } from '../operators/index.js';

/** Code of an operator that is not TensorFlow Lite's own. */
export const CUSTOM_OPERATOR = 32;

/** The largest code that fits the old one-byte field; larger ones are written there as this. */
export const DEPRECATED_CODE_LIMIT = 127;

const KINDS = new Map(OPERATOR_KINDS.map((kind) => [definitionOf(kind).code, kind]));

/** The supported kind with a builtin code, if there is one. */
export function kindOfCode(code: number): OperatorKind | undefined {
  return KINDS.get(code);
}

/** Operators that int8 networks often hold but this project does not know, to name them in messages. */
const OTHER_OPERATORS: Readonly<Record<number, string>> = {
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
  44: 'UNIDIRECTIONAL_SEQUENCE_LSTM',
  45: 'STRIDED_SLICE',
  50: 'LOG_SOFTMAX',
  54: 'PRELU',
  55: 'MAXIMUM',
  56: 'ARG_MAX',
  57: 'MINIMUM',
  60: 'PADV2',
  65: 'SLICE',
  67: 'TRANSPOSE_CONV',
  74: 'SUM',
  77: 'SHAPE',
  97: 'RESIZE_NEAREST_NEIGHBOR',
  98: 'LEAKY_RELU',
  126: 'BATCH_MATMUL',
};

/** How messages call the operator with a builtin code. */
export function operatorName(code: number): string {
  return KINDS.get(code) ?? OTHER_OPERATORS[code] ?? `builtin operator ${code} of TensorFlow Lite`;
}
