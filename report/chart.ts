/** Lines and points over a linear axis. */
import { LinearAxis, LogAxis, type Axis } from './axis.js';
import { colourOf, dot, legendEntry, plotArea, plotSvg, type PlotPoint, type PlotTitles } from './plot.js';
import { round, text } from './svg.js';

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

const AREA = plotArea(320);

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
  const x = new LinearAxis(xs, AREA.left, AREA.right);
  const y = new (logarithmic ? LogAxis : LinearAxis)(ys, AREA.bottom, AREA.top);
  return plotSvg(chart, AREA, x, y, [
    ...rules.flatMap((rule) => drawRule(rule, x, y)),
    ...series.flatMap((one, index) => [
      ...drawSeries(one, x, y, colourOf(index)),
      ...legendEntry(AREA, AREA.bottom - 20 * (series.length - 1 - index), one.name, colourOf(index)),
    ]),
  ]);
}

function drawRule({ axis, at, name }: Rule, x: Axis, y: Axis): string[] {
  const grey = 'fill="#555" font-size="11"';
  return axis === 'x'
    ? [
        dashed(x.place(at), AREA.top, x.place(at), AREA.bottom),
        text(x.place(at), AREA.top - 4, name, `text-anchor="middle" ${grey}`),
      ]
    : [
        dashed(AREA.left, y.place(at), AREA.right, y.place(at)),
        text(AREA.right + 4, y.place(at) + 4, name, grey),
      ];
}

function drawSeries({ name, mark, points }: ChartSeries, x: Axis, y: Axis, colour: string): string[] {
  const place = (point: PlotPoint): PlotPoint => ({ x: x.place(point.x), y: y.place(point.y) });
  const corners = points.map(place).map((at) => `${round(at.x)} ${round(at.y)}`);
  const look = { radius: mark === 'line' ? 2 : 3.5, opacity: 0.75, colour };
  return [
    ...(mark === 'line' && points.length > 0
      ? [`<path d="M${corners.join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`]
      : []),
    ...points.map((point) => dot(place(point), look, point.title ?? `${name}: ${point.x}, ${point.y}`)),
  ];
}

function dashed(x1: number, y1: number, x2: number, y2: number): string {
  return (
    `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ` +
    'stroke="#555" stroke-dasharray="5 4"/>'
  );
}
