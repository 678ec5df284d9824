/** Networks of inverted residuals: what the families of mobile networks have in common. */
import { channels } from '../../model/shapes.js';
import {
  activate,
  average,
  combine,
  connect,
  convolve,
  depthwise,
  excite,
  project,
  type Node,
  type Sink,
} from '../../model/space/layers.js';
import { roundedWidth, type Scale } from './scale.js';

export type Nonlinearity = 'RELU' | 'RELU6' | 'HARD_SWISH';

/** 1×1 expansion (left out where it adds no channels), depthwise convolution, 1×1 projection. */
export interface InvertedResidual {
  /** channels of the depthwise convolution, as a multiple of the block's input */
  readonly expansion: number;
  readonly width: number;
  readonly stride: number;
  readonly kernel: number;
  readonly nonlinearity: Nonlinearity;
  /** whether squeeze-and-excitation, to a quarter of the channels, comes before the projection */
  readonly excited: boolean;
}

/** Widths are those at a multiplier of 1. */
export interface InvertedResidualFamily {
  readonly kind: 'inverted-residual';
  /** 3×3 */
  readonly stem: { readonly width: number; readonly stride: number };
  readonly blocks: readonly InvertedResidual[];
  /** channels of the 1×1 convolution behind the blocks, if there is one */
  readonly features?: number;
  /** units between the mean over all positions and the scores, if there are such */
  readonly hidden?: number;
  /** of stem, features and hidden units */
  readonly nonlinearity: Nonlinearity;
}

/** Appends a network whose widths are multiplied; gives its scores. */
export function layInvertedResiduals<N extends Node>(
  sink: Sink<N>,
  family: InvertedResidualFamily,
  { classes, width }: Scale,
  image: N,
): N {
  const { stem, blocks, features, hidden, nonlinearity } = family;
  const scaled = (channelsAtOne: number): number => roundedWidth(channelsAtOne * width);
  let x = nonlinear(sink, nonlinearity, (activation) =>
    convolve(sink, image, scaled(stem.width), { kernel: 3, stride: stem.stride, activation }),
  );
  for (const block of blocks) x = layBlock(sink, { ...block, width: scaled(block.width) }, x);
  if (features !== undefined) {
    x = nonlinear(sink, nonlinearity, (activation) => project(sink, x, scaled(features), activation));
  }
  x = average(sink, x);
  if (hidden !== undefined) {
    x = nonlinear(sink, nonlinearity, (activation) =>
      connect(sink, x, [1, 1, 1, scaled(hidden)], activation),
    );
  }
  return connect(sink, x, [1, classes], 'NONE');
}

function layBlock<N extends Node>(sink: Sink<N>, block: InvertedResidual, input: N): N {
  const { expansion, width, stride, kernel, nonlinearity, excited } = block;
  const inputWidth = channels(input.shape);
  const depth = roundedWidth(expansion * inputWidth);
  let x = input;
  if (depth !== inputWidth) {
    x = nonlinear(sink, nonlinearity, (activation) => project(sink, input, depth, activation));
  }
  x = nonlinear(sink, nonlinearity, (activation) => depthwise(sink, x, kernel, stride, activation));
  if (excited) x = excite(sink, x, roundedWidth(depth / 4));
  x = project(sink, x, width, 'NONE');
  return stride === 1 && width === inputWidth ? combine(sink, 'ADD', input, x) : x;
}

/** A layer and its nonlinearity, which is part of the same operator where operators have it. */
function nonlinear<N extends Node>(
  sink: Sink<N>,
  nonlinearity: Nonlinearity,
  layer: (activation: 'NONE' | 'RELU' | 'RELU6') => N,
): N {
  return nonlinearity === 'RELU' || nonlinearity === 'RELU6'
    ? layer(nonlinearity)
    : activate(sink, nonlinearity, layer('NONE'));
}
