/** optimized/neon/depthwise_rows.h, depthwise_3x3.c, depthwise_5x5.c, depthwise_7x7.c and depthwise_taps.c */
import type { OperatorCase } from '../../../model/operator.js';
import {
  floorDiv,
  recordOf,
  tapsAt,
  type StatedKernel,
  type Trips,
  type WindowRecord,
} from '../parts/stated-kernel.js';

function byEightTakes({ in: input, out }: WindowRecord): boolean {
  return input.channels >= 8 && input.channels === out.channels;
}

function rowsTake(operatorCase: OperatorCase, extent: number): boolean {
  const record = recordOf(operatorCase);
  const { rows, columns } = record;
  return (
    rows.kernel === extent &&
    columns.kernel === extent &&
    rows.dilation === 1 &&
    columns.dilation === 1 &&
    columns.stride <= 2 &&
    byEightTakes(record)
  );
}

export const DEPTHWISE: readonly StatedKernel[] = [
  ...[3, 5, 7].map((extent): StatedKernel => ({
    kind: 'DEPTHWISE_CONV_2D',
    name: `depthwise_${extent}x${extent}_3x8`,
    channelBlock: 8,
    takes: (operatorCase) => rowsTake(operatorCase, extent),
    run: (operatorCase, trips) => byRows(recordOf(operatorCase), trips),
  })),
  {
    kind: 'DEPTHWISE_CONV_2D',
    name: 'depthwise_taps_1x8',
    channelBlock: 8,
    takes: (operatorCase) => byEightTakes(recordOf(operatorCase)),
    run: (operatorCase, trips) => byTaps(recordOf(operatorCase), trips),
  },
];

/** Three pixels of a row at a time, then one by one. */
function byRows({ rows, columns, in: input, out }: WindowRecord, trips: Trips): void {
  const eights = Math.ceil(out.channels / 8);
  const at = `at stride ${columns.stride}`;
  trips.add(`eight channels ${at}`, eights);
  for (let y = 0; y < out.height; y++) {
    const { first, end } = tapsAt(rows, y);
    trips.add(`row ${at}`, eights);
    if (end - first < rows.kernel) trips.add(`cut row ${at}`, eights);
    const pixels = (x: number, some: number): void => {
      const left = x * columns.stride - columns.before;
      const under = columns.stride * (some - 1) + columns.kernel;
      const right = left + under - input.width;
      const cut = (left < 0 ? ' left' : '') + (right > 0 ? ' right' : '');
      const of = `of ${some}${cut} ${at}`;
      trips.add(`pixels ${of}`, eights);
      trips.add(`row of taps ${of}`, eights * (end - first));
      if (cut === '' || columns.kernel === 3) return;
      const inside = under - Math.max(0, -left) - Math.max(0, right);
      trips.add(`column ${of}`, eights * (end - first) * inside);
    };
    for (let i = 0; i < floorDiv(out.width, 3); i++) pixels(3 * i, 3);
    for (let x = out.width - (out.width % 3); x < out.width; x++) pixels(x, 1);
  }
}

function byTaps({ rows, columns, out }: WindowRecord, trips: Trips): void {
  const eights = Math.ceil(out.channels / 8);
  trips.add('eight channels', eights);
  for (let y = 0; y < out.height; y++) {
    const down = tapsAt(rows, y);
    trips.add('row', eights);
    for (let x = 0; x < out.width; x++) {
      const across = tapsAt(columns, x);
      trips.add('pixel', eights);
      trips.add('row of taps', eights * (down.end - down.first));
      trips.add('tap', eights * (down.end - down.first) * (across.end - across.first));
    }
  }
}
