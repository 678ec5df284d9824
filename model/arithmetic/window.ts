import type { Pair, Padding, Shape } from '../case-fields.js';

/** How a window slides along one dimension. */
export interface Axis {
  readonly input: number;
  readonly output: number;
  readonly kernel: number;
  readonly stride: number;
  readonly dilation: number;
  /** Elements of padding before the first. */
  readonly before: number;
}

/** A window over the height and width of an NHWC tensor. */
export interface Window {
  readonly rows: Axis;
  readonly columns: Axis;
}

export interface WindowAttributes {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  readonly padding: Padding;
}

/** The window of a convolution or pool between two NHWC shapes. */
export function windowOf(input: Shape, output: Shape, attributes: WindowAttributes): Window {
  return { rows: axis(0, input, output, attributes), columns: axis(1, input, output, attributes) };
}

function axis(which: 0 | 1, inputShape: Shape, outputShape: Shape, attributes: WindowAttributes): Axis {
  const input = inputShape[which + 1] ?? 0;
  const output = outputShape[which + 1] ?? 0;
  const kernel = attributes.kernel[which];
  const stride = attributes.stride[which];
  const dilation = attributes.dilation[which];
  const missing = (output - 1) * stride + (kernel - 1) * dilation + 1 - input;
  // Of an odd number of padding elements the greater half comes after.
  const before = attributes.padding === 'SAME' ? Math.max(0, missing) >> 1 : 0;
  return { input, output, kernel, stride, dilation, before };
}

/** Taps of the window at one output position that lie inside the input: first to last (excluded). */
export function tapsInside({ input, kernel, stride, dilation, before }: Axis, position: number): Taps {
  const origin = position * stride - before;
  const first = origin >= 0 ? 0 : Math.ceil(-origin / dilation);
  const last = Math.min(kernel, Math.ceil((input - origin) / dilation));
  return { origin, first, last };
}

/** Whether some of the window's taps lie outside the input. */
export function isCut({ first, last }: Taps, { kernel }: Axis): boolean {
  return last - first < kernel;
}

export interface Taps {
  /** Input position of tap 0; that of tap t is `origin + t × dilation`. */
  readonly origin: number;
  readonly first: number;
  readonly last: number;
}
