/**
 * All that the command line prints goes through here (and progress.ts). Texts may hold what others wrote, so each is
 * made fit to be shown; colours are put on afterwards.
 */
import { printable, printableJson } from '../../common/printable.js';
import type { Cell, TextTable } from '../text/cell.js';
import { drawTable } from '../text/drawn-table.js';
import { csvTable, markdownTable, markdownText, tabbedTable } from '../text/plain-tables.js';
import { wrapProse } from '../text/wrap.js';
import { manner, type Manner } from './manner.js';
import { columnsOf, coloursOf } from './stream.js';

/** Whether a table has been printed: in CSV a blank line parts it from the next. */
let tableBefore = false;

/** Prints one JSON object on standard output. */
export function printJson<Json extends object>(value: Json): void {
  process.stdout.write(`${printableJson(JSON.stringify(value, null, 2))}\n`);
}

/** Prints a sentence of the result; where standard output is to hold CSV, on standard error. */
export function printLine(line: string): void {
  const { format } = manner();
  if (format === 'csv') printRemark(line);
  else if (format === 'md') process.stdout.write(`${markdownText(line)}\n\n`);
  else writeLines(process.stdout, wrapProse(printable(line), columnsOf(process.stdout)));
}

/** Says on standard error what is no part of the result; nothing where the user wants quiet. */
export function printRemark(line: string): void {
  if (manner().quiet) return;
  writeLines(process.stderr, wrapProse(printable(line), columnsOf(process.stderr)));
}

/** Says on standard error what the user must know, though nothing failed. */
export function printWarning(what: string): void {
  writeLines(process.stderr, wrapProse(printable(`lut: ${what}`), columnsOf(process.stderr), INDENT));
}

/** Says on standard error what failed, and the way out. */
export function printFailure(code: string, message: string, remedy?: string): void {
  const { red } = coloursOf(process.stderr);
  const width = columnsOf(process.stderr);
  const lines = wrapProse(printable(`lut: ${code}: ${message}`), width, INDENT);
  const ways = remedy === undefined ? [] : wrapProse(`${INDENT}${printable(remedy)}`, width, INDENT);
  // the code comes before any text of others
  const [first = '', ...rest] = lines;
  writeLines(process.stderr, [first.replace(code, red(code)), ...rest, ...ways]);
}

/** Prints a defect of this program: every line of a stack. */
export function printDefect(title: string, stack: string): void {
  const lines = [`lut: ${coloursOf(process.stderr).red(title)}`, ...stack.split('\n').map(printable)];
  writeLines(process.stderr, lines);
}

/** Prints text of our own that is laid out already, such as a script. */
export function printText(text: string): void {
  process.stdout.write(text);
}

/**
 * Prints a table: in the format that was asked for; else drawn to the width of a terminal, and with tabs in a pipe.
 * @param headers of the columns; one that starts with `>` is aligned to the right
 * @param rows texts, or {@link good} and {@link bad} news
 * @param format the one that was asked for, unless given
 */
export function printTable(
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
  format: Manner['format'] = manner().format,
): void {
  writeLines(process.stdout, linesOf({ headers, rows }, format));
  tableBefore = true;
}

function linesOf(table: TextTable, format: Manner['format']): string[] {
  if (format === 'csv') return [...(tableBefore ? [''] : []), ...csvTable(table)];
  if (format === 'md') return [...markdownTable(table), ''];
  if (!process.stdout.isTTY) return tabbedTable(table);
  return drawTable(table, columnsOf(process.stdout), coloursOf(process.stdout));
}

/** Lines after the first of what stands behind `lut:`. */
const INDENT = ' '.repeat(5);

function writeLines(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  stream.write(lines.map((line) => `${line}\n`).join(''));
}
