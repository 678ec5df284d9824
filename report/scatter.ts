/** A scatter plot on logarithmic axes, as an SVG that needs nothing else. */
import { LogAxis } from './axis.js';
import { COLOURS, escaped, line, round, text } from './svg.js';

export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number; readonly title: string }[];
}

export interface Scatter {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
  readonly series: readonly Series[];
  /** gives both axes one range, and draws the line on which x = y */
  readonly diagonal?: boolean;
}

const WIDTH = 760;
const HEIGHT = 480;
const MARGIN = { left: 76, right: 190, top: 44, bottom: 52 };

/** Draws the plot; points with a coordinate ≤ 0 have no place on a logarithmic axis and are left out. */
export function scatterSvg({ title, xLabel, yLabel, series, diagonal = false }: Scatter): string {
  const drawn = series.map(({ name, points }) => ({
    name,
    points: points.filter(({ x, y }) => x > 0 && y > 0),
  }));
  const all = drawn.flatMap(({ points }) => points);
  const [xs, ys] = [all.map((point) => point.x), all.map((point) => point.y)];
  const x = new LogAxis(diagonal ? [...xs, ...ys] : xs, MARGIN.left, WIDTH - MARGIN.right);
  const y = new LogAxis(diagonal ? [...xs, ...ys] : ys, HEIGHT - MARGIN.bottom, MARGIN.top);
  const bottom = HEIGHT - MARGIN.bottom;
  const right = WIDTH - MARGIN.right;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    text(MARGIN.left, 24, title, 'font-size="15" font-weight="bold"'),
    ...x.ticks.flatMap((tick) => [
      line(x.place(tick), MARGIN.top, x.place(tick), bottom),
      text(x.place(tick), bottom + 18, x.label(tick), 'text-anchor="middle"'),
    ]),
    ...y.ticks.flatMap((tick) => [
      line(MARGIN.left, y.place(tick), right, y.place(tick)),
      text(MARGIN.left - 8, y.place(tick) + 4, y.label(tick), 'text-anchor="end"'),
    ]),
    ...(diagonal ? [line(MARGIN.left, bottom, right, MARGIN.top)] : []),
    text((MARGIN.left + right) / 2, HEIGHT - 12, xLabel, 'text-anchor="middle"'),
    text(
      18,
      (MARGIN.top + bottom) / 2,
      yLabel,
      `text-anchor="middle" transform="rotate(-90 18 ${(MARGIN.top + bottom) / 2})"`,
    ),
    ...drawn.flatMap(({ name, points }, index) => {
      const colour = COLOURS[index % COLOURS.length];
      const legend = MARGIN.top + 16 + 20 * index;
      return [
        ...points.map(
          (point) =>
            `<circle cx="${round(x.place(point.x))}" cy="${round(y.place(point.y))}" r="3.5" fill="${colour}" ` +
            `fill-opacity="0.65"><title>${escaped(point.title)}</title></circle>`,
        ),
        `<circle cx="${right + 20}" cy="${legend - 4}" r="5" fill="${colour}"/>`,
        text(right + 32, legend, name, ''),
      ];
    }),
    '</svg>',
    '',
  ].join('\n');
}
