/** optimized/cortex-m/depthwise_pairs.c, depthwise_parts.h, depthwise_columns.c and depthwise_outputs.c */
import {
  blocksOf,
  floorDiv,
  recordOf,
  tapsAt,
  type StatedKernel,
  type Trips,
  type WindowRecord,
} from '../parts/stated-kernel.js';

const STACK_WORDS = 104;
const BLOCK_WORDS = 4;
const MOST_BLOCKS = 16;
const FRAME = 4 + 8 + 7;

/** Rows of the output, the pairs of kernel rows that they take at a time, and outputs of a row at a time. */
interface Part {
  readonly row: number;
  readonly end: number;
  readonly pairs: number;
  readonly width: number;
}

export const DEPTHWISE_PAIRS: StatedKernel = {
  kind: 'DEPTHWISE_CONV_2D',
  name: 'depthwise_pairs',
  channelBlock: 4,
  takes: (operatorCase) => {
    const { rows, columns, out } = recordOf(operatorCase);
    return out.channels >= 4 && columns.kernel <= 8 && rows.dilation === 1 && columns.dilation === 1;
  },
  run: (operatorCase, trips) => {
    const record = recordOf(operatorCase);
    for (const part of partsOf(record)) runPart(record, part, trips);
  },
};

function partsOf(record: WindowRecord): Part[] {
  const { rows, columns, out } = record;
  const all = (rows.kernel + 1) >> 1;
  const atOnce = all * columns.kernel <= MOST_BLOCKS;
  const parts: Part[] = [];
  let row = 0;
  if (atOnce) {
    const end = rowsWithRoom(record, wordsOf(record, all, out.width));
    parts.push({ row, end, pairs: all, width: out.width });
    row = end;
  }
  if (all > 1) {
    const end = rowsWithRoom(record, wordsOf(record, 1, out.width));
    if (end > row) {
      parts.push({ row, end, pairs: 1, width: out.width });
      row = end;
    }
  }
  let pairs = atOnce ? all : 1;
  let width = widest(record, pairs);
  if (width < 3) {
    pairs = 1;
    width = widest(record, 1);
  }
  return [...parts, { row, end: out.height, pairs, width }];
}

function isAtOnce({ rows }: WindowRecord, pairs: number): boolean {
  return 2 * pairs >= rows.kernel;
}

function columnsUnder({ columns }: WindowRecord, width: number): number {
  return (width - 1) * columns.stride + columns.kernel;
}

function wordsOf(record: WindowRecord, pairs: number, width: number): number {
  const weights = BLOCK_WORDS * record.columns.kernel * pairs;
  const columns = BLOCK_WORDS * pairs * columnsUnder(record, width);
  if (isAtOnce(record, pairs)) return FRAME + weights + columns;
  return Math.max(weights, FRAME) + columns + BLOCK_WORDS * width;
}

function rowsWithRoom({ out }: WindowRecord, words: number): number {
  const bytes = out.width * out.channels;
  return Math.max(0, out.height - floorDiv(4 * words + 15 + bytes - 1, bytes));
}

function widest(record: WindowRecord, pairs: number): number {
  let { width } = record.out;
  while (width > 0 && wordsOf(record, pairs, width) > STACK_WORDS) width--;
  return width;
}

function runPart(record: WindowRecord, part: Part, trips: Trips): void {
  const { rows, columns, out } = record;
  const groups = blocksOf(out.channels, 4);
  const atOnce = isAtOnce(record, part.pairs);
  trips.add('part');
  trips.add('group', groups);
  let before = { first: 0, end: -1 };
  for (let row = part.row; row < part.end; row++) {
    const taps = tapsAt(rows, row);
    trips.add('row', groups);
    for (let column = 0; column < out.width; column += part.width) {
      const width = Math.min(out.width - column, part.width);
      const kernelRows = taps.end - taps.first;
      const pairs = (kernelRows + 1) >> 1;
      if (atOnce) {
        trips.add('run at once', groups);
        if (taps.first !== before.first || taps.end !== before.end) {
          trips.add('table', groups);
          fillWeights(record, kernelRows, pairs, groups, trips);
        }
        before = taps;
        fillColumns(record, column, width, kernelRows, pairs, groups, trips);
        trips.add('outputs', groups * width);
        trips.add('block', groups * width * pairs * columns.kernel);
        continue;
      }
      trips.add('run in turn', groups);
      trips.add('biases', groups * width);
      for (let pair = 0; pair < pairs; pair += part.pairs) {
        const some = Math.min(pairs - pair, part.pairs);
        trips.add('turn', groups);
        fillWeights(record, kernelRows - 2 * pair, some, groups, trips);
        fillColumns(record, column, width, kernelRows - 2 * pair, some, groups, trips);
        trips.add('sums', groups * width);
        trips.add('block', groups * width * some * columns.kernel);
      }
      trips.add('outputs of sums', groups * width);
    }
  }
}

function fillWeights(
  { columns }: WindowRecord,
  kernelRows: number,
  pairs: number,
  times: number,
  trips: Trips,
): void {
  const two = Math.min(kernelRows >> 1, pairs);
  trips.add('weights of two rows', times * two);
  trips.add('column of two rows', times * two * columns.kernel);
  if (two === pairs) return;
  trips.add('weights of one row', times);
  trips.add('weight of one row', times * columns.kernel);
}

function fillColumns(
  record: WindowRecord,
  column: number,
  width: number,
  kernelRows: number,
  pairs: number,
  times: number,
  trips: Trips,
): void {
  const { columns, in: input, out } = record;
  const left = column * columns.stride - columns.before;
  const count = columnsUnder(record, width);
  const first = Math.max(0, -left);
  const inside = Math.max(0, Math.min(count, input.width - left) - first);
  trips.add('columns', times);
  trips.add('block of zeros', times * (count - inside) * pairs);
  trips.add('blocks of zeros', times * (Number(first > 0) + Number(first + inside < count)));
  if (inside === 0) return;
  const multiplier = out.channels / input.channels;
  if (multiplier === 1 && pairs === 2 && kernelRows === 3) {
    trips.add('columns of three rows', times);
    trips.add('column of three rows', times * inside);
    return;
  }
  for (let pair = 0; pair < pairs; pair++) {
    const two = kernelRows - 2 * pair > 1;
    const rows =
      multiplier === 1 ? (two ? 'two rows' : 'one row') : multiplier % 4 === 0 ? 'the same' : 'bytes';
    trips.add(`columns of ${rows}`, times);
    trips.add(`column of ${rows}`, times * inside);
  }
}
