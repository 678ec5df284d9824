/** The supernet as one differentiable function of the architecture parameters. */
import * as tf from '@tensorflow/tfjs-core';
import { stageWidths } from '../../model/space/choices.js';
import type { Space } from '../../model/space/space.js';
import { fixedStem, stagesOf, type Stage } from '../../model/space/stages.js';
import { convolveNormalized, depthwiseNormalized } from '../engine/normalized-convolution.js';
import { cut } from '../engine/forward.js';
import { BlockPicks, channelMask, pairs, selection, tapMask, type Draw } from './picks.js';
import { HEAD, STEM, stageLayer } from './superkernels.js';

/**
 * Class scores of images under a drawn architecture. Forwards they are those of the drawn architecture alone;
 * backwards every choice is seen: picks are straight-through Gumbel-softmax (Jang et al., 2017), and all families
 * of operations are computed at their full width, with masks for taps, channels and units.
 * @param space with a fixed resolution and stem: of other extents, no sum can be made
 * @param images [n, height, width, channels], 0..1
 * @param weights a tensor of the supernet by its name (`supernetTensors`)
 */
export function mixedForward(
  space: Space,
  images: tf.Tensor4D,
  weights: (name: string) => tf.Tensor,
  draw: Draw,
): tf.Tensor2D {
  const widths = stageWidths(space);
  const fixed = fixedStem(space);
  if (fixed === undefined) throw new RangeError('a stem that is chosen has no gradient straight through');
  const stem = convolution(weights, STEM, images, fixed.stride, 'RELU6');
  let features: Features = { x: stem, widths: widths[0]!, picked: tf.ones([1, 1]) };
  stagesOf(space).forEach((stage, block) => {
    features = mixedBlock(stage, widths[block + 1]!, features, weights, draw);
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
  stage: Stage,
  outputWidths: readonly number[],
  input: Features,
  weights: Weights,
  draw: Draw,
): Features {
  const picks = new BlockPicks(stage, draw);
  const { x } = input;
  const most = Math.max(...stage.widths);
  const widthMask = channelMask(picks.width, stage.widths, most);
  const inputMask = channelMask(input.picked, input.widths, x.shape[3]);
  const keeps = stage.stride === 1;

  const layers = new BlockLayers(weights, stage);
  const outputs: tf.Tensor[] = [];
  if (picks.has('sep_')) {
    outputs.push(tf.mul(separable(layers, picks, x, inputMask), picks.gate('sep_')));
  }
  if (picks.has('conv_')) {
    outputs.push(tf.mul(fullyConvolved(layers, picks, x), picks.gate('conv_')));
  }
  for (const prefix of ['ir_', 'fused_'] as const) {
    if (!picks.has(prefix)) continue;
    const y = invertedResidual(layers, picks, input, prefix);
    const residual = keeps
      ? tf.add(y, tf.mul(withDepth(x, most), agreement(input, picks.width, stage.widths)))
      : y;
    outputs.push(tf.mul(residual, picks.gate(prefix)));
  }
  if (picks.has('se_')) {
    outputs.push(tf.mul(squeezeAndExcitation(layers, picks, input, inputMask), picks.gate('se_')));
  }
  const mixed = tf.mul<tf.Tensor4D>(
    outputs.reduce((sum, y) => tf.add(sum, y)),
    widthMask,
  );
  const ownWidth: tf.Tensor2D = tf.matMul(picks.width, selection(stage.widths, outputWidths));
  if (!keeps || !picks.has('skip')) return { x: mixed, widths: outputWidths, picked: ownWidth };
  const skips = picks.gate('skip');
  const kept = tf.matMul(input.picked, selection(input.widths, outputWidths));
  return {
    x: tf.add<tf.Tensor4D>(tf.mul(mixed, tf.sub(1, skips)), tf.mul(withDepth(x, most), skips)),
    widths: outputWidths,
    picked: tf.add<tf.Tensor2D>(tf.mul(ownWidth, tf.sub(1, skips)), tf.mul(kept, skips)),
  };
}

/** `sep_k`: all kernels are the largest one, masked. */
function separable(
  layers: BlockLayers,
  picks: BlockPicks,
  x: tf.Tensor4D,
  inputMask: tf.Tensor,
): tf.Tensor4D {
  const kernels = picks.parameters('sep_');
  const filtered = layers.filter(x, Math.max(...kernels), tapMask(picks.within('sep_'), kernels));
  return layers.project(tf.mul(filtered, inputMask), 'RELU6');
}

/** `conv_k`: all kernels are the largest one, masked. Inputs beyond the picked width are zero already. */
function fullyConvolved(layers: BlockLayers, picks: BlockPicks, x: tf.Tensor4D): tf.Tensor4D {
  return layers.convolve(x, tapMask(picks.within('conv_'), picks.parameters('conv_')));
}

/** `ir_e` or `fused_e`, without its residual. */
function invertedResidual(
  layers: BlockLayers,
  picks: BlockPicks,
  { x, widths, picked }: Features,
  prefix: 'ir_' | 'fused_',
): tf.Tensor4D {
  const filtered = prefix === 'ir_' ? layers.filter(layers.expand(x), SMALL_KERNEL) : layers.fuse(x);
  const sizes = widths.flatMap((one) => picks.parameters(prefix).map((expansion) => one * expansion));
  const mask = channelMask(pairs(picked, picks.within(prefix)), sizes, filtered.shape[3]);
  return layers.project(tf.mul(filtered, mask), 'NONE');
}

/** `se_r`. */
function squeezeAndExcitation(
  layers: BlockLayers,
  picks: BlockPicks,
  { x, widths, picked }: Features,
  inputMask: tf.Tensor,
): tf.Tensor4D {
  const filtered = tf.mul<tf.Tensor4D>(layers.filter(x, SMALL_KERNEL), inputMask);
  const sizes = widths.flatMap((one) => picks.parameters('se_').map((reduction) => one / reduction));
  const excited = layers.excite(filtered, (units) =>
    channelMask(pairs(picked, picks.within('se_')), sizes, units),
  );
  return layers.project(tf.mul(filtered, excited), 'RELU6');
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

/** Kernel of the depthwise convolution in `ir_e` and `se_r`. */
const SMALL_KERNEL = 3;

/** The layers of one block, of which every family takes what it needs. */
class BlockLayers {
  constructor(
    private readonly weights: Weights,
    private readonly stage: Stage,
  ) {}

  expand(x: tf.Tensor4D): tf.Tensor4D {
    return convolution(this.weights, stageLayer(this.stage, 'expand'), x, 1, 'RELU6');
  }

  /** Expansion and filter in one. */
  fuse(x: tf.Tensor4D): tf.Tensor4D {
    return convolution(this.weights, stageLayer(this.stage, 'fuse'), x, this.stage.stride, 'RELU6');
  }

  /** The full convolution of `conv_k`. @param mask of its taps */
  convolve(x: tf.Tensor4D, mask: tf.Tensor4D): tf.Tensor4D {
    return convolution(this.weights, stageLayer(this.stage, 'convolve'), x, this.stage.stride, 'RELU6', mask);
  }

  /** The depthwise convolution. @param mask of its taps */
  filter(x: tf.Tensor4D, taps: number, mask?: tf.Tensor4D): tf.Tensor4D {
    const layer = stageLayer(this.stage, 'depthwise');
    const kernel = cut(this.weights(`${layer}.kernel`), [taps, taps, x.shape[3], 1], 2) as tf.Tensor4D;
    const masked = mask === undefined ? kernel : tf.mul<tf.Tensor4D>(kernel, mask);
    return depthwiseNormalized(
      x,
      masked,
      this.stage.stride,
      normalization(this.weights, layer, x.shape[3]),
      'RELU6',
    ).output;
  }

  project(x: tf.Tensor, activation: 'NONE' | 'RELU6'): tf.Tensor4D {
    return convolution(this.weights, stageLayer(this.stage, 'project'), x as tf.Tensor4D, 1, activation);
  }

  /** [n, 1, 1, channels], 0..1. @param mask of the squeezed units, given their number */
  excite(x: tf.Tensor4D, mask: (units: number) => tf.Tensor4D): tf.Tensor4D {
    const pooled = tf.mean<tf.Tensor2D>(x, [1, 2]);
    const squeezed = tf.relu(dense(this.weights, stageLayer(this.stage, 'squeeze'), pooled));
    const units = squeezed.shape[1];
    const masked = tf.mul<tf.Tensor2D>(squeezed, tf.reshape(mask(units), [1, units]));
    const scores = dense(this.weights, stageLayer(this.stage, 'excite'), masked);
    return tf.reshape(tf.sigmoid(scores), [x.shape[0], 1, 1, x.shape[3]]);
  }
}

function normalization(weights: Weights, layer: string, channels: number) {
  return {
    gamma: cut(weights(`${layer}.gamma`), [channels], 0) as tf.Tensor1D,
    beta: cut(weights(`${layer}.beta`), [channels], 0) as tf.Tensor1D,
  };
}

/** All outputs of a convolution, of as many inputs as there are. @param mask of its taps */
function convolution(
  weights: Weights,
  layer: string,
  x: tf.Tensor4D,
  stride: number,
  activation: 'NONE' | 'RELU6',
  mask?: tf.Tensor4D,
): tf.Tensor4D {
  const whole = weights(`${layer}.kernel`) as tf.Tensor4D;
  const [height, width, , outputs] = whole.shape;
  const all = cut(whole, [height, width, x.shape[3], outputs], 2) as tf.Tensor4D;
  const kernel = mask === undefined ? all : tf.mul<tf.Tensor4D>(all, mask);
  return convolveNormalized(x, kernel, stride, normalization(weights, layer, outputs), activation).output;
}

function dense(weights: Weights, layer: string, x: tf.Tensor2D): tf.Tensor2D {
  return tf.add(tf.matMul(x, weights(`${layer}.kernel`) as tf.Tensor2D), weights(`${layer}.bias`));
}
