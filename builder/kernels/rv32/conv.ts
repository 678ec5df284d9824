/** optimized/rv32/conv_runs.c, dot_3x4.c, dot_1x4.c, dot_6x2.c, folded_bias.h and interleave.h */
import type { OperatorCase } from '../../../model/operator.js';
import {
  blocksOf,
  floorDiv,
  recordOf,
  tapsAt,
  type StatedKernel,
  type Trips,
  type WindowRecord,
} from '../parts/stated-kernel.js';

const PIXELS_THAT_PAY = 12;

function runs3x4Takes(operatorCase: OperatorCase): boolean {
  const { columns, out } = recordOf(operatorCase);
  return out.channels >= 4 && (columns.dilation === 1 || columns.kernel === 1);
}

function runs6x2Takes(operatorCase: OperatorCase): boolean {
  const { rows, columns, in: input, out } = recordOf(operatorCase);
  const filter = rows.kernel * columns.kernel * input.channels;
  const pixels = out.height * out.width;
  return (
    runs3x4Takes(operatorCase) &&
    out.channels >= 8 &&
    pixels >= 12 &&
    pixels * out.channels >= 12 * filter + 10 * out.channels + 4
  );
}

function isOneTap(operatorCase: OperatorCase): boolean {
  const { rows, columns } = recordOf(operatorCase);
  return rows.kernel * columns.kernel * rows.stride * columns.stride === 1;
}

export const CONV: readonly StatedKernel[] = [
  {
    kind: 'CONV_2D',
    name: 'conv_1x1_6x2',
    channelBlock: 8,
    takes: (operatorCase) => isOneTap(operatorCase) && runs6x2Takes(operatorCase),
    run: (operatorCase, trips) => runConv(oneRow(recordOf(operatorCase)), true, trips),
  },
  {
    kind: 'CONV_2D',
    name: 'conv_1x1_3x4',
    channelBlock: 8,
    takes: (operatorCase) => isOneTap(operatorCase) && runs3x4Takes(operatorCase),
    run: (operatorCase, trips) => runConv(oneRow(recordOf(operatorCase)), false, trips),
  },
  {
    kind: 'CONV_2D',
    name: 'conv_runs_6x2',
    channelBlock: 8,
    takes: runs6x2Takes,
    run: (operatorCase, trips) => runConv(recordOf(operatorCase), true, trips),
  },
  {
    kind: 'CONV_2D',
    name: 'conv_runs_3x4',
    channelBlock: 8,
    takes: runs3x4Takes,
    run: (operatorCase, trips) => runConv(recordOf(operatorCase), false, trips),
  },
];

/** Of a kernel of one tap, which knows no ends of rows. */
function oneRow({ in: input, out, rows, columns }: WindowRecord): WindowRecord {
  const [from, to] = [input.height * input.width, out.height * out.width];
  return {
    in: { ...input, height: 1, width: from },
    out: { ...out, height: 1, width: to },
    rows: { ...rows, input: 1, output: 1 },
    columns: { ...columns, input: from, output: to },
  };
}

function runConv(record: WindowRecord, interleaved: boolean, trips: Trips): void {
  const { rows, columns, in: input, out } = record;
  const run = columns.kernel * input.channels;
  const filter = rows.kernel * run;
  const bytes = out.height * out.width * out.channels;
  const isFolded = out.height * out.width >= PIXELS_THAT_PAY;
  const tail = floorDiv(bytes - 4 * out.channels, 4) * 4;
  const pairs = tail - 12 * filter;
  if (isFolded) {
    trips.add('fold');
    trips.add('folded channel', out.channels);
    trips.add('four folded weights', out.channels * floorDiv(filter, 4));
    trips.add('folded weight', out.channels * (filter % 4));
    if (filter % 4 !== 0) trips.add('folded rest', out.channels);
  }
  const reach = input.width + columns.before - columns.kernel;
  const first = Math.ceil(columns.before / columns.stride);
  const end = Math.min(out.width, reach < 0 ? 0 : floorDiv(reach, columns.stride) + 1);

  for (let y = 0; y < out.height; y++) {
    const taps = tapsAt(rows, y);
    const kernelRows = taps.end - taps.first;
    const folds = isFolded && kernelRows === rows.kernel;
    trips.add('row');
    for (let x = 0; x < out.width;) {
      const inside = x < first ? 0 : end - x;
      const to = (y * out.width + x) * out.channels;
      if (inside >= 6 && interleaved && folds && to + 6 * out.channels <= pairs) {
        trips.add('six pixels');
        trips.add('interleaved row', kernelRows);
        trips.add('four interleaved', kernelRows * floorDiv(run, 4));
        trips.add('interleaved', kernelRows * (run % 4));
        addPairs(filter, out.channels, trips);
        x += 6;
      } else if (inside > 0 && end - first >= 3) {
        const again = inside < 3 ? 3 - inside : 0;
        const fold = folds && to - again * out.channels + 3 * out.channels <= tail;
        if (inside >= 6 && interleaved && folds) trips.add('six pixels refused');
        trips.add('three pixels');
        addDots(fold ? '3x4' : '3x4 with zero', kernelRows, run, out.channels, trips);
        x += 3 - again;
      } else {
        const across = tapsAt(columns, x);
        trips.add('one pixel');
        addDots('1x4', kernelRows, (across.end - across.first) * input.channels, out.channels, trips);
        x++;
      }
    }
  }
}

/** dot_all_channels() of dot_block.h with one of its kernels. */
export function addDots(dot: string, rows: number, run: number, channels: number, trips: Trips): void {
  const blocks = blocksOf(channels, 4);
  const runs = run === 0 ? 0 : rows;
  trips.add(`dot ${dot}`);
  if (channels % 4 !== 0) trips.add(`dot ${dot} again`);
  trips.add(`block ${dot}`, blocks);
  trips.add(`run ${dot}`, blocks * runs);
  trips.add(`eight of ${dot}`, blocks * runs * floorDiv(run, 8));
  if (run >= 8) trips.add(`eights of ${dot}`, blocks * runs);
  trips.add(`one of ${dot}`, blocks * runs * (run % 8));
  if (run % 8 !== 0) trips.add(`ones of ${dot}`, blocks * runs);
}

/** dot_all_pairs(). */
function addPairs(k: number, channels: number, trips: Trips): void {
  const blocks = blocksOf(channels, 2);
  trips.add('dot 6x2');
  if (channels % 2 !== 0) trips.add('dot 6x2 again');
  trips.add('block 6x2', blocks);
  trips.add('eight of 6x2', blocks * floorDiv(k, 8));
  if (k >= 8) trips.add('eights of 6x2', blocks);
  trips.add('two of 6x2', blocks * floorDiv(k % 8, 2));
  if (k % 8 >= 2) trips.add('twos of 6x2', blocks);
  trips.add('one of 6x2', blocks * (k % 2));
}
