/** What if the image became smaller earlier? */
import type { Pair } from '../operator.js';
import { definitionOf, type GraphOperator } from '../operators/index.js';
import type { Draft } from '../rewrite/draft.js';
import type { GraphTensor } from '../tensor.js';
import { caseOfOperator } from '../tflite/operator-case.js';
import { resized, type CaseChange } from './resized.js';
import { upstreamOf } from './upstream.js';
import type { WhatIf } from './what-if.js';

/** Each stride in a window before: the nearest one from which shapes still follow, and that leaves all behind as it is. */
export function earlierStrides(draft: Draft): WhatIf[] {
  const { operators } = draft.graph;
  const tensors = [...new Set(operators.flatMap(({ inputs }) => inputs))];
  return tensors.flatMap((tensor): WhatIf[] => {
    const users = draft.usersOf(tensor).filter((operator) => strideOf(operator) !== null);
    const stride = users[0] === undefined ? null : strideOf(users[0]);
    const isOne = users.every((user) => strideOf(user)?.join() === stride?.join());
    if (stride === null || !isOne || draft.usersOf(tensor).length !== users.length) return [];
    return nearest(draft, tensor, users, stride);
  });
}

function nearest(draft: Draft, tensor: GraphTensor, users: readonly GraphOperator[], stride: Pair): WhatIf[] {
  const first = Math.min(...users.map(({ index }) => index));
  const needed = upstreamOf(draft, tensor);
  const earlier = draft.graph.operators
    .filter(({ index, outputs }) => index < first && needed.has(outputs[0]!))
    .filter(isWindow)
    .filter((operator) => caseOfOperator(operator).stride?.join() === '1,1');
  for (const operator of earlier.toReversed()) {
    const changes = new Map<number, CaseChange>(
      users.map(({ index }) => [index, (one) => ({ ...one, stride: [1, 1] })]),
    );
    changes.set(operator.index, (one) => ({ ...one, stride }));
    const model = resized(draft, { operators: changes });
    if (model === null || !keepsOutputs(draft, users, model)) continue;
    return [
      {
        change: 'stride',
        what: `stride of ${users.map(({ index }) => index).join(', ')} moved to ${operator.index}`,
        operators: [operator.index, ...users.map(({ index }) => index)],
        model,
      },
    ];
  }
  return [];
}

/** Whether operators still make what they made, so that nothing behind them is other. */
function keepsOutputs(draft: Draft, users: readonly GraphOperator[], model: Draft['model']): boolean {
  const now = model.subgraphs[0]!;
  return users.every(({ index, outputs }) => {
    const tensor = now.tensors[now.operators[index]?.outputs[0] ?? -1];
    return tensor?.shape.join() === outputs[0]!.shape.join();
  });
}

/** More than 1 along some axis; null for what has no window with weights, or none of a stride. */
function strideOf(operator: GraphOperator): Pair | null {
  const { stride } = caseOfOperator(operator);
  if (stride === undefined || definitionOf(operator.kind).weights === null) return null;
  return stride.some((step) => step > 1) ? stride : null;
}

/** A window that is larger than a pixel, so that a stride leaves none out. */
function isWindow(operator: GraphOperator): boolean {
  const { kernel } = caseOfOperator(operator);
  return definitionOf(operator.kind).weights !== null && (kernel ?? []).some((extent) => extent > 1);
}
