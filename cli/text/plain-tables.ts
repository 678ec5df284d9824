/** Tables for other programs: no ruling, no colours, nothing left out. */
import { printable } from '../../common/printable.js';
import { isRight, textOf, titleOf, type Cell, type TextTable } from './cell.js';

/** What a spreadsheet would take for a formula, which may fetch and send: no name of ours may be one. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
const NUMBER = /^[+-]?\d[\d,]*(\.\d+)?( %)?$/;
const THOUSANDS = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** Fields between tabs, a row on each line: for `cut`, `awk` and `sort`. */
export function tabbedTable(table: TextTable): string[] {
  return textRows(table).map((row) => row.map(printable).join('\t'));
}

/** Comma-separated values (RFC 4180, with line feeds): counts without thousands separators, nothing a formula. */
export function csvTable(table: TextTable): string[] {
  return textRows(table).map((row) => row.map(csvField).join(','));
}

function csvField(text: string): string {
  const shown = printable(text);
  const harmless = FORMULA.test(shown) && !NUMBER.test(shown) ? `'${shown}` : shown;
  const field = THOUSANDS.test(harmless) ? harmless.replaceAll(',', '') : harmless;
  return /[",;]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

/** A table of Markdown, as code hosts show it. */
export function markdownTable({ headers, rows }: TextTable): string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(headers.map((header) => markdownText(titleOf(header)))),
    line(headers.map((header) => (isRight(header) ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => markdownText(textOf(cell))))),
  ];
}

/** Text that Markdown takes for nothing but text. */
export function markdownText(text: string): string {
  return printable(text)
    .replace(/[\\`*[\]|]/g, (character) => `\\${character}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}

function textRows({ headers, rows }: TextTable): string[][] {
  return [headers.map(titleOf), ...rows.map((row: readonly Cell[]) => row.map(textOf))];
}
