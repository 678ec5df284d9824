/** A scatter plot: logarithmic axes, or a linear one upwards. */
import { LinearAxis, LogAxis } from './axis.js';
import { seriesClass } from './palette.js';
import { dot, plotArea, plotSvg, type PlotPoint, type PlotTitles } from './plot.js';
import { stroke } from './svg.js';

export interface Series {
  readonly name: string;
  readonly points: readonly (PlotPoint & { readonly title: string })[];
}

export interface Scatter extends PlotTitles {
  readonly series: readonly Series[];
  /** `equal`: both axes have one range, and the line is drawn on which x = y; `zero`: y is linear, with a line at 0 */
  readonly reference?: 'equal' | 'zero';
}

const HEIGHT = 360;

/** Draws the plot; points with a coordinate ≤ 0 have no place on a logarithmic axis and are left out. */
export function scatterSvg({ reference, ...scatter }: Scatter): string {
  const series = scatter.series.map(({ name, points }) => ({
    name,
    points: points.filter(({ x, y }) => x > 0 && (y > 0 || reference === 'zero')),
  }));
  const all = series.flatMap(({ points }) => points);
  const [xs, ys] = [all.map((point) => point.x), all.map((point) => point.y)];
  const names = series.map(({ name }) => name);
  const area = plotArea(HEIGHT, names);
  const x = new LogAxis(reference === 'equal' ? [...xs, ...ys] : xs, area.left, area.right);
  const y =
    reference === 'zero'
      ? new LinearAxis([...ys, 0], area.bottom, area.top)
      : new LogAxis(reference === 'equal' ? [...xs, ...ys] : ys, area.bottom, area.top);
  const rule = {
    equal: () => [stroke(area.left, area.bottom, area.right, area.top, 'class="soft"')],
    zero: () => [stroke(area.left, y.place(0), area.right, y.place(0), 'class="soft"')],
  };
  return plotSvg(scatter, names, area, x, y, [
    ...(reference === undefined ? [] : rule[reference]()),
    ...series.flatMap(({ points }, index) => {
      const look = { radius: 3.5, opacity: 0.65, colour: seriesClass(index) };
      return points.map((point) => dot({ x: x.place(point.x), y: y.place(point.y) }, look, point.title));
    }),
  ]);
}
