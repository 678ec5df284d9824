/** Stem, searchable blocks and head of a network (docs/design.md, "The search space"). */
import { channels } from '../shapes.js';
import {
  average,
  combine,
  connect,
  convolve,
  depthwise,
  excite,
  project,
  type Node,
  type Sink,
} from './layers.js';
import type { Architecture, Choice, Space } from './space.js';

/** Kernel of the depthwise convolution in `ir_e` and `se_r`. */
const DEPTHWISE_KERNEL = 3;

/** Appends a whole network to the node of its input; gives its output. */
export function layNetwork<N extends Node>(
  sink: Sink<N>,
  space: Space,
  architecture: Architecture,
  input: N,
): N {
  const stem = layStem(sink, space, input);
  const features = architecture.reduce(
    (node, choice, block) => layBlock(sink, choice, space.blocks.strides[block] ?? 1, node),
    stem,
  );
  return layHead(sink, space, features);
}

export function layStem<N extends Node>(sink: Sink<N>, { stem }: Space, input: N): N {
  return convolve(sink, input, stem.width, { kernel: stem.kernel, stride: stem.stride, activation: 'RELU6' });
}

export function layHead<N extends Node>(sink: Sink<N>, { head }: Space, input: N): N {
  return connect(sink, average(sink, input), [1, head.classes], 'NONE');
}

/** Appends the operators of one block's choice. */
export function layBlock<N extends Node>(
  sink: Sink<N>,
  { operation, width }: Choice,
  stride: number,
  input: N,
): N {
  const [kind, parameter = '0'] = operation.split('_') as ['skip' | 'sep' | 'ir' | 'se', string?];
  switch (kind) {
    case 'skip':
      return input;
    case 'sep':
      return project(sink, depthwise(sink, input, Number(parameter), stride), width, 'RELU6');
    case 'ir':
      return layInvertedResidual(sink, Number(parameter), width, stride, input);
    case 'se':
      return laySqueezeExcite(sink, Number(parameter), width, stride, input);
  }
}

function layInvertedResidual<N extends Node>(
  sink: Sink<N>,
  expansion: number,
  width: number,
  stride: number,
  input: N,
): N {
  const expanded = project(sink, input, expansion * channels(input.shape), 'RELU6');
  const output = project(sink, depthwise(sink, expanded, DEPTHWISE_KERNEL, stride), width, 'NONE');
  return stride === 1 && width === channels(input.shape) ? combine(sink, 'ADD', input, output) : output;
}

function laySqueezeExcite<N extends Node>(
  sink: Sink<N>,
  reduction: number,
  width: number,
  stride: number,
  input: N,
): N {
  const filtered = depthwise(sink, input, DEPTHWISE_KERNEL, stride);
  return project(sink, excite(sink, filtered, channels(input.shape) / reduction), width, 'RELU6');
}
