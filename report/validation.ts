/** A validation as a page that needs nothing else: what was predicted against what was measured. */
import { errorPercent } from '../builder/agreement.js';
import type { Comparison, Comparisons } from '../builder/validate.js';
import type { Validation } from '../builder/validation.js';
import type { Unit } from '../model/configuration.js';
import { formatCount } from '../common/format.js';
import { htmlPage, htmlTable } from './html.js';
import { scatterSvg, type Series } from './scatter.js';
import { escaped } from './svg.js';
import { OPERATION_HEADERS, operationRows } from './validation-figures.js';

/** Networks that are listed one by one. */
const LISTED = 20;

/** @param figures what the verb prints of the validation, line by line */
export function validationHtml(
  title: string,
  unit: Unit,
  { test, calibration }: Comparisons<unknown>,
  validation: Pick<Validation, 'operations'>,
  figures: readonly string[],
): string {
  const worst = [...test]
    .sort((a, b) => Math.abs(errorPercent(b)) - Math.abs(errorPercent(a)))
    .slice(0, LISTED);
  return htmlPage({
    title,
    body: [
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
      worstTable(worst),
      '<h2>Blocks by operation</h2>',
      htmlTable(['operation', ...OPERATION_HEADERS], operationRows(validation)),
    ],
  });
}

function worstTable(worst: readonly Comparison<unknown>[]): string {
  return htmlTable(
    ['network', 'operators', 'predicted', 'measured', 'error'],
    worst.map((comparison) => [
      comparison.network.name,
      String(comparison.network.cases.length),
      formatCount(comparison.predicted),
      formatCount(comparison.measured),
      `${errorPercent(comparison).toFixed(4)} %`,
    ]),
  );
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
