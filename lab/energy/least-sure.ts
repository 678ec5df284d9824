import type { FigureKind } from '../../common/figure.js';

/** From the surest to the least sure. */
const KINDS: readonly FigureKind[] = ['measured', 'published', 'interpolated', 'estimated', 'assumed'];

/** A figure made of others is as sure as the least sure of them. */
export function leastSure(...kinds: readonly FigureKind[]): FigureKind {
  return KINDS[Math.max(...kinds.map((kind) => KINDS.indexOf(kind)))]!;
}
