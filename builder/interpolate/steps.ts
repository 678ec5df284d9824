import { macs } from '../../model/cases/macs.js';
import type { OperatorCase } from '../../model/operator.js';
import { channels, elements } from '../../model/shapes.js';

/** Bytes for each product that kernels may unpack at the end of an output that they have not written yet. */
const UNPACKED_BYTES = [1, 2, 4, 8];
const FEW = [2, 3, 4];
const MANY = [8, 16, 32, 64];

/**
 * How often kernels that work in blocks do what: passes over blocks of positions, channels and products, what the blocks
 * leave over, and positions whose outputs lie where others are unpacked. They are products of one factor of each sort.
 * No kernel does all of it; which ones a kind's counts follow is for the counts to say. All cases have equally many.
 */
export function stepCounts(operatorCase: OperatorCase): readonly number[] {
  const known = COUNTED.get(operatorCase);
  if (known !== undefined) return known;
  const counts = countedSteps(operatorCase);
  COUNTED.set(operatorCase, counts);
  return counts;
}

/** Fits ask for those of one case many times. */
const COUNTED = new WeakMap<OperatorCase, readonly number[]>();

function countedSteps(operatorCase: OperatorCase): number[] {
  const { output, stride = [1, 1], kernel = [1, 1] } = operatorCase;
  const size = elements(output);
  const depth = channels(output);
  const positions = size / depth;
  const rows = output.length === 4 ? output[1]! : positions;
  const columns = positions / rows;
  const products = (macs(operatorCase) || elements(operatorCase.inputs[0] ?? [])) / size;
  const places = [
    1,
    positions,
    rows,
    columns,
    ...FEW.map((block) => positions % block),
    ...FEW.map((block) => rows * (columns % block)),
    ...UNPACKED_BYTES.map((bytes) => Math.min(positions, Math.ceil((bytes * products) / depth))),
  ];
  const depths = [1, depth, ...[2, 4, 16].map((block) => depth % block), Math.ceil(depth / 16)];
  const sums = [
    1,
    products,
    products % 4,
    ...MANY.map((block) => Math.ceil(products / block)),
    kernel[0],
    kernel[1],
  ];
  const forms = [1, stride[0] > 1 ? 1 : 0, kernel[0] > 3 ? 1 : 0, kernel[0] > 5 ? 1 : 0];
  const counts: number[] = [];
  for (const form of forms) {
    for (const place of places) {
      for (const channel of depths) {
        for (const sum of sums) counts.push(form * place * channel * sum);
      }
    }
  }
  return counts;
}
