import { OperandReader, type OperatorTensors } from '../operator-parts/operand-reader.js';
import { UnusableOptions, type TfliteOptions } from '../operator-parts/options.js';
import type { OperatorKind } from '../operator.js';
import { definitionOf, type GraphOperator } from '../operators/index.js';

/**
 * Makes sense of one operator.
 * Throws `MODEL_UNSUPPORTED` naming the operator where its options, its operands, or how these are quantized are
 * beyond the int8 kernels. Shapes are checked against each other by `checkCase` of the operator's case.
 */
export function loadOperator(
  kind: OperatorKind,
  options: TfliteOptions | null,
  tensors: OperatorTensors,
): GraphOperator {
  const definition = definitionOf(kind);
  const reader = new OperandReader(kind, tensors);
  const operands = definition.operands(reader);
  // The definition is the kind's, so that operands and attributes are.
  return {
    ...operands,
    index: tensors.index,
    kind,
    attributes: readAttributes(() => definition.options.read(options), reader),
    inputs: tensors.inputs.filter((tensor) => tensor !== null),
    outputs: tensors.outputs,
  } as object as GraphOperator;
}

function readAttributes(read: () => object, reader: OperandReader): object {
  try {
    return read();
  } catch (error) {
    if (error instanceof UnusableOptions) throw reader.unsupported(error.message);
    throw error;
  }
}
