/** The report of a search as a page. */
import { formatDuration } from '../common/format.js';
import type { Architecture } from '../model/space/space.js';
import type { Cost } from '../search/costs/limits.js';
import type { Candidate } from '../search/strategies/strategy.js';
import { architectureSvg } from './architecture.js';
import { chartSvg, type ChartSeries, type Rule } from './chart.js';
import { htmlPage, htmlTable } from './html.js';
import { operatorBarsSvg } from './operator-bars.js';
import { COST_NAMES, COSTS, type LogLine, type SearchData, type SupernetLine } from './search-data.js';
import {
  accuracies,
  candidateText,
  costHeaders,
  costRows,
  frontHeaders,
  frontRows,
  percent,
  searchRemarks,
  searchTitle,
} from './search-words.js';
import { escaped } from './svg.js';

export function searchHtml(data: SearchData): string {
  const { settings, chosen, architecture, counts, log } = data;
  const title = searchTitle(data);
  return htmlPage({
    title,
    body: [
      `<h1>${escaped(title)}</h1>`,
      ...searchRemarks(data).map(paragraph),
      '<h2>The network</h2>',
      ...(architecture === null || counts === null
        ? []
        : [architectureSvg(settings.space, architecture, counts, chosen.table.unit)]),
      htmlTable(['', ...costHeaders(data)], costRows(data)),
      paragraph(accuracies(data)),
      '<h2>The training</h2>',
      ...learningCurves(log),
      ...expectations(data),
      ...(architecture === null ? [] : candidateSection(data, architecture)),
      '<h2>What it took</h2>',
      secondsTable(data),
      '<h2>Where the count goes</h2>',
      operatorBarsSvg('Predicted, operator by operator', data.prediction),
      '<h2>Settings</h2>',
      `<pre>${JSON.stringify(settings, null, 2).split('\n').map(escaped).join('\n')}</pre>`,
    ],
  });
}

function paragraph(content: string): string {
  return `<p>${escaped(content)}</p>`;
}

function learningCurves(log: readonly LogLine[]): string[] {
  const supernet = supernetLines(log);
  const retraining = log.filter(({ phase }) => phase === 'retraining');
  const curve = (figure: 'loss' | 'accuracy'): ChartSeries[] =>
    withPoints([
      {
        name: 'supernet',
        mark: 'line',
        points: supernet.map((line) => ({ x: line.epoch, y: line[figure] })),
      },
      {
        name: 'supernet, held out',
        mark: 'line',
        points: supernet.flatMap(({ epoch, heldOut }) =>
          heldOut === null ? [] : [{ x: epoch, y: heldOut[figure] }],
        ),
      },
      {
        name: 'retraining',
        mark: 'line',
        points: retraining.map((line) => ({ x: line.epoch, y: line[figure] })),
      },
    ]);
  return [
    chartSvg({ title: 'Loss', xLabel: 'epoch', yLabel: 'cross-entropy, nats', series: curve('loss') }),
    chartSvg({ title: 'Accuracy', xLabel: 'epoch', yLabel: 'share of images', series: curve('accuracy') }),
  ];
}

/** What drawn networks cost on average, against the limits, and how much weight these got in the loss. */
function expectations({ goal: { limits }, log }: SearchData): string[] {
  const lines = supernetLines(log);
  if (lines.every(({ expected }) => expected === null)) return [];
  const series = (
    value: (line: NonNullable<SupernetLine['expected']>, cost: Cost, limit: number) => number,
  ): ChartSeries[] =>
    COSTS.flatMap((cost) => {
      const limit = limits[cost];
      if (limit === undefined) return [];
      const points = lines.flatMap(({ epoch, expected }) =>
        expected === null ? [] : [{ x: epoch, y: value(expected, cost, limit) }],
      );
      return [{ name: COST_NAMES[cost], mark: 'line', points }];
    });
  return [
    chartSvg({
      title: 'Expected costs of the network, against their limits',
      xLabel: 'epoch',
      yLabel: 'share of the limit',
      series: series((expected, cost, limit) => expected[cost] / limit),
      rules: [{ axis: 'y', at: 1, name: 'limit' }],
    }),
    chartSvg({
      title: 'Weights of the limits in the loss',
      xLabel: 'epoch',
      yLabel: 'μ, ν',
      series: series(({ penalties }, cost) => penalties[cost]),
      logarithmic: true,
    }),
  ];
}

function candidateSection(data: SearchData, winner: Architecture): string[] {
  return [
    candidatesSvg(data, winner),
    paragraph('Networks that no other beats in both count and loss:'),
    htmlTable(['Architecture', ...frontHeaders(data)], frontRows(data)),
  ];
}

function candidatesSvg(
  { candidates, front, chosen, settings }: SearchData,
  architecture: Architecture,
): string {
  const point = (candidate: Candidate) => ({
    x: candidate.costs.count,
    y: candidate.loss,
    title: candidateText(candidate),
  });
  const winner = candidates.filter((candidate) => candidate.architecture === architecture);
  const { count } = settings.limits;
  const rules: Rule[] = count === undefined ? [] : [{ axis: 'x', at: count, name: 'limit' }];
  return chartSvg({
    title: 'Candidates, with the weights of the supernet',
    xLabel: chosen.table.unit,
    yLabel: 'held-out loss',
    series: [
      { name: 'judged', mark: 'point', points: candidates.map(point) },
      { name: 'not beaten', mark: 'line', points: front.map(point) },
      { name: 'retrained', mark: 'point', points: winner.map(point) },
    ],
    rules,
  });
}

function secondsTable({ seconds }: SearchData): string {
  const total = Object.values(seconds).reduce((sum, time) => sum + time, 0);
  const rows: [string, number][] = [...Object.entries(seconds), ['in all', total]];
  return htmlTable(
    ['phase', 'time', 'share'],
    rows.map(([phase, time]) => [phase, formatDuration(time), percent(time / total)]),
  );
}

function supernetLines(log: readonly LogLine[]): SupernetLine[] {
  return log.filter((line) => line.phase === 'supernet');
}

function withPoints(series: readonly ChartSeries[]): ChartSeries[] {
  return series.filter(({ points }) => points.length > 0);
}
