/** A network of a space as a row of boxes, from the image to the classes. */
import type { Architecture, Space } from '../model/space/space.js';
import { formatCount } from '../common/format.js';
import { COLOURS, escaped, round, text } from './svg.js';

const BOX = { width: 84, height: 74, gap: 22 };
const TOP = 52;
const LEFT = 12;
/** Room under the boxes for bars of the largest part. */
const BARS = 90;

interface Box {
  readonly title: string;
  readonly lines: readonly string[];
  /** null for what costs nothing by itself */
  readonly count: number | null;
  readonly colour: string;
}

/**
 * Draws each block with its operation, its width and the resolution of its output, and under it what it costs.
 * @param counts of stem, each block, and head, in `unit`
 */
export function architectureSvg(
  space: Space,
  architecture: Architecture,
  counts: readonly number[],
  unit: string,
): string {
  const boxes = boxesOf(space, architecture, counts);
  const width = 2 * LEFT + boxes.length * (BOX.width + BOX.gap) - BOX.gap;
  const height = TOP + BOX.height + BARS + 40;
  const most = Math.max(...counts);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">' +
      '<path d="M0 0L8 4L0 8z" fill="#555"/></marker></defs>',
    `<rect width="${width}" height="${height}" fill="white"/>`,
    text(LEFT, 24, 'Architecture', 'font-size="15" font-weight="bold"'),
    ...boxes.flatMap((box, index) => drawBox(box, LEFT + index * (BOX.width + BOX.gap), index > 0, most)),
    text(LEFT, height - 10, `bars: ${unit} of each part; h×w×channels: its output`, 'fill="#555"'),
    '</svg>',
  ].join('\n');
}

function boxesOf(
  { input, stem, blocks, head }: Space,
  architecture: Architecture,
  counts: readonly number[],
): Box[] {
  let [height, width] = input as [number, number, number];
  const strided = (stride: number, channels: number): string => {
    [height, width] = [Math.ceil(height / stride), Math.ceil(width / stride)];
    return `${height}×${width}×${channels}`;
  };
  return [
    { title: 'image', lines: [input.join('×')], count: null, colour: '#777' },
    {
      title: 'stem',
      lines: [`conv ${stem.kernel}×${stem.kernel}`, strided(stem.stride, stem.width)],
      count: counts[0]!,
      colour: COLOURS[5]!,
    },
    ...architecture.map(({ operation, width: channels }, block) => ({
      title: `${block + 1}  ${operation}`,
      lines: [
        `width ${channels}${blocks.strides[block] === 1 ? '' : ', stride ' + blocks.strides[block]}`,
        strided(blocks.strides[block]!, channels),
      ],
      count: counts[block + 1]!,
      colour: colourOf(operation),
    })),
    {
      title: 'head',
      lines: ['mean, dense', `${head.classes} classes`],
      count: counts.at(-1)!,
      colour: COLOURS[5]!,
    },
  ];
}

function colourOf(operation: string): string {
  const kinds = ['sep', 'ir', 'se'];
  const place = kinds.indexOf(operation.split('_')[0]!);
  return place < 0 ? '#777' : COLOURS[place]!;
}

function drawBox({ title, lines, count, colour }: Box, x: number, arrow: boolean, most: number): string[] {
  const middle = x + BOX.width / 2;
  const base = TOP + BOX.height;
  const bar = count === null ? 0 : (count / most) * (BARS - 20);
  return [
    ...(arrow
      ? [
          `<line x1="${x - BOX.gap}" y1="${TOP + BOX.height / 2}" x2="${x - 1}" y2="${TOP + BOX.height / 2}" ` +
            'stroke="#555" marker-end="url(#arrow)"/>',
        ]
      : []),
    `<rect x="${x}" y="${TOP}" width="${BOX.width}" height="${BOX.height}" rx="6" fill="${colour}" fill-opacity="0.15" stroke="${colour}"/>`,
    text(middle, TOP + 24, title, 'text-anchor="middle" font-weight="bold"'),
    ...lines.map((content, row) =>
      text(middle, TOP + 42 + 18 * row, content, 'text-anchor="middle" font-size="10"'),
    ),
    ...(count === null
      ? []
      : [
          `<rect x="${x + 12}" y="${base + 6}" width="${BOX.width - 24}" height="${round(Math.max(0.5, bar))}" ` +
            `fill="${colour}" fill-opacity="0.6"><title>${escaped(formatCount(count))}</title></rect>`,
          text(middle, base + 6 + bar + 13, millions(count), 'text-anchor="middle" font-size="10"'),
        ]),
  ];
}

function millions(count: number): string {
  return `${(count / 1e6).toPrecision(3)} M`;
}
