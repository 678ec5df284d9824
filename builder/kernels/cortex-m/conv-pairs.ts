/** optimized/cortex-m/conv_pairs.h and .c: two pixels at a time, inputs unpacked once for all channels. */
import type { Axis } from '../../../model/arithmetic/window.js';
import { floorDiv, type Trips, type WindowRecord } from '../parts/stated-kernel.js';

const STACK_WORDS = 64;
/** conv_slices.c: sums that lie on the stack beside a slice, and the bytes of a slice that is worth while. */
const FEW_SUMS = 16;
const LEAST_ROOM = 16 * (48 / 4);

export interface Pixel {
  readonly y: number;
  readonly x: number;
}

/** How a kind of convolution unpacks two pixels. */
export interface Unpacking {
  readonly inside: (trips: Trips) => void;
  readonly anywhere: (trips: Trips, a: Pixel, b: Pixel, first: number, count: number) => void;
}

export function runPairs(record: WindowRecord, unpack: Unpacking, trips: Trips): void {
  const { rows, columns, out } = record;
  const pixels = out.height * out.width;
  const k = rows.kernel * columns.kernel * record.in.channels;
  const oneRow =
    rows.kernel * columns.kernel * rows.stride * columns.stride === 1 && rows.before + columns.before === 0;
  const width = oneRow ? pixels : out.width;
  const last = floorDiv(pixels * out.channels, 4) * 4;
  const bytes = k <= STACK_WORDS ? 0 : Math.ceil(k / 4) * 16;
  const hasRoom = bytes + 2 * out.channels <= last;
  const limit = k <= STACK_WORDS ? pixels * out.channels : hasRoom ? last - bytes - 2 * out.channels + 1 : 0;
  const innerRows = innerOf(rows);
  const innerColumns = oneRow ? { first: 0, end: pixels } : innerOf(columns);
  let [left, x, y, output] = [pixels, 0, 0, 0];

  const pairsInside = (): number => {
    trips.add('pairs asked');
    if (y < innerRows.first || y >= innerRows.end || x < innerColumns.first) return 0;
    trips.add('pairs asked, inside');
    const inside = Math.trunc((Math.min(innerColumns.end, width) - x) / 2);
    const room = limit - output;
    if (inside <= 0 || room <= 0) return 0;
    return Math.min(inside, Math.ceil(room / (2 * out.channels)));
  };
  const moveOn = (count: number): void => {
    left -= count;
    x += count;
    output += count * out.channels;
    for (; x >= width; x -= width, y++) trips.add('next row');
  };

  while (left > 0) {
    const pairs = pairsInside();
    if (pairs > 0) {
      trips.add('run of pairs');
      trips.add('pair inside', pairs);
      for (let pair = 0; pair < pairs; pair++) unpack.inside(trips);
      runBlocks(pairs, out.channels, k, trips);
      moveOn(2 * pairs);
      continue;
    }
    const alone = left === 1;
    trips.add(alone ? 'pixel alone' : 'pair anywhere');
    const at = { y, x };
    const next = x === width - 1 ? { y: y + 1, x: 0 } : { y, x: x + 1 };
    const before = x === 0 ? { y: y - 1, x: width - 1 } : { y, x: x - 1 };
    const [a, b] = alone ? [pixels > 1 ? before : at, at] : [at, next];
    const first = alone && pixels > 1 ? output - out.channels : output;
    if (first < limit) {
      unpack.anywhere(trips, a, b, 0, k);
      runBlocks(1, out.channels, k, trips);
    } else {
      const behind = output + (alone ? 1 : 2) * out.channels;
      runSlices(last - behind, out.channels, k, trips, (from, count) =>
        unpack.anywhere(trips, a, b, from, count),
      );
    }
    moveOn(alone ? 1 : 2);
  }
}

/** conv_block.c, so many times, and once more for an odd last channel. */
function runBlocks(times: number, channels: number, k: number, trips: Trips): void {
  const odd = channels % 2;
  trips.add('block call', times);
  trips.add('odd channel', times * odd);
  const blocks = times * (floorDiv(channels, 2) + odd);
  trips.add('block', blocks);
  addGroups(blocks, k, trips);
}

function addGroups(blocks: number, k: number, trips: Trips): void {
  const groups = floorDiv(k, 4);
  trips.add('group of k', blocks * groups);
  trips.add('round of groups', blocks * Math.ceil(groups / 8));
  if (k % 4 !== 0) trips.add('first of k', blocks);
}

/** conv_slices.c and conv_slice.c. */
function runSlices(
  behind: number,
  channels: number,
  k: number,
  trips: Trips,
  unpack: (from: number, count: number) => void,
): void {
  const room = floorDiv(behind, 4) * 4;
  const inTail = room >= LEAST_ROOM;
  const slice = inTail ? floorDiv(room, 16) * 4 : STACK_WORDS - FEW_SUMS;
  const group = (inTail ? STACK_WORDS : FEW_SUMS) / 2;
  trips.add('pair by slices');
  for (let first = 0; first < channels;) {
    if (channels - first === 1) first--;
    const pairs = floorDiv(Math.min(channels - first, group), 2);
    trips.add('slice group');
    trips.add('slice sums', pairs);
    let count = k < slice ? k : slice - ((4 - (k % 4)) % 4);
    for (let from = 0; from < k; from += count, count = Math.min(k - from, slice)) {
      trips.add('slice');
      unpack(from, count);
      trips.add('slice block', pairs);
      addGroups(pairs, count, trips);
    }
    first += 2 * pairs;
  }
}

/** conv_unpack.c: rows of whole groups of two pixels. */
export function unpackRows(groups: number, rows: number, trips: Trips): void {
  trips.add('unpack call');
  if (groups === 0) return;
  trips.add('unpack row', rows);
  trips.add('unpack group', rows * groups);
  trips.add('unpack round', rows * Math.ceil(groups / 4));
}

/** Positions along an axis whose windows lie inside the input. */
function innerOf({ input, kernel, stride, before }: Axis): { first: number; end: number } {
  const room = input + before - kernel;
  return { first: Math.ceil(before / stride), end: room < 0 ? 0 : floorDiv(room, stride) + 1 };
}
