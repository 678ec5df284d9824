import type { Operand, OperatorCase, Pair, Shape } from '../operator.js';
import type { ConvolutionAttributes } from './attributes.js';
import type { BinaryOperands, GraphOperator, WeightedOperands } from './graph-operator.js';
import type { GraphTensor } from './graph-tensor.js';

/** The case of an operator of a graph: what its latency depends on. */
export function caseOfOperator(operator: GraphOperator): OperatorCase {
  const { kind, attributes, output } = operator;
  switch (kind) {
    case 'CONV_2D':
    case 'DEPTHWISE_CONV_2D':
      return {
        kind,
        ...shapes([operator.input], output),
        ...window(operator.weights, attributes),
        ...granularity(operator),
      };
    case 'FULLY_CONNECTED':
      return {
        kind,
        ...shapes([operator.input], output),
        activation: attributes.activation,
        ...granularity(operator),
      };
    case 'ADD':
    case 'MUL':
      return {
        kind,
        ...shapes([operator.left, operator.right], output),
        activation: attributes.activation,
        ...constantOperand(operator),
      };
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D':
      return { kind, ...shapes([operator.input], output), ...attributes };
    case 'PAD':
      return { kind, ...shapes([operator.input], output), pads: operator.pads };
    case 'MEAN':
      return { kind, ...shapes([operator.input], output), axes: operator.axes };
    case 'TRANSPOSE':
      return { kind, ...shapes([operator.input], output), permutation: operator.permutation };
    case 'QUANTIZE':
    case 'RELU':
    case 'RELU6':
    case 'LOGISTIC':
    case 'HARD_SWISH':
    case 'SOFTMAX':
    case 'RESHAPE':
      return { kind, ...shapes([operator.input], output) };
  }
}

function shapes(inputs: readonly GraphTensor[], output: GraphTensor) {
  return { type: 'int8', inputs: inputs.map(shapeOf), output: output.shape } as const;
}

/** A scalar costs what a vector of one element does. */
function shapeOf({ shape }: GraphTensor): Shape {
  return shape.length === 0 ? [1] : shape;
}

function constantOperand({ left, right }: BinaryOperands): { constant?: Operand } {
  if (left.data !== null) return { constant: 'first' };
  return right.data !== null ? { constant: 'second' } : {};
}

function window(weights: GraphTensor, { stride, dilation, padding, activation }: ConvolutionAttributes) {
  const [, height = 0, width = 0] = weights.shape;
  const kernel: Pair = [height, width];
  return { kernel, stride, dilation, padding, activation };
}

function granularity({ weights, bias }: WeightedOperands) {
  return {
    weights: weights.scales.length > 1 ? 'per-channel' : 'per-tensor',
    bias: bias !== null,
  } as const;
}
