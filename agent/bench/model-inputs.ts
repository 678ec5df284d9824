import { sha256 } from '../../common/hash.js';
import { fillInt8 } from '../../model/fill.js';
import { inputSeed } from '../../model/segments.js';
import type { Graph } from '../../model/tflite/graph.js';
import type { Client } from '../link/client.js';

/** What a model is given: int8 −128..127 generated from a seed, or the bytes of each input. */
export type ModelInputs = number | readonly Int8Array[];

/** What the inputs of a graph hold: what the board generates, or what is given. */
export function inputValues(graph: Graph, inputs: ModelInputs): readonly Int8Array[] {
  if (typeof inputs !== 'number') return inputs;
  return graph.inputs.map(({ bytes }, index) => fillInt8(bytes, -128, 127, inputSeed(inputs, index)));
}

/** The name of inputs in the store. */
export function inputsName(inputs: ModelInputs): string {
  return typeof inputs === 'number'
    ? `seed ${inputs}`
    : `sha256 ${sha256(Buffer.concat(inputs.map(bytesOf)))}`;
}

/** Writes all inputs of the model that is open. */
export async function giveInputs(client: Client, inputs: ModelInputs, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    if (typeof inputs === 'number') await client.inputFill(index, -128, 127, inputSeed(inputs, index));
    else await client.inputWrite(index, bytesOf(inputs[index]!));
  }
}

/** The bytes that int8 values are, not copied. */
export function bytesOf({ buffer, byteOffset, byteLength }: Int8Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}
