/**
 * One int8 operator with everything that its latency depends on (an "operator case"). Shapes are NHWC with
 * batch 1, in elements; int8 elements are bytes.
 */

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
] as const;

export type OperatorKind = (typeof OPERATOR_KINDS)[number];
export type Shape = readonly number[];
export type Pair = readonly [height: number, width: number];
export type Padding = 'SAME' | 'VALID';
/** Activation fused into the operator. */
export type Activation = 'NONE' | 'RELU' | 'RELU_N1_TO_1' | 'RELU6';
/** One weight scale for the whole tensor, or one per output channel. */
export type Granularity = 'per-tensor' | 'per-channel';
/** One of an operator's two operands. */
export type Operand = 'first' | 'second';

export interface OperatorCase {
  readonly kind: OperatorKind;
  readonly type: 'int8';
  /** Shapes of the operands: two for ADD and MUL, one for all others. Weights are not listed. */
  readonly inputs: readonly Shape[];
  readonly output: Shape;
  /** CONV_2D, DEPTHWISE_CONV_2D, pools. */
  readonly kernel?: Pair;
  readonly stride?: Pair;
  readonly dilation?: Pair;
  readonly padding?: Padding;
  /** CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED, ADD, MUL, pools. */
  readonly activation?: Activation;
  /** ADD, MUL: the operand that is a constant of the model; left out where both are computed. */
  readonly constant?: Operand;
  /** CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED. */
  readonly weights?: Granularity;
  readonly bias?: boolean;
  /** PAD: elements added before and after, per dimension of the input. */
  readonly pads?: readonly (readonly [before: number, after: number])[];
  /** MEAN: the dimensions it is taken over, ascending and next to each other; [1, 2] is height and width. */
  readonly axes?: readonly number[];
  /** TRANSPOSE: the input's dimension that becomes each dimension of the output. */
  readonly permutation?: readonly number[];
}

/** The optional fields of a case, in the order in which its key lists them. */
export const CASE_FIELDS = [
  'kernel',
  'stride',
  'dilation',
  'padding',
  'activation',
  'constant',
  'weights',
  'bias',
  'pads',
  'axes',
  'permutation',
] as const satisfies readonly (keyof OperatorCase)[];

export type CaseField = (typeof CASE_FIELDS)[number];

const CONVOLUTION: readonly CaseField[] = [
  'kernel',
  'stride',
  'dilation',
  'padding',
  'activation',
  'weights',
  'bias',
];
const POOL: readonly CaseField[] = ['kernel', 'stride', 'padding', 'activation'];

/** Which optional fields a case of each kind has: exactly these, of which only `constant` may be left out. */
export const FIELDS_OF: Readonly<Record<OperatorKind, readonly CaseField[]>> = {
  CONV_2D: CONVOLUTION,
  DEPTHWISE_CONV_2D: CONVOLUTION,
  FULLY_CONNECTED: ['activation', 'weights', 'bias'],
  ADD: ['activation', 'constant'],
  MUL: ['activation', 'constant'],
  MEAN: ['axes'],
  AVERAGE_POOL_2D: POOL,
  MAX_POOL_2D: POOL,
  RELU: [],
  RELU6: [],
  LOGISTIC: [],
  HARD_SWISH: [],
  SOFTMAX: [],
  PAD: ['pads'],
  RESHAPE: [],
  TRANSPOSE: ['permutation'],
  QUANTIZE: [],
};
