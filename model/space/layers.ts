/** The layers that networks of a space are made of: each checks nothing and appends one operator case. */
import type { Activation, OperatorCase, Shape } from '../operator.js';
import { channels, windowOutput } from '../shapes.js';

/** Something with a shape that operators are appended to: a tensor of a model, or just its shape. */
export interface Node {
  readonly shape: Shape;
}

/** What takes the operators of a network, in the order of their execution. */
export interface Sink<N extends Node> {
  append(operatorCase: OperatorCase, ...inputs: readonly N[]): N;
}

export interface Convolution {
  readonly kernel: number;
  readonly stride: number;
  readonly activation: Activation;
}

/** CONV_2D to `width` channels: SAME padding, per-channel weights, bias. */
export function convolve<N extends Node>(
  sink: Sink<N>,
  input: N,
  width: number,
  convolution: Convolution,
): N {
  const operatorCase: OperatorCase = { kind: 'CONV_2D', ...windowed(input.shape, width, convolution) };
  return sink.append(operatorCase, input);
}

/** CONV_2D 1×1 to `width` channels. */
export function project<N extends Node>(sink: Sink<N>, input: N, width: number, activation: Activation): N {
  return convolve(sink, input, width, { kernel: 1, stride: 1, activation });
}

/** DEPTHWISE_CONV_2D: SAME padding, per-channel weights, bias. */
export function depthwise<N extends Node>(
  sink: Sink<N>,
  input: N,
  kernel: number,
  stride: number,
  activation: Activation = 'RELU6',
): N {
  const convolution: Convolution = { kernel, stride, activation };
  const fields = windowed(input.shape, channels(input.shape), convolution);
  return sink.append({ kind: 'DEPTHWISE_CONV_2D', ...fields }, input);
}

/** MEAN over height and width, which stay as 1: the form that MUL broadcasts without a RESHAPE. */
export function average<N extends Node>(sink: Sink<N>, input: N): N {
  const output = [1, 1, 1, channels(input.shape)];
  return sink.append({ kind: 'MEAN', type: 'int8', inputs: [input.shape], output, axes: [1, 2] }, input);
}

/**
 * FULLY_CONNECTED with per-tensor weights (per channel, TFLite 2.9 computes it wrongly) and bias. `output` is
 * the output's shape: two extents, or the input's with another last one (keep_num_dims).
 */
export function connect<N extends Node>(sink: Sink<N>, input: N, output: Shape, activation: Activation): N {
  const fields = { activation, weights: 'per-tensor', bias: true } as const;
  return sink.append(
    { kind: 'FULLY_CONNECTED', type: 'int8', inputs: [input.shape], output, ...fields },
    input,
  );
}

/** LOGISTIC or HARD_SWISH. */
export function activate<N extends Node>(sink: Sink<N>, kind: 'LOGISTIC' | 'HARD_SWISH', input: N): N {
  return sink.append({ kind, type: 'int8', inputs: [input.shape], output: input.shape }, input);
}

/** ADD or MUL of two nodes; the second may be 1×1×1×C. */
export function combine<N extends Node>(
  sink: Sink<N>,
  kind: 'ADD' | 'MUL',
  first: N,
  second: N,
  activation: Activation = 'NONE',
): N {
  const inputs = [first.shape, second.shape];
  const operatorCase: OperatorCase = { kind, type: 'int8', inputs, output: first.shape, activation };
  return sink.append(operatorCase, first, second);
}

/** Squeeze-and-excitation: multiplies each channel by a gate computed from the means of all, through `width` units. */
export function excite<N extends Node>(sink: Sink<N>, input: N, width: number): N {
  const squeezed = connect(sink, average(sink, input), [1, 1, 1, width], 'RELU');
  const gates = connect(sink, squeezed, [1, 1, 1, channels(input.shape)], 'NONE');
  return combine(sink, 'MUL', input, activate(sink, 'LOGISTIC', gates));
}

function windowed(input: Shape, width: number, { kernel, stride, activation }: Convolution) {
  const [, height = 1, across = 1] = input;
  const extent = (size: number): number => windowOutput(size, kernel, stride, 1, 'SAME');
  return {
    type: 'int8',
    inputs: [input],
    output: [1, extent(height), extent(across), width],
    kernel: [kernel, kernel],
    stride: [stride, stride],
    dilation: [1, 1],
    padding: 'SAME',
    activation,
    weights: 'per-channel',
    bias: true,
  } as const;
}
