/** Lines and points over a linear axis. */
import { LinearAxis, LogAxis, type Axis } from './axis.js';
import { seriesClass } from './palette.js';
import { dot, plotArea, plotSvg, type PlotArea, type PlotPoint, type PlotTitles } from './plot.js';
import { round, stroke, text } from './svg.js';

export interface ChartSeries {
  readonly name: string;
  readonly mark: 'line' | 'point';
  readonly points: readonly (PlotPoint & { readonly title?: string })[];
}

export interface Chart extends PlotTitles {
  readonly series: readonly ChartSeries[];
  /** dashed lines across the plot, e.g. at a limit */
  readonly rules?: readonly Rule[];
  /** a logarithmic y axis; what is not above 0 is left out */
  readonly logarithmic?: boolean;
}

export interface Rule {
  readonly axis: 'x' | 'y';
  readonly at: number;
  readonly name: string;
}

const HEIGHT = 220;

export function chartSvg(chart: Chart): string {
  const { rules = [], logarithmic = false } = chart;
  const series = chart.series.map((one) => ({
    ...one,
    points: one.points.filter(({ y }) => !logarithmic || y > 0),
  }));
  const points = series.flatMap((one) => one.points);
  const ruled = (axis: 'x' | 'y'): number[] => rules.filter((rule) => rule.axis === axis).map(({ at }) => at);
  const xs = [...points.map(({ x }) => x), ...ruled('x')];
  const ys = [...points.map(({ y }) => y), ...ruled('y')];
  const names = series.map(({ name }) => name);
  const area = plotArea(HEIGHT, names);
  const x = new LinearAxis(xs, area.left, area.right);
  const y = new (logarithmic ? LogAxis : LinearAxis)(ys, area.bottom, area.top);
  return plotSvg(chart, names, area, x, y, [
    ...rules.flatMap((rule) => drawRule(rule, area, x, y)),
    ...series.flatMap((one, index) => drawSeries(one, x, y, seriesClass(index))),
  ]);
}

/** A dashed line, with its name at its end inside the plot. */
function drawRule(
  { axis, at, name }: Rule,
  { left, right, top, bottom }: PlotArea,
  x: Axis,
  y: Axis,
): string[] {
  const dashed = 'class="soft" stroke-dasharray="5 4"';
  const look = { anchor: 'end', colour: 'soft', size: 12 } as const;
  return axis === 'x'
    ? [stroke(x.place(at), top, x.place(at), bottom, dashed), text(x.place(at) - 4, top + 14, name, look)]
    : [stroke(left, y.place(at), right, y.place(at), dashed), text(right - 4, y.place(at) - 5, name, look)];
}

function drawSeries({ name, mark, points }: ChartSeries, x: Axis, y: Axis, colour: string): string[] {
  const place = (point: PlotPoint): PlotPoint => ({ x: x.place(point.x), y: y.place(point.y) });
  const corners = points.map(place).map((at) => `${round(at.x)} ${round(at.y)}`);
  const look = { radius: mark === 'line' ? 2 : 3.5, opacity: 0.75, colour };
  return [
    ...(mark === 'line' && points.length > 0
      ? [
          `<path d="M${corners.join('L')}" fill="none" class="${colour}" stroke="currentColor" stroke-width="2"/>`,
        ]
      : []),
    ...points.map((point) => dot(place(point), look, point.title ?? `${name}: ${point.x}, ${point.y}`)),
  ];
}
