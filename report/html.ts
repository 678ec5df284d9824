import { escaped } from './svg.js';

/** A table of a page. */
export function htmlTable(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  return ['<table>', row(headers, 'th'), ...rows.map((cells) => row(cells, 'td')), '</table>'].join('\n');
}
