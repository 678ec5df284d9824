/** A validation as a page that needs nothing else: what was predicted against what was measured. */
import { errorPercent } from '../builder/agreement.js';
import type { Comparison, Comparisons } from '../builder/validate.js';
import type { Validation } from '../builder/validation.js';
import type { Unit } from '../model/configuration.js';
import { formatCount } from '../common/format.js';
import { htmlTable } from './html.js';
import { scatterSvg, type Series } from './scatter.js';
import { escaped } from './svg.js';

/** Networks that are listed one by one. */
const LISTED = 20;

/** @param figures what the verb prints of the validation, line by line */
export function validationHtml(
  title: string,
  unit: Unit,
  { test, calibration }: Comparisons<unknown>,
  { operations }: Validation,
  figures: readonly string[],
): string {
  const worst = [...test]
    .sort((a, b) => Math.abs(errorPercent(b)) - Math.abs(errorPercent(a)))
    .slice(0, LISTED);
  const [drawn, fitting] = [operations.map((row) => row.drawn), operations.map((row) => row.fitting)];
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<style>body{font-family:sans-serif;font-size:13px;margin:2em auto;max-width:900px}',
    'table{border-collapse:collapse}td,th{padding:2px 8px;border-bottom:1px solid #ddd;text-align:right}',
    'td:first-child,th:first-child{text-align:left}</style></head><body>',
    `<h1>${escaped(title)}</h1>`,
    ...figures.map((figure) => `<p>${escaped(figure)}</p>`),
    scatterSvg({
      title: 'Whole networks',
      xLabel: `measured, ${unit}`,
      yLabel: `predicted, ${unit}`,
      diagonal: true,
      series: [series('tested', test, unit), series('for calibration', calibration, unit)],
    }),
    `<h2>The ${worst.length} networks with the largest errors</h2>`,
    htmlTable(
      ['network', 'operators', 'predicted', 'measured', 'error'],
      worst.map((comparison) => [
        comparison.network.name,
        String(comparison.network.cases.length),
        formatCount(comparison.predicted),
        formatCount(comparison.measured),
        `${errorPercent(comparison).toFixed(4)} %`,
      ]),
    ),
    '<h2>Blocks by operation</h2>',
    htmlTable(
      ['operation', 'of all random networks', 'of those that fit'],
      operations.map((row) => [row.operation, share(row.drawn, drawn), share(row.fitting, fitting)]),
    ),
    '</body></html>',
    '',
  ].join('\n');
}

function series(name: string, comparisons: readonly Comparison<unknown>[], unit: Unit): Series {
  return {
    name,
    points: comparisons.map((comparison) => ({
      x: comparison.measured,
      y: comparison.predicted,
      title:
        `${comparison.network.name}: ${formatCount(comparison.measured)} ${unit} measured, ` +
        `${formatCount(comparison.predicted)} predicted (${errorPercent(comparison).toFixed(4)} %)`,
    })),
  };
}

/** A part of the sum of all, e.g. `12.5 %`. */
export function share(part: number, all: readonly number[]): string {
  const sum = all.reduce((total, value) => total + value, 0);
  return `${((100 * part) / Math.max(1, sum)).toFixed(1)} %`;
}
