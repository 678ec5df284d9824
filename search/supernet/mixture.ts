/** The supernet as one differentiable function of the architecture parameters. */
import * as tf from '@tensorflow/tfjs-core';
import { blockWidths } from '../../model/space/choices.js';
import type { Space } from '../../model/space/space.js';
import { convolveNormalized, depthwiseNormalized } from '../engine/normalized-convolution.js';
import { cut } from '../engine/forward.js';
import { operationLogits, widthLogits } from './distribution.js';
import { HEAD, STEM, blockLayer } from './superkernels.js';

/** The architecture parameters with the noise of one draw. */
export interface Draw {
  readonly logits: (name: string) => tf.Tensor1D;
  readonly noise: (name: string) => tf.Tensor1D;
  readonly temperature: number;
}

/**
 * Class scores of images under a drawn architecture. Forwards they are those of the drawn architecture alone;
 * backwards every choice is seen: picks are straight-through Gumbel-softmax (Jang et al., 2017), and all families
 * of operations are computed at their full width, with masks for taps, channels and units.
 * @param images [n, height, width, channels], 0..1
 * @param weights a tensor of the supernet by its name (`supernetTensors`)
 */
export function mixedForward(
  space: Space,
  images: tf.Tensor4D,
  weights: (name: string) => tf.Tensor,
  draw: Draw,
): tf.Tensor2D {
  const widths = blockWidths(space);
  const stem = convolution(weights, STEM, images, space.stem.stride, 'RELU6');
  let features: Features = { x: stem, widths: widths[0]!, picked: tf.ones([1, 1]) };
  space.blocks.strides.forEach((stride, block) => {
    features = mixedBlock(space, block, stride, widths[block + 1]!, features, weights, draw);
  });
  const pooled = tf.mean(features.x, [1, 2]);
  const kernel = weights(`${HEAD}.kernel`) as tf.Tensor2D;
  return tf.add(tf.matMul(pooled as tf.Tensor2D, kernel), weights(`${HEAD}.bias`));
}

/** What a block takes and gives. Channels beyond the picked width are zero. */
interface Features {
  readonly x: tf.Tensor4D;
  readonly widths: readonly number[];
  /** [1, widths]: 1 at the picked width */
  readonly picked: tf.Tensor2D;
}

type Weights = (name: string) => tf.Tensor;

function mixedBlock(
  { blocks }: Space,
  block: number,
  stride: number,
  outputWidths: readonly number[],
  input: Features,
  weights: Weights,
  { logits, noise, temperature }: Draw,
): Features {
  const noisy = tf.add<tf.Tensor1D>(logits(operationLogits(block)), noise(operationLogits(block)));
  const places = (prefix: string): number[] =>
    blocks.operations.flatMap((operation, i) => (operation.startsWith(prefix) ? [i] : []));
  const parameters = (prefix: string): number[] =>
    places(prefix).map((i) => Number(blocks.operations[i]!.split('_')[1]));
  const possible = stride === 1 ? blocks.operations.map((_, i) => i) : notSkip(blocks.operations);

  const operation = straightThrough(only(noisy, possible), temperature);
  const gate = (prefix: string): tf.Tensor => {
    const chosen = places(prefix);
    const row = possible.map((place) => (chosen.includes(place) ? 1 : 0));
    return tf.reshape(tf.matMul(operation, tf.tensor2d(row, [row.length, 1])), []);
  };
  /** [1, operations of the family]: the family's own best, whether or not the family is picked */
  const within = (prefix: string): tf.Tensor2D => straightThrough(only(noisy, places(prefix)), temperature);

  const widthNoisy = tf.add<tf.Tensor1D>(logits(widthLogits(block)), noise(widthLogits(block)));
  const width = straightThrough(
    only(
      widthNoisy,
      blocks.widths.map((_, i) => i),
    ),
    temperature,
  );
  const most = Math.max(...blocks.widths);
  const widthMask = channelMask(width, blocks.widths, most);

  const { x } = input;
  const depth = x.shape[3];
  const inputMask = channelMask(input.picked, input.widths, depth);
  const keeps = stride === 1;
  const outputs: tf.Tensor[] = [];

  const layers = new BlockLayers(weights, block);
  if (places('sep_').length > 0) {
    const kernels = parameters('sep_');
    const filtered = layers.filter(x, Math.max(...kernels), stride, tapMask(within('sep_'), kernels));
    outputs.push(tf.mul(layers.project(tf.mul(filtered, inputMask), 'RELU6'), gate('sep_')));
  }
  if (places('ir_').length > 0) {
    const expanded = layers.expand(x);
    const filtered = layers.filter(expanded, SMALL_KERNEL, stride);
    const sizes = input.widths.flatMap((one) => parameters('ir_').map((expansion) => one * expansion));
    const mask = channelMask(pairs(input.picked, within('ir_')), sizes, expanded.shape[3]);
    const y = layers.project(tf.mul(filtered, mask), 'NONE');
    const residual = keeps
      ? tf.add(y, tf.mul(withDepth(x, most), agreement(input, width, blocks.widths)))
      : y;
    outputs.push(tf.mul(residual, gate('ir_')));
  }
  if (places('se_').length > 0) {
    const filtered = tf.mul<tf.Tensor4D>(layers.filter(x, SMALL_KERNEL, stride), inputMask);
    const sizes = input.widths.flatMap((one) => parameters('se_').map((reduction) => one / reduction));
    const excited = layers.excite(filtered, (units) =>
      channelMask(pairs(input.picked, within('se_')), sizes, units),
    );
    outputs.push(tf.mul(layers.project(tf.mul(filtered, excited), 'RELU6'), gate('se_')));
  }
  const mixed = tf.mul<tf.Tensor4D>(
    outputs.reduce((sum, y) => tf.add(sum, y)),
    widthMask,
  );
  const ownWidth: tf.Tensor2D = tf.matMul(width, selection(blocks.widths, outputWidths));
  if (!keeps || places('skip').length === 0) return { x: mixed, widths: outputWidths, picked: ownWidth };
  const skips = gate('skip');
  const kept = tf.matMul(input.picked, selection(input.widths, outputWidths));
  return {
    x: tf.add<tf.Tensor4D>(tf.mul(mixed, tf.sub(1, skips)), tf.mul(withDepth(x, most), skips)),
    widths: outputWidths,
    picked: tf.add<tf.Tensor2D>(tf.mul(ownWidth, tf.sub(1, skips)), tf.mul(kept, skips)),
  };
}

