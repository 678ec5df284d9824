/** Batch normalization folded into the weights before it: what is left of a trained network when it is deployed. */
import type { OperatorCase, Shape } from '../../model/operator.js';
import { channels } from '../../model/shapes.js';
import type { Network, NetworkNode } from '../network/network.js';
import { layerForm } from '../network/trainable.js';
import {
  EPSILON,
  type ConvolutionParameters,
  type DenseParameters,
  type NetworkParameters,
} from '../network/parameters.js';

export interface FoldedWeights {
  /** as a `.tflite` lays it out (`weightLayout`) */
  readonly kernel: Float32Array;
  /** one element per output channel */
  readonly bias: Float32Array;
}

export interface FoldedNode extends NetworkNode {
  /** undefined where the operator has none */
  readonly weights: FoldedWeights | undefined;
}

/** A network with weights and without batch normalization. */
export interface FoldedNetwork {
  /** NHWC, one image */
  readonly input: Shape;
  readonly nodes: readonly FoldedNode[];
}

/** Folds the running statistics into kernels and biases. Throws `RangeError` where a node lacks its parameters. */
export function foldNetwork(network: Network, parameters: NetworkParameters): FoldedNetwork {
  const nodes = network.nodes.map((node, index) => ({
    ...node,
    weights: foldedWeights(node.operator, parameters[index], index),
  }));
  return { input: network.input, nodes };
}

function foldedWeights(
  operator: OperatorCase,
  parameters: ConvolutionParameters | DenseParameters | undefined,
  index: number,
): FoldedWeights | undefined {
  if (operator.weights === undefined) return undefined;
  if (parameters === undefined) throw new RangeError(`node ${index} (${operator.kind}) has no parameters`);
  const units = channels(operator.output);
  const { kernel } = parameters;
  if (!('gamma' in parameters)) {
    return { kernel: outputsFirst(kernel, units, new Float64Array(units).fill(1)), bias: parameters.bias };
  }

  const { gamma, beta, mean, variance } = parameters;
  const factors = Float64Array.from(gamma, (value, unit) => value / Math.sqrt(variance[unit]! + EPSILON));
  return {
    kernel:
      layerForm(operator.kind) === 'depthwise'
        ? kernel.map((weight, i) => weight * factors[i % units]!)
        : outputsFirst(kernel, units, factors),
    bias: beta.map((value, unit) => value - mean[unit]! * factors[unit]!),
  };
}

/** Brings the last dimension, that of the outputs, to the front, and scales each output. */
function outputsFirst(kernel: Float32Array, units: number, factors: Float64Array): Float32Array {
  const taps = kernel.length / units;
  return Float32Array.from(kernel, (_, to) => {
    const unit = Math.floor(to / taps);
    return kernel[(to % taps) * units + unit]! * factors[unit]!;
  });
}
