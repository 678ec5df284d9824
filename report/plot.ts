/** What every plot has: a sheet with a title, a legend under it, and two axes with their grid. */
import type { Axis } from './axis.js';
import { seriesClass } from './palette.js';
import { escaped, line, round, sheet, text, textWidth } from './svg.js';

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

/** So narrow that its text is still read on a phone; pages put two side by side. */
const WIDTH = 560;
const MARGIN = { left: 72, right: 18, top: 38, bottom: 50 };
const LEGEND_ROW = 20;
/** From the begin of an entry of the legend to its text, and from the end of its text to the next entry. */
const LEGEND_GAPS = { mark: 14, next: 16 };

/** @param height of the axes, in pixels; @param names of the series, for the legend */
export function plotArea(height: number, names: readonly string[]): PlotArea {
  const rows = Math.max(0, ...legendPlaces(names).map(({ row }) => row + 1));
  const top = MARGIN.top + LEGEND_ROW * rows + 8;
  return { left: MARGIN.left, right: WIDTH - MARGIN.right, top, bottom: top + height };
}

/** A plot. @param names of the series, for the legend; @param marks SVG elements that are drawn over the axes */
export function plotSvg(
  titles: PlotTitles,
  names: readonly string[],
  area: PlotArea,
  x: Axis,
  y: Axis,
  marks: readonly string[],
): string {
  const { title, xLabel, yLabel } = titles;
  const label = `${title}: ${yLabel} over ${xLabel}${names.length > 1 ? `, of ${names.join(', ')}` : ''}`;
  return sheet({ width: WIDTH, height: area.bottom + MARGIN.bottom, label }, [
    text(12, 24, title, { size: 15, bold: true }),
    ...legend(names),
    ...grid(area, x, y),
    ...axisLabels(titles, area),
    ...marks,
  ]);
}

function grid({ left, right, top, bottom }: PlotArea, x: Axis, y: Axis): string[] {
  return [
    ...x.ticks.flatMap((tick) => [
      line(x.place(tick), top, x.place(tick), bottom),
      text(x.place(tick), bottom + 18, x.label(tick), { anchor: 'middle', size: 12 }),
    ]),
    ...y.ticks.flatMap((tick) => [
      line(left, y.place(tick), right, y.place(tick)),
      text(left - 8, y.place(tick) + 4, y.label(tick), { anchor: 'end', size: 12 }),
    ]),
  ];
}

function axisLabels({ xLabel, yLabel }: PlotTitles, { left, right, top, bottom }: PlotArea): string[] {
  const middle = round((top + bottom) / 2);
  return [
    text((left + right) / 2, bottom + MARGIN.bottom - 12, xLabel, { anchor: 'middle', colour: 'soft' }),
    text(18, middle, yLabel, {
      ...{ anchor: 'middle', colour: 'soft', transform: `rotate(-90 18 ${middle})` },
    }),
  ];
}

/** Where the entries of the legend begin: row by row, as many in a row as find room. */
function legendPlaces(names: readonly string[]): { x: number; row: number }[] {
  let [x, row] = [MARGIN.left, 0];
  return names.map((name) => {
    const width = LEGEND_GAPS.mark + textWidth(name, 12);
    if (x > MARGIN.left && x + width > WIDTH - MARGIN.right) [x, row] = [MARGIN.left, row + 1];
    const place = { x, row };
    x += width + LEGEND_GAPS.next;
    return place;
  });
}

function legend(names: readonly string[]): string[] {
  return legendPlaces(names).flatMap(({ x, row }, index) => {
    const baseline = MARGIN.top + LEGEND_ROW * row + 12;
    return [
      `<circle cx="${round(x + 5)}" cy="${baseline - 4}" r="5" class="${seriesClass(index)}" fill="currentColor"/>`,
      text(x + LEGEND_GAPS.mark, baseline, names[index]!, { size: 12 }),
    ];
  });
}

/** A dot with a text that appears under the pointer. */
export function dot(
  at: PlotPoint,
  { radius, opacity, colour }: { readonly radius: number; readonly opacity: number; readonly colour: string },
  title: string,
): string {
  return (
    `<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${radius}" class="${colour}" fill="currentColor" ` +
    `fill-opacity="${opacity}"><title>${escaped(title)}</title></circle>`
  );
}
