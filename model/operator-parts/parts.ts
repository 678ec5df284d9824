/** What kinds have in common that join tensors along a dimension, or part one. */
import type { CaseFields, CaseWith, Shape } from '../case-fields.js';
import { elements } from '../shapes.js';
import type { Signal } from '../signal.js';
import type { GraphTensor } from '../tensor.js';
import type { Operator, ValuesOf } from './definition.js';

/** Of the list of operands that the firmware keeps, per operand. */
const OPERAND_RECORD_BYTES = 8;

/** Most inputs, or outputs, that the firmware lists of an operator with any number of them. */
export const MOST_OPERANDS = 255;

/** What an operator with any number of operands takes of the arena. */
export const LISTED_OPERANDS = {
  persistentBytes: ({ inputs, outputs }: Tensors): number =>
    OPERAND_RECORD_BYTES * (inputs.length + outputs.length),
} as const;

interface Tensors {
  readonly inputs: readonly GraphTensor[];
  readonly outputs: readonly GraphTensor[];
}

/** The dimension that is meant, of so many: a negative one is counted from the last. */
export function axisOf(given: number, rank: number): number {
  return given < 0 ? given + rank : given;
}

/** How often a run of each part's elements is copied, where tensors are joined to one of this shape, or parted from it. */
export function rowsOf(whole: Shape, axis: number): number {
  return elements(whole.slice(0, axis));
}

/** The places of the parts that are constants, as a case lists them. */
function constantPlaces(parts: readonly GraphTensor[]): Pick<CaseFields, 'constants'> {
  const constants = parts.flatMap(({ data }, place) => (data === null ? [] : [place]));
  return constants.length === 0 ? {} : { constants };
}

/** Why a case of so many inputs cannot have these constants; undefined where it can. */
export function constantsProblem(inputs: number, constants: readonly number[]): string | undefined {
  if (constants.some((place, i) => place >= inputs || place <= (constants[i - 1] ?? -1))) {
    return 'its constants are not places of its inputs, ascending';
  }
  return constants.length === inputs ? 'all its inputs are constants' : undefined;
}

/** The signal of tensors of these shapes that are joined, in the quantization of the first. */
function joinedSignal(inputs: readonly Shape[], signals: readonly Signal[]): Signal {
  const [first] = signals as readonly [Signal];
  const whole = inputs.reduce((sum, shape) => sum + elements(shape), 0);
  const meanSquare = signals.reduce(
    (sum, signal, i) => sum + (elements(inputs[i]!) / whole) * signal.meanSquare,
    0,
  );
  return { ...first, meanSquare };
}

/** Row by row the elements that each part has of it. */
function joined(parts: readonly Int8Array[], rows: number): Int8Array {
  const result = new Int8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (let row = 0; row < rows; row++) {
    for (const part of parts) {
      const length = part.length / rows;
      result.set(part.subarray(row * length, (row + 1) * length), to);
      to += length;
    }
  }
  return result;
}

/**
 * How often each loop of the kernel that joins runs: per row, per part of it, per element; and the elements of
 * constants, which may lie in a slower memory.
 */
function joinedLoops(inputs: readonly Shape[], rows: number, constants: readonly number[] = []): number[] {
  const sizes = inputs.map(elements);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const constantElements = constants.reduce((sum, place) => sum + sizes[place]!, 0);
  return [1, rows, rows * inputs.length, total, constantElements];
}

/** What a kind works on that joins tensors. */
export interface JoinedOperands {
  /** Each of them computed or a constant. */
  readonly parts: readonly GraphTensor[];
  readonly output: GraphTensor;
}

type Joining = Operator<{ readonly axis: number }, JoinedOperands>;
type JoiningCase = CaseWith<'axes' | 'constants'>;

/** What kinds have in common that join tensors along the dimension `axis` of the output. */
export const JOINING = {
  ...LISTED_OPERANDS,
  signals: ({ inputs }: JoiningCase, signals: readonly Signal[]) => [joinedSignal(inputs, signals)],
  describe: ({ parts, output, attributes: { axis } }: Joining) => ({
    operands: parts,
    fields: { axes: [axisOf(axis, output.shape.length)], ...constantPlaces(parts) },
  }),
  // An axis below 0 is counted from the last by `slice` too.
  run: ({ parts, output, attributes: { axis } }: Joining, valuesOf: ValuesOf) => [
    joined(parts.map(valuesOf), rowsOf(output.shape, axis)),
  ],
  loops: ({ inputs, output, axes: [axis = 0], constants }: JoiningCase) =>
    joinedLoops(inputs, rowsOf(output, axis), constants),
};
