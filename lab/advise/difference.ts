import type { Graph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';

/** The operators of a graph that another has no equal of. */
export function without({ operators }: Graph, { operators: others }: Graph): Graph['operators'] {
  const left = new Map<string, number>();
  const keyOf = (operator: Graph['operators'][number]): string => JSON.stringify(caseOfOperator(operator));
  for (const other of others) left.set(keyOf(other), (left.get(keyOf(other)) ?? 0) + 1);
  return operators.filter((operator) => {
    const count = left.get(keyOf(operator)) ?? 0;
    left.set(keyOf(operator), count - 1);
    return count <= 0;
  });
}
