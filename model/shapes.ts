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
 * The shape of two tensors' pairs, each of which is repeated along dimensions where its extent is 1; shapes align at
 * the last extent. Undefined where extents differ otherwise.
 */
export function broadcast(first: Shape, second: Shape): Shape | undefined {
  const rank = Math.max(first.length, second.length);
  const [a, b] = [withRank(first, rank), withRank(second, rank)];
  const fits = a.every((extent, axis) => extent === b[axis] || extent === 1 || b[axis] === 1);
  return fits ? a.map((extent, axis) => (extent === 1 ? b[axis]! : extent)) : undefined;
}

/** A shape preceded by extents of 1. */
export function withRank(shape: Shape, rank: number): Shape {
  return [...new Array<number>(rank - shape.length).fill(1), ...shape];
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
    repeated.length <= large.length && repeated.every((extent, i) => extent === large.at(i - repeated.length))
  );
}
