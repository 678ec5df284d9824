/** Shapes, and how TFLite's rules derive them from each other. */
import type { Padding, Shape } from './case-fields.js';

/** Number of elements of a shape; of int8 elements also its bytes. */
export function elements(shape: Shape): number {
  return shape.reduce((product, extent) => product * extent, 1);
}

/** Last extent of a shape: its channels. */
export function channels(shape: Shape): number {
  return shape.at(-1) ?? 1;
}

/**
 * Extent of the output of a sliding window along one dimension (TFLite `ComputeOutSize`). May be zero or less
 * with VALID padding, where the window is larger than the input.
 */
export function windowOutput(
  input: number,
  kernel: number,
  stride: number,
  dilation: number,
  padding: Padding,
): number {
  const reach = (kernel - 1) * dilation + 1;
  return padding === 'SAME' ? Math.ceil(input / stride) : Math.ceil((input - reach + 1) / stride);
}

/**
 * Whether a shape equals the last extents of another, but for leading extents of 1: its elements, one after the
 * other, are then repeated over the other's.
 */
export function repeatsOver(small: Shape, large: Shape): boolean {
  let leading = 0;
  while (small[leading] === 1) leading++;
  const repeated = small.slice(leading);
  return (
    small.length <= large.length && repeated.every((extent, i) => extent === large.at(i - repeated.length))
  );
}
