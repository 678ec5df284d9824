/** The outputs of a graph one after the other, as the golden files and the tool `run_model` have them. */
export function inOneArray(outputs: readonly Int8Array[]): Int8Array {
  return Int8Array.from(outputs.flatMap((output) => Array.from(output)));
}
