import type { EChartsCoreOption } from 'echarts/core';
import { useCallback } from 'react';
import { formatCount } from '../../../common/format.js';
import type { Palette } from '../../../common/palette.js';
import { Chart } from '../../charts/chart.js';
import { axis, brief, grid, legend, tip } from '../../charts/parts.js';

export interface Series {
  readonly name: string;
  readonly mark: 'line' | 'point' | 'winner';
  /** place of its colour among those of series; its own place unless given */
  readonly colour?: number;
  readonly points: readonly { readonly x: number; readonly y: number; readonly title?: string }[];
}

interface Props {
  readonly title: string;
  readonly xLabel: string;
  readonly series: readonly Series[];
  /** a share is written in percent */
  readonly isShare?: boolean;
  /** a limit on the figures of the x axis; null where there is none */
  readonly limit?: number | null;
  readonly height?: number;
}

/** Lines and points of a few hundred. */
export function Plot({ title, height = 240, ...plot }: Props): React.JSX.Element | null {
  const { xLabel, series, isShare = false, limit = null } = plot;
  const draw = useCallback(
    (palette: Palette) => option({ xLabel, series, isShare, limit }, palette),
    [xLabel, series, isShare, limit],
  );
  const drawn = series.filter(({ points }) => points.length > 0);
  if (drawn.length === 0) return null;
  return (
    <figure className="plot">
      <figcaption>{title}</figcaption>
      <Chart draw={draw} height={height} label={labelOf(title, drawn, figureOf(isShare))} />
    </figure>
  );
}

function option(
  { xLabel, series, isShare, limit }: Required<Omit<Props, 'title' | 'height'>>,
  palette: Palette,
): EChartsCoreOption {
  const figure = figureOf(isShare);
  const drawn = series.filter(({ points }) => points.length > 0);
  return {
    grid: grid(36),
    legend: { ...legend(palette), show: drawn.length > 1 },
    xAxis: {
      ...axis(palette, { name: xLabel, format: brief }),
      ...(limit === null ? {} : { max: edgeOf(drawn, limit) }),
    },
    yAxis: axis(palette, { format: figure }),
    tooltip: {
      formatter: ({ name, seriesName, value: [x, y] }: Point) =>
        tip([name === '' ? seriesName : name, `${xLabel} ${formatCount(x)}`, figure(y)]),
    },
    series: drawn.map(({ name, mark, points, colour }, place) => ({
      ...{ name, ...MARKS[mark], itemStyle: { color: colourAt(palette, colour ?? place) } },
      lineStyle: { color: colourAt(palette, colour ?? place) },
      data: points.map(({ x, y, title = '' }) => ({ name: title, value: [x, y] })),
      ...(place === 0 && limit !== null && { markLine: limitLine(limit, palette) }),
    })),
  };
}

const MARKS = {
  line: { type: 'line', symbolSize: 5 },
  point: { type: 'scatter', symbolSize: 7 },
  winner: { type: 'scatter', symbolSize: 17, symbol: 'diamond', z: 5 },
} as const;

interface Point {
  readonly name: string;
  readonly seriesName: string;
  readonly value: readonly [number, number];
}

function colourAt({ series }: Palette, place: number): string {
  return series[place % series.length]!;
}

/** Where the x axis ends, so that a limit beyond all points is seen. */
function edgeOf(series: readonly Series[], limit: number): number {
  return 1.04 * Math.max(limit, ...series.flatMap(({ points }) => points.map(({ x }) => x)));
}

function limitLine(limit: number, { series, soft }: Palette): object {
  return {
    ...{ silent: true, symbol: 'none', data: [{ xAxis: limit }] },
    lineStyle: { color: series[3], type: 'dashed' },
    label: { formatter: 'limit', color: soft },
  };
}

function figureOf(isShare: boolean): (value: number) => string {
  return (value) =>
    isShare ? `${Number((100 * value).toPrecision(3))} %` : String(Number(value.toPrecision(3)));
}

function labelOf(title: string, series: readonly Series[], figure: (value: number) => string): string {
  const parts = series.map(
    ({ name, mark, points }) =>
      `${name}${mark === 'winner' && name !== 'winner' ? ', winner' : ''}: ${points.length}, the last ${figure(points.at(-1)!.y)}`,
  );
  return `${title}. ${parts.join('; ')}`;
}
