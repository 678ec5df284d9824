/** A network of a space as a row of boxes, from the image to the classes. */
import { architectureParts, type ArchitecturePart } from '../model/space/parts.js';
import type { Architecture, Space } from '../model/space/space.js';
import { formatCount } from '../common/format.js';
import { seriesClass } from './palette.js';
import { escaped, round, sheet, stroke, text } from './svg.js';

const BOX = { width: 92, height: 90, gap: 17 };
/** So many that the text is still read on a phone. */
const BOXES_IN_A_ROW = 5;
const LEFT = 16;
const TOP = 44;
/** Room under a row of boxes for bars of the largest part. */
const BARS = 84;
const ROW = BOX.height + BARS + 22;
/** Of what is the same in every network of a space. */
const FIXED = seriesClass(6);

interface Box {
  readonly title: string;
  readonly lines: readonly string[];
  /** null for what costs nothing by itself */
  readonly count: number | null;
  readonly colour: string;
}

/**
 * Draws each block with its operation, its width and the resolution of its output, and under it what it costs.
 * @param counts of what all networks have (a fixed stem), each stage, and head, in `unit`
 */
export function architectureSvg(
  space: Space,
  architecture: Architecture,
  counts: readonly number[],
  unit: string,
): string {
  const boxes = boxesOf(space, architecture, counts);
  const width = 2 * LEFT + BOXES_IN_A_ROW * (BOX.width + BOX.gap) - BOX.gap;
  const height = TOP + Math.ceil(boxes.length / BOXES_IN_A_ROW) * ROW + 24;
  const most = Math.max(...counts);
  const label = `Architecture: ${boxes.map(({ title, lines }) => [title, ...lines].join(' ')).join(', ')}`;
  return sheet({ width, height, label }, [
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">' +
      '<path d="M0 0L8 4L0 8z" class="soft" fill="currentColor"/></marker></defs>',
    text(LEFT, 26, 'Architecture', { size: 15, bold: true }),
    ...boxes.flatMap((box, index) => drawBox(box, index, most)),
    text(LEFT, height - 12, `bars: ${unit} of each part; h×w×channels: its output`, {
      ...{ colour: 'soft', size: 12 },
    }),
  ]);
}

function boxesOf(space: Space, architecture: Architecture, counts: readonly number[]): Box[] {
  return architectureParts(space, architecture).map((part) => {
    const { kind, name, operation, output, stages } = part;
    // a stem that is chosen is counted beside what all networks have
    const places = kind === 'stem' ? [-1, ...stages] : stages;
    const count = { image: null, head: counts.at(-1)! }[kind as string];
    return {
      title: operation === null ? name : `${name}  ${operation}`,
      lines: linesOf(part, output.join('×')),
      count: count === undefined ? places.reduce((sum, place) => sum + counts[place + 1]!, 0) : count,
      colour: operation === null ? FIXED : colourOf(operation),
    };
  });
}

function linesOf({ kind, kernel, stride, output }: ArchitecturePart, shape: string): string[] {
  if (kind === 'image') return [shape];
  if (kind === 'stem') return [`conv ${kernel}×${kernel}`, shape];
  if (kind === 'head') return ['mean, dense', `${shape} classes`];
  return [`width ${output.at(-1)}`, ...(stride === 1 ? [] : [`stride ${stride}`]), shape];
}

function colourOf(operation: string): string {
  const kinds = ['sep', 'ir', 'se', 'conv', 'fused'];
  const place = kinds.indexOf(operation.split('_')[0]!);
  return place < 0 ? FIXED : seriesClass(place);
}

function drawBox({ title, lines, count, colour }: Box, index: number, most: number): string[] {
  const column = index % BOXES_IN_A_ROW;
  const x = LEFT + column * (BOX.width + BOX.gap);
  const top = TOP + Math.floor(index / BOXES_IN_A_ROW) * ROW;
  const middle = x + BOX.width / 2;
  const base = top + BOX.height;
  const bar = count === null ? 0 : (count / most) * (BARS - 24);
  const box = `x="${x}" y="${top}" width="${BOX.width}" height="${BOX.height}" rx="6" class="${colour}"`;
  return [
    ...(index === 0 ? [] : [arrow(x - (column === 0 ? LEFT - 2 : BOX.gap - 1), x - 1, top + BOX.height / 2)]),
    `<rect ${box} fill="currentColor" fill-opacity="0.14" stroke="currentColor"/>`,
    text(middle, top + 24, title, { anchor: 'middle', bold: true }),
    ...lines.map((content, row) =>
      text(middle, top + 42 + 18 * row, content, { anchor: 'middle', size: 11 }),
    ),
    ...(count === null
      ? []
      : [
          `<rect x="${x + 12}" y="${base + 6}" width="${BOX.width - 24}" height="${round(Math.max(0.5, bar))}" ` +
            `class="${colour}" fill="currentColor" fill-opacity="0.7"><title>${escaped(formatCount(count))}</title></rect>`,
          text(middle, base + 6 + bar + 15, millions(count), { anchor: 'middle', size: 12 }),
        ]),
  ];
}

function arrow(from: number, to: number, y: number): string {
  return stroke(from, y, to, y, 'class="soft" marker-end="url(#arrow)"');
}

function millions(count: number): string {
  return `${(count / 1e6).toPrecision(3)} M`;
}
