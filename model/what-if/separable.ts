/** What if a convolution were separable? */
import { definitionOf } from '../operators/index.js';
import type { OperatorCase } from '../operator.js';
import type { Draft } from '../rewrite/draft.js';
import { caseOfOperator } from '../tflite/operator-case.js';
import { Tables } from './tables.js';
import type { WhatIf } from './what-if.js';

interface Separable {
  readonly index: number;
  readonly before: OperatorCase;
  readonly depthwise: OperatorCase;
  readonly pointwise: OperatorCase;
}

/** Each full convolution by itself, and all of them. */
export function separableConvolutions(draft: Draft): WhatIf[] {
  const found = draft.graph.operators.flatMap((operator): Separable[] => {
    const before = caseOfOperator(operator);
    const both = definitionOf(operator.kind).changes?.separated?.(before) ?? null;
    return both === null ? [] : [{ index: operator.index, before, depthwise: both[0], pointwise: both[1] }];
  });
  const alone = found.map((one): WhatIf => {
    const { kind, kernel = [] } = one.before;
    return {
      change: 'separable',
      what: `${one.index} ${kind} ${kernel.join('×')} separable`,
      ...{ operators: [one.index], model: separated(draft, [one]) },
    };
  });
  if (alone.length < 2) return alone;
  const all: WhatIf = {
    change: 'separable',
    what: `all ${found.length} convolutions separable`,
    ...{ operators: found.map(({ index }) => index), model: separated(draft, found) },
  };
  return [all, ...alone];
}

function separated({ model }: Draft, convolutions: readonly Separable[]) {
  const tables = new Tables(model);
  // from the last one, so that those before keep their places
  for (const { index, before, depthwise, pointwise } of convolutions.toReversed()) {
    tables.insert(index, depthwise);
    tables.operator(index + 1, before, pointwise);
  }
  return tables.done();
}
