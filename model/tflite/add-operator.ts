import type { OperatorCase, Shape } from '../operator.js';
import { channels, fullyConnectedFeatures } from '../shapes.js';
import type { ModelBuilder, TensorIndex } from './builder.js';

/** How a file lays out the weights of an operator, which end with its output channels or begin with them. */
export interface WeightLayout {
  readonly shape: Shape;
  /** the dimension of the output channels */
  readonly dimension: number;
}

/** Whether a case has weights, and so may have a bias. */
export function isWeighted({ weights }: OperatorCase): boolean {
  return weights !== undefined;
}

/**
 * CONV_2D: [output channels, height, width, input channels]; DEPTHWISE_CONV_2D: [1, height, width, output channels];
 * FULLY_CONNECTED: [units, features]. Throws `RangeError` for kinds without weights.
 */
export function weightLayout(operatorCase: OperatorCase): WeightLayout {
  const { kind, inputs, output, kernel = [1, 1] } = operatorCase;
  const units = channels(output);
  switch (kind) {
    case 'CONV_2D':
      return { shape: [units, ...kernel, channels(inputs[0] ?? [])], dimension: 0 };
    case 'DEPTHWISE_CONV_2D':
      return { shape: [1, ...kernel, units], dimension: 3 };
    case 'FULLY_CONNECTED':
      return { shape: [units, fullyConnectedFeatures(operatorCase)], dimension: 0 };
    default:
      throw new RangeError(`${kind} has no weights`);
  }
}

/**
 * Appends the operator of a case to a model under construction, and the constants of its own that it has, such as
 * axes. The case is not checked.
 * @param inputs its operands, and behind them its weights and its bias, where it has such
 */
export function addOperator(
  builder: ModelBuilder,
  operatorCase: OperatorCase,
  inputs: readonly TensorIndex[],
  output: TensorIndex,
): void {
  const { kind, inputs: operands, output: shape, activation = 'NONE', padding = 'SAME' } = operatorCase;
  const { kernel = [1, 1], stride = [1, 1], dilation = [1, 1] } = operatorCase;
  const [input = []] = operands;
  const convolution = { stride, dilation, padding, activation };
  const integers = (values: readonly number[], extents: Shape = [values.length]): TensorIndex =>
    builder.constant('', extents, Int32Array.from(values));
  switch (kind) {
    case 'CONV_2D':
      return builder.operator(kind, convolution, inputs, [output]);
    case 'DEPTHWISE_CONV_2D': {
      const depthMultiplier = channels(shape) / channels(input);
      return builder.operator(kind, { ...convolution, depthMultiplier }, inputs, [output]);
    }
    case 'FULLY_CONNECTED':
      return builder.operator(kind, { activation, keepDimensions: shape.length !== 2 }, inputs, [output]);
    case 'ADD':
    case 'MUL':
      return builder.operator(kind, { activation }, inputs, [output]);
    case 'MEAN': {
      const axes = integers(operatorCase.axes ?? []);
      const keepDimensions = shape.length === input.length;
      return builder.operator(kind, { keepDimensions }, [...inputs, axes], [output]);
    }
    case 'AVERAGE_POOL_2D':
    case 'MAX_POOL_2D':
      return builder.operator(kind, { kernel, stride, padding, activation }, inputs, [output]);
    case 'SOFTMAX':
      return builder.operator(kind, { beta: 1 }, inputs, [output]);
    case 'PAD': {
      const pads = (operatorCase.pads ?? []).flat();
      return builder.operator(kind, {}, [...inputs, integers(pads, [pads.length / 2, 2])], [output]);
    }
    case 'RESHAPE':
      return builder.operator(kind, {}, [...inputs, integers(shape)], [output]);
    case 'TRANSPOSE':
      return builder.operator(kind, {}, [...inputs, integers(operatorCase.permutation ?? [])], [output]);
    case 'QUANTIZE':
    case 'RELU':
    case 'RELU6':
    case 'LOGISTIC':
    case 'HARD_SWISH':
      return builder.operator(kind, {}, inputs, [output]);
  }
}
