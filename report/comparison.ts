/** Tables side by side as a picture: how many times each case takes by another table what it takes by the first. */
import type { ComparedCase, KindRatios } from '../builder/compared-cases.js';
import { formatCount } from '../common/format.js';
import { LogAxis } from './axis.js';
import {
  comparablePlaces,
  ratioText,
  sideText,
  tableLetter,
  type ComparisonData,
} from './comparison-words.js';
import { kindsOf } from './kinds.js';
import { seriesClass } from './palette.js';
import { dot } from './plot.js';
import { escaped, line, round, sheet, standalone, stroke, text } from './svg.js';

const WIDTH = 860;
const LEFT = 214;
const RIGHT = WIDTH - 92;
const TITLE = 34;
const ROW = 30;
/** Above the rows of a panel: its heading, and what lies on which side of 1. */
const HEAD = 64;
/** Below them: the ticks, what they count, and a gap to the next panel. */
const FOOT = 58;
const NOTE = 18;
/** Dots are spread over so much of a row's height, so that equal ratios are seen beside one another. */
const SPREAD = 18;
/** Multiples of it, less what is whole of them, lie evenly wherever they end. */
const GOLDEN = 0.618034;

/** A row of a panel. */
interface Row {
  readonly name: string;
  readonly note: string;
  /** what is said at the right */
  readonly value: number;
  readonly draw: (y: number, axis: LogAxis) => string[];
}

/** A panel for each table whose ratio to the first can be taken. */
export function comparisonSvg(data: ComparisonData): string {
  const places = comparablePlaces(data);
  const title = `Times what ${sideText(data.tables[0]!)} takes`;
  const panels = places.map((place) => ({ place, rows: rowsOf(data, place) }));
  const axis = new LogAxis([...places.flatMap((place) => ratiosAt(data, place)), 0.8, 1.25], LEFT, RIGHT);
  let top = TITLE;
  const body = panels.flatMap(({ place, rows }) => {
    const drawn = panel(data, place, rows, axis, top);
    top += HEAD + ROW * rows.length + FOOT;
    return drawn;
  });
  const notes = notesOf(data, places);
  return standalone(
    sheet({ width: WIDTH, height: top + NOTE * notes.length + 10, label: title }, [
      text(16, 26, title, { size: 16, bold: true }),
      ...body,
      ...notes.map((note, index) => text(16, top + 6 + NOTE * index, note, { colour: 'soft', size: 12 })),
    ]),
  );
}

function ratiosAt({ cases, models, networks }: ComparisonData, place: number): number[] {
  const spread = networks?.tables[place]?.ratios;
  return [
    ...cases.flatMap(({ cells }) => cells[place]?.ratio ?? []),
    ...models.flatMap(({ predictions }) => predictions[place]?.ratio ?? []),
    ...(spread == null ? [] : [spread.least, spread.most]),
  ].filter((ratio) => ratio > 0);
}

function rowsOf(data: ComparisonData, place: number): Row[] {
  const { tables, cases, models, networks } = data;
  const kinds = kindsOf(cases);
  const spread = networks?.tables[place]?.ratios;
  return [
    ...tables[place]!.kinds.flatMap((ratios) => (ratios.kind === null ? [] : [kindRow(ratios)])),
    ...models.flatMap(({ model, predictions }): Row[] => {
      const ratio = predictions[place]?.ratio ?? null;
      if (ratio === null || ratio <= 0) return [];
      const caption = `${model.name}: ${ratioText(ratio)}`;
      return [
        {
          ...{ name: model.name, note: 'model', value: ratio },
          draw: (y, axis) => [diamond(axis.place(ratio), y, caption)],
        },
      ];
    }),
    ...(spread == null
      ? []
      : [
          {
            ...{ name: networks!.space, note: `${formatCount(spread.n)} random networks` },
            value: spread.geometricMean,
            draw: (y: number, axis: LogAxis) => [
              stroke(axis.place(spread.least), y, axis.place(spread.most), y, 'class="soft"'),
              stroke(
                axis.place(spread.p05),
                y,
                axis.place(spread.p95),
                y,
                'class="soft" stroke-width="9" stroke-opacity="0.4"',
              ),
              meanMark(axis.place(spread.geometricMean), y),
            ],
          },
        ]),
  ];

  function kindRow({ kind, n, geometricMean }: KindRatios): Row {
    const colour = seriesClass(kinds.indexOf(kind!));
    const own = cases.filter((one) => one.kind === kind && (one.cells[place]?.ratio ?? 0) > 0);
    return {
      ...{ name: kind!, note: n === 1 ? '1 case' : `${formatCount(n)} cases`, value: geometricMean },
      draw: (y, axis) => [
        ...own.map((one, index) => caseDot(one, place, data, { x: axis, y, index, colour })),
        meanMark(axis.place(geometricMean), y),
      ],
    };
  }
}

