import { bytesOf } from '../../agent/bench/model-inputs.js';
import type { Elements } from '../../model/tensor.js';

/** The bytes of a graph's outputs one after the other, as the golden files and the tool `run_model` have them. */
export function inOneArray(outputs: readonly Elements[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(outputs.map(bytesOf)));
}
