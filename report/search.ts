/** The report of a search as a page. */
import { formatDuration, formatPercent } from '../common/format.js';
import type { Architecture } from '../model/space/space.js';
import type { Cost } from '../search/costs/limits.js';
import type { Candidate } from '../search/strategies/strategy.js';
import { architectureSvg } from './architecture.js';
import { chartSvg, type ChartSeries, type Rule } from './chart.js';
import { ALIKE_NOTE, alikeOperators } from './alike.js';
import {
  badges,
  columns,
  heading,
  htmlPage,
  htmlTable,
  paragraph,
  tiles,
  type Badge,
  type Tile,
} from './html.js';
import { kindBar } from './kind-bar.js';
import { operatorList } from './operator-list.js';
import { COST_NAMES, COSTS, type LogLine, type SearchData, type SupernetLine } from './search-data.js';
import {
  candidateText,
  costHeaders,
  costRows,
  frontHeaders,
  frontRows,
  searchFigures,
  searchRemarks,
  searchTitle,
} from './search-words.js';
import { escaped } from './svg.js';
import { validatedText } from './table-words.js';

export function searchHtml(data: SearchData): string {
  const { settings, chosen, architecture, counts, prediction } = data;
  const unnamed = [{ name: '', prediction }];
  return htmlPage({
    title: searchTitle(data),
    body: [
      badges(searchBadges(data)),
      tiles(searchTiles(data)),
      ...[...searchRemarks(data), ...searchFigures(data)].map(paragraph),
      heading('The network'),
      columns(
        ...(architecture === null || counts === null
          ? []
          : [architectureSvg(settings.space, architecture, counts, chosen.table.unit)]),
        htmlTable('Costs against their limits', ['', ...costHeaders(data)], costRows(data)),
      ),
      heading('The training'),
      columns(...learningCurves(data.log), ...expectations(data)),
      ...(architecture === null ? [] : candidateSection(data, architecture)),
      heading('What it took'),
      secondsTable(data),
      heading('Where the count goes'),
      kindBar(prediction.operators),
      ...(alikeOperators(prediction.operators).size === 0 ? [] : [paragraph(ALIKE_NOTE)]),
      operatorList(unnamed),
      heading('Settings'),
      `<pre tabindex="0">${JSON.stringify(settings, null, 2).split('\n').map(escaped).join('\n')}</pre>`,
    ],
  });
}

function searchBadges({ chosen: { table }, dataset }: SearchData): Badge[] {
  return [
    ...(table.unit === 'instructions'
      ? [{ text: `emulated: ${table.configuration.machine}`, tone: 'warn' } as const]
      : []),
    { text: `table ${validatedText(table)}`, tone: table.validation === undefined ? 'warn' : 'good' },
    ...(dataset.synthetic ? [{ text: 'synthetic images', tone: 'warn' } as const] : []),
  ];
}

/** What was found, each figure with its limit. */
function searchTiles(data: SearchData): Tile[] {
  const [, ...names] = ['', ...costHeaders(data)].map((name) => name.replace(/^>/, '').toLowerCase());
  return [
    ...costRows(data).map(([name = '', limit = '', predicted = '', measured = '']) => ({
      name: `${name}, ${names[1]}`,
      value: predicted,
      notes: [
        ...(limit === '' ? [] : [`${names[0]} ${limit}`]),
        ...(measured === '' ? [] : [`${names[2]} ${measured}`]),
      ],
    })),
    {
      name: 'Accuracy in int8',
      value: formatPercent(data.found.accuracyInt8, 1),
      notes: [`${formatPercent(data.found.accuracyFloat, 1)} in float`],
    },
  ];
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
    heading('The candidates'),
    candidatesSvg(data, winner),
    paragraph(
      'Networks that no other beats in both count and held-out accuracy, with the weights of the supernet; int8 accuracy on the test images of those that were retrained:',
    ),
    htmlTable('Networks that no other beats', ['Architecture', ...frontHeaders(data)], frontRows(data)),
  ];
}

function candidatesSvg(
  { candidates, front, chosen, settings }: SearchData,
  architecture: Architecture,
): string {
  const point = (candidate: Candidate) => ({
    x: candidate.costs.count,
    y: candidate.accuracy,
    title: candidateText(candidate),
  });
  const winner = candidates.filter((candidate) => candidate.architecture === architecture);
  const { count } = settings.limits;
  const rules: Rule[] = count === undefined ? [] : [{ axis: 'x', at: count, name: 'limit' }];
  return chartSvg({
    title: 'Candidates, with the weights of the supernet',
    xLabel: chosen.table.unit,
    yLabel: 'held-out accuracy',
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
    'Time by phase',
    ['Phase', '>Time', '>Share'],
    rows.map(([phase, time]) => [phase, formatDuration(time), formatPercent(time / total, 1)]),
  );
}

function supernetLines(log: readonly LogLine[]): SupernetLine[] {
  return log.filter((line) => line.phase === 'supernet');
}

function withPoints(series: readonly ChartSeries[]): ChartSeries[] {
  return series.filter(({ points }) => points.length > 0);
}