/** [1, n]: forwards 1 at the largest logit and 0 elsewhere, backwards the softmax at a temperature. */
function straightThrough(logits: tf.Tensor2D, temperature: number): tf.Tensor2D {
  const soft = tf.softmax<tf.Tensor2D>(tf.div<tf.Tensor2D>(logits, temperature));
  // one of one is 1 already
  if (logits.shape[1] === 1) return soft;
  const harden = tf.customGrad((value) => ({
    value: tf.cast(tf.oneHot(tf.argMax(value as tf.Tensor, 1), logits.shape[1]), 'float32'),
    gradFunc: (gradient: tf.Tensor) => gradient,
  }));
  return harden(soft) as tf.Tensor2D;
}

/** [1, places]: those elements of a vector. */
function only(vector: tf.Tensor1D, places: readonly number[]): tf.Tensor2D {
  const selected = tf.buffer([vector.size, places.length]);
  places.forEach((place, i) => selected.set(1, place, i));
  return tf.matMul(tf.reshape<tf.Rank.R2>(vector, [1, vector.size]), selected.toTensor());
}

/** [sizes of `from`, sizes of `to`]: 1 where they are equal. */
function selection(from: readonly number[], to: readonly number[]): tf.Tensor2D {
  return tf.tensor2d(from.map((one) => to.map((other) => (one === other ? 1 : 0))));
}

/** [1, 1, 1, channels]: 1 for the channels below the picked size. */
function channelMask(picked: tf.Tensor2D, sizes: readonly number[], channels: number): tf.Tensor4D {
  const rows = sizes.map((size) => Array.from({ length: channels }, (_, i) => (i < size ? 1 : 0)));
  return tf.reshape(tf.matMul(picked, tf.tensor2d(rows)), [1, 1, 1, channels]);
}

/** [taps, taps, 1, 1]: 1 for the taps of the picked kernel around the middle of the largest. */
function tapMask(picked: tf.Tensor2D, kernels: readonly number[]): tf.Tensor4D {
  const taps = Math.max(...kernels);
  const middle = (taps - 1) / 2;
  const rows = kernels.map((kernel) =>
    Array.from({ length: taps * taps }, (_, i) => {
      const [y, x] = [Math.floor(i / taps), i % taps];
      return Math.max(Math.abs(y - middle), Math.abs(x - middle)) <= (kernel - 1) / 2 ? 1 : 0;
    }),
  );
  return tf.reshape(tf.matMul(picked, tf.tensor2d(rows)), [taps, taps, 1, 1]);
}

