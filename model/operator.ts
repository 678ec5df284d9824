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
] as const;

export type OperatorKind = (typeof OPERATOR_KINDS)[number];
export type Shape = readonly number[];
export type Pair = readonly [height: number, width: number];
export type Padding = 'SAME' | 'VALID';
/** Activation fused into the operator. */
export type Activation = 'NONE' | 'RELU' | 'RELU_N1_TO_1' | 'RELU6';
/** One weight scale for the whole tensor, or one per output channel. */
export type Granularity = 'per-tensor' | 'per-channel';

export interface OperatorCase {
  readonly kind: OperatorKind;
  readonly type: 'int8';
  /** Shapes of the activation inputs: two for ADD and MUL, one for all others. Weights are not listed. */
  readonly inputs: readonly Shape[];
  readonly output: Shape;
  /** CONV_2D, DEPTHWISE_CONV_2D, pools. */
  readonly kernel?: Pair;
  readonly stride?: Pair;
  readonly dilation?: Pair;
  readonly padding?: Padding;
  /** CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED, ADD, MUL, pools. */
  readonly activation?: Activation;
  /** CONV_2D, DEPTHWISE_CONV_2D, FULLY_CONNECTED. */
  readonly weights?: Granularity;
  readonly bias?: boolean;
  /** PAD: elements added before and after, per dimension of the input. */
  readonly pads?: readonly (readonly [before: number, after: number])[];
}
