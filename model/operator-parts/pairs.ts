/** How kernels step through the pairs of two tensors' elements, each tensor repeated along some dimensions. */
import type { Shape } from '../case-fields.js';
import { broadcast, elements, withRank } from '../shapes.js';

/** Dimensions that kernels step along. */
const RANK = 4;

/**
 * How often each loop of such a kernel runs its body, from the second on. The kernel's dimensions are the output's,
 * where neighbours along which the same operands are repeated count as one (TensorFlow Lite Micro's
 * `BroadcastBinaryOpSimple` fuses alike).
 */
export function pairLoops(first: Shape, second: Shape): number[] {
  const extents = pairExtents(first, second);
  return extents.map((_, depth) => elements(extents.slice(0, depth + 1)));
}

function pairExtents(first: Shape, second: Shape): Shape {
  const output = broadcast(first, second) ?? [];
  const [a, b] = [withRank(first, output.length), withRank(second, output.length)];
  const extents: number[] = [];
  let repeated = '';
  output.forEach((extent, axis) => {
    if (extent === 1) return;
    const here = `${a[axis] === 1} ${b[axis] === 1}`;
    if (here === repeated) extents[extents.length - 1]! *= extent;
    else extents.push(extent);
    repeated = here;
  });
  return withRank(extents, RANK);
}
