/** optimized/neon/conv_1x1.c, matrix.h, fully_connected.c, conv_patches.c, conv_stem.c and stem_patch.h */
import type { Axis } from '../../../model/arithmetic/window.js';
import { loopsOf } from '../parts/operands.js';
import {
  floorDiv,
  recordOf,
  tapsAt,
  type StatedKernel,
  type Trips,
  type WindowRecord,
} from '../parts/stated-kernel.js';
import { addRun, finish, foursOf, takeChannels } from './dots.js';

const MOST_STEM_TAPS = 48;
/** Channels for which a patch is copied once: four fours. */
const STEM_GROUP = 4;

export const MATRICES: readonly StatedKernel[] = [
  {
    kind: 'CONV_2D',
    name: 'conv_1x1_4x4',
    channelBlock: 16,
    takes: (operatorCase) => {
      const { rows, columns } = recordOf(operatorCase);
      return rows.kernel * columns.kernel * rows.stride * columns.stride === 1;
    },
    run: (operatorCase, trips) => {
      const { in: input, out } = recordOf(operatorCase);
      multiplyMatrix(input.channels, out.channels, out.height * out.width, trips);
    },
  },
  {
    kind: 'CONV_2D',
    name: 'conv_stem_4x4',
    channelBlock: 16,
    takes: (operatorCase) => tapsOf(recordOf(operatorCase)) <= MOST_STEM_TAPS,
    run: (operatorCase, trips) => stem(recordOf(operatorCase), trips),
  },
  {
    kind: 'CONV_2D',
    name: 'conv_patches_4x4',
    channelBlock: 16,
    takes: (operatorCase) => {
      const { columns } = recordOf(operatorCase);
      return columns.dilation === 1 || columns.kernel === 1;
    },
    run: (operatorCase, trips) => patches(recordOf(operatorCase), trips),
  },
  {
    kind: 'FULLY_CONNECTED',
    name: 'fully_connected_4x4',
    channelBlock: 16,
    takes: () => true,
    run: (operatorCase, trips) => {
      const { rows, outer, inner } = loopsOf(operatorCase);
      multiplyMatrix(inner, outer, rows, trips);
    },
  },
];

function tapsOf({ rows, columns, in: input }: WindowRecord): number {
  return rows.kernel * columns.kernel * input.channels;
}

/** matrix.h */
function multiplyMatrix(taps: number, channels: number, pixels: number, trips: Trips): void {
  const fours = foursOf(channels);
  takeChannels(channels, fours, trips);
  addRun(0, taps, fours, trips);
  if (pixels >= 4) trips.add('four pixels begun', fours);
  for (const [some, times] of [
    [4, floorDiv(pixels, 4)],
    [2, (pixels >> 1) & 1],
    [1, pixels & 1],
  ] as const) {
    addRun(some, taps, fours * times, trips);
    finish(some, channels, fours * times, trips);
  }
}

/** Neighbouring coordinates of the output with the same taps along an axis. */
function bandsOf(axis: Axis): { positions: number; taps: number }[] {
  const bands: { positions: number; taps: number; first: number }[] = [];
  for (let position = 0; position < axis.output; position++) {
    const { first, end } = tapsAt(axis, position);
    const last = bands.at(-1);
    if (last?.first === first && last.taps === end - first) last.positions++;
    else bands.push({ positions: 1, taps: end - first, first });
  }
  return bands;
}

/** conv_patches.c */
function patches({ rows, columns, in: input, out }: WindowRecord, trips: Trips): void {
  const fours = foursOf(out.channels);
  takeChannels(out.channels, fours, trips);
  for (const down of bandsOf(rows)) {
    trips.add('band of rows', fours);
    trips.add('row of a band', fours * down.positions);
    for (const across of bandsOf(columns)) {
      trips.add('region', fours);
      trips.add('column of a band', fours * across.positions);
      const run = across.taps * input.channels;
      const pixels = down.positions * across.positions;
      const patch = (some: number, times: number): void => {
        trips.add(`patch of ${some}`, times);
        addRun(some, run, times * down.taps, trips);
      };
      patch(0, fours);
      for (const [some, times] of [
        [4, floorDiv(pixels, 4)],
        [1, pixels % 4],
      ] as const) {
        patch(some, fours * times);
        finish(some, out.channels, fours * times, trips);
      }
      trips.add('row of a region', fours * down.positions);
    }
  }
}

/** conv_stem.c */
function stem(record: WindowRecord, trips: Trips): void {
  const { rows, columns, in: input, out } = record;
  const fours = foursOf(out.channels);
  const groups = Math.ceil(fours / STEM_GROUP);
  const pixels = out.height * out.width;
  trips.add('group', groups);
  takeChannels(out.channels, fours, trips);
  addRun(0, tapsOf(record), fours, trips);
  for (const [some, times] of [
    [4, floorDiv(pixels, 4)],
    [1, pixels % 4],
  ] as const) {
    trips.add(`patches of ${some}`, groups * times);
    trips.add(`channels of ${some}`, fours * times);
    addRun(some, tapsOf(record), fours * times, trips);
    finish(some, out.channels, fours * times, trips);
  }
  const rowBytes = columns.kernel * input.channels;
  for (let y = 0; y < out.height; y++) {
    const down = tapsAt(rows, y);
    trips.add('row of the output', groups);
    for (let x = 0; x < out.width; x++) {
      const across = tapsAt(columns, x);
      const isWhole = down.end - down.first === rows.kernel && across.end - across.first === columns.kernel;
      if (isWhole && columns.dilation === 1) {
        trips.add('patch', groups);
        trips.add('row of a patch', groups * rows.kernel);
        if (rowBytes >= 8)
          trips.add('eight of a patch', groups * rows.kernel * Math.ceil((rowBytes - 8) / 8));
        else trips.add('byte of a patch', groups * rows.kernel * rowBytes);
        continue;
      }
      const [height, width] = [down.end - down.first, across.end - across.first];
      trips.add('cut patch', groups);
      trips.add('zeros of a patch', groups * rows.kernel * rowBytes);
      trips.add('row of a cut patch', groups * height);
      trips.add('tap of a cut patch', groups * height * width);
      trips.add('byte of a cut patch', groups * height * width * input.channels);
    }
  }
}
