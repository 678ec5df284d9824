import { sha256 } from '../../common/hash.js';
import { generatedInputs, type InputFill } from '../../model/graph/input-fill.js';
import { inputSeed } from '../../model/segments.js';
import type { Elements } from '../../model/tensor.js';
import type { Graph } from '../../model/tflite/graph.js';
import type { Client } from '../link/client.js';

/** What a model is given: elements generated from a seed, or those of each input. */
export type ModelInputs = number | readonly Elements[];

/** What the inputs of a graph hold: what the board generates, or what is given. */
export function inputValues(graph: Graph, inputs: ModelInputs): readonly Elements[] {
  return typeof inputs === 'number' ? generatedInputs(graph, inputs) : inputs;
}

/** The name of inputs in the store. */
export function inputsName(inputs: ModelInputs): string {
  return nameOfInputs(typeof inputs === 'number' ? inputs : sha256(Buffer.concat(inputs.map(bytesOf))));
}

/** The same of their seed, or of the SHA-256 of their bytes, one after the other. */
export function nameOfInputs(inputs: number | string): string {
  return typeof inputs === 'number' ? `seed ${inputs}` : `sha256 ${inputs}`;
}

/** Writes all inputs of the model that is open. @param fills how each is generated from a seed */
export async function giveInputs(
  client: Client,
  inputs: ModelInputs,
  fills: readonly InputFill[],
): Promise<void> {
  for (const [index, as] of fills.entries()) {
    if (typeof inputs === 'number') {
      await client.inputFill(index, -128, 127, inputSeed(inputs, index), as);
    } else await client.inputWrite(index, bytesOf(inputs[index]!));
  }
}

/** The bytes that elements are, not copied. */
export function bytesOf({ buffer, byteOffset, byteLength }: Elements): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
