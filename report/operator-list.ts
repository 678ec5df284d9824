/** The operators of a model as a list of a page: a bar for each, and what is said of it. */
import type { PredictedOperator, Prediction } from '../builder/predict.js';
import { alikeOperators, type Alike } from './alike.js';
import { percentOf } from './html.js';
import { kindsOf } from './kinds.js';
import { letterOf } from './letters.js';
import { seriesClass } from './palette.js';
import { operatorHeaders, operatorWords, type OperatorWords } from './prediction-words.js';
import { escaped } from './svg.js';

/** What one table says of a model, and how the table is called beside others. */
export interface NamedPrediction {
  readonly name: string;
  readonly prediction: Prediction;
}

/** One table's prediction of the operators, and what its bars are drawn to. */
interface Column {
  readonly data: NamedPrediction;
  /** the count whose bar is as wide as there is room */
  readonly most: number;
  readonly label: string;
}

/** So many tables find room side by side. */
const ABREAST = 6;

/** Each operator in the order of their execution, by one table or by several side by side. */
export function operatorList(answers: readonly NamedPrediction[]): string {
  const [first] = answers;
  if (first === undefined) return '';
  const { operators } = first.prediction;
  const columns = answers.map((data, index) => ({
    ...{ data, most: largest(answers, data.prediction.unit) },
    label: answers.length === 1 ? '' : `${letterOf(index).toUpperCase()} ${data.name}`,
  }));
  const alike = alikeOperators(operators);
  const kinds = kindsOf(operators);
  const rows = operators.map((operator, place) =>
    row(operator, alike.get(operator.index), seriesClass(kinds.indexOf(operator.kind)), (colour) =>
      answers.length === 1
        ? singleCells(columns[0]!, place, colour)
        : columns.map((one) => cell(one, place, colour)),
    ),
  );
  const table = [
    '<table class="operators" aria-label="Operators in the order of their execution">',
    `<thead><tr>${headers(columns).join('')}</tr></thead>`,
    ...['<tbody>', ...rows, '</tbody></table>'],
  ];
  return [
    `<style>${[...new Set(alike.values())].map(highlight).join('')}</style>`,
    ...(answers.length <= ABREAST
      ? table
      : ['<div class="scroll" tabindex="0" role="region" aria-label="Operators">', ...table, '</div>']),
  ].join('\n');
}

/** Of all tables that count in one unit, so that their bars compare. */
function largest(answers: readonly NamedPrediction[], unit: string): number {
  const counts = answers
    .filter(({ prediction }) => prediction.unit === unit)
    .flatMap(({ prediction }) => prediction.operators.map(({ high }) => high ?? 0));
  return Math.max(1, ...counts);
}

function headers(columns: readonly Column[]): string[] {
  const header = (title: string): string =>
    `<th scope="col"${title.startsWith('>') ? ' class="figure"' : ''}>${escaped(title.replace(/^>/, ''))}</th>`;
  const [number = '', name = '', ...figures] = operatorHeaders(columns[0]!.data.prediction);
  const own = columns.length === 1 ? ['', ...figures] : columns.map(({ label }) => label);
  return [number, name, ...own, 'Alike'].map(header);
}

function row(
  operator: PredictedOperator,
  alike: Alike | undefined,
  colour: string,
  cells: (colour: string) => readonly string[],
): string {
  const [kind = '', ...rest] = operator.key.split(' ');
  const classes = [operator.source, ...(alike === undefined ? [] : [`alike-${alike.letter}`])].join(' ');
  const others = alike?.indices.filter((index) => index !== operator.index).join(', ');
  return (
    `<tr class="${classes}"><td class="figure">${operator.index}</td>` +
    `<td class="name"><strong>${escaped(kind)}</strong> <span class="case">${escaped(rest.join(' '))}</span></td>` +
    cells(colour).join('') +
    (alike === undefined
      ? '<td class="alike"></td></tr>'
      : `<td class="alike" title="like ${others}">${alike.letter} × ${alike.indices.length}</td></tr>`)
  );
}

/** What one table says, in columns of its own. */
function singleCells({ data, most }: Column, place: number, colour: string): string[] {
  const operator = data.prediction.operators[place]!;
  const { count, interval, share, source, kernel } = operatorWords(operator, data.prediction.total);
  return [
    `<td class="bar">${bar(operator, most, colour)}</td>`,
    ...[count, interval, share].map((figure) => `<td class="figure">${escaped(figure)}</td>`),
    `<td class="source">${escaped(source)}</td>`,
    `<td class="kernel">${escaped(kernel)}</td>`,
  ];
}

/** What one of several tables says, in one column. */
function cell({ data, most, label }: Column, place: number, colour: string): string {
  const operator = data.prediction.operators[place]!;
  const words = operatorWords(operator, data.prediction.total);
  return (
    `<td class="each" data-label="${escaped(label)}">${bar(operator, most, colour)}` +
    `${escaped(words.count)} <small>${escaped(besides(words))}</small></td>`
  );
}

function besides({ count, interval, share, source }: OperatorWords): string {
  return [share, interval, count === source ? '' : source].filter(Boolean).join(' · ');
}

/** Full for what was measured; hatched, with its interval, for what is estimated. */
function bar({ count, low, high, source }: PredictedOperator, most: number, colour: string): string {
  if (count === null || low === null || high === null) return '<span class="track"></span>';
  const estimated = source !== 'measured';
  const whisker = estimated
    ? `<u style="left:${percentOf(low / most)};width:${percentOf((high - low) / most)}"></u>`
    : '';
  return (
    `<span class="track ${colour}${estimated ? ' estimated' : ''}" aria-hidden="true">` +
    `<i style="width:${percentOf(count / most)}"></i>${whisker}</span>`
  );
}

/** All that are alike show it when the pointer is on one of them. */
function highlight({ letter }: Alike): string {
  return `.operators tbody:has(.alike-${letter}:hover) .alike-${letter}{background:var(--panel)}`;
}