/** [1, n · m]: the products of two picks, the second running faster. */
function pairs(first: tf.Tensor2D, second: tf.Tensor2D): tf.Tensor2D {
  return tf.reshape(tf.matMul(first, second, true, false), [1, first.size * second.size]);
}

/** 1 where the picked widths of input and output are equal. */
function agreement({ picked, widths }: Features, width: tf.Tensor2D, outputs: readonly number[]): tf.Tensor {
  return tf.sum(tf.mul(tf.matMul(picked, selection(widths, outputs)), width));
}

function withDepth(x: tf.Tensor4D, depth: number): tf.Tensor4D {
  const more = depth - x.shape[3];
  if (more === 0) return x;
  return more > 0
    ? tf.pad(x, [
        [0, 0],
        [0, 0],
        [0, 0],
        [0, more],
      ])
    : tf.slice(x, [0, 0, 0, 0], [-1, -1, -1, depth]);
}

function notSkip(operations: readonly string[]): number[] {
  return operations.flatMap((operation, i) => (operation === 'skip' ? [] : [i]));
}

/** Kernel of the depthwise convolution in `ir_e` and `se_r`. */
const SMALL_KERNEL = 3;

/** The layers of one block, of which every family takes what it needs. */
class BlockLayers {
  constructor(
    private readonly weights: Weights,
    private readonly block: number,
  ) {}

  expand(x: tf.Tensor4D): tf.Tensor4D {
    return convolution(this.weights, blockLayer(this.block, 'expand'), x, 1, 'RELU6');
  }

  /** The depthwise convolution. @param mask of its taps */
  filter(x: tf.Tensor4D, taps: number, stride: number, mask?: tf.Tensor4D): tf.Tensor4D {
    const layer = blockLayer(this.block, 'depthwise');
    const kernel = cut(this.weights(`${layer}.kernel`), [taps, taps, x.shape[3], 1], 2) as tf.Tensor4D;
    const masked = mask === undefined ? kernel : tf.mul<tf.Tensor4D>(kernel, mask);
    return depthwiseNormalized(x, masked, stride, normalization(this.weights, layer, x.shape[3]), 'RELU6')
      .output;
  }

  project(x: tf.Tensor, activation: 'NONE' | 'RELU6'): tf.Tensor4D {
    return convolution(this.weights, blockLayer(this.block, 'project'), x as tf.Tensor4D, 1, activation);
  }

  /** [n, 1, 1, channels], 0..1. @param mask of the squeezed units, given their number */
  excite(x: tf.Tensor4D, mask: (units: number) => tf.Tensor4D): tf.Tensor4D {
    const pooled = tf.mean<tf.Tensor2D>(x, [1, 2]);
    const squeezed = tf.relu(dense(this.weights, blockLayer(this.block, 'squeeze'), pooled));
    const units = squeezed.shape[1];
    const masked = tf.mul<tf.Tensor2D>(squeezed, tf.reshape(mask(units), [1, units]));
    const scores = dense(this.weights, blockLayer(this.block, 'excite'), masked);
    return tf.reshape(tf.sigmoid(scores), [x.shape[0], 1, 1, x.shape[3]]);
  }
}

function normalization(weights: Weights, layer: string, channels: number) {
  return {
    gamma: cut(weights(`${layer}.gamma`), [channels], 0) as tf.Tensor1D,
    beta: cut(weights(`${layer}.beta`), [channels], 0) as tf.Tensor1D,
  };
}

/** All outputs of a convolution, of as many inputs as there are. */
function convolution(
  weights: Weights,
  layer: string,
  x: tf.Tensor4D,
  stride: number,
  activation: 'NONE' | 'RELU6',
): tf.Tensor4D {
  const whole = weights(`${layer}.kernel`) as tf.Tensor4D;
  const [height, width, , outputs] = whole.shape;
  const kernel = cut(whole, [height, width, x.shape[3], outputs], 2) as tf.Tensor4D;
  return convolveNormalized(x, kernel, stride, normalization(weights, layer, outputs), activation).output;
}

function dense(weights: Weights, layer: string, x: tf.Tensor2D): tf.Tensor2D {
  return tf.add(tf.matMul(x, weights(`${layer}.kernel`) as tf.Tensor2D), weights(`${layer}.bias`));
}
