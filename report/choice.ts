/** Boards by their latency and what they cost: which of them none beats. */
import type { Figure } from '../common/figure.js';
import { scatterSvg, type Series } from './scatter.js';

/** A board that is drawn. */
export interface DrawnBoard {
  readonly board: string;
  readonly fits: boolean | null;
  readonly latency: Figure;
  readonly cost: Figure;
  /** whether no other board is as fast and as cheap, and better in one of both */
  readonly undominated: boolean;
}

/** @param cost what the y axis is, with its unit; @param undrawn boards of which one of the two is not known */
export function choiceSvg(boards: readonly DrawnBoard[], cost: string, undrawn: readonly string[]): string {
  const series = (name: string, of: (board: DrawnBoard) => boolean): Series => ({
    name,
    points: boards.filter(of).map((one) => ({
      ...{ x: one.latency.value, y: one.cost.value },
      title: `${one.board}: ${one.latency.value.toPrecision(3)} ms (${one.latency.kind}), ${one.cost.value.toPrecision(3)} (${one.cost.kind})`,
    })),
  });
  const rest = undrawn.length === 0 ? '' : `; unknown, so not drawn: ${undrawn.join(', ')}`;
  return scatterSvg({
    title: `Boards by time and ${cost}`,
    xLabel: `latency, ms${rest}`,
    yLabel: cost,
    series: [
      series('none beats it', ({ undominated }) => undominated),
      series('beaten', ({ undominated, fits }) => !undominated && fits !== false),
      series('beaten, and does not fit', ({ undominated, fits }) => !undominated && fits === false),
    ].filter(({ points }) => points.length > 0),
  });
}
