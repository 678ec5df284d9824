/** Text in lines that are no wider than a terminal, broken between words. */
import { beginning, widthOf } from './width.js';

/** Stands for a blank at which no line ends. */
const GLUE = '\u00a0';

/** A command at which a sentence points, up to the next comma: whoever copies it wants it on one line. */
const COMMAND = /(?<=: )(?:lut|npx|npm|sudo) [^,]*/g;

/** The blank between a figure and its unit. */
const BEFORE_UNIT = /(?<=\d) (?=(?:%|[KM]?B\b|m?s\b|min\b|h\b))/g;

/** After these a word that is wider than a line goes on in the next one. */
const JOINTS = /(?<=[/\\_=,:;.-])/;

/** What no line end divides, and what stands before it where it begins no line. */
interface Piece {
  readonly text: string;
  readonly before: '' | ' ';
}

/**
 * A sentence in lines. A path or a command that is wider than a line stays in one piece, for the terminal to break:
 * so it can still be copied.
 * @param indent what the lines after the first start with
 */
export function wrapProse(text: string, width: number, indent = ''): string[] {
  return fill(wordsOf(text.replace(COMMAND, glued)).map(word), width, indent);
}

/** The text of a cell in lines, none wider than the column. Those after the first are indented by `indent` columns. */
export function wrapCell(text: string, width: number, indent = 0): string[] {
  const pieces = wordsOf(text).flatMap((one) => divided(one, width - indent));
  return fill(pieces, width, ' '.repeat(indent));
}

/** A text whose blanks end no line, but those after a dash between two figures. */
export function glued(text: string): string {
  return text.replace(/(?<!–) /g, GLUE);
}

/** The width of the widest word. */
export function widestWord(text: string): number {
  return Math.max(...wordsOf(text).map(widthOf));
}

/** The width of the widest part of a word between joints. */
export function widestPart(text: string): number {
  return Math.max(...wordsOf(text).flatMap((one) => one.split(JOINTS).map(widthOf)));
}

function wordsOf(text: string): string[] {
  return text.replace(BEFORE_UNIT, GLUE).split(' ');
}

function word(text: string): Piece {
  return { text, before: ' ' };
}

/** Pieces in as few lines as take them. */
function fill(pieces: readonly Piece[], width: number, indent: string): string[] {
  const lines: string[] = [];
  for (const { text, before } of pieces) {
    const longer = `${lines.at(-1) ?? ''}${before}${text}`;
    if (lines.length === 0) lines.push(text);
    else if (widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(indent + text);
  }
  return lines.map((line) => line.replaceAll(GLUE, ' '));
}

/** A word in pieces that a line holds, divided at its joints where it has any. */
function divided(text: string, width: number): Piece[] {
  if (widthOf(text) <= width) return [word(text)];
  const parts = text.split(JOINTS).flatMap((part) => cut(part, width));
  return parts.map((part, i) => ({ text: part, before: i === 0 ? ' ' : '' }));
}

function cut(text: string, width: number): string[] {
  const first = beginning(text, width);
  return first === text ? [text] : [first, ...cut(text.slice(first.length), width)];
}
