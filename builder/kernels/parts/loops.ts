import type { OperatorCase } from '../../../model/operator.js';
import { definitionOf } from '../../../model/operators/index.js';

/**
 * How often each loop of a kind's kernel runs its body (`loops` of its definition): what its cost is fitted to. All
 * cases of one kind have equally many.
 */
export function loopCounts(operatorCase: OperatorCase): number[] {
  return definitionOf(operatorCase.kind).loops(operatorCase);
}
