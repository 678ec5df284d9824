/** What each operator of a model costs: a bar a layer, as an SVG or as a page that needs nothing else. */
import type { PredictedOperator, Prediction } from '../builder/predict.js';
import { OPERATOR_KINDS } from '../model/operator.js';
import { formatCount } from '../common/format.js';
import { COLOURS, escaped, line, round, text } from './svg.js';

const WIDTH = 960;
const ROW = 18;
const MARGIN = { left: 190, right: 150, top: 64, bottom: 30 };

/** The bars: full for measured operators, hatched with their interval for interpolated ones, none where missing. */
export function layersSvg(title: string, { operators, unit, total }: Prediction): string {
  const bottom = MARGIN.top + ROW * operators.length;
  const right = WIDTH - MARGIN.right;
  const most = Math.max(1, ...operators.map(({ high }) => high ?? 0));
  const place = (count: number): number => MARGIN.left + (count / most) * (right - MARGIN.left);
  const kinds = OPERATOR_KINDS.filter((kind) => operators.some((operator) => operator.kind === kind));
  const colourOf = (operator: PredictedOperator): number => kinds.indexOf(operator.kind) % COLOURS.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${bottom + MARGIN.bottom}" font-family="sans-serif" font-size="11">`,
    `<defs>${kinds.map((_, index) => hatch(index % COLOURS.length)).join('')}</defs>`,
    `<rect width="${WIDTH}" height="${bottom + MARGIN.bottom}" fill="white"/>`,
    text(12, 24, title, 'font-size="15" font-weight="bold"'),
    text(
      12,
      44,
      total === null
        ? 'No total: operators are missing from the table.'
        : `${formatCount(total)} ${unit} in all`,
      '',
    ),
    ...[0, 0.25, 0.5, 0.75, 1].map((part) =>
      line(place(part * most), MARGIN.top, place(part * most), bottom),
    ),
    ...operators.flatMap((operator) => {
      const top = MARGIN.top + ROW * operator.index;
      return [
        `<g><title>${escaped(caption(operator, unit))}</title>`,
        text(
          MARGIN.left - 8,
          top + 13,
          `${operator.index} ${operator.kind}`,
          'text-anchor="end" font-size="10"',
        ),
        ...bar(operator, top, place, colourOf(operator)),
        text(right + 10, top + 13, figure(operator, total), ''),
        '</g>',
      ];
    }),
    text(
      MARGIN.left,
      bottom + 20,
      `${unit} per operator; hatched: interpolated, with its interval (90 %)`,
      'fill="#555"',
    ),
    '</svg>',
    '',
  ].join('\n');
}

/** The picture and the same figures as a list. */
export function layersHtml(title: string, prediction: Prediction): string {
  const { operators, unit, total } = prediction;
  const rows = operators.map((operator) => {
    const { index, key, count, low, high, source } = operator;
    const cells = [
      String(index),
      key,
      number(count),
      number(low),
      number(high),
      share(operator, total),
      source,
    ];
    return `<tr class="${source}">${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`;
  });
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    '<style>body{font-family:sans-serif;font-size:13px;margin:2em auto;max-width:1100px}',
    'table{border-collapse:collapse}td,th{padding:2px 8px;border-bottom:1px solid #ddd;text-align:left}',
    'td:nth-child(n+3):nth-child(-n+6){text-align:right}.missing{color:#c00}.interpolated{color:#06c}</style></head><body>',
    layersSvg(title, prediction),
    `<table><tr><th>#</th><th>Operator</th><th>${unit}</th><th>low</th><th>high</th><th>share</th><th>source</th></tr>`,
    ...rows,
    '</table></body></html>',
    '',
  ].join('\n');
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
