/** Pieces of C, of whatever names and numbers. */
import type { Field } from './settled-model.js';

const WIDTH = 118;
const LONGEST_NAME = 40;

/** Headers of the C library, whose names a header of a network would take from them. */
const TAKEN =
  /^(assert|complex|ctype|errno|fenv|float|inttypes|iso646|limits|locale|math|memory|setjmp|signal|std[a-z]+|string|strings|tgmath|threads|time|uchar|unistd|wchar|wctype)$/;

/** What a network's C names begin with: lower-case letters, digits and underscores, a letter first. */
export function networkName(text: string): string {
  const word = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, LONGEST_NAME)
    .replace(/^_+|_+$/g, '');
  if (word === '') return 'network';
  return /^[0-9]/.test(word) || TAKEN.test(word) ? `network_${word}` : word;
}

/** Text of unknown origin as it may stand in a comment: no end and no beginning of one, no line's end, no trigraph. */
export function inComment(text: string): string {
  const plain = text.replace(/[^ -~]/gu, '?').replace(/[\\?]/g, '_');
  return plain.replace(/\*(?=\/)|\/(?=\*)/g, '$& ').slice(0, 100);
}

/** Words in lines of limited width, each indented. */
export function lines(words: readonly string[], indent = '    ', end = ','): string {
  const all: string[] = [];
  let line = indent;
  for (const word of words) {
    if (line.length + word.length + end.length > WIDTH && line !== indent) {
      all.push(line.trimEnd());
      line = indent;
    }
    line += `${word}${end} `;
  }
  return [...all, line.trimEnd()].join('\n');
}

/** A comment of some lines, as this project writes them. */
export function comment(paragraphs: readonly string[]): string {
  return `/* ${paragraphs.join('\n').replace(/\n/g, '\n * ').replace(/ +$/gm, '')} */`;
}

/** The least int32 cannot be written as a literal: its minus is an operator. */
export function int32(value: number): string {
  return value === -(2 ** 31) ? '-2147483647 - 1' : String(value);
}

/** An initializer of a field, by the names of its members; null where it is all zeros, as without one. */
export function initializer(field: Field): string | null {
  if (typeof field === 'number') return field === 0 ? null : int32(field);
  if (Array.isArray(field)) {
    const values = (field as readonly Field[]).map((value) => initializer(value));
    return values.every((value) => value === null)
      ? null
      : `{${values.map((value, i) => value ?? (typeof field[i] === 'number' ? '0' : '{0}')).join(', ')}}`;
  }
  const members = Object.entries(field).flatMap(([name, value]) => {
    const text = initializer(value);
    return text === null ? [] : [`.${name} = ${text}`];
  });
  return members.length === 0 ? null : `{${members.join(', ')}}`;
}

/** A float's shortest literal that is read as the same float. */
export function floatLiteral(value: number): string {
  for (let digits = 6; digits < 10; digits++) {
    const text = value.toPrecision(digits);
    if (Math.fround(Number(text)) === Math.fround(value)) return `${withPoint(text)}f`;
  }
  return `${withPoint(value.toPrecision(10))}f`;
}

function withPoint(text: string): string {
  return /[.e]/.test(text) ? text : `${text}.0`;
}
