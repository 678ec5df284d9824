/** Operators that slide a window over one NHWC image. */
import { tapsInside, windowOf, type Axis, type WindowAttributes } from '../arithmetic/window.js';
import type { CaseOperands, Pair, Padding, Shape } from '../case-fields.js';
import { windowOutput } from '../shapes.js';
import { inputOf } from './unary.js';

/** A case's window. */
export interface WindowFields {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly dilation?: Pair;
  readonly padding: Padding;
}

const NO_DILATION: Pair = [1, 1];

/** The output of so many channels that a window gives, or why there is none. */
export function windowOutputs(
  operatorCase: CaseOperands & WindowFields,
  depth: number,
): readonly (readonly Shape[])[] | string {
  const { inputs, kernel, stride, dilation = NO_DILATION, padding } = operatorCase;
  const [batch, height, width, inputDepth] = inputs[0] ?? [];
  if (batch === undefined || height === undefined || width === undefined || inputDepth === undefined) {
    return 'its input is not NHWC';
  }
  if ([...kernel, ...stride, ...dilation].some((extent) => extent < 1))
    return 'its window has an extent below 1';
  const out = [
    batch,
    windowOutput(height, kernel[0], stride[0], dilation[0], padding),
    windowOutput(width, kernel[1], stride[1], dilation[1], padding),
    depth,
  ];
  return out.every((extent) => extent >= 1) ? [[out]] : 'its window is larger than its input';
}

/** The call, rows, positions, output elements, rows of taps and taps of a window, and the last of these alone. */
export function windowLoops(operatorCase: CaseOperands & WindowFields): { loops: number[]; taps: number } {
  const { output, kernel, stride, dilation = NO_DILATION, padding } = operatorCase;
  const [, height = 1, width = 1, depth = 1] = output;
  const attributes: WindowAttributes = { kernel, stride, dilation, padding };
  const window = windowOf(inputOf(operatorCase), output, attributes);
  const tapRows = allTaps(window.rows);
  const taps = tapRows * allTaps(window.columns) * depth;
  return {
    loops: [1, height, height * width, height * width * depth, tapRows * width * depth, taps],
    taps,
  };
}

/** Taps inside the input, summed over all positions along one axis. */
function allTaps(axis: Axis): number {
  let sum = 0;
  for (let position = 0; position < axis.output; position++) {
    const { first, last } = tapsInside(axis, position);
    sum += Math.max(0, last - first);
  }
  return sum;
}
