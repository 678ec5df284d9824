import { noCheck } from '../operator-parts/checks.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { gathered, stepsOf } from '../operator-parts/gathered.js';
import { emptyOptions, type NoAttributes } from '../operator-parts/options.js';
import {
  inputOf,
  NO_MEMORY,
  NO_WEIGHTS,
  ONE_INPUT,
  unaryOperands,
  type UnaryOperands,
} from '../operator-parts/unary.js';
import { channels, elements } from '../shapes.js';

/** What a TRANSPOSE works on. */
export interface TransposeOperands extends UnaryOperands {
  /** The input's dimension that becomes each of the output's. */
  readonly permutation: readonly number[];
}

/** The same elements, in the order of the output's dimensions, by a constant permutation. */
export const transpose: OperatorDefinition<'permutation', NoAttributes, TransposeOperands> = {
  ...ONE_INPUT,
  ...NO_WEIGHTS,
  ...NO_MEMORY,
  code: 39,
  version: 2,
  fields: ['permutation'],
  fixedOutput: null,
  outputs(operatorCase) {
    const { permutation } = operatorCase;
    const input = inputOf(operatorCase);
    if (permutation.toSorted().join() !== [...input.keys()].join())
      return 'it does not permute its dimensions';
    return [[permutation.map((axis) => input[axis] ?? 1)]];
  },
  signals: (_, inputs) => inputs,
  options: emptyOptions('TransposeOptions', 26),
  attributes: () => ({}),
  parameters: ({ permutation }) => [{ place: 1, shape: [permutation.length], values: permutation }],
  operands(reader) {
    const operands = unaryOperands(reader, 1);
    const rank = operands.input.shape.length;
    const { data } = reader.integers(1);
    if (data.length !== rank) throw reader.unsupported(`it lists ${data.length} of ${rank} dimensions`);
    return { ...operands, permutation: [...data] };
  },
  check: noCheck,
  describe: ({ input, permutation }) => ({ operands: [input], fields: { permutation } }),
  rewrites: { copies: keepsOrder },
  run({ input, output, permutation }, valuesOf) {
    const steps = stepsOf(input.shape);
    return [
      gathered(
        valuesOf(input),
        output.shape,
        permutation.map((axis) => steps[axis]!),
        0,
      ),
    ];
  },
  loops: ({ output }) => [1, elements(output) / channels(output), elements(output)],
};

/** Whether only dimensions of extent 1 change places. */
function keepsOrder({ input, permutation }: TransposeOperands): boolean {
  const long = permutation.filter((axis) => (input.shape[axis] ?? 1) > 1);
  return long.every((axis, i) => axis > (long[i - 1] ?? -1));
}
