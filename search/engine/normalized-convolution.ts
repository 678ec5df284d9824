/** The differentiable layers that training spends its time in. */
import * as tf from '@tensorflow/tfjs-core';
import { EPSILON } from '../network/parameters.js';
import { LIBTENSORFLOW, normalizeOnLibtensorflow } from './node-kernels.js';
import { fusedLayer, hasFusedLayers, type FusedActivation } from './wasm-kernels.js';

/** A layer's output, and the statistics that it was normalized by. */
export interface Normalized {
  /** [batch, height, width, outputs] */
  readonly output: tf.Tensor4D;
  /** of the convolution's sums in this batch, per output channel; no gradient flows through it */
  readonly mean: tf.Tensor1D;
  /** biased: the mean of the squared distances; no gradient flows through it */
  readonly variance: tf.Tensor1D;
}

/** Per output channel. */
export interface Normalization {
  readonly gamma: tf.Tensor1D;
  readonly beta: tf.Tensor1D;
}

/**
 * CONV_2D with SAME padding, batch normalization by the statistics of this batch, activation. Differentiable in x,
 * filter, gamma and beta.
 * @param x [batch, height, width, inputs]
 * @param filter [height, width, inputs, outputs]
 */
export function convolveNormalized(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  stride: number,
  normalization: Normalization,
  activation: FusedActivation,
): Normalized {
  if (hasFusedLayers()) return fusedLayer('full', { x, filter, ...normalization }, stride, activation);
  return normalize(tf.conv2d(x, filter, stride, 'same'), normalization, activation);
}

/**
 * The same for DEPTHWISE_CONV_2D.
 * @param filter [height, width, channels, 1]; on the wasm backend at most 7 high and wide
 * @param stride on the wasm backend 1 or 2
 */
export function depthwiseNormalized(
  x: tf.Tensor4D,
  filter: tf.Tensor4D,
  stride: number,
  normalization: Normalization,
  activation: FusedActivation,
): Normalized {
  if (hasFusedLayers()) return fusedLayer('depthwise', { x, filter, ...normalization }, stride, activation);
  return normalize(tf.depthwiseConv2d(x, filter, stride, 'same'), normalization, activation);
}

/** What the fused kernels compute from the sums, of operators that the backend has. */
function normalize(sums: tf.Tensor4D, normalization: Normalization, activation: FusedActivation): Normalized {
  if (tf.getBackend() === LIBTENSORFLOW) return normalizeOnLibtensorflow(sums, normalization, activation);
  const { gamma, beta } = normalization;
  const { mean, variance } = tf.moments(sums, [0, 1, 2]) as { mean: tf.Tensor1D; variance: tf.Tensor1D };
  const normalized = tf.batchNorm(sums, mean, variance, beta, gamma, EPSILON);
  return { output: activate(normalized, activation), mean, variance };
}

function activate(x: tf.Tensor4D, activation: FusedActivation): tf.Tensor4D {
  switch (activation) {
    case 'NONE':
      return x;
    case 'RELU':
      return tf.relu(x);
    case 'RELU6':
      return tf.relu6(x);
  }
}
