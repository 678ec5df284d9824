import type { OperatorCase } from '../operator.js';
import type { WeightLayout } from '../operator-parts/definition.js';
import { definitionOf } from '../operators/index.js';
import type { ModelBuilder, TensorIndex } from './builder.js';

/** Whether a case has weights, and so may have a bias. */
export function isWeighted({ kind }: OperatorCase): boolean {
  return definitionOf(kind).weights !== null;
}

/** How a file lays out the weights of a case. Throws `RangeError` for kinds without weights. */
export function weightLayout(operatorCase: OperatorCase): WeightLayout {
  const { weights } = definitionOf(operatorCase.kind);
  if (weights === null) throw new RangeError(`${operatorCase.kind} has no weights`);
  return weights.layout(operatorCase);
}

/**
 * Appends the operator of a case to a model under construction, and the constants of its own that it has, such as
 * axes. The case is not checked.
 * @param inputs its operands, and behind them its weights and its bias, where it has such
 */
export function addOperator(
  builder: ModelBuilder,
  operatorCase: OperatorCase,
  inputs: readonly TensorIndex[],
  ...outputs: readonly TensorIndex[]
): void {
  const { kind } = operatorCase;
  const definition = definitionOf(kind);
  const tensors = [...inputs];
  for (const { place, shape, values } of definition.parameters(operatorCase)) {
    tensors.splice(place, 0, builder.constant('', shape, Int32Array.from(values)));
  }
  builder.operator(kind, definition.attributes(operatorCase), tensors, outputs);
}
