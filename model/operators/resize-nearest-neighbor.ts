import type { Sampling, Shape } from '../case-fields.js';
import { scalar } from '../flatbuffer-table.js';
import { checkOneImage } from '../operator-parts/checks.js';
import type { OperatorDefinition } from '../operator-parts/definition.js';
import type { OperandReader } from '../operator-parts/operand-reader.js';
import { optionsCodec } from '../operator-parts/options.js';
import {
  inputOf,
  NO_WEIGHTS,
  ONE_INPUT,
  unaryOperands,
  type UnaryOperands,
} from '../operator-parts/unary.js';
import { channels, elements } from '../shapes.js';

/** What the options of a RESIZE_NEAREST_NEIGHBOR say. */
export interface ResizeAttributes {
  /** The corners of output and input are the same pixels; otherwise their outer edges are the same. */
  readonly alignCorners: boolean;
  /** Positions are those of the pixels' centres; otherwise of their upper left corners. */
  readonly halfPixelCenters: boolean;
}

/** Of the list of places that the firmware keeps, per row and per column of the output. */
const PLACE_BYTES = 4;

/** Each pixel of the output is the input's at its place; height and width of the output are a constant. */
export const resizeNearestNeighbor: OperatorDefinition<'sampling', ResizeAttributes, UnaryOperands> = {
  ...ONE_INPUT,
  ...NO_WEIGHTS,
  code: 97,
  version: 3,
  fields: ['sampling'],
  fixedOutput: null,
  outputs(operatorCase) {
    const { output } = operatorCase;
    const input = inputOf(operatorCase);
    if (input.length !== 4) return 'its input is not NHWC';
    const [, height = 1, width = 1] = output;
    return [[input.with(1, height).with(2, width)]];
  },
  signals: (_, inputs) => inputs,
  options: optionsCodec<ResizeAttributes, ResizeAttributes>(
    'ResizeNearestNeighborOptions',
    74,
    { alignCorners: scalar(0, 'bool'), halfPixelCenters: scalar(1, 'bool') },
    (attributes) => attributes,
    (attributes) => attributes,
  ),
  attributes: ({ sampling }) => ({
    alignCorners: sampling === 'corners' || sampling === 'both',
    halfPixelCenters: sampling === 'centers' || sampling === 'both',
  }),
  parameters: ({ output }) => [{ place: 1, shape: [2], values: output.slice(1, 3) }],
  operands: readOperands,
  check: checkOneImage,
  describe: ({ input, attributes }) => ({
    operands: [input],
    fields: { sampling: samplingOf(attributes) },
  }),
  changes: {
    onInputs: (operatorCase, inputs) => {
      const [before, after] = [inputOf(operatorCase), inputs[0] ?? []];
      const output = operatorCase.output.map((extent, axis) => (extent * after[axis]!) / before[axis]!);
      return output.every(Number.isInteger)
        ? { ...operatorCase, inputs, output }
        : 'its output would have parts of pixels';
    },
  },
  run: ({ input, output, attributes }, valuesOf) => [
    resized(valuesOf(input), input.shape, output.shape, attributes),
  ],
  loops: ({ output }) => [1, output[1]!, elements(output) / channels(output), elements(output)],
  persistentBytes: ({ output: { shape } }) => PLACE_BYTES * (shape[1]! + shape[2]!),
};

function samplingOf({ alignCorners, halfPixelCenters }: ResizeAttributes): Sampling {
  if (alignCorners) return halfPixelCenters ? 'both' : 'corners';
  return halfPixelCenters ? 'centers' : 'edges';
}

function readOperands(reader: OperandReader): UnaryOperands {
  const operands = unaryOperands(reader, 1);
  const { input, output } = operands;
  const size = [...reader.integers(1).data];
  if (input.shape.length !== 4) {
    throw reader.unsupported(`it resizes a tensor of ${input.shape.length} dimensions`);
  }
  if (size.join() !== output.shape.slice(1, 3).join()) {
    throw reader.unsupported(
      `its size ${size.join('×')} is not that of its output ${output.shape.join('×')}`,
    );
  }
  return operands;
}

function resized(
  input: Int8Array,
  inputShape: Shape,
  outputShape: Shape,
  attributes: ResizeAttributes,
): Int8Array {
  const [, inputHeight = 1, inputWidth = 1, depth = 1] = inputShape;
  const [, height = 1, width = 1] = outputShape;
  const rows = places(inputHeight, height, attributes);
  const columns = places(inputWidth, width, attributes);
  const output = new Int8Array(height * width * depth);
  rows.forEach((row, y) => {
    columns.forEach((column, x) => {
      const from = (row * inputWidth + column) * depth;
      output.set(input.subarray(from, from + depth), (y * width + x) * depth);
    });
  });
  return output;
}

/**
 * The input's row, or column, for each of the output's: TensorFlow Lite's `GetNearestNeighbor`
 * (`reference/resize_nearest_neighbor.h`), which computes in float32.
 */
function places(
  input: number,
  output: number,
  { alignCorners, halfPixelCenters }: ResizeAttributes,
): number[] {
  const { fround } = Math;
  const scale =
    alignCorners && output > 1
      ? fround(fround(input - 1) / fround(output - 1))
      : fround(fround(input) / fround(output));
  const offset = halfPixelCenters ? 0.5 : 0;
  return Array.from({ length: output }, (_, i) => {
    const place = fround(fround(fround(i) + offset) * scale);
    // Half a pixel is rounded up; the sum is exact here, of doubles.
    return Math.min(Math.floor(alignCorners ? place + 0.5 : place), input - 1);
  });
}
