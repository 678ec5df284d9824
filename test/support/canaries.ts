import type { Graph } from '../../model/tflite/graph.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { aligned } from '../../model/graph/arena.js';
import { readTflite } from '../../model/tflite/reader.js';
import { TENSOR_TYPE_NAMES, type TfliteTensor } from '../../model/tflite/schema.js';
import { writeTflite } from '../../model/tflite/writer.js';

/** A single-operator model whose computed tensors lie between others, which it takes as inputs and gives as outputs. */
export interface GuardedModel {
  readonly bytes: Uint8Array;
  /** The added tensors, behind the model's own inputs, and behind its own outputs. */
  readonly canaries: readonly Canary[];
}

export interface Canary {
  readonly input: number;
  readonly output: number;
  readonly bytes: number;
}

const LEAST_BYTES = 64;

/**
 * Adds canaries: one before each computed tensor, and one behind the last. The plan places the largest tensors first,
 * and of equals those that come first in the file (`planArena`), so that sizes and order say what lies beside what.
 */
export function betweenCanaries(model: Uint8Array): GuardedModel {
  const graph = loadGraph(model);
  const file = readTflite(model);
  const subgraph = file.subgraphs[0]!;
  const order = computedTensors(graph);
  const tensors: TfliteTensor[] = [];
  const places = new Map<number, number>();
  const canaries: { tensor: number; bytes: number }[] = [];
  const addCanary = (bytes: number): void => {
    canaries.push({ tensor: tensors.length, bytes });
    tensors.push(canary(bytes));
  };
  for (const { index, bytes } of order) {
    addCanary(aligned(bytes));
    places.set(index, tensors.length);
    tensors.push(subgraph.tensors[index]!);
  }
  addCanary(Math.min(LEAST_BYTES, aligned(order.at(-1)!.bytes)));
  subgraph.tensors.forEach((tensor, index) => {
    if (places.has(index)) return;
    places.set(index, tensors.length);
    tensors.push(tensor);
  });
  const placed = (list: readonly number[]): number[] =>
    list.map((index) => (index < 0 ? index : places.get(index)!));
  const added = canaries.map(({ tensor }) => tensor);
  const bytes = writeTflite({
    ...file,
    subgraphs: [
      {
        ...subgraph,
        tensors,
        inputs: [...placed(subgraph.inputs), ...added],
        outputs: [...placed(subgraph.outputs), ...added],
        operators: subgraph.operators.map((operator) => ({
          ...operator,
          inputs: placed(operator.inputs),
          outputs: placed(operator.outputs),
        })),
      },
    ],
  });
  return {
    bytes,
    canaries: canaries.map((one, i) => ({
      input: subgraph.inputs.length + i,
      output: subgraph.outputs.length + i,
      bytes: one.bytes,
    })),
  };
}

/** Those that the arena holds, as the plan orders them. */
function computedTensors(graph: Graph): { index: number; bytes: number }[] {
  return graph.tensors
    .filter(({ data }) => data === null)
    .sort((a, b) => aligned(b.bytes) - aligned(a.bytes) || a.index - b.index);
}

function canary(bytes: number): TfliteTensor {
  return {
    name: '',
    shape: [1, bytes],
    type: TENSOR_TYPE_NAMES.indexOf('int8'),
    buffer: 0,
    quantization: { min: [], max: [], scale: [1], zeroPoint: [0n], quantizedDimension: 0 },
    isVariable: false,
    shapeSignature: [],
    hasRank: false,
  };
}
