import type { Shape } from '../../model/case-fields.js';

/** A shape without the batch, which is always 1. */
export function activationShape(shape: Shape): Shape {
  return shape.length === 4 ? shape.slice(1) : shape;
}
