import type { Shape } from '../case-fields.js';
import { elements } from '../shapes.js';

/** How far apart in memory neighbours along each dimension are. */
export function stepsOf(shape: Shape): number[] {
  return shape.map((_, axis) => elements(shape.slice(axis + 1)));
}

/** The elements of a tensor of this shape, in its order, each so many steps from `first` along each dimension. */
export function gathered(input: Int8Array, shape: Shape, steps: readonly number[], first: number): Int8Array {
  return Int8Array.from({ length: elements(shape) }, (_, to) => {
    let rest = to;
    let from = first;
    for (let axis = steps.length - 1; axis >= 0; axis--) {
      const extent = shape[axis]!;
      from += (rest % extent) * steps[axis]!;
      rest = Math.floor(rest / extent);
    }
    return input[from]!;
  });
}
