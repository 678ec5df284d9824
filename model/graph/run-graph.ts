import { LutError } from '../../common/errors.js';
import { requantizer, type Rounding } from '../arithmetic/requantize.js';
import { definitionOf } from '../operators/index.js';
import type { GraphTensor } from '../tensor.js';
import type { Graph } from '../tflite/graph.js';

export interface RunOptions {
  readonly rounding: Rounding;
  /** Called with every computed tensor, in the order of the operators. */
  readonly onTensor?: (tensor: GraphTensor, values: Int8Array) => void;
}

/**
 * Computes a graph with the reference arithmetic: with double rounding, bit for bit what TensorFlow Lite Micro's
 * reference kernels give. Takes and gives the int8 elements of the graph's inputs and outputs in their order.
 * Throws `MODEL_INPUT` where the inputs are not those of the graph.
 */
export function runGraph(graph: Graph, inputs: readonly Int8Array[], options: RunOptions): Int8Array[] {
  checkInputs(graph, inputs);
  const requantize = requantizer(options.rounding);
  const values = new Map<GraphTensor, Int8Array>();
  graph.inputs.forEach((tensor, i) => values.set(tensor, inputs[i]!));
  const valuesOf = (tensor: GraphTensor): Int8Array =>
    (tensor.data as Int8Array | null) ?? values.get(tensor)!;
  for (const operator of graph.operators) {
    const outputs = definitionOf(operator.kind).run(operator, valuesOf, requantize);
    operator.outputs.forEach((tensor, i) => {
      const output = outputs[i]!;
      values.set(tensor, output);
      options.onTensor?.(tensor, output);
    });
  }
  return graph.outputs.map(valuesOf);
}

function checkInputs(graph: Graph, inputs: readonly Int8Array[]): void {
  const wanted = graph.inputs.map((tensor) => tensor.bytes);
  const given = inputs.map((input) => input.length);
  if (wanted.join() === given.join()) return;
  throw new LutError(
    'MODEL_INPUT',
    `the model takes ${wanted.length} input(s) of ${wanted.join(', ')} bytes, but was given ${given.join(', ')}`,
    "give one int8 array per input, of the input's length",
  );
}
