/** The operators by kind. What a kind is stands in its definition, and nowhere else. */
import type { OperatorKind } from '../operator.js';
import type { AnyDefinition, Operator } from '../operator-parts/definition.js';
import { add } from './add.js';
import { averagePool2D } from './average-pool-2d.js';
import { concatenation } from './concatenation.js';
import { conv2D } from './conv-2d.js';
import { depthwiseConv2D } from './depthwise-conv-2d.js';
import { dequantize } from './dequantize.js';
import { expandDims } from './expand-dims.js';
import { fullyConnected } from './fully-connected.js';
import { hardSwish } from './hard-swish.js';
import { leakyRelu } from './leaky-relu.js';
import { logistic } from './logistic.js';
import { maxPool2D } from './max-pool-2d.js';
import { maximum } from './maximum.js';
import { mean } from './mean.js';
import { minimum } from './minimum.js';
import { mul } from './mul.js';
import { pack } from './pack.js';
import { pad } from './pad.js';
import { quantize } from './quantize.js';
import { relu } from './relu.js';
import { relu6 } from './relu6.js';
import { reshape } from './reshape.js';
import { resizeNearestNeighbor } from './resize-nearest-neighbor.js';
import { softmax } from './softmax.js';
import { split } from './split.js';
import { squeeze } from './squeeze.js';
import { stridedSlice } from './strided-slice.js';
import { sub } from './sub.js';
import { tanh } from './tanh.js';
import { transpose } from './transpose.js';

const OPERATORS = {
  CONV_2D: conv2D,
  DEPTHWISE_CONV_2D: depthwiseConv2D,
  FULLY_CONNECTED: fullyConnected,
  ADD: add,
  MUL: mul,
  MEAN: mean,
  AVERAGE_POOL_2D: averagePool2D,
  MAX_POOL_2D: maxPool2D,
  RELU: relu,
  RELU6: relu6,
  LOGISTIC: logistic,
  HARD_SWISH: hardSwish,
  SOFTMAX: softmax,
  PAD: pad,
  RESHAPE: reshape,
  TRANSPOSE: transpose,
  QUANTIZE: quantize,
  CONCATENATION: concatenation,
  PACK: pack,
  SPLIT: split,
  SQUEEZE: squeeze,
  EXPAND_DIMS: expandDims,
  DEQUANTIZE: dequantize,
  RESIZE_NEAREST_NEIGHBOR: resizeNearestNeighbor,
  STRIDED_SLICE: stridedSlice,
  SUB: sub,
  MAXIMUM: maximum,
  MINIMUM: minimum,
  LEAKY_RELU: leakyRelu,
  TANH: tanh,
} as const satisfies { readonly [Kind in OperatorKind]: AnyDefinition };

/** What the options of an operator of a kind say. */
export type AttributesOf<Kind extends OperatorKind> = ReturnType<(typeof OPERATORS)[Kind]['options']['read']>;

/** An operator of a graph of one kind with its typed attributes and operands. */
export type OperatorOf<Kind extends OperatorKind> = { readonly kind: Kind } & Operator<
  AttributesOf<Kind>,
  ReturnType<(typeof OPERATORS)[Kind]['operands']>
>;

/** Any operator of a graph; its `kind` tells which. */
export type GraphOperator = { [Kind in OperatorKind]: OperatorOf<Kind> }[OperatorKind];

/** The definition of a kind. */
export function definitionOf(kind: OperatorKind): AnyDefinition {
  return OPERATORS[kind];
}
