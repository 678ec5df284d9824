import { LutError } from '../../common/errors.js';
import type { GraphOperator } from '../tflite/graph-operator.js';
import type { GraphTensor } from '../tflite/graph-tensor.js';
import type { Graph } from '../tflite/graph.js';
import { hardSwish, logisticOperator, quantize, relu, relu6 } from './activations.js';
import { convolution, depthwiseConvolution } from './convolution.js';
import { add, multiply } from './elementwise.js';
import { fullyConnected } from './fully-connected.js';
import { mean } from './mean.js';
import { averagePool, maxPool } from './pooling.js';
import { requantizer, type Requantize, type Rounding } from './requantize.js';
import { pad, reshape, transpose } from './shape-ops.js';
import { softmax } from './softmax.js';

export interface RunOptions {
  readonly rounding: Rounding;
  /** Called with every computed tensor, in the order of the operators. */
  readonly onTensor?: (tensor: GraphTensor, values: Int8Array) => void;
}

/**
 * Computes a graph with the reference arithmetic: with double rounding, bit for bit what TensorFlow Lite Micro's
 * reference kernels give. Takes and gives the int8 elements of the graph's inputs and outputs in their order.
 * Throws `MODEL_INPUT` where the inputs are not those of the graph.
 */
export function runGraph(graph: Graph, inputs: readonly Int8Array[], options: RunOptions): Int8Array[] {
  checkInputs(graph, inputs);
  const requantize = requantizer(options.rounding);
  const values = new Map<GraphTensor, Int8Array>();
  graph.inputs.forEach((tensor, i) => values.set(tensor, inputs[i]!));
  const valuesOf = (tensor: GraphTensor): Int8Array =>
    (tensor.data as Int8Array | null) ?? values.get(tensor)!;
  for (const operator of graph.operators) {
    const output = runOperator(operator, valuesOf, requantize);
    values.set(operator.output, output);
    options.onTensor?.(operator.output, output);
  }
  return graph.outputs.map(valuesOf);
}

function checkInputs(graph: Graph, inputs: readonly Int8Array[]): void {
  const wanted = graph.inputs.map((tensor) => tensor.bytes);
  const given = inputs.map((input) => input.length);
  if (wanted.join() === given.join()) return;
  throw new LutError(
    'MODEL_INPUT',
    `the model takes ${wanted.length} input(s) of ${wanted.join(', ')} bytes, but was given ${given.join(', ')}`,
    "give one int8 array per input, of the input's length",
  );
}

function runOperator(
  operator: GraphOperator,
  valuesOf: (tensor: GraphTensor) => Int8Array,
  requantize: Requantize,
): Int8Array {
  switch (operator.kind) {
    case 'CONV_2D':
      return convolution(operator, valuesOf(operator.input), requantize);
    case 'DEPTHWISE_CONV_2D':
      return depthwiseConvolution(operator, valuesOf(operator.input), requantize);
    case 'FULLY_CONNECTED':
      return fullyConnected(operator, valuesOf(operator.input), requantize);
    case 'ADD':
      return add(operator, valuesOf(operator.left), valuesOf(operator.right), requantize);
    case 'MUL':
      return multiply(operator, valuesOf(operator.left), valuesOf(operator.right), requantize);
    case 'MEAN':
      return mean(operator, valuesOf(operator.input), requantize);
    case 'AVERAGE_POOL_2D':
      return averagePool(operator, valuesOf(operator.input));
    case 'MAX_POOL_2D':
      return maxPool(operator, valuesOf(operator.input));
    case 'RELU':
      return relu(operator, valuesOf(operator.input), requantize);
    case 'RELU6':
      return relu6(operator, valuesOf(operator.input));
    case 'LOGISTIC':
      return logisticOperator(operator, valuesOf(operator.input), requantize);
    case 'HARD_SWISH':
      return hardSwish(operator, valuesOf(operator.input));
    case 'SOFTMAX':
      return softmax(operator, valuesOf(operator.input));
    case 'PAD':
      return pad(operator, valuesOf(operator.input));
    case 'RESHAPE':
      return reshape(valuesOf(operator.input));
    case 'TRANSPOSE':
      return transpose(operator, valuesOf(operator.input));
    case 'QUANTIZE':
      return quantize(operator, valuesOf(operator.input), requantize);
  }
}
