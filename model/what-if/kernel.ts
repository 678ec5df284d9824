/** What if windows were smaller? */
import type { OperatorCase, Pair } from '../operator.js';
import { definitionOf, type GraphOperator } from '../operators/index.js';
import { traitsOf, type Draft } from '../rewrite/draft.js';
import { caseOfOperator } from '../tflite/operator-case.js';
import { resized, type CaseChange } from './resized.js';
import type { WhatIf } from './what-if.js';

/** Extents that windows are cut down to. */
const EXTENTS = [5, 3];

/** All windows of one size smaller together, weights and what pads their inputs with them. */
export function smallerKernels(draft: Draft): WhatIf[] {
  const windows = draft.graph.operators.flatMap((operator) => {
    const { kernel } = caseOfOperator(operator);
    const isWeighted = definitionOf(operator.kind).weights !== null;
    return kernel === undefined || !isWeighted ? [] : [{ operator, kernel }];
  });
  const sizes = new Map(windows.map(({ kernel }) => [kernel.join(), kernel]));
  return [...sizes.values()].flatMap((size) =>
    EXTENTS.filter((extent) => Math.max(...size) > extent).map((extent): WhatIf => {
      const kernel: Pair = [Math.min(size[0], extent), Math.min(size[1], extent)];
      const own = windows.filter((window) => window.kernel.join() === size.join());
      const changes = new Map(own.flatMap(({ operator }) => windowChanges(draft, operator, size, kernel)));
      return {
        change: 'kernel',
        what: `windows of ${size.join('×')} → ${kernel.join('×')}`,
        operators: own.map(({ operator }) => operator.index),
        model: resized(draft, { operators: changes }),
      };
    }),
  );
}

/** Of an operator, and of the PAD that it alone reads. */
function windowChanges(draft: Draft, operator: GraphOperator, from: Pair, to: Pair): [number, CaseChange][] {
  const own: [number, CaseChange] = [operator.index, (one) => ({ ...one, kernel: to })];
  const maker = draft.makerOf(operator.inputs[0]!);
  const pads = maker && traitsOf(maker).adds?.(maker);
  if (maker === undefined || pads === undefined || caseOfOperator(operator).padding !== 'VALID') return [own];
  if (draft.usersOf(maker.outputs[0]!).length > 1) return [own];
  const smaller = pads.map(([before, after], axis): Pair => {
    const less = axis === 1 || axis === 2 ? from[axis - 1]! - to[axis - 1]! : 0;
    const first = Math.min(before, Math.floor(less / 2));
    return [before - first, Math.max(0, after - (less - first))];
  });
  return [own, [maker.index, (one): OperatorCase => ({ ...one, pads: smaller })]];
}
