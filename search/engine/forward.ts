/** Networks computed with TensorFlow.js, in training (batch statistics) and afterwards (running statistics). */
import * as tf from '@tensorflow/tfjs-core';
import type { Activation, OperatorCase } from '../../model/operator.js';
import { convolveNormalized, depthwiseNormalized, type Normalized } from './normalized-convolution.js';
import { kernelShape } from '../network/layer-tensors.js';
import { IMAGE, type Network } from '../network/network.js';
import { EPSILON } from '../network/parameters.js';
import { layerForm, trainable, type TrainableKind } from '../network/trainable.js';

/** The tensors of a layer, by the last part of their names. They may be larger than the operator needs. */
export type LayerTensors = Readonly<Record<'kernel' | 'gamma' | 'beta' | 'bias', tf.Tensor>>;

/** How a convolution's sums are normalized: by the batch's own statistics, which are reported, or by known ones. */
export type Normalizer =
  | { readonly by: 'batch'; readonly onStatistics?: (node: number, statistics: Normalized) => void }
  | {
      readonly by: 'running';
      readonly statistics: (node: number) => Record<'mean' | 'variance', tf.Tensor1D>;
    };

/**
 * Class scores of images.
 * @param images [n, height, width, channels], 0..1
 * @param layerOf the tensors of a node's layer; of a superkernel, the operator takes the middle taps and the first
 *   channels
 */
export function forward(
  network: Network,
  images: tf.Tensor4D,
  layerOf: (node: number) => LayerTensors,
  normalizer: Normalizer,
): tf.Tensor2D {
  const outputs: tf.Tensor[] = [];
  const valueOf = (node: number): tf.Tensor => (node === IMAGE ? images : outputs[node]!);
  network.nodes.forEach(({ operator, inputs }, node) => {
    const [first, second] = [valueOf(inputs[0]!), inputs.length > 1 ? valueOf(inputs[1]!) : undefined];
    const layer = (): LayerTensors => narrowed(layerOf(node), operator);
    const turn = { operator, first, second, layer, node, normalizer };
    outputs.push(COMPUTE[trainable(operator.kind)](turn));
  });
  const scores = outputs.at(-1)!;
  return tf.reshape(scores, [images.shape[0], scores.size / images.shape[0]]);
}

/** One node's turn: its operator and operands, its layer, and how sums are normalized. */
interface Turn {
  readonly operator: OperatorCase;
  readonly first: tf.Tensor;
  readonly second: tf.Tensor | undefined;
  readonly layer: () => LayerTensors;
  readonly node: number;
  readonly normalizer: Normalizer;
}

const COMPUTE: Readonly<Record<TrainableKind, (turn: Turn) => tf.Tensor>> = {
  CONV_2D: convolve,
  DEPTHWISE_CONV_2D: convolve,
  FULLY_CONNECTED: connect,
  ADD: ({ operator, first, second }) => fused(operator, tf.add(first, second!)),
  MUL: ({ operator, first, second }) => fused(operator, tf.mul(first, second!)),
  MEAN: ({ operator, first }) => tf.mean(first, [1, 2], operator.output.length === 4),
  LOGISTIC: ({ first }) => tf.sigmoid(first),
  RELU: ({ first }) => activate('RELU', first),
  RELU6: ({ first }) => activate('RELU6', first),
  HARD_SWISH: ({ first }) => tf.mul(first, tf.mul(tf.relu6(tf.add(first, 3)), 1 / 6)),
};

function connect({ operator, first, layer }: Turn): tf.Tensor {
  const { kernel, bias } = layer();
  const features = kernel.shape[0];
  const sums = tf.add(tf.matMul(tf.reshape<tf.Rank.R2>(first, [-1, features]), kernel as tf.Tensor2D), bias);
  return tf.reshape(fused(operator, sums), [first.shape[0], ...operator.output.slice(1)]);
}

function convolve({ operator, first, layer, node, normalizer }: Turn): tf.Tensor4D {
  const { kind, stride = [1, 1], activation = 'NONE' } = operator;
  const { kernel, gamma, beta } = layer();
  const input = first as tf.Tensor4D;
  const full = layerForm(kind) === 'full';
  if (activation === 'RELU_N1_TO_1') throw new RangeError(`${activation} cannot be trained`);
  const filter = kernel as tf.Tensor4D;
  const normalization = { gamma: gamma as tf.Tensor1D, beta: beta as tf.Tensor1D };
  if (normalizer.by === 'batch') {
    const normalized = full ? convolveNormalized : depthwiseNormalized;
    const result = normalized(input, filter, stride[0], normalization, activation);
    normalizer.onStatistics?.(node, result);
    return result.output;
  }
  const { mean, variance } = normalizer.statistics(node);
  const factor = tf.div<tf.Tensor1D>(gamma, tf.sqrt(tf.add(variance, EPSILON)));
  const bias = tf.sub<tf.Tensor1D>(beta, tf.mul(mean, factor));
  const [across, down] = stride;
  const common = {
    ...{ x: input, strides: [across, down] as [number, number], pad: 'same' as const },
    ...{ bias, activation: FUSED[activation] },
  };
  // the factors go into the kernel, which is far smaller than what it makes
  if (full) return tf.fused.conv2d({ ...common, filter: tf.mul<tf.Tensor4D>(filter, factor) });
  return tf.fused.depthwiseConv2d({
    ...common,
    filter: tf.mul<tf.Tensor4D>(filter, tf.reshape(factor, [-1, 1])),
  });
}

/** Activations by the names that TensorFlow.js has for them. */
const FUSED = { NONE: 'linear', RELU: 'relu', RELU6: 'relu6' } as const;

/** What the operator's fused activation makes of its sums. */
function fused({ activation = 'NONE' }: OperatorCase, sums: tf.Tensor): tf.Tensor {
  return activate(activation, sums);
}

function activate(activation: Activation, sums: tf.Tensor): tf.Tensor {
  switch (activation) {
    case 'NONE':
      return sums;
    case 'RELU':
      return tf.relu(sums);
    case 'RELU6':
      return tf.relu6(sums);
    case 'RELU_N1_TO_1':
      return tf.clipByValue(sums, -1, 1);
  }
}

/** The part of a superkernel that an operator uses: the middle of its taps, the first of its channels. */
function narrowed(layer: LayerTensors, operator: OperatorCase): LayerTensors {
  const shape = kernelShape(operator);
  const units = [operator.output.at(-1)!];
  return layerTensors((part) =>
    part === 'kernel' ? cut(layer.kernel, shape, shape.length === 4 ? 2 : 0) : cut(layer[part], units, 0),
  );
}

/** A layer whose tensors are looked up when they are needed: no layer has all of them. */
export function layerTensors(tensor: (part: keyof LayerTensors) => tf.Tensor): LayerTensors {
  return {
    get kernel() {
      return tensor('kernel');
    },
    get gamma() {
      return tensor('gamma');
    },
    get beta() {
      return tensor('beta');
    },
    get bias() {
      return tensor('bias');
    },
  };
}

/**
 * A part of a superkernel.
 * @param centred how many of the leading dimensions are cut on both sides; the others keep their beginning
 */
export function cut(tensor: tf.Tensor, shape: readonly number[], centred: number): tf.Tensor {
  if (tensor.shape.every((extent, i) => extent === shape[i])) return tensor;
  const begin = tensor.shape.map((extent, i) => (i < centred ? (extent - shape[i]!) / 2 : 0));
  return tf.slice(tensor, begin, [...shape]);
}
