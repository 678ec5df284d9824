/** What pages are put together from. Texts are escaped here; parts are HTML already. */
import { PAGE_STYLE } from './page-style.js';
import { escaped } from './svg.js';

export interface Page {
  readonly title: string;
  /** CSS beside what every page has */
  readonly style?: string;
  /** HTML of the body, part by part */
  readonly body: readonly string[];
}

/** A page that needs nothing else, neither files nor scripts. */
export function htmlPage({ title, style = '', body }: Page): string {
  return [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `<title>${escaped(title)}</title>`,
    `<style>${PAGE_STYLE}${style}</style></head><body><main>`,
    `<h1>${escaped(title)}</h1>`,
    ...body,
    '</main></body></html>',
    '',
  ].join('\n');
}

export function paragraph(content: string): string {
  return `<p>${escaped(content)}</p>`;
}

/** Sentences that must not be overlooked. */
export function callout(sentences: readonly string[]): string {
  return `<div class="callout" role="note">${sentences.map(paragraph).join('')}</div>`;
}

export function heading(content: string): string {
  return `<h2>${escaped(content)}</h2>`;
}

/** Parts that lie side by side where there is room. */
export function columns(...parts: readonly string[]): string {
  return `<div class="columns">\n${parts.map((part) => `<div>${part}</div>`).join('\n')}\n</div>`;
}

/** From so many columns on a table is wide, or very wide: on narrow screens each of its rows is a list. */
const WIDE = 5;
const WIDEST = 8;

/** Longer texts, such as paths, may break anywhere. */
const LONG = 24;

/**
 * A table of a page.
 * @param label what it holds, for those who cannot see it
 * @param headers of the columns; one that starts with `>` is aligned to the right
 */
export function htmlTable(
  label: string,
  headers: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const titles = headers.map((header) => header.replace(/^>/, ''));
  const classOf = (column: number, cell = ''): string => {
    if (headers[column]!.startsWith('>')) return ' class="figure"';
    return cell.length > LONG ? ' class="long"' : '';
  };
  return [
    `<table aria-label="${escaped(label)}"${widthClass(headers.length)}>`,
    `<thead><tr>${titles.map((title, i) => `<th scope="col"${classOf(i)}>${escaped(title)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...rows.map((cells) => {
      const label = (column: number): string => ` data-label="${escaped(titles[column]!)}"`;
      return `<tr>${cells.map((cell, i) => `<td${classOf(i, cell)}${label(i)}>${escaped(cell)}</td>`).join('')}</tr>`;
    }),
    '</tbody></table>',
  ].join('\n');
}

function widthClass(columns: number): string {
  if (columns < WIDE) return '';
  return columns < WIDEST ? ' class="wide"' : ' class="widest"';
}

/** A figure that is to be seen first. */
export interface Tile {
  readonly name: string;
  readonly value: string;
  readonly notes?: readonly string[];
  readonly tone?: 'good' | 'bad';
  /** how much of what there is: 0 to 1 */
  readonly share?: number;
}

export function tiles(all: readonly Tile[]): string {
  return `<dl class="tiles">\n${all.map(tile).join('\n')}\n</dl>`;
}

function tile({ name, value, notes = [], tone, share }: Tile): string {
  const meter =
    share === undefined
      ? ''
      : `<dd class="meter ${share > 1 ? 'bad' : 'c0'}" aria-hidden="true"><i style="width:${percentOf(share)}"></i></dd>`;
  return (
    `<div${tone === undefined ? '' : ` class="${tone}"`}><dt>${escaped(name)}</dt>` +
    `<dd class="value">${escaped(value)}</dd>${meter}` +
    `${notes.map((note) => `<dd class="note">${escaped(note)}</dd>`).join('')}</div>`
  );
}

/** Names and what they stand for, line by line. */
export function facts(rows: readonly (readonly [name: string, value: string])[]): string {
  const lines = rows.map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  return `<dl class="facts">\n${lines.join('\n')}\n</dl>`;
}

/** A short remark, in the colour of a class of the palette. */
export interface Badge {
  readonly text: string;
  readonly tone: 'good' | 'bad' | 'warn';
}

export function badges(all: readonly Badge[]): string {
  return `<ul class="badges">${all.map(({ text, tone }) => `<li class="${tone}">${escaped(text)}</li>`).join('')}</ul>`;
}

/** For CSS: at most all of it. */
export function percentOf(share: number): string {
  return `${Math.round(1e4 * Math.min(1, Math.max(0, share))) / 100}%`;
}
