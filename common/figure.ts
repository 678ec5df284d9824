/** A figure with what it is worth and where it comes from. */

/** How a figure came about, from the surest to the least sure. */
export const FIGURE_KINDS = ['measured', 'published', 'interpolated', 'estimated', 'assumed'] as const;

/** A sum or a product is what its least certain part is. */
export type FigureKind = (typeof FIGURE_KINDS)[number];

/** A figure made of others is as sure as the least sure of them. */
export function leastSure(...kinds: readonly FigureKind[]): FigureKind {
  return FIGURE_KINDS[Math.max(...kinds.map((kind) => FIGURE_KINDS.indexOf(kind)))]!;
}

export interface Figure {
  readonly value: number;
  /** the ends of its interval; the value itself where no error is known */
  readonly low: number;
  readonly high: number;
  readonly kind: FigureKind;
  /** what it follows from, in words */
  readonly source: string;
}
