/** Constants of a file: added, and computed where an operator has nothing but constants to work on. */
import type { Shape } from '../case-fields.js';
import { runGraph } from '../graph/run-graph.js';
import { OPERATOR_KINDS } from '../operator.js';
import { definitionOf } from '../operators/index.js';
import { readElements, type Elements } from '../tensor.js';
import { graphOf } from '../tflite/graph.js';
import type { TfliteBuffer, TfliteModel, TfliteOperator, TfliteTensor } from '../tflite/schema.js';
import { TENSOR_TYPE_NAMES } from '../tflite/schema.js';
import { LutError } from '../../common/errors.js';
import { subgraphOf, withSubgraph } from './draft.js';

/** The model with an int32 constant, and its tensor. */
export function withConstant(
  model: TfliteModel,
  shape: Shape,
  values: readonly number[],
): { model: TfliteModel; tensor: number } {
  const { tensors } = subgraphOf(model);
  const tensor: TfliteTensor = {
    ...{ name: '', shape, type: TENSOR_TYPE_NAMES.indexOf('int32'), buffer: model.buffers.length },
    ...{ quantization: null, isVariable: false, shapeSignature: [], hasRank: false },
  };
  const buffers = [...model.buffers, bufferOf(Int32Array.from(values))];
  return {
    model: { ...withSubgraph(model, { tensors: [...tensors, tensor] }), buffers },
    tensor: tensors.length,
  };
}

/** A model without operators that have nothing but constants to work on, and how many these were. */
export interface Folded {
  readonly model: TfliteModel;
  readonly folded: number;
}

/**
 * Puts what operators make of constants in their places. The int8 kernels take no such operators, so that a model that
 * has them is run by no board before. Operators that are not understood stay.
 */
export function foldConstants(model: TfliteModel): Folded {
  let folded = 0;
  let rest = model;
  while (rest.subgraphs.length === 1) {
    const next = foldOne(rest);
    if (next === null) break;
    rest = next;
    folded++;
  }
  return { model: rest, folded };
}

function foldOne(model: TfliteModel): TfliteModel | null {
  const { operators, tensors, outputs } = subgraphOf(model);
  const dataOf = (index: number): Uint8Array | undefined => {
    const data = model.buffers[tensors[index]?.buffer ?? -1]?.data;
    return data?.length === 0 ? undefined : data;
  };
  for (const [index, operator] of operators.entries()) {
    const isFixed =
      operator.inputs.length > 0 &&
      operator.inputs.every((input) => input === -1 || dataOf(input) !== undefined);
    if (
      !isFixed ||
      operator.outputs.some((output) => outputs.includes(output) || tensors[output] === undefined)
    )
      continue;
    const values = computed(model, operator, dataOf(operator.inputs[0]!));
    if (values === null) continue;
    const first = model.buffers.length;
    const changed = tensors.map((tensor, at) => {
      const place = operator.outputs.indexOf(at);
      return place < 0 ? tensor : { ...tensor, buffer: first + place };
    });
    return {
      ...withSubgraph(model, { operators: operators.toSpliced(index, 1), tensors: changed }),
      buffers: [...model.buffers, ...values.map(bufferOf)],
    };
  }
  return null;
}

/** What an operator makes of constants, by a graph that is given the first of them; null where it cannot be run. */
function computed(
  model: TfliteModel,
  operator: TfliteOperator,
  data: Uint8Array | undefined,
): Elements[] | null {
  const [given] = operator.inputs;
  if (given === undefined || data === undefined || !isKnown(model, operator)) return null;
  const { tensors } = subgraphOf(model);
  const alone = withSubgraph(model, {
    tensors: tensors.map((tensor, index) =>
      index === given ? { ...tensor, buffer: model.buffers.length } : tensor,
    ),
    inputs: [given],
    outputs: operator.outputs,
    operators: [operator],
  });
  try {
    const graph = graphOf({
      ...alone,
      buffers: [...model.buffers, bufferOf(new Uint8Array(0))],
      signatures: [],
    });
    return runGraph(graph, [readElements(graph.inputs[0]!.type, data)], { rounding: 'double' });
  } catch (error) {
    if (error instanceof LutError) return null;
    throw error;
  }
}

function isKnown({ operatorCodes }: TfliteModel, { opcodeIndex }: TfliteOperator): boolean {
  const code = operatorCodes[opcodeIndex];
  const builtin = Math.max(code?.builtinCode ?? -1, code?.deprecatedBuiltinCode ?? -1);
  return OPERATOR_KINDS.some((kind) => definitionOf(kind).code === builtin);
}

function bufferOf(values: Elements): TfliteBuffer {
  return {
    data: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    ...{ offset: 0n, size: 0n },
  };
}
