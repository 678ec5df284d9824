/** A scatter plot on logarithmic axes, as an SVG that needs nothing else. */
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
}

const WIDTH = 760;
const HEIGHT = 480;
const MARGIN = { left: 76, right: 190, top: 44, bottom: 52 };

/** Draws the plot; points with a coordinate ≤ 0 have no place on a logarithmic axis and are left out. */
export function scatterSvg({ title, xLabel, yLabel, series }: Scatter): string {
  const drawn = series.map(({ name, points }) => ({
    name,
    points: points.filter(({ x, y }) => x > 0 && y > 0),
  }));
  const all = drawn.flatMap(({ points }) => points);
  const x = new Axis(
    all.map((point) => point.x),
    MARGIN.left,
    WIDTH - MARGIN.right,
  );
  const y = new Axis(
    all.map((point) => point.y),
    HEIGHT - MARGIN.bottom,
    MARGIN.top,
  );
  const bottom = HEIGHT - MARGIN.bottom;
  const right = WIDTH - MARGIN.right;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    text(MARGIN.left, 24, title, 'font-size="15" font-weight="bold"'),
    ...x.ticks.flatMap((tick) => [
      line(x.place(tick), MARGIN.top, x.place(tick), bottom),
      text(x.place(tick), bottom + 18, power(tick), 'text-anchor="middle"'),
    ]),
    ...y.ticks.flatMap((tick) => [
      line(MARGIN.left, y.place(tick), right, y.place(tick)),
      text(MARGIN.left - 8, y.place(tick) + 4, power(tick), 'text-anchor="end"'),
    ]),
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

/** A logarithmic axis over whole decades. */
class Axis {
  private readonly low: number;
  private readonly high: number;

  constructor(
    values: readonly number[],
    private readonly from: number,
    private readonly to: number,
  ) {
    const logs = values.map(Math.log10);
    this.low = logs.length === 0 ? 0 : Math.floor(Math.min(...logs));
    this.high = Math.max(this.low + 1, ...logs.map(Math.ceil));
  }

  get ticks(): number[] {
    return Array.from({ length: this.high - this.low + 1 }, (_, i) => 10 ** (this.low + i));
  }

  place(value: number): number {
    return this.from + ((Math.log10(value) - this.low) / (this.high - this.low)) * (this.to - this.from);
  }
}

/** 1, 10, 100, 1 k, 10 k … */
function power(value: number): string {
  const units = ['', ' k', ' M', ' G', ' T'];
  const unit = Math.max(0, Math.min(units.length - 1, Math.floor(Math.log10(value) / 3 + 1e-9)));
  return `${Number((value / 1000 ** unit).toPrecision(3))}${units[unit]}`;
}