function caseDot(
  { key, cells }: ComparedCase,
  place: number,
  { tables }: ComparisonData,
  at: { readonly x: LogAxis; readonly y: number; readonly index: number; readonly colour: string },
): string {
  const ratio = cells[place]!.ratio!;
  const count = (of: number): string => formatCount(Math.round(cells[of]?.count ?? 0));
  const estimated = [cells[0], cells[place]].some((cell) => cell?.source === 'interpolated');
  const said =
    `${key}: ${count(place)} for ${count(0)} ${tables[0]!.table.unit}, ${ratioText(ratio)}` +
    (estimated ? ', interpolated' : '');
  const off = ((at.index * GOLDEN) % 1) - 0.5;
  const look = { radius: 3, opacity: 0.5, colour: at.colour };
  return dot({ x: at.x.place(ratio), y: at.y + SPREAD * off }, look, said);
}

function panel(
  data: ComparisonData,
  place: number,
  rows: readonly Row[],
  axis: LogAxis,
  top: number,
): string[] {
  const letter = tableLetter(place);
  const [from, to] = [top + HEAD, top + HEAD + ROW * rows.length];
  const one = axis.place(1);
  const side = (x: number, width: number, tone: string): string =>
    `<rect x="${round(x)}" y="${from}" width="${round(width)}" height="${to - from}" class="${tone}" ` +
    'fill="currentColor" fill-opacity="0.06"/>';
  return [
    text(16, top + 24, `${letter}: ${sideText(data.tables[place]!)}`, { size: 14, bold: true }),
    side(LEFT, one - LEFT, 'good'),
    side(one, RIGHT - one, 'bad'),
    text(one - 8, from - 8, '← takes less', { anchor: 'end', colour: 'good', size: 12 }),
    text(one + 8, from - 8, 'takes more →', { colour: 'bad', size: 12 }),
    ...axis.ticks.flatMap((tick) => [
      line(axis.place(tick), from, axis.place(tick), to),
      text(axis.place(tick), to + 18, axis.label(tick), { anchor: 'middle', size: 12 }),
    ]),
    stroke(one, from - 18, one, to, 'class="ink" stroke-dasharray="4 3"'),
    text((LEFT + RIGHT) / 2, to + 36, `${letter} / A`, { anchor: 'middle', colour: 'soft', size: 12 }),
    ...rows.flatMap((row, index) => {
      const y = from + ROW * (index + 0.5);
      return [
        text(LEFT - 12, y - 1, row.name, { anchor: 'end', size: 12 }),
        text(LEFT - 12, y + 12, row.note, { anchor: 'end', size: 10, colour: 'soft' }),
        ...row.draw(y, axis),
        text(RIGHT + 12, y + 5, ratioText(row.value), { size: 14, bold: true }),
      ];
    }),
  ];
}

/** Where the geometric mean is. */
function meanMark(x: number, y: number): string {
  return stroke(x, y - 11, x, y + 11, 'class="ink" stroke-width="3" stroke-linecap="round"');
}

function diamond(x: number, y: number, caption: string): string {
  const corners = [
    [x, y - 8],
    [x + 8, y],
    [x, y + 8],
    [x - 8, y],
  ];
  const path = corners.map(([left, upper]) => `${round(left!)} ${round(upper!)}`).join('L');
  return `<path d="M${path}Z" class="ink" fill="currentColor"><title>${escaped(caption)}</title></path>`;
}

function notesOf({ tables, networks }: ComparisonData, places: readonly number[]): string[] {
  const { unit } = tables[0]!.table;
  const others = tables.filter((_, place) => place > 0 && !places.includes(place));
  return [
    ...(places.length === 0
      ? []
      : [
          'A dot is a case, a bar the geometric mean, which is told at the right; counts are ' +
            (unit === 'instructions' ? 'emulated instructions, which are no time.' : 'cycles.'),
        ]),
    ...(networks?.tables.some(({ ratios }) => ratios !== null)
      ? ['Random networks: 9 in 10 of them lie in the thick line, all of them in the thin one.']
      : []),
    ...others.map((other) => `${sideText(other)} counts ${other.table.unit}: no ratio to A can be taken.`),
  ];
}
