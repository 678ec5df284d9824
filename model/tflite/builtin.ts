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
  MEAN: { code: 40, version: 2 },
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
