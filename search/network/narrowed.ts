/** Superkernels: tensors of which an operator takes the middle of the taps and the first of the channels. */

/** A tensor's values and extents. */
export interface Values {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/** Copies the part of a superkernel that a narrower tensor is. */
export function copyNarrowed(from: Values, to: Values): void {
  // nothing is cut from a network's own tensors
  if (from.values.length === to.values.length) return to.values.set(from.values);
  forEachRun(from.shape, to.shape, (wide, narrow, length) => {
    for (let i = 0; i < length; i++) to.values[narrow + i] = from.values[wide + i]!;
  });
}

/** Copies a narrower tensor to where it is in a superkernel, whose rest becomes zero. */
export function copyWidened(from: Values, to: Values): void {
  if (from.values.length === to.values.length) return to.values.set(from.values);
  to.values.fill(0);
  forEachRun(to.shape, from.shape, (wide, narrow, length) => {
    for (let i = 0; i < length; i++) to.values[wide + i] = from.values[narrow + i]!;
  });
}

/** Runs of neighbours, by their offsets in the wide tensor and in the narrow one. */
function forEachRun(
  wide: readonly number[],
  narrow: readonly number[],
  visit: (wideAt: number, narrowAt: number, length: number) => void,
): void {
  let whole = wide.length - 1;
  while (whole > 0 && wide[whole] === narrow[whole]) whole--;
  const tail = narrow.slice(whole + 1).reduce((product, extent) => product * extent, 1);
  let narrowAt = 0;
  const visitAxis = (axis: number, wideAt: number): void => {
    const begin = narrow.length === 4 && axis < 2 ? (wide[axis]! - narrow[axis]!) / 2 : 0;
    if (axis === whole) {
      const length = narrow[axis]! * tail;
      visit((wideAt * wide[axis]! + begin) * tail, narrowAt, length);
      narrowAt += length;
      return;
    }
    for (let i = 0; i < narrow[axis]!; i++) visitAxis(axis + 1, wideAt * wide[axis]! + begin + i);
  };
  visitAxis(0, 0);
}
