/** A table as a terminal shows it: in columns, or, where these are too narrow to read, each row as a list. */
import { printable } from '../../common/printable.js';
import { isRight, textOf, titleOf, type Cell, type TextTable } from './cell.js';
import { widthOf } from './width.js';
import { glued, widestPart, widestWord, wrapCell } from './wrap.js';

/** What colours there are; each gives the text back as it is where there are none. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly gray: (text: string) => string;
  readonly green: (text: string) => string;
  readonly red: (text: string) => string;
}

interface Column {
  readonly title: string;
  readonly right: boolean;
  /** what each row has here, fit to be shown */
  readonly cells: readonly string[];
  readonly looks: readonly (((text: string) => string) | undefined)[];
}

const GAP = 2;
/** The further lines of a row's first cell are indented, so that none is taken for a row. */
const INDENT = 2;
/** What a row begins with is its name, and stays whole if it is no longer. */
const NAME = 24;
/** A part of a word that is longer is cut, before columns get too narrow for the figures. */
const PART = 16;

/** @param width of the terminal. @returns lines, none wider */
export function drawTable(table: TextTable, width: number, paint: Paint): string[] {
  const all = columnsOf(table, paint);
  const natural = all.map(naturalWidth);
  if (taken(natural) <= width) return inColumns(all, natural, paint);
  const columns = all.filter(({ cells }) => cells.some((cell) => cell !== '0'));
  const listed = asLists(columns, width, paint);
  const widths = narrowed(columns, width);
  if (widths === undefined) return listed;
  const narrow = inColumns(columns, widths, paint);
  return narrow.length <= listed.length ? narrow : listed;
}

/** The columns in which any row has something to say. */
function columnsOf({ headers, rows }: TextTable, paint: Paint): Column[] {
  const looks = { good: paint.green, bad: paint.red };
  const lookOf = (cell: Cell) => (typeof cell === 'string' ? undefined : looks[cell.look]);
  return headers
    .map((header, index) => ({
      title: titleOf(header),
      right: isRight(header),
      cells: rows.map((row) => printable(textOf(row[index] ?? ''))),
      looks: rows.map((row) => lookOf(row[index] ?? '')),
    }))
    .filter(({ cells }) => rows.length === 0 || cells.some((cell) => cell !== ''));
}

function naturalWidth({ title, cells }: Column): number {
  return Math.max(...[title, ...cells].map(widthOf));
}

function taken(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, GAP * (widths.length - 1));
}

/**
 * Widths with which the columns fit: titles are broken first, which costs a line in all, then the widest columns.
 * Undefined where nothing makes them fit.
 */
function narrowed(columns: readonly Column[], width: number): number[] | undefined {
  const wide = columns.map(({ title, cells }) => Math.max(widestWord(title), ...cells.map(widthOf)));
  const least = columns.map(leastWidth);
  const capped = (cap: number): number[] => wide.map((most, i) => Math.max(least[i]!, Math.min(most, cap)));
  for (let cap = Math.max(...wide); cap > 0; cap--) {
    if (taken(capped(cap)) <= width) return capped(cap);
  }
  return undefined;
}

/** Figures are never broken, but for the two ends of a range. */
function leastWidth({ title, right, cells }: Column, index: number): number {
  const least = (cell: string): number => {
    if (right) return widestWord(glued(cell));
    return index === 0 ? Math.min(widthOf(cell), NAME) : Math.min(widestPart(cell), PART);
  };
  return Math.max(widestWord(title), ...cells.map(least));
}

function inColumns(columns: readonly Column[], widths: readonly number[], paint: Paint): string[] {
  const titles = columns.map(({ title }, i) => wrapCell(title, widths[i]!));
  const rows = columns[0]?.cells.map((_, row) =>
    columns.map(({ cells, right }, i) =>
      wrapCell(right ? glued(cells[row]!) : cells[row]!, widths[i]!, i === 0 ? INDENT : 0),
    ),
  );
  return [
    ...rowLines(titles, columns, widths, () => paint.bold),
    paint.gray('─'.repeat(taken(widths))),
    ...(rows ?? []).flatMap((cells, row) => rowLines(cells, columns, widths, (i) => columns[i]!.looks[row])),
  ];
}

/** A row, as many lines high as its highest cell. @param look of the cells of a column */
function rowLines(
  cells: readonly (readonly string[])[],
  columns: readonly Column[],
  widths: readonly number[],
  look: (column: number) => ((text: string) => string) | undefined,
): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    cells
      .map((lines, i) => {
        const text = lines[line] ?? '';
        const blank = ' '.repeat(Math.max(0, widths[i]! - widthOf(text)));
        const painted = text === '' ? '' : (look(i)?.(text) ?? text);
        return columns[i]!.right ? blank + painted : painted + blank;
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  );
}

/** Each row as lines of a title and what the row has there; what it has not is left out. */
function asLists(columns: readonly Column[], width: number, paint: Paint): string[] {
  const widest = Math.max(...columns.map(({ title }) => widthOf(title)));
  const widths = [Math.min(widest, Math.floor(width / 2) - GAP)];
  widths.push(width - GAP - widths[0]!);
  const sides = [{ right: false }, { right: false }] as Column[];
  const rows = columns[0]?.cells.map((_, row) =>
    columns.flatMap(({ title, cells, looks }) => {
      const lines = [wrapCell(title, widths[0]!), wrapCell(cells[row]!, widths[1]!)];
      const look = (side: number) => (side === 0 ? paint.bold : looks[row]);
      return cells[row] === '' ? [] : rowLines(lines, sides, widths, look);
    }),
  );
  return (rows ?? []).flatMap((lines, row) => (row === 0 ? lines : ['', ...lines]));
}
