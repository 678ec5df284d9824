import type { Shape } from '../case-fields.js';
import type { OperatorCase } from '../operator.js';
import { definitionOf, type GraphOperator } from '../operators/index.js';
import type { GraphTensor } from '../tensor.js';

/** The case of an operator of a graph: what its latency depends on. */
export function caseOfOperator(operator: GraphOperator): OperatorCase {
  const { operands, fields } = definitionOf(operator.kind).describe(operator);
  const [output, ...moreOutputs] = operator.outputs.map(shapeOf);
  if (output === undefined) throw new RangeError(`operator ${operator.index} has no output`);
  return {
    kind: operator.kind,
    type: 'int8',
    inputs: operands.map(shapeOf),
    output,
    ...(moreOutputs.length > 0 ? { moreOutputs } : {}),
    ...fields,
  };
}

/** A scalar costs what a vector of one element does. */
function shapeOf({ shape }: GraphTensor): Shape {
  return shape.length === 0 ? [1] : shape;
}
