/** optimized/neon/add.c, mul.c, eights.h and mean.c */
import type { OperatorCase } from '../../../model/operator.js';
import { isWithin, loopsOf } from '../parts/operands.js';
import { floorDiv, type StatedKernel, type Trips } from '../parts/stated-kernel.js';

const MOST_IN_HALVES = 256;

const isEights = (operatorCase: OperatorCase): boolean =>
  !isWithin(operatorCase) && loopsOf(operatorCase).inner >= 8;

export const ELEMENTS: readonly StatedKernel[] = [
  { kind: 'ADD', name: 'add_eights', takes: isEights, run: eights },
  { kind: 'MUL', name: 'mul_eights', takes: isEights, run: eights },
  {
    kind: 'MEAN',
    name: 'mean_1x8',
    takes: (operatorCase) => loopsOf(operatorCase).inner >= 8,
    run: (operatorCase, trips) => {
      const { rows, outer, inner } = loopsOf(operatorCase);
      const groups = rows * Math.ceil(inner / 8);
      trips.add('row', rows);
      trips.add('eight', groups);
      trips.add('block', groups * Math.ceil(outer / MOST_IN_HALVES));
      trips.add('position', groups * outer);
    },
  },
];

function eights(operatorCase: OperatorCase, trips: Trips): void {
  const { outer, inner } = loopsOf(operatorCase);
  trips.add('row', outer);
  trips.add('eight', outer * floorDiv(inner, 8));
  if (inner % 8 !== 0) trips.add('last eight', outer);
}
