/** Lines and points on linear axes, as an SVG that needs nothing else. */
import { LinearAxis, LogAxis } from './axis.js';
import { COLOURS, escaped, line, round, text } from './svg.js';

export interface ChartSeries {
  readonly name: string;
  readonly mark: 'line' | 'point';
  readonly points: readonly { readonly x: number; readonly y: number; readonly title?: string }[];
}

export interface Chart {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
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

const WIDTH = 760;
const HEIGHT = 320;
const MARGIN = { left: 76, right: 190, top: 44, bottom: 52 };
const RIGHT = WIDTH - MARGIN.right;
const BOTTOM = HEIGHT - MARGIN.bottom;

export function chartSvg(chart: Chart): string {
  const { title, xLabel, yLabel, rules = [], logarithmic = false } = chart;
  const series = chart.series.map((one) => ({
    ...one,
    points: one.points.filter(({ y }) => !logarithmic || y > 0),
  }));
  const points = series.flatMap((one) => one.points);
  const ruled = (axis: 'x' | 'y'): number[] => rules.filter((rule) => rule.axis === axis).map(({ at }) => at);
  const ys = [...points.map(({ y }) => y), ...ruled('y')];
  const x = new LinearAxis([...points.map((point) => point.x), ...ruled('x')], MARGIN.left, RIGHT);
  const y = new (logarithmic ? LogAxis : LinearAxis)(ys, BOTTOM, MARGIN.top);
  const place = (point: { readonly x: number; readonly y: number }): string =>
    `${round(x.place(point.x))} ${round(y.place(point.y))}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    text(MARGIN.left, 24, title, 'font-size="15" font-weight="bold"'),
    ...x.ticks.flatMap((tick) => [
      line(x.place(tick), MARGIN.top, x.place(tick), BOTTOM),
      text(x.place(tick), BOTTOM + 18, x.label(tick), 'text-anchor="middle"'),
    ]),
    ...y.ticks.flatMap((tick) => [
      line(MARGIN.left, y.place(tick), RIGHT, y.place(tick)),
      text(MARGIN.left - 8, y.place(tick) + 4, y.label(tick), 'text-anchor="end"'),
    ]),
    text((MARGIN.left + RIGHT) / 2, HEIGHT - 12, xLabel, 'text-anchor="middle"'),
    text(
      18,
      (MARGIN.top + BOTTOM) / 2,
      yLabel,
      `text-anchor="middle" transform="rotate(-90 18 ${(MARGIN.top + BOTTOM) / 2})"`,
    ),
    ...rules.flatMap(({ axis, at, name }) =>
      axis === 'x'
        ? [
            dashed(x.place(at), MARGIN.top, x.place(at), BOTTOM),
            text(x.place(at), MARGIN.top - 4, name, 'text-anchor="middle" fill="#555" font-size="11"'),
          ]
        : [
            dashed(MARGIN.left, y.place(at), RIGHT, y.place(at)),
            text(RIGHT + 4, y.place(at) + 4, name, 'fill="#555" font-size="11"'),
          ],
    ),
    ...series.flatMap(({ name, mark, points: own }, index) => {
      const colour = COLOURS[index % COLOURS.length]!;
      const legend = BOTTOM - 20 * (series.length - 1 - index);
      return [
        ...(mark === 'line' && own.length > 0
          ? [`<path d="M${own.map(place).join('L')}" fill="none" stroke="${colour}" stroke-width="2"/>`]
          : []),
        ...own.map(
          (point) =>
            `<circle cx="${round(x.place(point.x))}" cy="${round(y.place(point.y))}" ` +
            `r="${mark === 'line' ? 2 : 3.5}" fill="${colour}" fill-opacity="0.75">` +
            `<title>${escaped(point.title ?? `${name}: ${point.x}, ${point.y}`)}</title></circle>`,
        ),
        `<circle cx="${RIGHT + 20}" cy="${legend - 4}" r="5" fill="${colour}"/>`,
        text(RIGHT + 32, legend, name, ''),
      ];
    }),
    '</svg>',
  ].join('\n');
}

function dashed(x1: number, y1: number, x2: number, y2: number): string {
  return (
    `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ` +
    'stroke="#555" stroke-dasharray="5 4"/>'
  );
}
