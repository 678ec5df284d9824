/** A model's memory over time: what lies where in the arena while each operator runs. */
import { blocksDuring, peakOperator, type ArenaBlock, type ArenaMap } from '../builder/arena-map.js';
import type { ModelPrediction } from '../builder/predict.js';
import { formatBytes, formatCount } from '../common/format.js';
import { LinearAxis, type Axis } from './axis.js';
import { escaped, line, round, sheet, stroke, text } from './svg.js';

const WIDTH = 560;
const AREA = { left: 72, right: WIDTH - 18, top: 58, bottom: 330 };
const HEIGHT = AREA.bottom + 50;
/** Numbers of operators that find room under the axis. */
const NUMBERS = 12;
/** What stands out, and what does not. */
const COLOURS = { peak: 'c3', tensor: 'c0', scratch: 'c2', persistent: 'c6' } as const;

/** Operators to the right, addresses upwards; what is in use at the peak stands out. */
export function arenaMapSvg({ arena, operators }: ModelPrediction): string {
  const at = peakOperator(arena);
  const sizes = [arena.persistent, arena.peak, arena.scratch];
  const y = new LinearAxis([0, sizes.reduce((sum, bytes) => sum + bytes) / 1024], AREA.bottom, AREA.top);
  const step = (AREA.right - AREA.left) / Math.max(1, operators.length);
  const x = (operator: number): number => AREA.left + step * operator;
  const middle = x(at) + step / 2;
  const label = labelOf(arena.blocks.length, at, operators[at]?.kind);
  return sheet({ width: WIDTH, height: HEIGHT, label }, [
    text(12, 24, 'SRAM over time', { size: 15, bold: true }),
    ...legend(arena),
    ...y.ticks.flatMap((tick) => [
      line(AREA.left, y.place(tick), AREA.right, y.place(tick)),
      text(AREA.left - 8, y.place(tick) + 4, `${formatCount(tick)} KB`, { anchor: 'end', size: 12 }),
    ]),
    ...regions(arena, at, operators.length - 1).map((region) => drawRegion(region, x, y)),
    ...numbers(operators.length, x),
    stroke(middle, AREA.top - 6, middle, AREA.bottom, 'class="ink" stroke-dasharray="2 3"'),
  ]);
}

/** Memory that is in use from one operator to another. */
interface Region extends Pick<ArenaBlock, 'first' | 'last' | 'offset' | 'bytes'> {
  readonly colour: string;
  readonly name: string;
}

/** From the bottom: what is kept all the time, what is planned, what operators work in. */
function regions({ persistent, scratch, peak, blocks }: ArenaMap, at: number, last: number): Region[] {
  const always = { first: 0, last };
  const { persistent: kept, scratch: working } = COLOURS;
  return [
    { ...always, offset: 0, bytes: persistent, colour: kept, name: 'kept all the time' },
    ...blocks.map((block) => ({
      ...block,
      offset: persistent + block.offset,
      colour: colourOf(block, at),
      name: blockName(block),
    })),
    { ...always, offset: persistent + peak, bytes: scratch, colour: working, name: 'working memory' },
  ].filter(({ bytes }) => bytes > 0);
}

function colourOf({ first, last, tensor }: ArenaBlock, at: number): string {
  if (first <= at && at <= last) return COLOURS.peak;
  return tensor === null ? COLOURS.scratch : COLOURS.tensor;
}

function drawRegion(region: Region, x: (operator: number) => number, y: Axis): string {
  const { first, last, offset, bytes, colour, name } = region;
  const top = y.place((offset + bytes) / 1024);
  const size = `width="${round(x(last + 1) - x(first))}" height="${round(y.place(offset / 1024) - top)}"`;
  return (
    `<rect x="${round(x(first))}" y="${round(top)}" ${size} class="${colour}" fill="currentColor" ` +
    'fill-opacity="0.55" stroke="currentColor" stroke-width="0.5">' +
    `<title>${escaped(`${name}: ${formatBytes(bytes)}, operators ${first} to ${last}`)}</title></rect>`
  );
}

function labelOf(blocks: number, at: number, kind: string | undefined): string {
  return `SRAM over time: ${blocks} tensors, most in use during operator ${at}${kind === undefined ? '' : `, ${kind}`}`;
}

function legend({ scratch, blocks }: ArenaMap): string[] {
  const works = scratch > 0 || blocks.some(({ tensor }) => tensor === null);
  const entries: [colour: string, name: string, x: number][] = [
    [COLOURS.peak, 'in use at the peak', 72],
    [COLOURS.tensor, 'other tensors', 222],
    [COLOURS.persistent, 'kept all the time', 336],
    [COLOURS.scratch, 'working', 470],
  ];
  return entries
    .slice(0, works ? 4 : 3)
    .flatMap(([colour, name, x]) => [
      `<rect x="${x}" y="35" width="10" height="10" class="${colour}" fill="currentColor" fill-opacity="0.55" stroke="currentColor"/>`,
      text(x + 15, 44, name, { size: 12 }),
    ]);
}

function numbers(operators: number, x: (operator: number) => number): string[] {
  const every = Math.ceil(operators / NUMBERS);
  const shown = Array.from({ length: Math.ceil(operators / every) || 0 }, (_, i) => i * every);
  const half = (x(1) - x(0)) / 2;
  return [
    ...shown.map((operator) =>
      text(x(operator) + half, AREA.bottom + 18, String(operator), { anchor: 'middle', size: 12 }),
    ),
    text((AREA.left + AREA.right) / 2, AREA.bottom + 38, 'operator', { anchor: 'middle', colour: 'soft' }),
  ];
}

/** The columns of {@link peakRows}; those of figures begin with `>`. */
export const PEAK_HEADERS = ['In use at the peak', 'Shape', '>Size', '>Operators'] as const;

/** What is in use when most of the arena is, the largest first. */
export function peakRows({ arena }: ModelPrediction): string[][] {
  return blocksDuring(arena.blocks, peakOperator(arena))
    .sort((a, b) => b.bytes - a.bytes)
    .map((block) => [
      blockName(block),
      block.tensor === null ? '' : `${block.tensor.type} ${block.tensor.shape.join('×')}`,
      formatBytes(block.bytes),
      `${block.first} – ${block.last}`,
    ]);
}

/** Where the arena goes, in a sentence. */
export function arenaText({ arena, arenaBytes, operators }: ModelPrediction): string {
  const { persistent, scratch, peak } = arena;
  const at = peakOperator(arena);
  const kind = operators[at]?.kind;
  const rest = arenaBytes - persistent - scratch - peak;
  return (
    `Of ${formatBytes(arenaBytes)}, ${formatBytes(persistent)} are kept all the time, ` +
    `${formatBytes(scratch)} are working memory, ${formatBytes(peak)} hold tensors` +
    `${rest > 0 ? `, ${formatBytes(rest)} are a margin` : ''}. ` +
    `Most are in use during operator ${at}${kind === undefined ? '' : ` (${kind})`}.`
  );
}

function blockName({ tensor }: ArenaBlock): string {
  return tensor === null ? 'working memory of the operator' : tensor.name;
}
