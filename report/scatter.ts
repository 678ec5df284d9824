/** A scatter plot on logarithmic axes. */
import { LogAxis } from './axis.js';
import { colourOf, dot, legendEntry, plotArea, plotSvg, type PlotPoint, type PlotTitles } from './plot.js';
import { line } from './svg.js';

export interface Series {
  readonly name: string;
  readonly points: readonly (PlotPoint & { readonly title: string })[];
}

export interface Scatter extends PlotTitles {
  readonly series: readonly Series[];
  /** gives both axes one range, and draws the line on which x = y */
  readonly diagonal?: boolean;
}

const AREA = plotArea(480);

/** Draws the plot; points with a coordinate ≤ 0 have no place on a logarithmic axis and are left out. */
export function scatterSvg({ diagonal = false, ...scatter }: Scatter): string {
  const series = scatter.series.map(({ name, points }) => ({
    name,
    points: points.filter(({ x, y }) => x > 0 && y > 0),
  }));
  const all = series.flatMap(({ points }) => points);
  const [xs, ys] = [all.map((point) => point.x), all.map((point) => point.y)];
  const x = new LogAxis(diagonal ? [...xs, ...ys] : xs, AREA.left, AREA.right);
  const y = new LogAxis(diagonal ? [...xs, ...ys] : ys, AREA.bottom, AREA.top);
  return plotSvg(scatter, AREA, x, y, [
    ...(diagonal ? [line(AREA.left, AREA.bottom, AREA.right, AREA.top)] : []),
    ...series.flatMap(({ name, points }, index) => {
      const look = { radius: 3.5, opacity: 0.65, colour: colourOf(index) };
      return [
        ...points.map((point) => dot({ x: x.place(point.x), y: y.place(point.y) }, look, point.title)),
        ...legendEntry(AREA, AREA.top + 16 + 20 * index, name, look.colour),
      ];
    }),
  ]);
}
