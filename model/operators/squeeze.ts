import { LutError } from '../../common/errors.js';
import type { CaseOperands, Shape } from '../case-fields.js';
import { vector } from '../flatbuffer-table.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import { optionsCodec } from '../operator-parts/options.js';
import { axisOf } from '../operator-parts/parts.js';
import { inputOf, NO_MEMORY, PLAIN_UNARY, type UnaryOperands } from '../operator-parts/unary.js';

/** What the options of a SQUEEZE say. */
export interface SqueezeAttributes {
  /** Those that are dropped, which have an extent of 1; all such where none is listed. Negative ones count from the last. */
  readonly dimensions: readonly number[];
}

interface SqueezeOptions {
  readonly squeezeDims: readonly number[];
}

/** The same elements without some dimensions of extent 1. Which ones they were does not matter to the kernel. */
export const squeeze: OperatorDefinition<never, SqueezeAttributes, UnaryOperands> = {
  ...PLAIN_UNARY,
  ...NO_MEMORY,
  code: 43,
  version: 1,
  outputs: squeezedShapes,
  signals: (_, inputs) => inputs,
  options: optionsCodec<SqueezeOptions, SqueezeAttributes>(
    'SqueezeOptions',
    30,
    { squeezeDims: vector(0, 'int32') },
    ({ squeezeDims }) => ({ dimensions: squeezeDims }),
    ({ dimensions }) => ({ squeezeDims: dimensions }),
  ),
  attributes: (operatorCase) => ({ dimensions: droppedDimensions(operatorCase) }),
  check: checkDimensions,
  rewrites: { copies: () => true },
  run: ({ input }, valuesOf) => [valuesOf(input).slice()],
};

/** A shape without some of its dimensions; a scalar is listed as one element. */
function without(shape: Shape, dropped: readonly number[]): Shape {
  const kept = shape.filter((_, axis) => !dropped.includes(axis));
  return kept.length === 0 ? [1] : kept;
}

function onesOf(shape: Shape): number[] {
  return [...shape.keys()].filter((axis) => shape[axis] === 1);
}

/** All that dropping one dimension of extent 1 or more leaves; the shape itself where it has none. */
function squeezedShapes(operatorCase: CaseOperands): Shape[][] {
  const input = inputOf(operatorCase);
  const ones = onesOf(input);
  const fewest = ones.length === 0 ? 0 : 1;
  const shapes = Array.from({ length: 2 ** ones.length }, (_, choice) =>
    ones.filter((_one, bit) => ((choice >> bit) & 1) === 1),
  )
    .filter((dropped) => dropped.length >= fewest)
    .map((dropped) => without(input, dropped));
  return [...new Map(shapes.map((shape) => [shape.join(), [shape]])).values()];
}

/** Dimensions whose dropping makes a case's output of its input: none that the output still has. */
function droppedDimensions(operatorCase: CaseOperands): number[] {
  const { output } = operatorCase;
  let next = 0;
  return [...inputOf(operatorCase).keys()].filter((axis) => {
    if (inputOf(operatorCase)[axis] !== output[next]) return true;
    next++;
    return false;
  });
}

/** @throws MODEL_CORRUPT */
function checkDimensions(
  { input, output, attributes: { dimensions } }: Operator<SqueezeAttributes, UnaryOperands>,
  label: string,
): void {
  const rank = input.shape.length;
  const dropped =
    dimensions.length === 0 ? onesOf(input.shape) : dimensions.map((axis) => axisOf(axis, rank));
  const isOne = (axis: number): boolean => input.shape[axis] === 1;
  const shape = output.shape.length === 0 ? [1] : output.shape;
  if (dropped.every(isOne) && without(input.shape, dropped).join() === shape.join()) return;
  throw new LutError(
    'MODEL_CORRUPT',
    `${label} does not make ${shape.join('×')} of ${input.shape.join('×')} by dropping its dimensions ${dropped.join(', ')}`,
    'convert the model again',
  );
}
