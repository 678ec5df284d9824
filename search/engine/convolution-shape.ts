/** What the kernels are told of a convolution. */
import * as tf from '@tensorflow/tfjs-core';

/** Rows and columns of taps that the depthwise functions have registers for, and their strides. */
const MOST_TAPS = 7;
const MOST_STRIDE = 2;

/** The functions of the kernels' module for a kind of convolution. */
export const CONVOLUTION_KERNELS = {
  full: {
    forward: 'convolve',
    filterGradient: 'convolution_filter_gradient',
    inputGradient: 'convolution_input_gradient',
  },
  depthwise: {
    forward: 'convolve_depthwise',
    filterGradient: 'depthwise_filter_gradient',
    inputGradient: 'depthwise_input_gradient',
  },
} as const;
export type ConvolutionKind = keyof typeof CONVOLUTION_KERNELS;
export type ConvolutionInfo = ReturnType<typeof tf.backend_util.computeConv2DInfo>;
export type Shape4D = Parameters<typeof tf.backend_util.computeConv2DInfo>[0];

/** Those attributes of TensorFlow.js' kernels of convolutions that matter here. */
export interface ConvolutionAttributes {
  readonly strides: number | [number, number];
  readonly pad: Parameters<typeof tf.backend_util.computeConv2DInfo>[4];
  readonly dilations?: number | [number, number];
  readonly filterShape?: Shape4D;
  readonly inputShape?: Shape4D;
}

/** @throws RangeError for a convolution that there are no kernels for */
export function convolutionInfo(
  kind: ConvolutionKind,
  inputShape: readonly number[],
  filterShape: readonly number[],
  { strides, pad, dilations = 1 }: ConvolutionAttributes,
): ConvolutionInfo {
  const depthwise = kind === 'depthwise';
  const info = tf.backend_util.computeConv2DInfo(
    inputShape as Shape4D,
    filterShape as Shape4D,
    strides,
    dilations,
    pad,
    undefined,
    depthwise,
  );
  const { strideHeight, strideWidth, dilationHeight, dilationWidth, filterHeight, filterWidth } = info;
  if (strideHeight !== strideWidth || dilationHeight !== 1 || dilationWidth !== 1)
    throw new RangeError('no kernel for a convolution with dilations, or strides that differ');
  if (depthwise && info.outChannels !== info.inChannels)
    throw new RangeError('no kernel for a depthwise convolution with several outputs per channel');
  if (depthwise && (Math.max(filterHeight, filterWidth) > MOST_TAPS || strideHeight > MOST_STRIDE))
    throw new RangeError(
      `no kernel for a depthwise convolution over ${MOST_TAPS} taps or ${MOST_STRIDE} steps`,
    );
  return info;
}

/** The fields of a `struct convolution` (`kernels/convolution.h`). */
export function convolutionFields(info: ConvolutionInfo): number[] {
  const { batchSize, inHeight, inWidth, inChannels, filterHeight, filterWidth, strideHeight, padInfo } = info;
  const input = [batchSize, inHeight, inWidth, inChannels];
  const kernel = [filterHeight, filterWidth, strideHeight, padInfo.top, padInfo.left];
  return [...input, ...kernel, info.outHeight, info.outWidth, info.outChannels];
}
