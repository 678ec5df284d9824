import { LutError } from '../../common/errors.js';
import { requantizer, type Rounding } from '../arithmetic/requantize.js';
import { describeTensor } from '../label.js';
import { definitionOf } from '../operators/index.js';
import type { ValuesOf } from '../operator-parts/definition.js';
import { readElements, type Elements, type GraphTensor } from '../tensor.js';
import type { Graph } from '../tflite/graph.js';

export interface RunOptions {
  readonly rounding: Rounding;
  /** Called with every computed tensor, in the order of the operators. */
  readonly onTensor?: (tensor: GraphTensor, values: Elements) => void;
}

/**
 * Computes a graph with the reference arithmetic: with double rounding, bit for bit what TensorFlow Lite Micro's
 * reference kernels give. Takes and gives the elements of the graph's inputs and outputs, of their types and in their
 * order.
 * Throws `MODEL_INPUT` where the inputs are not those of the graph.
 */
export function runGraph(graph: Graph, inputs: readonly Elements[], options: RunOptions): Elements[] {
  checkInputs(graph, inputs);
  const requantize = requantizer(options.rounding);
  const values = new Map<GraphTensor, Elements>();
  graph.inputs.forEach((tensor, i) => values.set(tensor, inputs[i]!));
  const elementsOf = (tensor: GraphTensor): Elements => tensor.data ?? values.get(tensor)!;
  // each kind has asked for the types that it takes when its operands were read
  const valuesOf = elementsOf as ValuesOf;
  for (const operator of graph.operators) {
    const outputs = definitionOf(operator.kind).run(operator, valuesOf, requantize);
    operator.outputs.forEach((tensor, i) => {
      const output = outputs[i]!;
      values.set(tensor, output);
      options.onTensor?.(tensor, output);
    });
  }
  return graph.outputs.map(elementsOf);
}

/** The elements of a graph's inputs, given as raw little-endian bytes. @throws MODEL_INPUT */
export function elementsOfInputs(graph: Graph, inputs: readonly Uint8Array[]): Elements[] {
  checkInputs(graph, inputs);
  return graph.inputs.map(({ type }, i) => readElements(type, inputs[i]!));
}

function checkInputs(graph: Graph, inputs: readonly { readonly byteLength: number }[]): void {
  const wanted = graph.inputs.map((tensor) => tensor.bytes);
  const given = inputs.map((input) => input.byteLength);
  if (wanted.join() === given.join()) return;
  throw new LutError(
    'MODEL_INPUT',
    `The model takes ${wanted.length} input${wanted.length === 1 ? '' : 's'} of ${wanted.join(', ')} bytes, but was given ${given.join(', ')}.`,
    `Give the raw little-endian elements of each input: ${graph.inputs.map(describeTensor).join(', ')}.`,
  );
}
