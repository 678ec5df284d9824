import type { CaseFields } from '../case-fields.js';
import { checkOneImage } from '../operator-parts/checks.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
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

/** What a PAD works on. */
export interface PadOperands extends UnaryOperands {
  /** Elements added before and after, per dimension. */
  readonly pads: NonNullable<CaseFields['pads']>;
}

/** Padding with the value 0, which is the output's zero point; the pads are a constant. */
export const pad: OperatorDefinition<'pads', NoAttributes, PadOperands> = {
  ...ONE_INPUT,
  ...NO_WEIGHTS,
  ...NO_MEMORY,
  code: 34,
  version: 2,
  fields: ['pads'],
  fixedOutput: null,
  outputs(operatorCase) {
    const { pads } = operatorCase;
    const input = inputOf(operatorCase);
    if (pads.length !== input.length) return 'it needs one pair of pads per extent';
    return [[input.map((extent, axis) => extent + (pads[axis]?.[0] ?? 0) + (pads[axis]?.[1] ?? 0))]];
  },
  signals: (_, inputs) => inputs,
  options: emptyOptions('PadOptions', 22),
  attributes: () => ({}),
  parameters: ({ pads }) => [{ place: 1, shape: [pads.length, 2], values: pads.flat() }],
  operands(reader) {
    const operands = unaryOperands(reader, 1);
    const { shape, data } = reader.integers(1);
    const rank = operands.input.shape.length;
    if (rank !== 4) throw reader.unsupported(`it pads a tensor of ${rank} dimensions`);
    if (shape.join() !== `${rank},2` || data.some((count) => count < 0)) {
      throw reader.unsupported('its paddings are not one pair of counts per dimension');
    }
    const pads = operands.input.shape.map((_, i) => [data[2 * i] ?? 0, data[2 * i + 1] ?? 0] as const);
    return { ...operands, pads };
  },
  check: checkOneImage,
  describe: ({ input, pads }) => ({ operands: [input], fields: { pads } }),
  rewrites: {
    copies: ({ pads }) => pads.flat().every((count) => count === 0),
    adds: ({ pads }) => pads,
  },
  run: (operator, valuesOf) => [padded(operator, valuesOf(operator.input))],
  loops(operatorCase) {
    const input = inputOf(operatorCase);
    return [1, elements(input) / channels(input), elements(input), elements(operatorCase.output)];
  },
};

function padded(
  { input: inputTensor, output: outputTensor, pads }: PadOperands,
  input: Int8Array,
): Int8Array {
  const output = new Int8Array(outputTensor.bytes).fill(outputTensor.zeroPoint);
  for (let from = 0; from < input.length; from++) {
    let rest = from;
    let to = 0;
    let step = 1;
    for (let axis = pads.length - 1; axis >= 0; axis--) {
      const extent = inputTensor.shape[axis]!;
      to += ((rest % extent) + pads[axis]![0]) * step;
      rest = Math.floor(rest / extent);
      step *= outputTensor.shape[axis]!;
    }
    output[to] = input[from]!;
  }
  return output;
}
