/** What the pictures are drawn with. Coordinates are in pixels. */
import { printable } from '../common/printable.js';
import { COLOUR_CLASSES } from './palette.js';

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** what the picture shows, for those who cannot see it */
  readonly label: string;
}

/** A picture as part of a page, which has the colours' classes. */
export function sheet({ width, height, label }: Sheet, body: readonly string[]): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
      `role="img" aria-label="${escaped(label)}" font-family="system-ui, sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" class="paper" fill="currentColor"/>`,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

/** A picture of {@link sheet} that needs nothing else. */
export function standalone(svg: string): string {
  return svg.replace('>', `>\n<style>${COLOUR_CLASSES}</style>`);
}

/** A thin line of the grid. */
export function line(x1: number, y1: number, x2: number, y2: number): string {
  return stroke(x1, y1, x2, y2, 'class="rule"');
}

/** A line in the colour of its class; `attributes` are SVG's own. */
export function stroke(x1: number, y1: number, x2: number, y2: number, attributes: string): string {
  return (
    `<line x1="${round(x1)}" y1="${round(y1)}" x2="${round(x2)}" y2="${round(y2)}" ` +
    `stroke="currentColor" ${attributes}/>`
  );
}

export interface TextLook {
  /** of its colour; ink unless given */
  readonly colour?: string;
  /** which end of the text is at the place; its begin unless given */
  readonly anchor?: 'middle' | 'end';
  readonly size?: number;
  readonly bold?: boolean;
  /** SVG's own */
  readonly transform?: string;
}

/** A text whose baseline begins at (x, y). */
export function text(x: number, y: number, content: string, look: TextLook = {}): string {
  const { colour = 'ink', anchor, size, bold = false, transform } = look;
  const attributes = [
    `class="${colour}" fill="currentColor"`,
    ...(anchor === undefined ? [] : [`text-anchor="${anchor}"`]),
    ...(size === undefined ? [] : [`font-size="${size}"`]),
    ...(bold ? ['font-weight="600"'] : []),
    ...(transform === undefined ? [] : [`transform="${transform}"`]),
  ];
  return `<text x="${round(x)}" y="${round(y)}" ${attributes.join(' ')}>${escaped(content)}</text>`;
}

/** About how wide a text is, in pixels: fonts differ. */
export function textWidth(content: string, size = 13): number {
  return 0.66 * size * content.length;
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
