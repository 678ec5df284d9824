/** What the pictures are drawn with. Coordinates are in pixels. */
import { printable } from '../common/printable.js';

/** Okabe and Ito's colours, which people with colour-blindness can tell apart. */
export const COLOURS = [
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#d55e00',
  '#cc79a7',
  '#56b4e9',
  '#000000',
  '#999933',
];

/** A thin grey line. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" stroke="#ddd"/>`;
}

/** A text whose baseline begins at (x, y); `attributes` are SVG's own. */
export function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${round(x)}" y="${round(y)}" ${attributes}>${escaped(content)}</text>`;
}

/** To a tenth of a pixel. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text on one line, for the inside of an element or of a quoted attribute (SVG or HTML). Every text that a page or
 * picture shows goes through here, whoever wrote it.
 */
export function escaped(content: string): string {
  return printable(content).replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
