import type { CaseOperands, Shape } from '../case-fields.js';
import { vector } from '../flatbuffer-table.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import { optionsCodec, type NoAttributes } from '../operator-parts/options.js';
import {
  inputOf,
  NO_MEMORY,
  PLAIN_UNARY,
  unaryOperands,
  type UnaryOperands,
} from '../operator-parts/unary.js';
import { elements } from '../shapes.js';

interface ReshapeOptions {
  readonly newShape: readonly number[];
}

/** The same elements in another shape: the output tensor's. The operator's own copies of it are not needed. */
export const reshape: OperatorDefinition<never, NoAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  ...NO_MEMORY,
  code: 22,
  version: 1,
  outputs: (operatorCase) =>
    elements(inputOf(operatorCase)) === elements(operatorCase.output)
      ? [[operatorCase.output]]
      : 'it changes the number of elements',
  signals: (_, inputs) => inputs,
  options: {
    ...optionsCodec<ReshapeOptions, NoAttributes>(
      'ReshapeOptions',
      17,
      { newShape: vector(0, 'int32') },
      () => ({}),
      () => ({ newShape: [] }),
    ),
    read: () => ({}),
  },
  parameters: ({ output }) => [{ place: 1, shape: [output.length], values: output }],
  operands: (reader) => unaryOperands(reader, 1),
  rewrites: { copies: () => true, ignoresInputShape: true },
  changes: { onInputs: ofOneExtent },
  run: ({ input }, valuesOf) => [valuesOf(input).slice()],
};

/** The output with its one extent that can have changed as the input has; a string where that could be several. */
function ofOneExtent(operatorCase: CaseOperands, inputs: readonly Shape[]): CaseOperands | string {
  const { output } = operatorCase;
  const [before, after] = [elements(inputOf(operatorCase)), elements(inputs[0] ?? [])];
  if (before === after) return { ...operatorCase, inputs };
  const able = [...output.keys()].filter(
    (axis) => output[axis]! > 1 && Number.isInteger((output[axis]! * after) / before),
  );
  const [axis, ...others] = able;
  if (axis === undefined || others.length > 0) return 'which of its extents changes is not known';
  return { ...operatorCase, inputs, output: output.with(axis, (output[axis]! * after) / before) };
}
