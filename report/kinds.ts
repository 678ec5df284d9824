/** Operators of a model by their kind. */
import type { PredictedOperator } from '../builder/predict.js';
import { OPERATOR_KINDS, type OperatorKind } from '../model/operator.js';

/** The kinds that a model has; the place of one among them decides its colour. */
export function kindsOf(operators: readonly Pick<PredictedOperator, 'kind'>[]): OperatorKind[] {
  return OPERATOR_KINDS.filter((kind) => operators.some((operator) => operator.kind === kind));
}

/** What all operators of a kind take together. */
export interface KindSum {
  readonly kind: OperatorKind;
  readonly operators: number;
  /** of those that are known */
  readonly count: number;
  /** of what all known operators take */
  readonly share: number;
}

/** The kinds in the order of {@link kindsOf}. */
export function kindSums(operators: readonly PredictedOperator[]): KindSum[] {
  const all = sumOf(operators);
  return kindsOf(operators).map((kind) => {
    const own = operators.filter((operator) => operator.kind === kind);
    const count = sumOf(own);
    return { kind, operators: own.length, count, share: all === 0 ? 0 : count / all };
  });
}

function sumOf(operators: readonly PredictedOperator[]): number {
  return operators.reduce((sum, { count }) => sum + (count ?? 0), 0);
}
