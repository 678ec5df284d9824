import { LutError } from '../../common/errors.js';
import { checkCase } from '../cases/check-case.js';
import { shortName, tensorLabel } from '../label.js';
import type { FixedQuantization } from '../operator-parts/definition.js';
import type { OperatorTensors } from '../operator-parts/operand-reader.js';
import type { OperatorKind } from '../operator.js';
import { definitionOf, type GraphOperator } from '../operators/index.js';
import type { GraphTensor } from '../tensor.js';
import { CUSTOM_OPERATOR, kindOfCode, operatorName } from './builtin.js';
import { Constants } from './constants.js';
import { loadOperator } from './graph-operator.js';
import { loadTensor } from './graph-tensor.js';
import { caseOfOperator } from './operator-case.js';
import { readTflite } from './reader.js';
import type { TfliteModel, TfliteOperator, TfliteSubgraph } from './schema.js';

/** An int8 network: everything in it is checked, so that it can be computed and planned without more checks. */
export interface Graph {
  readonly description: string;
  /** All tensors of the subgraph; a tensor's `index` is its place here. */
  readonly tensors: readonly GraphTensor[];
  /** In the order in which they are run. */
  readonly operators: readonly GraphOperator[];
  readonly inputs: readonly GraphTensor[];
  readonly outputs: readonly GraphTensor[];
}

/**
 * Reads a `.tflite` file as an int8 graph.
 * Throws `MODEL_CORRUPT` where the file is damaged, `MODEL_SHAPE` where an operator's shapes do not fit together,
 * and `MODEL_UNSUPPORTED` naming the operator or tensor where the model is not one that the kernels can run.
 */
export function loadGraph(bytes: Uint8Array): Graph {
  const model = readTflite(bytes);
  const subgraph = onlySubgraph(model);
  const constants = new Constants(model.buffers);
  const tensors = subgraph.tensors.map((tensor, index) => loadTensor(tensor, index, constants));
  const inputs = subgraph.inputs.map((index) => tensorAt(tensors, index, 'the inputs of the graph'));
  const outputs = subgraph.outputs.map((index) => tensorAt(tensors, index, 'the outputs of the graph'));
  const operators = subgraph.operators.map((operator, index) => {
    const kind = operatorKind(model, operator, index);
    return loadOperator(kind, operator.options, operatorTensors(operator, index, tensors));
  });
  checkOrder(inputs, operators, outputs);
  for (const operator of operators) checkOperator(operator);
  return { description: model.description, tensors, operators, inputs, outputs };
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

function operatorKind(model: TfliteModel, operator: TfliteOperator, index: number): OperatorKind {
  const code = model.operatorCodes[operator.opcodeIndex];
  if (code === undefined) throw corrupt(`operator ${index} has no operator code`);
  const builtin = Math.max(code.builtinCode, code.deprecatedBuiltinCode);
  if (builtin === CUSTOM_OPERATOR) {
    throw unsupported(`operator ${index} is the custom operator '${shortName(code.customCode)}'`, REPLACE);
  }
  const kind = kindOfCode(builtin);
  if (kind === undefined) {
    throw unsupported(`operator ${index} is ${operatorName(builtin)}, which is not supported`, REPLACE);
  }
  return kind;
}

function operatorTensors(
  operator: TfliteOperator,
  index: number,
  tensors: readonly GraphTensor[],
): OperatorTensors {
  const place = `operator ${index}`;
  return {
    index,
    inputs: operator.inputs.map((input) => (input === -1 ? null : tensorAt(tensors, input, place))),
    outputs: operator.outputs.map((output) => tensorAt(tensors, output, place)),
  };
}

function tensorAt(tensors: readonly GraphTensor[], index: number, place: string): GraphTensor {
  const tensor = tensors[index];
  if (tensor === undefined) throw corrupt(`${place} refer to tensor ${index} of ${tensors.length}`);
  return tensor;
}

/** Every tensor must be given or computed before it is used, and computed once. */
function checkOrder(
  inputs: readonly GraphTensor[],
  operators: readonly GraphOperator[],
  outputs: readonly GraphTensor[],
): void {
  const known = new Set<GraphTensor>();
  for (const input of inputs) {
    if (input.data !== null || input.scales.length !== 1) {
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

const REPLACE = 'build the network from the operators that docs/operators.md lists';

function unsupported(what: string, remedy?: string): LutError {
  return new LutError('MODEL_UNSUPPORTED', what, remedy);
}

function corrupt(what: string): LutError {
  return new LutError('MODEL_CORRUPT', what, 'convert the model again');
}
