/** optimized/cortex-m/conv_1x1_2x2.c, conv_stem_2x2.c, conv_rows4_2x2.c and conv_patches_2x2.c */
import type { OperatorCase } from '../../../model/operator.js';
import {
  floorDiv,
  recordOf,
  tapsAt,
  type StatedKernel,
  type Trips,
  type WindowRecord,
} from '../parts/stated-kernel.js';
import { runPairs, unpackRows, type Pixel, type Unpacking } from './conv-pairs.js';

/** Bytes of a patch that conv_unpack_bytes.c gathers at a time. */
const CHUNK = 32;

/** conv_takes.h */
function pairsTake({ rows, columns, in: input, out }: WindowRecord, { bias }: OperatorCase): boolean {
  return bias === true && out.channels >= 2 && rows.kernel * columns.kernel * input.channels >= 4;
}

function patchesTake(operatorCase: OperatorCase): boolean {
  const record = recordOf(operatorCase);
  return record.rows.dilation === 1 && record.columns.dilation === 1 && pairsTake(record, operatorCase);
}

function isKernel({ kernel }: OperatorCase, height: number, width: number): boolean {
  return kernel?.[0] === height && kernel[1] === width;
}

export const CONV: readonly StatedKernel[] = [
  {
    kind: 'CONV_2D',
    name: 'conv_1x1_2x2',
    channelBlock: 4,
    takes: (operatorCase) => {
      const record = recordOf(operatorCase);
      const padding = record.rows.before + record.columns.before;
      return isKernel(operatorCase, 1, 1) && padding === 0 && pairsTake(record, operatorCase);
    },
    run: (operatorCase, trips) => {
      const record = recordOf(operatorCase);
      const k = record.in.channels;
      runPairs(
        record,
        { inside: () => unpack(k, trips), anywhere: (_, __, ___, ____, n) => unpack(n, trips) },
        trips,
      );
    },
  },
  {
    kind: 'CONV_2D',
    name: 'conv_stem_2x2',
    channelBlock: 4,
    takes: (operatorCase) =>
      isKernel(operatorCase, 3, 3) && operatorCase.inputs[0]?.[3] === 3 && patchesTake(operatorCase),
    run: (operatorCase, trips) => {
      const record = recordOf(operatorCase);
      const inside = (): void => trips.add('stem patches');
      runPairs(record, { inside, anywhere: ofBoth(record, unpackBytes) }, trips);
    },
  },
  {
    kind: 'CONV_2D',
    name: 'conv_rows4_2x2',
    channelBlock: 4,
    takes: (operatorCase) => {
      const { rows, columns, in: input } = recordOf(operatorCase);
      return (
        columns.kernel * input.channels === 4 &&
        columns.input * input.channels >= 4 &&
        rows.kernel <= 16 &&
        patchesTake(operatorCase)
      );
    },
    run: (operatorCase, trips) => {
      const record = recordOf(operatorCase);
      const anywhere = ofBoth(record, (of, pixel) => {
        const { first, end } = tapsAt(of.rows, pixel.y);
        trips.add('row of 4', end - first);
        trips.add('row of 4 beside', of.rows.kernel - (end - first));
      });
      runPairs(record, { inside: () => unpackRows(1, record.rows.kernel, trips), anywhere }, trips);
    },
  },
  {
    kind: 'CONV_2D',
    name: 'conv_patches_2x2',
    channelBlock: 4,
    takes: patchesTake,
    run: (operatorCase, trips) => {
      const record = recordOf(operatorCase);
      const { rows, columns, in: input } = record;
      const run = columns.kernel * input.channels;
      const k = rows.kernel * run;
      const inside = (): void => {
        if (run % 4 === 0) return unpackRows(run / 4, rows.kernel, trips);
        for (let patch = 0; patch < 2; patch++) unpackBytes(record, { y: -1, x: -1 }, 0, k, trips, true);
      };
      const apart = ofBoth(record, unpackPatch);
      const anywhere: Unpacking['anywhere'] = (_, a, b, first, count) => {
        if (run % 4 !== 0 || !isInside(record, a) || !isInside(record, b))
          return apart(trips, a, b, first, count);
        forEachRow(run, first, count, (__, begin, end) => {
          trips.add('row of a slice');
          unpackRows((end - begin) / 4, 1, trips);
        });
      };
      runPairs(record, { inside, anywhere }, trips);
    },
  },
];

