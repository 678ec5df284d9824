/** A table that is to be shown: what is in it, not how it looks. */

/** A text; with a look, one that says by its colour as well whether that is good or bad news. */
export type Cell = string | { readonly text: string; readonly look: 'good' | 'bad' };

export interface TextTable {
  /** of each column; one that starts with `>` stands, with its cells, at the right of the column */
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** Good news: green where there are colours. */
export function good(text: string): Cell {
  return { text, look: 'good' };
}

/** Bad news: red where there are colours. */
export function bad(text: string): Cell {
  return { text, look: 'bad' };
}

export function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.text;
}

/** What is written over a column. */
export function titleOf(header: string): string {
  return header.replace(/^>/, '');
}

/** Whether a column stands at the right. */
export function isRight(header: string): boolean {
  return header.startsWith('>');
}
