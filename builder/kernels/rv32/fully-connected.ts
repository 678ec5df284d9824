/** optimized/rv32/fully_connected.c and fully_connected_1.c */
import { loopsOf } from '../parts/operands.js';
import { floorDiv, type StatedKernel } from '../parts/stated-kernel.js';
import { addDots } from './conv.js';

export const FULLY_CONNECTED: readonly StatedKernel[] = [
  {
    kind: 'FULLY_CONNECTED',
    name: 'fully_connected_1x4',
    channelBlock: 8,
    takes: (operatorCase) => loopsOf(operatorCase).outer >= 4,
    run: (operatorCase, trips) => {
      const { rows, outer, inner } = loopsOf(operatorCase);
      for (let row = 0; row < rows; row++) addDots('1x4', 1, inner, outer, trips);
    },
  },
  {
    kind: 'FULLY_CONNECTED',
    name: 'fully_connected_1',
    channelBlock: 4,
    takes: () => true,
    run: (operatorCase, trips) => {
      const { rows, outer, inner } = loopsOf(operatorCase);
      trips.add('row', rows);
      trips.add('output', rows * outer);
      trips.add('four', rows * outer * floorDiv(inner, 4));
      if (inner >= 4) trips.add('fours', rows * outer);
      trips.add('one', rows * outer * (inner % 4));
      if (inner % 4 !== 0) trips.add('ones', rows * outer);
    },
  },
];
