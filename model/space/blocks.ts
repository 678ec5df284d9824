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
import { classesOf, type Architecture, type Choice, type Space } from './space.js';
import { chosenStem, fixedStem, parameterOf, stagesOf, type Stage, type Stem } from './stages.js';

/** Kernel of the depthwise convolution in `ir_e` and `se_r`, and of the full one in `fused_e`. */
const USUAL_KERNEL = 3;

/** Appends a whole network to the node of its input, which has the architecture's resolution; gives its output. */
export function layNetwork<N extends Node>(
  sink: Sink<N>,
  space: Space,
  architecture: Architecture,
  input: N,
): N {
  const stages = stagesOf(space);
  const features = architecture.reduce(
    (node, choice, stage) => layStage(sink, space, stages[stage]!, choice, node),
    layFixed(sink, space, input),
  );
  return layHead(sink, space, features);
}

/** What comes before the first stage: the stem, where it is fixed. */
export function layFixed<N extends Node>(sink: Sink<N>, space: Space, input: N): N {
  const stem = fixedStem(space);
  return stem === undefined ? input : layStem(sink, stem, input);
}

/** Appends the operators of one stage's choice. A resolution has none: the input has it already. */
export function layStage<N extends Node>(
  sink: Sink<N>,
  space: Space,
  { kind, stride }: Stage,
  choice: Choice,
  input: N,
): N {
  switch (kind) {
    case 'input':
      return input;
    case 'stem':
      return layStem(sink, chosenStem(space, choice), input);
    case 'block':
      return layBlock(sink, choice, stride, input);
  }
}

function layStem<N extends Node>(sink: Sink<N>, { kernel, stride, width }: Stem, input: N): N {
  return convolve(sink, input, width, { kernel, stride, activation: 'RELU6' });
}

export function layHead<N extends Node>(sink: Sink<N>, space: Space, input: N): N {
  return connect(sink, average(sink, input), [1, classesOf(space)], 'NONE');
}

function layBlock<N extends Node>(sink: Sink<N>, { operation, width }: Choice, stride: number, input: N): N {
  const parameter = parameterOf(operation);
  switch (operation.split('_', 1)[0] as Family) {
    case 'skip':
      return input;
    case 'conv':
      return convolve(sink, input, width, { kernel: parameter, stride, activation: 'RELU6' });
    case 'fused':
      return layFused(sink, parameter, width, stride, input);
    case 'sep':
      return project(sink, depthwise(sink, input, parameter, stride), width, 'RELU6');
    case 'ir':
      return layInvertedResidual(sink, parameter, width, stride, input);
    case 'se':
      return laySqueezeExcite(sink, parameter, width, stride, input);
  }
}

/** What the operation's name begins with. */
type Family = 'skip' | 'conv' | 'fused' | 'sep' | 'ir' | 'se';

/** The fused inverted residual of EfficientNetV2 (Tan and Le, 2021) and MobileDets (Xiong et al., 2021). */
function layFused<N extends Node>(
  sink: Sink<N>,
  expansion: number,
  width: number,
  stride: number,
  input: N,
): N {
  const hidden = expansion * channels(input.shape);
  const expanded = convolve(sink, input, hidden, { kernel: USUAL_KERNEL, stride, activation: 'RELU6' });
  return withResidual(sink, stride, input, project(sink, expanded, width, 'NONE'));
}

function layInvertedResidual<N extends Node>(
  sink: Sink<N>,
  expansion: number,
  width: number,
  stride: number,
  input: N,
): N {
  const expanded = project(sink, input, expansion * channels(input.shape), 'RELU6');
  const filtered = depthwise(sink, expanded, USUAL_KERNEL, stride);
  return withResidual(sink, stride, input, project(sink, filtered, width, 'NONE'));
}

/** Adds a block's input to its output where the block keeps extents and width. */
function withResidual<N extends Node>(sink: Sink<N>, stride: number, input: N, output: N): N {
  const keeps = stride === 1 && channels(output.shape) === channels(input.shape);
  return keeps ? combine(sink, 'ADD', input, output) : output;
}

function laySqueezeExcite<N extends Node>(
  sink: Sink<N>,
  reduction: number,
  width: number,
  stride: number,
  input: N,
): N {
  const filtered = depthwise(sink, input, USUAL_KERNEL, stride);
  return project(sink, excite(sink, filtered, channels(input.shape) / reduction), width, 'RELU6');
}
