/** What every plot has: a white sheet with a title, two axes with their grid, and a legend at its right. */
import type { Axis } from './axis.js';
import { COLOURS, escaped, line, round, text } from './svg.js';

export interface PlotTitles {
  readonly title: string;
  readonly xLabel: string;
  readonly yLabel: string;
}

export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** Where the axes of a plot are, in pixels. */
export interface PlotArea {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const WIDTH = 760;
const MARGIN = { left: 76, right: 190, top: 44, bottom: 52 };

/** @param height of the whole sheet, in pixels */
export function plotArea(height: number): PlotArea {
  return { left: MARGIN.left, right: WIDTH - MARGIN.right, top: MARGIN.top, bottom: height - MARGIN.bottom };
}

/** A plot as an SVG that needs nothing else. @param marks SVG elements that are drawn over the axes */
export function plotSvg(
  titles: PlotTitles,
  area: PlotArea,
  x: Axis,
  y: Axis,
  marks: readonly string[],
): string {
  const height = area.bottom + MARGIN.bottom;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="12">`,
    `<rect width="${WIDTH}" height="${height}" fill="white"/>`,
    text(area.left, 24, titles.title, 'font-size="15" font-weight="bold"'),
    ...grid(area, x, y),
    ...axisLabels(titles, area),
    ...marks,
    '</svg>',
    '',
  ].join('\n');
}

function grid({ left, right, top, bottom }: PlotArea, x: Axis, y: Axis): string[] {
  return [
    ...x.ticks.flatMap((tick) => [
      line(x.place(tick), top, x.place(tick), bottom),
      text(x.place(tick), bottom + 18, x.label(tick), 'text-anchor="middle"'),
    ]),
    ...y.ticks.flatMap((tick) => [
      line(left, y.place(tick), right, y.place(tick)),
      text(left - 8, y.place(tick) + 4, y.label(tick), 'text-anchor="end"'),
    ]),
  ];
}

function axisLabels({ xLabel, yLabel }: PlotTitles, { left, right, top, bottom }: PlotArea): string[] {
  const middle = (top + bottom) / 2;
  return [
    text((left + right) / 2, bottom + MARGIN.bottom - 12, xLabel, 'text-anchor="middle"'),
    text(18, middle, yLabel, `text-anchor="middle" transform="rotate(-90 18 ${middle})"`),
  ];
}

/** The colour of a series, by its place among all. */
export function colourOf(series: number): string {
  return COLOURS[series % COLOURS.length]!;
}

/** A line of the legend. @param baseline of its text, in pixels */
export function legendEntry({ right }: PlotArea, baseline: number, name: string, colour: string): string[] {
  return [
    `<circle cx="${right + 20}" cy="${baseline - 4}" r="5" fill="${colour}"/>`,
    text(right + 32, baseline, name, ''),
  ];
}

/** A dot with a text that appears under the pointer. */
export function dot(
  at: PlotPoint,
  { radius, opacity, colour }: { readonly radius: number; readonly opacity: number; readonly colour: string },
  title: string,
): string {
  return (
    `<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${radius}" fill="${colour}" ` +
    `fill-opacity="${opacity}"><title>${escaped(title)}</title></circle>`
  );
}
