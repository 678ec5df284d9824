/**
 * One int8 operator with everything that its latency depends on (an "operator case"). Shapes are NHWC with
 * batch 1, in elements; int8 elements are bytes.
 */
import type { CaseFields, CaseOperands, ElementType, Operand, Shape } from './case-fields.js';

export type { Activation, Operand, Padding, Pair, Shape } from './case-fields.js';

/** The supported kinds, in the order in which they are listed everywhere. `model/operators/` says what each is. */
export const OPERATOR_KINDS = [
  'CONV_2D',
  'DEPTHWISE_CONV_2D',
  'FULLY_CONNECTED',
  'ADD',
  'MUL',
  'MEAN',
  'AVERAGE_POOL_2D',
  'MAX_POOL_2D',
  'RELU',
  'RELU6',
  'LOGISTIC',
  'HARD_SWISH',
  'SOFTMAX',
  'PAD',
  'RESHAPE',
  'TRANSPOSE',
  'QUANTIZE',
  'CONCATENATION',
  'PACK',
  'SPLIT',
  'SQUEEZE',
  'EXPAND_DIMS',
  'DEQUANTIZE',
  'RESIZE_NEAREST_NEIGHBOR',
  'STRIDED_SLICE',
  'SUB',
  'MAXIMUM',
  'MINIMUM',
  'LEAKY_RELU',
  'TANH',
] as const;

export type OperatorKind = (typeof OPERATOR_KINDS)[number];

export interface OperatorCase extends CaseOperands, CaseFields {
  readonly kind: OperatorKind;
}

/** The shapes of a case's outputs. */
export function outputsOf({ output, moreOutputs = [] }: CaseOperands): readonly Shape[] {
  return [output, ...moreOutputs];
}

/** The type of the elements of an input at a place (from 0) or, behind the inputs, of an output. */
export function elementTypeAt({ type, types }: OperatorCase, place: number): ElementType {
  return types?.[place] ?? type;
}

/** Whether the operand at a place (from 0) is a constant of the model. */
export function isConstantOperand({ constant, constants = [] }: OperatorCase, place: number): boolean {
  return (constant !== undefined && place === PLACE_OF[constant]) || constants.includes(place);
}

const PLACE_OF: Readonly<Record<Operand, number>> = { first: 0, second: 1 };
