import { escaped } from './svg.js';

export interface Page {
  readonly title: string;
  /** CSS beside what every page has */
  readonly style?: string;
  /** HTML of the body, part by part */
  readonly body: readonly string[];
}

/** How all pages look: figures at the right, the names before them at the left. */
const STYLE = [
  'body{font-family:sans-serif;font-size:14px;margin:2em auto;max-width:1000px}',
  'table{border-collapse:collapse;margin:1em 0}td,th{padding:3px 10px;border-bottom:1px solid #ddd;text-align:right}',
  'td:first-child,th:first-child{text-align:left}svg{display:block;margin:1em 0}',
].join('\n');

/** A page that needs nothing else. */
export function htmlPage({ title, style = '', body }: Page): string {
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>`,
    `<style>${STYLE}${style}</style></head><body>`,
    ...body,
    '</body></html>',
    '',
  ].join('\n');
}

/** A table of a page. @param classes of the rows, for the page's own style */
export function htmlTable(
  headers: readonly string[],
  rows: readonly (readonly string[])[],
  classes: readonly string[] = [],
): string {
  const cellsOf = (cells: readonly string[], tag: string): string =>
    cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  return [
    '<table>',
    `<tr>${cellsOf(headers, 'th')}</tr>`,
    ...rows.map((cells, i) => {
      const name = classes[i] === undefined ? '' : ` class="${classes[i]}"`;
      return `<tr${name}>${cellsOf(cells, 'td')}</tr>`;
    }),
    '</table>',
  ].join('\n');
}
