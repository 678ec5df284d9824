/** The report of a search: a page that needs nothing else. */
import type { Architecture } from '../model/space/space.js';
import type { SpaceCosts } from '../search/costs/space-costs.js';
import { COSTS, type Cost } from '../search/costs/limits.js';
import type { Candidate } from '../search/strategies/strategy.js';
import { formatCount, formatDuration } from '../common/format.js';
import { paretoFront, type Outcome } from '../lab/search/outcome.js';
import { costHeaders, costRows, percent, remarks, titleOf } from '../cli/search/print.js';
import type { LogLine } from '../lab/search/run-folder.js';
import { architectureSvg } from './architecture.js';
import { chartSvg, type ChartSeries, type Rule } from './chart.js';
import { htmlTable } from './html.js';
import { layersSvg } from './operator-bars.js';
import { escaped } from './svg.js';

type SupernetLine = Extract<LogLine, { phase: 'supernet' }>;

const COST_NAMES: Readonly<Record<Cost, string>> = { count: 'count', sramBytes: 'SRAM', flashBytes: 'flash' };

/** @param log the epochs of the search, as the run folder has them */
export function searchHtml(outcome: Outcome, costs: SpaceCosts, log: readonly LogLine[]): string {
  const { settings, chosen, found, architecture, dataset, prediction } = outcome;
  const { unit } = chosen.table;
  const title = titleOf(outcome);
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<style>body{font-family:sans-serif;font-size:14px;margin:2em auto;max-width:1000px}',
    'table{border-collapse:collapse;margin:1em 0}td,th{padding:3px 10px;border-bottom:1px solid #ddd;text-align:right}',
    'td:first-child,th:first-child,td.text{text-align:left}svg{display:block;margin:1em 0}</style></head><body>',
    `<h1>${escaped(title)}</h1>`,
    ...remarks(outcome).map((remark) => `<p>${escaped(remark)}</p>`),
    '<h2>The network</h2>',
    ...(architecture === null
      ? []
      : [architectureSvg(settings.space, architecture, costs.countsByPart(architecture), unit)]),
    htmlTable(
      costHeaders(outcome).map((header) => header.replace(/^>/, '')),
      costRows(outcome),
    ),
    `<p>Accuracy on the ${formatCount(dataset.test)} test images: ${percent(found.accuracyFloat)} in float, ` +
      `${percent(found.accuracyInt8)} in int8.</p>`,
    '<h2>The training</h2>',
    ...learningCurves(log),
    ...expectations(outcome, log),
    ...(architecture === null ? [] : candidateSection(outcome, architecture)),
    '<h2>What it took</h2>',
    secondsTable(outcome),
    '<h2>Where the count goes</h2>',
    layersSvg('Predicted, operator by operator', prediction),
    '<h2>Settings</h2>',
    `<pre>${escaped(JSON.stringify(settings, null, 2))}</pre>`,
    '</body></html>',
    '',
  ].join('\n');
}

function learningCurves(log: readonly LogLine[]): string[] {
  const supernet = supernetLines(log);
  const retraining = log.filter(({ phase }) => phase === 'retraining');
  const curve = (figure: 'loss' | 'accuracy'): ChartSeries[] => [
    { name: 'supernet', mark: 'line', points: supernet.map((line) => ({ x: line.epoch, y: line[figure] })) },
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
  ];
  return [
    chartSvg({ title: 'Loss', xLabel: 'epoch', yLabel: 'cross-entropy, nats', series: drawn(curve('loss')) }),
    chartSvg({
      title: 'Accuracy',
      xLabel: 'epoch',
      yLabel: 'share of images',
      series: drawn(curve('accuracy')),
    }),
  ];
}

/** What drawn networks cost on average, against the limits, and how much weight these got in the loss. */
function expectations({ target }: Outcome, log: readonly LogLine[]): string[] {
  const lines = supernetLines(log);
  const limited = COSTS.filter((cost) => target.limits[cost] !== undefined);
  const series = (
    value: (line: NonNullable<SupernetLine['expected']>, cost: Cost) => number,
  ): ChartSeries[] =>
    limited.map((cost) => ({
      name: COST_NAMES[cost],
      mark: 'line',
      points: lines.flatMap(({ epoch, expected }) =>
        expected === null ? [] : [{ x: epoch, y: value(expected, cost) }],
      ),
    }));
  if (lines.every(({ expected }) => expected === null)) return [];
  return [
    chartSvg({
      title: 'Expected costs of the network, against their limits',
      xLabel: 'epoch',
      yLabel: 'share of the limit',
      series: series((expected, cost) => expected[cost] / target.limits[cost]!),
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

function candidateSection(outcome: Outcome, winner: Architecture): string[] {
  return [
    candidatesSvg(outcome, winner),
    '<p>Networks that no other beats in both count and loss:</p>',
    frontTable(outcome),
  ];
}

function candidatesSvg({ candidates, chosen, settings }: Outcome, architecture: Architecture): string {
  const point = (candidate: Candidate) => ({
    x: candidate.costs.count,
    y: candidate.loss,
    title: captionOf(candidate),
  });
  const winner = candidates.filter((candidate) => candidate.architecture === architecture);
  const rules: Rule[] =
    settings.limits.count === undefined ? [] : [{ axis: 'x', at: settings.limits.count, name: 'limit' }];
  return chartSvg({
    title: 'Candidates, with the weights of the supernet',
    xLabel: chosen.table.unit,
    yLabel: 'held-out loss',
    series: [
      { name: 'judged', mark: 'point', points: candidates.map(point) },
      { name: 'not beaten', mark: 'line', points: paretoFront(candidates).map(point) },
      { name: 'retrained', mark: 'point', points: winner.map(point) },
    ],
    rules,
  });
}

function frontTable({ candidates, chosen }: Outcome): string {
  return htmlTable(
    ['architecture', chosen.table.unit, 'SRAM', 'flash', 'held-out loss', 'accuracy'],
    paretoFront(candidates).map(({ architecture, costs, loss, accuracy }) => [
      architecture.map(({ operation, width }) => `${operation}:${width}`).join(' '),
      formatCount(Math.round(costs.count)),
      formatCount(costs.sramBytes),
      formatCount(costs.flashBytes),
      loss.toFixed(3),
      percent(accuracy),
    ]),
  );
}

function secondsTable({ seconds }: Outcome): string {
  const total = Object.values(seconds).reduce((sum, time) => sum + time, 0);
  return htmlTable(
    ['phase', 'time', 'share'],
    [...Object.entries(seconds), ['in all', total] as const].map(([phase, time]) => [
      phase,
      formatDuration(time),
      percent(time / total),
    ]),
  );
}

function supernetLines(log: readonly LogLine[]): SupernetLine[] {
  return log.filter((line) => line.phase === 'supernet');
}

function drawn(series: readonly ChartSeries[]): ChartSeries[] {
  return series.filter(({ points }) => points.length > 0);
}

function captionOf({ architecture, costs, loss }: Candidate): string {
  const blocks = architecture.map(({ operation, width }) => `${operation}:${width}`).join(' ');
  return `${formatCount(Math.round(costs.count))}, loss ${loss.toFixed(3)}: ${blocks}`;
}
