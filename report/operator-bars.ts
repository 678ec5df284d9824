/** What each operator of a model costs: a bar for each, as an SVG or as a page with the figures. */
import type { PredictedOperator, Prediction } from '../builder/predict.js';
import { formatCount } from '../common/format.js';
import { OPERATOR_KINDS } from '../model/operator.js';
import { htmlPage, htmlTable } from './html.js';
import { COLOURS, escaped, line, round, text } from './svg.js';

const WIDTH = 960;
const ROW = 18;
const MARGIN = { left: 190, right: 150, top: 64, bottom: 30 };
const RIGHT = WIDTH - MARGIN.right;

/** The bars: full for measured operators, hatched with their interval for interpolated ones, none where missing. */
export function operatorBarsSvg(title: string, { operators, unit, total }: Prediction): string {
  const bottom = MARGIN.top + ROW * operators.length;
  const height = bottom + MARGIN.bottom;
  const most = Math.max(1, ...operators.map(({ high }) => high ?? 0));
  const place = (count: number): number => MARGIN.left + (count / most) * (RIGHT - MARGIN.left);
  const kinds = OPERATOR_KINDS.filter((kind) => operators.some((operator) => operator.kind === kind));
  const sum =
    total === null
      ? 'No total: operators are missing from the table.'
      : `${formatCount(total)} ${unit} in all`;
  const note = `${unit} per operator; hatched: interpolated, with its interval (90 %)`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="sans-serif" font-size="11">`,
    `<defs>${kinds.map((_, index) => hatch(index % COLOURS.length)).join('')}</defs>`,
    `<rect width="${WIDTH}" height="${height}" fill="white"/>`,
    text(12, 24, title, 'font-size="15" font-weight="bold"'),
    text(12, 44, sum, ''),
    ...[0, 0.25, 0.5, 0.75, 1].map((part) =>
      line(place(part * most), MARGIN.top, place(part * most), bottom),
    ),
    ...operators.flatMap((operator) => {
      const top = MARGIN.top + ROW * operator.index;
      const colour = kinds.indexOf(operator.kind) % COLOURS.length;
      const name = `${operator.index} ${operator.kind}`;
      return [
        `<g><title>${escaped(caption(operator, unit))}</title>`,
        text(MARGIN.left - 8, top + 13, name, 'text-anchor="end" font-size="10"'),
        ...bar(operator, top, place, colour),
        text(RIGHT + 10, top + 13, figure(operator, total), ''),
        '</g>',
      ];
    }),
    text(MARGIN.left, bottom + 20, note, 'fill="#555"'),
    '</svg>',
    '',
  ].join('\n');
}

/** The picture and the same figures as a list. */
export function operatorBarsHtml(title: string, prediction: Prediction): string {
  const { operators, unit, total } = prediction;
  const rows = operators.map((operator) => {
    const { index, key, count, low, high, source } = operator;
    return [
      ...[String(index), key, number(count), number(low), number(high)],
      ...[share(operator, total), source],
    ];
  });
  return htmlPage({
    title,
    style:
      'td:nth-child(2),th:nth-child(2),td:last-child,th:last-child{text-align:left}' +
      '.missing{color:#c00}.interpolated{color:#06c}',
    body: [
      operatorBarsSvg(title, prediction),
      htmlTable(
        ['#', 'Operator', unit, 'low', 'high', 'share', 'source'],
        rows,
        operators.map(({ source }) => source),
      ),
    ],
  });
}

function bar(
  { count, low, high, source }: PredictedOperator,
  top: number,
  place: (count: number) => number,
  colour: number,
): string[] {
  if (count === null || low === null || high === null) return [];
  const fill = source === 'interpolated' ? `url(#hatch${colour})` : COLOURS[colour];
  const width = Math.max(1, place(count) - place(0));
  const rectangle =
    `<rect x="${round(place(0))}" y="${top + 3}" width="${round(width)}" height="${ROW - 6}" ` +
    `fill="${fill}" stroke="${COLOURS[colour]}"/>`;
  if (source !== 'interpolated') return [rectangle];
  const middle = top + ROW / 2;
  return [
    rectangle,
    `<path d="M${round(place(low))} ${middle}H${round(place(high))}" stroke="black"/>`,
    ...[low, high].map((end) => `<path d="M${round(place(end))} ${middle - 4}v8" stroke="black"/>`),
  ];
}

function hatch(colour: number): string {
  return (
    `<pattern id="hatch${colour}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="3" height="6" fill="${COLOURS[colour]}"/></pattern>`
  );
}

function caption({ key, count, source }: PredictedOperator, unit: string): string {
  return count === null ? `${key}: missing` : `${key}: ${formatCount(count)} ${unit}, ${source}`;
}

function figure(operator: PredictedOperator, total: number | null): string {
  if (operator.count === null) return 'missing';
  return [formatCount(Math.round(operator.count)), share(operator, total)].filter(Boolean).join('  ');
}

function share({ count }: PredictedOperator, total: number | null): string {
  return count === null || total === null ? '' : `${((100 * count) / total).toFixed(1)} %`;
}

function number(value: number | null): string {
  return value === null ? '' : formatCount(value);
}
