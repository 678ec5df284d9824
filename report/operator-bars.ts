/** What each operator of a model costs, as a picture: a bar for each table. */
import type { PredictedOperator, Prediction } from '../builder/predict.js';
import { formatCount, formatPercent } from '../common/format.js';
import { ALIKE_NOTE, alikeOperators } from './alike.js';
import { kindsOf } from './kinds.js';
import { letterOf } from './letters.js';
import type { NamedPrediction } from './operator-list.js';
import { LIGHT, seriesClass } from './palette.js';
import { escaped, line, round, sheet, standalone, stroke, text } from './svg.js';

const WIDTH = 960;
const BAR = 14;
const GAP = 5;
const MARGIN = { left: 250, right: 170, bottom: 50 };
const RIGHT = WIDTH - MARGIN.right;
const TITLE = 44;
const LINE = 20;

/**
 * The bars: full for measured operators, hatched with their interval for estimated ones, none where missing. Those
 * of tables that count in one unit compare.
 */
export function operatorBarsSvg(title: string, tables: readonly NamedPrediction[]): string {
  const operators = tables[0]?.prediction.operators ?? [];
  const kinds = kindsOf(operators);
  const alike = alikeOperators(operators);
  const top = TITLE + LINE * tables.length + 4;
  const row = BAR * tables.length + GAP;
  const bottom = top + row * operators.length;
  const units = [...new Set(tables.map(({ prediction }) => prediction.unit))].join(' or ');
  const notes = [
    `${units} per operator; hatched: interpolated, with its interval (90 %)`,
    ...(alike.size === 0 ? [] : [ALIKE_NOTE]),
  ];
  const body = [
    `<defs>${LIGHT.series.map((_, index) => hatch(index)).join('')}</defs>`,
    text(12, 26, title, { size: 15, bold: true }),
    ...tables.map((table, index) =>
      text(12, TITLE + 4 + LINE * index, `${letter(index, tables)}${table.name}: ${sum(table.prediction)}`),
    ),
    ...[0, 0.25, 0.5, 0.75, 1].map((part) => line(place(part), top, place(part), bottom)),
    ...operators.flatMap(({ index, kind }) => {
      const y = top + row * index;
      const mark = alike.get(index);
      return [
        text(MARGIN.left - 10, y + 11, `${mark === undefined ? '' : `${mark.letter} · `}${index} ${kind}`, {
          anchor: 'end',
          size: 12,
        }),
        ...tables.flatMap((table, i) =>
          bar(table.prediction, index, y + BAR * i, {
            most: largest(tables, table.prediction.unit),
            ...{ colour: kinds.indexOf(kind), letter: letter(i, tables) },
          }),
        ),
      ];
    }),
    ...notes.map((note, i) => text(12, bottom + 20 + 18 * i, note, { colour: 'soft', size: 12 })),
  ];
  return standalone(sheet({ width: WIDTH, height: bottom + MARGIN.bottom, label: title }, body));
}

function letter(index: number, tables: readonly NamedPrediction[]): string {
  return tables.length === 1 ? '' : `${letterOf(index).toUpperCase()} `;
}

function sum({ total, unit }: Prediction): string {
  return total === null
    ? 'no total: operators are missing from the table'
    : `${formatCount(Math.round(total))} ${unit} in all`;
}

function largest(tables: readonly NamedPrediction[], unit: string): number {
  const counts = tables
    .filter(({ prediction }) => prediction.unit === unit)
    .flatMap(({ prediction }) => prediction.operators.map(({ high }) => high ?? 0));
  return Math.max(1, ...counts);
}

/** Where a part of the largest bar ends. */
function place(part: number): number {
  return MARGIN.left + part * (RIGHT - MARGIN.left);
}

interface BarLook {
  readonly most: number;
  /** place of the kind among all */
  readonly colour: number;
  readonly letter: string;
}

function bar({ operators, unit, total }: Prediction, index: number, y: number, look: BarLook): string[] {
  const operator = operators[index]!;
  return [
    `<g><title>${escaped(caption(operator, unit))}</title>`,
    ...rectangle(operator, y, look),
    text(RIGHT + 10, y + 11, look.letter + figure(operator, total), { size: 12 }),
    '</g>',
  ];
}

function rectangle(
  { count, low, high, source }: PredictedOperator,
  y: number,
  { most, colour }: BarLook,
): string[] {
  if (count === null || low === null || high === null) return [];
  const estimated = source !== 'measured';
  const name = seriesClass(colour);
  const fill = estimated ? `url(#hatch-${name})` : 'currentColor';
  const box =
    `<rect x="${MARGIN.left}" y="${y + 1}" width="${round(Math.max(1, place(count / most) - MARGIN.left))}" ` +
    `height="${BAR - 3}" class="${name}" fill="${fill}" stroke="currentColor"/>`;
  if (!estimated) return [box];
  const middle = y + BAR / 2;
  const [from, to] = [place(low / most), place(high / most)];
  return [
    box,
    stroke(from, middle, to, middle, 'class="ink"'),
    ...[from, to].map((end) => stroke(end, middle - 4, end, middle + 4, 'class="ink"')),
  ];
}

function hatch(colour: number): string {
  const name = seriesClass(colour);
  return (
    `<pattern id="hatch-${name}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="3" height="6" class="${name}" fill="currentColor"/></pattern>`
  );
}

function caption({ key, count, source }: PredictedOperator, unit: string): string {
  return count === null ? `${key}: missing` : `${key}: ${formatCount(Math.round(count))} ${unit}, ${source}`;
}

function figure({ count }: PredictedOperator, total: number | null): string {
  if (count === null) return 'missing';
  const share = total === null ? '' : `  ${formatPercent(count / total, 1)}`;
  return `${formatCount(Math.round(count))}${share}`;
}
