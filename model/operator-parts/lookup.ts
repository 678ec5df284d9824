/** Operators that make of each int8 value another, whatever stands beside it. */

/** Bytes of a table of all 256 values. */
export const LOOKUP_TABLE_BYTES = 256;

/** Applies a function of one int8 through a table of its 256 values. */
export function mapped(input: Int8Array, value: (element: number) => number): Int8Array {
  const table = Int8Array.from({ length: 256 }, (_, i) => value(i - 128));
  return input.map((element) => table[element + 128]!);
}
