/** A validation as a page that needs nothing else: what was predicted against what was measured. */
import { errorPercent } from '../builder/agreement.js';
import type { Table } from '../builder/table.js';
import type { Comparison, Comparisons } from '../builder/validate.js';
import type { Validation } from '../builder/validation.js';
import { formatCount } from '../common/format.js';
import { badges, columns, facts, heading, htmlPage, htmlTable, paragraph } from './html.js';
import { interval } from './prediction-words.js';
import { scatterSvg, type Series } from './scatter.js';
import { tableFacts } from './table-words.js';
import {
  OPERATION_HEADERS,
  operationRows,
  validationFigures,
  validationTitle,
  type BoardFacts,
} from './validation-figures.js';

/** Networks that are listed one by one. */
const LISTED = 20;

/** What the page is made from: what `lab/validate-table` gives. */
export interface ValidationData {
  readonly board: BoardFacts;
  /** as it was before */
  readonly chosen: { readonly path: string; readonly table: Table };
  readonly comparisons: Comparisons<unknown>;
  readonly validation: Validation;
}

export function validationHtml({ board, chosen, comparisons, validation }: ValidationData): string {
  const { path, table } = chosen;
  const { test, calibration } = comparisons;
  const { unit, configuration } = table;
  const worst = [...test]
    .sort((a, b) => Math.abs(errorPercent(b)) - Math.abs(errorPercent(a)))
    .slice(0, LISTED);
  const series = (y: (one: Comparison<unknown>) => number): Series[] => [
    seriesOf('tested', test, unit, y),
    seriesOf('for calibration', calibration, unit, y),
  ];
  return htmlPage({
    title: validationTitle(table),
    body: [
      ...(unit === 'instructions'
        ? [badges([{ text: `emulated: ${configuration.machine}`, tone: 'warn' }])]
        : []),
      ...validationFigures(table, board, validation).map(paragraph),
      columns(
        scatterSvg({
          title: 'Whole networks',
          xLabel: `measured, ${unit}`,
          yLabel: `predicted, ${unit}`,
          reference: 'equal',
          series: series(({ predicted }) => predicted),
        }),
        scatterSvg({
          title: 'Residuals',
          xLabel: `measured, ${unit}`,
          yLabel: 'predicted less measured, %',
          reference: 'zero',
          series: series(errorPercent),
        }),
      ),
      heading(`The ${worst.length} networks with the largest errors`),
      worstTable(worst),
      heading('Blocks by operation'),
      htmlTable(
        'Blocks by operation',
        ['Blocks', ...OPERATION_HEADERS.map((header) => `>${header}`)],
        operationRows(validation),
      ),
      heading('The table'),
      facts(tableFacts(path, { ...table, validation })),
    ],
  });
}

function worstTable(worst: readonly Comparison<unknown>[]): string {
  return htmlTable(
    'Networks with the largest errors',
    ['Network', '>Operators', '>Predicted', '>Interval (90 %)', '>Measured', '>Error'],
    worst.map((comparison) => [
      comparison.network.name,
      String(comparison.network.cases.length),
      formatCount(comparison.predicted),
      interval(comparison),
      formatCount(comparison.measured),
      errorText(comparison),
    ]),
  );
}

function seriesOf(
  name: string,
  comparisons: readonly Comparison<unknown>[],
  unit: string,
  y: (one: Comparison<unknown>) => number,
): Series {
  return {
    name,
    points: comparisons.map((comparison) => ({
      x: comparison.measured,
      y: y(comparison),
      title:
        `${comparison.network.name}: ${formatCount(comparison.measured)} ${unit} measured, ` +
        `${formatCount(comparison.predicted)} predicted (${errorText(comparison)})`,
    })),
  };
}

function errorText(comparison: Comparison<unknown>): string {
  return `${errorPercent(comparison).toFixed(4)} %`;
}
