/** Residual networks: full 3×3 convolutions, two to a block. */
import { channels } from '../../model/shapes.js';
import { average, combine, connect, convolve, type Node, type Sink } from '../../model/space/layers.js';
import type { Scale } from './scale.js';
import { roundedWidth } from './scale.js';

/** Widths are those at a multiplier of 1. */
export interface ResidualFamily {
  readonly kind: 'residual';
  /** 3×3 */
  readonly stem: { readonly width: number; readonly stride: number };
  /** two convolutions each, the first with the stride */
  readonly blocks: readonly { readonly width: number; readonly stride: number }[];
}

/** Appends a network whose widths are multiplied; gives its scores. */
export function layResidual<N extends Node>(
  sink: Sink<N>,
  { stem, blocks }: ResidualFamily,
  { classes, width: multiplier }: Scale,
  image: N,
): N {
  const scaled = (width: number): number => roundedWidth(width * multiplier);
  let x = convolve(sink, image, scaled(stem.width), { kernel: 3, stride: stem.stride, activation: 'RELU' });
  for (const { width, stride } of blocks) x = layBlock(sink, scaled(width), stride, x);
  return connect(sink, average(sink, x), [1, classes], 'NONE');
}

/** The input is added to what two convolutions make of it; a 1×1 convolution brings it to their shape if need be. */
function layBlock<N extends Node>(sink: Sink<N>, width: number, stride: number, input: N): N {
  const first = convolve(sink, input, width, { kernel: 3, stride, activation: 'RELU' });
  const second = convolve(sink, first, width, { kernel: 3, stride: 1, activation: 'NONE' });
  const shortcut =
    stride === 1 && width === channels(input.shape)
      ? input
      : convolve(sink, input, width, { kernel: 1, stride, activation: 'NONE' });
  return combine(sink, 'ADD', shortcut, second, 'RELU');
}
