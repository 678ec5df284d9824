import { LutError } from '../../common/errors.js';
import { checkCase } from '../cases/check-case.js';
import { tensorLabel } from '../label.js';
import type { FixedQuantization } from '../operator-parts/definition.js';
import type { OperatorTensors } from '../operator-parts/operand-reader.js';
import { definitionOf, type GraphOperator } from '../operators/index.js';
import { isQuantized, type GraphTensor } from '../tensor.js';
import { Constants } from './constants.js';
import { loadOperator } from './graph-operator.js';
import { GraphTensors } from './graph-tensors.js';
import { caseOfOperator } from './operator-case.js';
import { operatorKinds } from './operator-kinds.js';
import { readTflite } from './reader.js';
import type { TfliteModel, TfliteOperator, TfliteSubgraph } from './schema.js';

/** An int8 network: everything in it is checked, so that it can be computed and planned without more checks. */
export interface Graph {
  readonly description: string;
  /** The tensors that an operator uses or that are given or taken, by index. What else the file lists is not read. */
  readonly tensors: readonly GraphTensor[];
  /** How many tensors the file lists. */
  readonly tensorCount: number;
  /** In the order in which they are run. */
  readonly operators: readonly GraphOperator[];
  readonly inputs: readonly GraphTensor[];
  readonly outputs: readonly GraphTensor[];
}

/**
 * Reads a `.tflite` file as an int8 graph.
 * Throws `MODEL_CORRUPT` where the file is damaged, `MODEL_SHAPE` where an operator's shapes do not fit together,
 * and `MODEL_UNSUPPORTED` naming the operators or the tensor where the model is not one that the kernels can run.
 */
export function loadGraph(bytes: Uint8Array): Graph {
  return graphOf(readTflite(bytes));
}

/** The same of a file that was read. */
export function graphOf(model: TfliteModel): Graph {
  const subgraph = onlySubgraph(model);
  const kinds = operatorKinds(model, subgraph);
  const tensors = new GraphTensors(subgraph.tensors, new Constants(model.buffers));
  const inputs = subgraph.inputs.map((index) => tensors.at(index, 'the inputs of the graph'));
  const outputs = subgraph.outputs.map((index) => tensors.at(index, 'the outputs of the graph'));
  const operators = subgraph.operators.map((operator, index) =>
    loadOperator(kinds[index]!, operator.options, operatorTensors(operator, index, tensors)),
  );
  checkOrder(inputs, operators, outputs);
  for (const operator of operators) checkOperator(operator);
  return {
    description: model.description,
    tensors: tensors.used(),
    tensorCount: subgraph.tensors.length,
    ...{ operators, inputs, outputs },
  };
}

function onlySubgraph(model: TfliteModel): TfliteSubgraph {
  const [subgraph, ...others] = model.subgraphs;
  if (subgraph === undefined) throw corrupt('the model has no graph');
  if (others.length > 0) {
    throw unsupported(
      `the model has ${model.subgraphs.length} subgraphs (control flow)`,
      'convert the model without control flow',
    );
  }
  if (subgraph.operators.length === 0) throw unsupported('the model has no operators', 'give another model');
  return subgraph;
}

function operatorTensors(operator: TfliteOperator, index: number, tensors: GraphTensors): OperatorTensors {
  const place = `operator ${index}`;
  return {
    index,
    inputs: operator.inputs.map((input) => (input === -1 ? null : tensors.at(input, place))),
    outputs: operator.outputs.map((output) => tensors.at(output, place)),
  };
}

/** Every tensor must be given or computed before it is used, and computed once. */
function checkOrder(
  inputs: readonly GraphTensor[],
  operators: readonly GraphOperator[],
  outputs: readonly GraphTensor[],
): void {
  const known = new Set<GraphTensor>();
  for (const input of inputs) {
    if (input.data !== null || (isQuantized(input) && input.scales.length !== 1)) {
      throw unsupported(
        `the input ${tensorLabel(input.name, input.index)} is a constant or has not one scale`,
      );
    }
    known.add(input);
  }
  for (const operator of operators) {
    const unknown = operator.inputs.find((input) => input.data === null && !known.has(input));
    if (unknown !== undefined) {
      throw corrupt(
        `operator ${operator.index} uses ${tensorLabel(unknown.name, unknown.index)} before it is computed`,
      );
    }
    for (const output of operator.outputs) {
      if (known.has(output)) {
        throw corrupt(`operator ${operator.index} computes a tensor that is there already`);
      }
      known.add(output);
    }
  }
  const missing = outputs.find((output) => !known.has(output));
  if (missing !== undefined) {
    throw corrupt(`the output ${tensorLabel(missing.name, missing.index)} is never computed`);
  }
}

function checkOperator(operator: GraphOperator): void {
  const definition = definitionOf(operator.kind);
  const label = `operator ${operator.index} (${operator.kind})`;
  checkCase(caseOfOperator(operator));
  definition.check(operator, label);
  for (const output of operator.outputs) checkFixed(definition.fixedOutput, output, label);
}

function checkFixed(
  fixed: FixedQuantization | null,
  { scales, zeroPoint }: GraphTensor,
  label: string,
): void {
  if (fixed === null || (scales[0] === fixed.scale && zeroPoint === fixed.zeroPoint)) return;
  const wanted = `1/${1 / fixed.scale} and ${fixed.zeroPoint}`;
  throw unsupported(
    `${label} has an output of scale ${scales[0]} and zero point ${zeroPoint}; it must be ${wanted}`,
    'convert the model again with the TensorFlow Lite converter',
  );
}

function unsupported(what: string, remedy?: string): LutError {
  return new LutError('MODEL_UNSUPPORTED', what, remedy);
}

function corrupt(what: string): LutError {
  return new LutError('MODEL_CORRUPT', what, 'convert the model again');
}
