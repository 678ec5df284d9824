/** The weights of a network, by node. Layouts are those of TensorFlow.js. */

/** CONV_2D or DEPTHWISE_CONV_2D, then batch normalization. */
export interface ConvolutionParameters {
  /** [height, width, inputs, outputs]; depthwise [height, width, channels, 1] */
  readonly kernel: Float32Array;
  /** batch normalization, per output channel: output = gamma · (x − mean) / √(variance + EPSILON) + beta */
  readonly gamma: Float32Array;
  readonly beta: Float32Array;
  /** running statistics of the convolution's sums */
  readonly mean: Float32Array;
  readonly variance: Float32Array;
}

/** FULLY_CONNECTED. */
export interface DenseParameters {
  /** [inputs, outputs] */
  readonly kernel: Float32Array;
  readonly bias: Float32Array;
}

/** By the index of the node; undefined where the operator has no weights. */
export type NetworkParameters = readonly (ConvolutionParameters | DenseParameters | undefined)[];

/** Added to a batch's variance before the root is taken: Keras' default, and TensorFlow.js'. */
export const EPSILON = 1e-3;
