import type { CaseOperands, Shape } from '../case-fields.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import type { OperandReader } from '../operator-parts/operand-reader.js';
import { emptyOptions, type NoAttributes } from '../operator-parts/options.js';
import { axisOf } from '../operator-parts/parts.js';
import {
  inputOf,
  NO_MEMORY,
  PLAIN_UNARY,
  unaryOperands,
  type UnaryOperands,
} from '../operator-parts/unary.js';

/** The same elements with one more dimension, of extent 1, at a constant place, which does not matter to the kernel. */
export const expandDims: OperatorDefinition<never, NoAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  ...NO_MEMORY,
  code: 70,
  version: 1,
  outputs: (operatorCase) => {
    const shapes = expandedShapes(inputOf(operatorCase)).map((shape) => [shape.join(), [shape]] as const);
    return [...new Map(shapes).values()];
  },
  signals: (_, inputs) => inputs,
  options: emptyOptions('ExpandDimsOptions', 52),
  parameters: (operatorCase) => [{ place: 1, shape: [1], values: [expandedAxis(operatorCase)] }],
  operands: readOperands,
  rewrites: { copies: () => true },
  run: ({ input }, valuesOf) => [valuesOf(input).slice()],
};

/** A shape with an extent of 1 at each place. */
function expandedShapes(shape: Shape): Shape[] {
  return [...shape, 1].map((_, axis) => shape.toSpliced(axis, 0, 1));
}

/** The first place of the new dimension that makes a case's output of its input. */
function expandedAxis(operatorCase: CaseOperands): number {
  const { output } = operatorCase;
  return expandedShapes(inputOf(operatorCase)).findIndex((shape) => shape.join() === output.join());
}

function readOperands(reader: OperandReader): UnaryOperands {
  const operands = unaryOperands(reader, 1);
  const { input, output } = operands;
  const { data } = reader.integers(1);
  const [given = 0] = data;
  if (data.length !== 1) throw reader.unsupported(`it lists ${data.length} axes`);
  if (input.shape.length === 0) throw reader.unsupported('it expands a scalar');
  const shape = expandedShapes(input.shape)[axisOf(given, input.shape.length + 1)];
  if (shape?.join() !== output.shape.join()) {
    const shapes = [input, output].map((tensor) => tensor.shape.join('×'));
    throw reader.unsupported(`no dimension ${given} makes ${shapes[1]} of ${shapes[0]}`);
  }
  return operands;
}
