/** optimized/portable/: lookup.c, mean.c, average_pool.c, max_pool.c, sums.c, products.c, moves.c and relu6.c */
import type { OperatorCase } from '../../../model/operator.js';
import { channels, elements } from '../../../model/shapes.js';
import { isWithin, loopsOf, poolWindows } from '../parts/operands.js';
import { addLoopCounts, blocksOf, floorDiv, type StatedKernel, type Trips } from '../parts/stated-kernel.js';

const lookups = (['LOGISTIC', 'TANH', 'LEAKY_RELU', 'HARD_SWISH'] as const).map((kind): StatedKernel => ({
  kind,
  name: `${kind.toLowerCase()}_lookup_8`,
  takes: () => true,
  run: byEight,
}));

const copies = (['RESHAPE', 'SQUEEZE', 'EXPAND_DIMS'] as const).map((kind): StatedKernel => ({
  kind,
  name: `${kind.toLowerCase()}_words`,
  takes: () => true,
  run: (operatorCase, trips) => addCopy(elements(operatorCase.output), 1, trips),
}));

/** Whose loops are the reference's: by rows and elements, or operand by operand. */
const plain = (
  [
    ['ADD', 'add_within_rows', isWithin],
    ['MUL', 'mul_within_rows', isWithin],
    ['SUB', 'sub_rows', () => true],
    ['CONCATENATION', 'concatenation_words', () => true],
    ['PACK', 'pack_words', () => true],
    ['SPLIT', 'split_words', () => true],
    ['PAD', 'pad_rows', isPadOfRows],
    ['RELU', 'relu_table_8', isWorthATable],
    ['QUANTIZE', 'quantize_table_8', isWorthATable],
  ] as const
).map(([kind, name, takes]): StatedKernel => ({
  kind,
  name,
  takes,
  run: addLoopCounts,
}));

const pairs = (['ADD', 'MUL'] as const).map((kind): StatedKernel => ({
  kind,
  name: `${kind.toLowerCase()}_rows`,
  takes: (operatorCase) => !isWithin(operatorCase),
  run: (operatorCase, trips) => {
    const { outer, inner } = loopsOf(operatorCase);
    trips.add('row', outer);
    trips.add('element', outer * inner);
  },
}));

export const PORTABLE: readonly StatedKernel[] = [
  ...lookups,
  ...copies,
  ...pairs,
  ...plain,
  {
    kind: 'MEAN',
    name: 'mean_channels_4',
    takes: (operatorCase) => loopsOf(operatorCase).inner >= 4,
    run: (operatorCase, trips) => {
      const { rows, outer, inner } = loopsOf(operatorCase);
      trips.add('row', rows);
      addPositions(outer, rows * blocksOf(inner, 4), trips);
    },
  },
  {
    kind: 'MEAN',
    name: 'mean_run_8',
    takes: (operatorCase) => loopsOf(operatorCase).inner === 1,
    run: (operatorCase, trips) => {
      const { rows, outer } = loopsOf(operatorCase);
      addPositions(floorDiv(outer, 4), rows, trips);
      trips.add('last element', rows * (outer % 4));
    },
  },
  {
    kind: 'AVERAGE_POOL_2D',
    name: 'average_pool_channels_4',
    takes: ({ output }) => channels(output) >= 4,
    run: (operatorCase, trips) =>
      poolWindows(operatorCase, trips, ({ rows, columns, groups }) => {
        trips.add('window', groups);
        addPositions(columns, groups * rows, trips);
      }),
  },
  {
    kind: 'MAX_POOL_2D',
    name: 'max_pool_channels_4',
    takes: ({ output }) => channels(output) >= 4,
    run: (operatorCase, trips) =>
      poolWindows(operatorCase, trips, ({ rows, columns, groups }) => {
        trips.add('window', groups);
        trips.add('row of a window', groups * rows);
        trips.add('position', groups * rows * columns);
      }),
  },
  { kind: 'RELU6', name: 'relu6_8', takes: () => true, run: byEight },
];

/** Rows and columns alone are padded. */
function isPadOfRows({ pads = [] }: OperatorCase): boolean {
  return pads.every(([before, after], place) => place === 1 || place === 2 || before + after === 0);
}

/** Bytes from bytes, and enough of them. */
function isWorthATable({ output, types = [] }: OperatorCase): boolean {
  return elements(output) >= 512 && !types.includes('float32');
}

function byEight({ output }: OperatorCase, trips: Trips): void {
  const size = elements(output);
  trips.add('eight', floorDiv(size, 8));
  if (size >= 8) trips.add('eights');
  trips.add('one', size % 8);
  if (size % 8 !== 0) trips.add('ones');
}

/** four_channels.h */
function addPositions(count: number, times: number, trips: Trips): void {
  trips.add('group', times);
  trips.add('two positions', times * floorDiv(count, 2));
  if (count >= 2) trips.add('pairs of positions', times);
  trips.add('odd position', times * (count % 2));
}

/** copy.c, where both ends are words */
function addCopy(bytes: number, times: number, trips: Trips): void {
  trips.add('copy', times);
  trips.add('eight words', times * floorDiv(bytes, 32));
  if (bytes >= 32) trips.add('words by eight', times);
  trips.add('word', times * floorDiv(bytes % 32, 4));
  trips.add('byte', times * (bytes % 4));
}
