/** optimized/rv32/depthwise.c, depthwise_3x3.c and depthwise_rows.c */
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

const PLANE_BYTES = 192;
const MOST_TAPS = 64;
const ROW_OUTPUTS = 6;

/** Outputs of a tile, and the plane of bytes that they are made of. */
interface Tile {
  readonly y: number;
  readonly x: number;
  readonly height: number;
  readonly width: number;
  readonly planeHeight: number;
  readonly planeWidth: number;
}

function planesTake({ rows, columns, in: input, out }: WindowRecord): boolean {
  return input.channels === out.channels && rows.dilation === 1 && columns.dilation === 1;
}

function rowsTake(operatorCase: OperatorCase): boolean {
  const record = recordOf(operatorCase);
  const [height, width, { stride }] = [record.rows.kernel, record.columns.kernel, record.columns];
  return (
    planesTake(record) &&
    stride <= 2 &&
    height * width <= MOST_TAPS &&
    height * (width + (ROW_OUTPUTS - 1) * stride) <= PLANE_BYTES
  );
}

function isKernel({ kernel }: OperatorCase, extent: number): boolean {
  return kernel?.[0] === extent && kernel[1] === extent;
}

const of = (
  name: string,
  takes: StatedKernel['takes'],
  run: (record: WindowRecord, trips: Trips) => void,
): StatedKernel => ({
  kind: 'DEPTHWISE_CONV_2D',
  name,
  takes,
  run: (operatorCase, trips) => run(recordOf(operatorCase), trips),
});

export const DEPTHWISE: readonly StatedKernel[] = [
  of(
    'depthwise_3x3_planes',
    (operatorCase) => {
      const record = recordOf(operatorCase);
      return isKernel(operatorCase, 3) && planesTake(record) && record.columns.stride <= 2;
    },
    (record, trips) => byTiles(record, 1, trips, (tile) => outputs3x3(record, tile, trips)),
  ),
  of('depthwise_5x5_planes', (one) => isKernel(one, 5) && rowsTake(one), byRows),
  of('depthwise_7x7_planes', (one) => isKernel(one, 7) && rowsTake(one), byRows),
  of('depthwise_planes', rowsTake, byRows),
];

function tileOf(
  { rows, columns }: WindowRecord,
  leastWidth: number,
  [y, x]: readonly [number, number],
  [height, width]: readonly [number, number],
): Tile {
  return {
    ...{ y, x, height, width },
    planeHeight: (height - 1) * rows.stride + rows.kernel,
    planeWidth: (Math.max(width, leastWidth) - 1) * columns.stride + columns.kernel,
  };
}

function nextTile(record: WindowRecord, leastWidth: number, y: number, x: number, trips: Trips): Tile {
  const { rows, columns, out } = record;
  const left = out.height - y;
  const whole = tileOf(record, leastWidth, [y, x], [left, out.width]);
  if (x === 0 && whole.planeHeight * whole.planeWidth <= PLANE_BYTES) return whole;
  for (let leftOver = 1; x === 0 && leftOver < left; leftOver++) {
    trips.add('tile tried');
    const tile = tileOf(record, leastWidth, [y, 0], [left - leftOver, out.width]);
    if (tile.planeHeight * tile.planeWidth <= leftOver * out.width * out.channels) return tile;
  }
  trips.add('piece of a row');
  const fit = 1 + Math.trunc((floorDiv(PLANE_BYTES, rows.kernel) - columns.kernel) / columns.stride);
  return tileOf(record, leastWidth, [y, x], [1, Math.min(fit, out.width - x)]);
}

function byTiles(
  record: WindowRecord,
  leastWidth: number,
  trips: Trips,
  outputs: (tile: Tile) => void,
): void {
  const { rows, columns, in: input, out } = record;
  let [y, x] = [0, 0];
  while (y < out.height) {
    const tile = nextTile(record, leastWidth, y, x, trips);
    const [top, left] = [tile.y * rows.stride - rows.before, tile.x * columns.stride - columns.before];
    const height = Math.min(tile.planeHeight, input.height - top) - Math.max(0, -top);
    const width = Math.min(tile.planeWidth, input.width - left) - Math.max(0, -left);
    trips.add('tile');
    addMemset(tile.planeHeight * tile.planeWidth, trips);
    trips.add('channel', out.channels);
    if (width > 0) {
      trips.add('copy', out.channels);
      trips.add('copied row', out.channels * height);
      trips.add('four copied', out.channels * height * floorDiv(width, 4));
      if (width >= 4) trips.add('copied fours', out.channels * height);
      trips.add('copied', out.channels * height * (width % 4));
      if (width % 4 !== 0) trips.add('copied ones', out.channels * height);
    }
    outputs(tile);
    x += tile.width;
    if (x < out.width) continue;
    x = 0;
    y += tile.height;
  }
}

function addMemset(bytes: number, trips: Trips): void {
  trips.add('16 bytes of zeros', floorDiv(bytes, 16));
  trips.add('byte of zeros', bytes % 16);
}

function outputs3x3({ columns, out }: WindowRecord, { height, width }: Tile, trips: Trips): void {
  const at = `at stride ${columns.stride}`;
  trips.add(`channel ${at}`, out.channels);
  trips.add(`row ${at}`, out.channels * height);
  trips.add(`output ${at}`, out.channels * height * width);
}

function byRows(record: WindowRecord, trips: Trips): void {
  byTiles(record, ROW_OUTPUTS, trips, (tile) => outputsOfRows(record, tile, trips));
}

function outputsOfRows({ rows, columns, out }: WindowRecord, tile: Tile, trips: Trips): void {
  const { channels } = out;
  const at = `at stride ${columns.stride}`;
  const taps = rows.kernel * columns.kernel;
  trips.add(`channel ${at}`, channels);
  trips.add('weight', channels * taps);
  addSum(taps, channels, trips);
  for (let y = tile.y; y < tile.y + tile.height; y++) {
    const { first, end } = tapsAt(rows, y);
    trips.add(`row ${at}`, channels);
    if (end - first < rows.kernel) {
      trips.add(`cut row ${at}`, channels);
      addSum((end - first) * columns.kernel, channels, trips);
    }
    const blocks = channels * blocksOf(tile.width, ROW_OUTPUTS);
    trips.add(`block ${at}`, blocks);
    if (tile.width % ROW_OUTPUTS !== 0 && tile.width > ROW_OUTPUTS) trips.add(`block again ${at}`, channels);
    trips.add(`row of taps ${at}`, blocks * (end - first));
    trips.add(`taps ${at}`, blocks * (end - first) * columns.kernel);
    trips.add(
      `output ${at}`,
      channels * (tile.width < ROW_OUTPUTS ? tile.width : ROW_OUTPUTS * blocksOf(tile.width, ROW_OUTPUTS)),
    );
  }
}

/** sum_of() of folded_bias.h */
function addSum(count: number, times: number, trips: Trips): void {
  trips.add('four weights added', times * floorDiv(count, 4));
  trips.add('weight added', times * (count % 4));
}