/** One row of the inputs of two pixels: the first of k % 4, then whole groups. */
function unpack(k: number, trips: Trips): void {
  if (k % 4 !== 0) trips.add('unpack first');
  unpackRows(floorDiv(k, 4), 1, trips);
}

type UnpackOne = (record: WindowRecord, pixel: Pixel, first: number, count: number, trips: Trips) => void;

function ofBoth(record: WindowRecord, one: UnpackOne): Unpacking['anywhere'] {
  return (trips, a, b, first, count) => {
    one(record, a, first, count, trips);
    one(record, b, first, count, trips);
  };
}

/** A patch's elements of a row of the kernel that meet the input, and whether a row meets it. */
function patchOf({ rows, columns, in: input }: WindowRecord, { y, x }: Pixel) {
  const run = columns.kernel * input.channels;
  const start = (x * columns.stride - columns.before) * input.channels;
  const top = y * rows.stride - rows.before;
  return {
    first: Math.max(0, -start),
    end: Math.min(run, columns.input * input.channels - start),
    meets: (row: number): boolean => top + row >= 0 && top + row < rows.input,
  };
}

function isInside({ rows, columns }: WindowRecord, { y, x }: Pixel): boolean {
  const [vertical, horizontal] = [tapsAt(rows, y), tapsAt(columns, x)];
  return (
    vertical.end - vertical.first === rows.kernel && horizontal.end - horizontal.first === columns.kernel
  );
}

function forEachRow(
  run: number,
  first: number,
  count: number,
  visit: (row: number, begin: number, end: number) => void,
): void {
  let row = floorDiv(first, run);
  for (let begin = first % run, left = count; left > 0; begin = 0, row++) {
    const end = Math.min(begin + left, run);
    visit(row, begin, end);
    left -= end - begin;
  }
}

function unpackPatch(record: WindowRecord, pixel: Pixel, first: number, count: number, trips: Trips): void {
  const run = record.columns.kernel * record.in.channels;
  const patch = patchOf(record, pixel);
  if (record.in.channels % 4 !== 0 && !(run % 4 === 0 && patch.first === 0 && patch.end === run)) {
    return unpackBytes(record, pixel, first, count, trips);
  }
  trips.add('patch');
  forEachRow(run, first, count, (row, begin, end) => {
    if (!patch.meets(row)) {
      trips.add('row of a patch beside');
      trips.add('group of zeros', (end - begin) / 4);
      return;
    }
    const data = Math.min(Math.max(patch.first, begin), end);
    const dataEnd = Math.max(Math.min(patch.end, end), data);
    trips.add('row of a patch');
    trips.add('group of zeros', (end - begin - (dataEnd - data)) / 4);
    trips.add('group of a patch', (dataEnd - data) / 4);
  });
}

/** conv_unpack_bytes.c */
function unpackBytes(
  record: WindowRecord,
  pixel: Pixel,
  first: number,
  count: number,
  trips: Trips,
  inside = false,
): void {
  const run = record.columns.kernel * record.in.channels;
  const patch = inside ? { first: 0, end: run, meets: () => true } : patchOf(record, pixel);
  trips.add('patch of bytes');
  const end = first + count;
  let chunk = count < CHUNK ? count : CHUNK - ((4 - (count % 4)) % 4);
  for (let from = first; from < end; from += chunk, chunk = Math.min(end - from, CHUNK)) {
    trips.add('chunk');
    if (chunk % 4 !== 0) trips.add('first of a chunk');
    trips.add('group of a chunk', floorDiv(chunk, 4));
    forEachRow(run, from, chunk, (row, begin, rowEnd) => {
      const data = patch.meets(row) ? Math.min(Math.max(patch.first, begin), rowEnd) : rowEnd;
      const dataEnd = patch.meets(row) ? Math.min(Math.max(patch.end, data), rowEnd) : rowEnd;
      trips.add('row of bytes');
      trips.add('zero byte', data - begin + (rowEnd - dataEnd));
      trips.add('copied word', floorDiv(dataEnd - data, 4));
      trips.add('copied byte', (dataEnd - data) % 4);
    });
  }
}
