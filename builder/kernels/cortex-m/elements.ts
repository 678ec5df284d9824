/** optimized/cortex-m/fully_connected.c, fully_connected_few.c, add.c, mul.c, mean.c, average_pool.c and max_pool.c */
import { isWithin, loopsOf, poolWindows } from '../parts/operands.js';
import { blocksOf, floorDiv, type StatedKernel, type Trips } from '../parts/stated-kernel.js';

/** Sums of so many bytes fit into a half. */
const MOST_POSITIONS = 256;

export const ELEMENTS: readonly StatedKernel[] = [
  {
    kind: 'FULLY_CONNECTED',
    name: 'fully_connected_4x4',
    channelBlock: 4,
    takes: (operatorCase) => loopsOf(operatorCase).inner >= 4,
    run: (operatorCase, trips) => {
      const { rows, outer, inner } = loopsOf(operatorCase);
      const fours = floorDiv(inner, 4);
      trips.add('row', rows);
      addRows('four outputs', rows * floorDiv(outer, 4), fours, inner, trips);
      trips.add('turn of four outputs', rows * floorDiv(outer, 4) * Math.ceil(fours / 2));
      if (outer > 4 && outer % 4 !== 0) trips.add('few outputs after others', rows);
      if ((outer & 2) !== 0) addRows('two outputs', rows, fours, inner, trips);
      if ((outer & 1) !== 0) addRows('one output', rows, fours, inner, trips);
    },
  },
  {
    kind: 'FULLY_CONNECTED',
    name: 'fully_connected_few',
    takes: (operatorCase) => loopsOf(operatorCase).inner < 4,
    run: (operatorCase, trips) => {
      const { rows, outer, inner } = loopsOf(operatorCase);
      trips.add(`row of ${inner}`, rows);
      trips.add(`output of ${inner}`, rows * outer);
    },
  },
  {
    kind: 'ADD',
    name: 'add_4',
    takes: (operatorCase) => !isWithin(operatorCase),
    run: (operatorCase, trips) => {
      const { outer, inner } = loopsOf(operatorCase);
      trips.add('row', outer);
      trips.add('four', outer * floorDiv(inner, 4));
      if (inner % 4 !== 0) trips.add(`last ${inner % 4}`, outer);
    },
  },
  {
    kind: 'MUL',
    name: 'mul_4',
    takes: (operatorCase) => !isWithin(operatorCase) && loopsOf(operatorCase).outer === 1,
    run: (operatorCase, trips) => {
      const { inner } = loopsOf(operatorCase);
      trips.add('four', floorDiv(inner, 4));
      if (inner % 4 !== 0) trips.add(`last ${inner % 4}`);
    },
  },
  {
    kind: 'MUL',
    name: 'mul_channels_4',
    takes: (operatorCase) => !isWithin(operatorCase) && loopsOf(operatorCase).inner >= 4,
    run: (operatorCase, trips) => {
      const { outer, inner } = loopsOf(operatorCase);
      trips.add('group', blocksOf(inner, 4));
      trips.add('four', blocksOf(inner, 4) * outer);
    },
  },
  {
    kind: 'MEAN',
    name: 'mean_words_4',
    takes: (operatorCase) => loopsOf(operatorCase).inner >= 4,
    run: (operatorCase, trips) => {
      const { rows, outer, inner } = loopsOf(operatorCase);
      const groups = rows * blocksOf(inner, 4);
      trips.add('row', rows);
      trips.add('group', groups);
      for (let left = outer; left > 0; left -= MOST_POSITIONS) {
        trips.add('block', groups);
        addPositions(Math.min(left, MOST_POSITIONS), groups, trips);
      }
    },
  },
  {
    kind: 'AVERAGE_POOL_2D',
    name: 'average_pool_words_4',
    takes: ({ kernel = [1, 1], output }) => output.at(-1)! >= 4 && kernel[0] * kernel[1] <= 256,
    run: (operatorCase, trips) =>
      poolWindows(operatorCase, trips, ({ rows, columns, groups, width }) => {
        const isRun = columns === width;
        trips.add(isRun ? 'window of a run' : 'window', groups);
        for (let row = 0; row < (isRun ? 1 : rows); row++) {
          trips.add('row of a window', groups);
          addPositions(isRun ? rows * columns : columns, groups, trips);
        }
      }),
  },
  {
    kind: 'MAX_POOL_2D',
    name: 'max_pool_words_4',
    takes: ({ output }) => output.at(-1)! >= 4,
    run: (operatorCase, trips) =>
      poolWindows(operatorCase, trips, ({ rows, columns, groups }) => {
        trips.add('window', groups);
        trips.add('row of a window', groups * rows);
        trips.add('word', groups * rows * columns);
      }),
  },
  {
    kind: 'RELU6',
    name: 'relu6_words_4',
    takes: () => true,
    run: (operatorCase, trips) => {
      const { inner } = loopsOf(operatorCase);
      trips.add('four', floorDiv(inner, 4));
      if (inner % 4 !== 0) trips.add(`last ${inner % 4}`);
    },
  },
];

/** dot_rows.h */
function addRows(name: string, times: number, fours: number, k: number, trips: Trips): void {
  trips.add(name, times);
  trips.add(`k of ${name}`, times * fours);
  if (k % 4 !== 0) trips.add(`last of ${name}`, times);
}

/** add_positions.h */
function addPositions(count: number, times: number, trips: Trips): void {
  trips.add('four positions', times * floorDiv(count, 4));
  trips.add('position', times * (count % 4));
  if (count < 4) trips.add('no four positions', times);
  if (count % 4 === 0) trips.add('no position', times);
}
