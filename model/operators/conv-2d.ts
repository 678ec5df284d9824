import type { Requantize } from '../arithmetic/requantize.js';
import { isCut, tapsInside } from '../arithmetic/window.js';
import { scalar } from '../flatbuffer-table.js';
import { checkOneImage } from '../operator-parts/checks.js';
import {
  CONVOLUTION,
  convolutionAttributes,
  PADDING_AND_STRIDES,
  readConvolution,
  requantizedOutput,
  windowOfWeights,
  writeConvolution,
  type ConvolutionAttributes,
  type ConvolutionCase,
  type ConvolutionField,
  type ConvolutionOptions,
} from '../operator-parts/convolution.js';
import type { Operator, OperatorDefinition } from '../operator-parts/definition.js';
import { optionsCodec } from '../operator-parts/options.js';
import { inputOf } from '../operator-parts/unary.js';
import { formLoops, weightedOperands, type WeightedOperands } from '../operator-parts/weighted.js';
import { windowLoops, windowOutputs } from '../operator-parts/windows.js';
import type { OperatorCase } from '../operator.js';
import { channels } from '../shapes.js';

interface Conv2DOptions extends ConvolutionOptions {
  readonly quantizedBiasType: number;
}

/** A convolution of all input channels. Weights: [output channels, height, width, input channels]. */
export const conv2D: OperatorDefinition<ConvolutionField, ConvolutionAttributes, WeightedOperands> = {
  ...CONVOLUTION,
  code: 3,
  version: 3,
  outputs: (operatorCase) => windowOutputs(operatorCase, channels(operatorCase.output)),
  weights: {
    layout: ({ inputs, output, kernel }) => ({
      shape: [channels(output), ...kernel, channels(inputs[0] ?? [])],
      dimension: 0,
    }),
    tapsPerOutput: ({ inputs, kernel: [height, width] }) => height * width * channels(inputs[0] ?? []),
  },
  options: optionsCodec<Conv2DOptions, ConvolutionAttributes>(
    'Conv2DOptions',
    1,
    {
      ...PADDING_AND_STRIDES,
      activation: scalar(3, 'int8'),
      dilationW: scalar(4, 'int32', 1),
      dilationH: scalar(5, 'int32', 1),
      quantizedBiasType: scalar(6, 'int8'),
    },
    readConvolution,
    (attributes) => ({ ...writeConvolution(attributes), quantizedBiasType: 0 }),
  ),
  attributes: convolutionAttributes,
  operands(reader) {
    const operands = weightedOperands(reader, 4, 0);
    if (operands.weights.shape[3] !== channels(operands.input.shape)) {
      throw reader.unsupported('its channels are in groups, or its weights belong to another input');
    }
    return operands;
  },
  check: checkOneImage,
  changes: { choosesChannels: true, separated },
  run: (operator, valuesOf, requantize) => [convolution(operator, valuesOf(operator.input), requantize)],
  loops(operatorCase) {
    const { loops, taps } = windowLoops(operatorCase);
    return [...loops, taps * channels(inputOf(operatorCase)), ...formLoops(operatorCase, taps)];
  },
};

/** The channels of an image are too few to be told apart by one window each. */
const LEAST_SEPARATED = 4;

/** Each channel by itself, and then all of each pixel; null where that is what it is, or would lose what it sees. */
function separated(operatorCase: ConvolutionCase): readonly [OperatorCase, OperatorCase] | null {
  const { inputs, output, kernel } = operatorCase;
  const depth = channels(inputOf(operatorCase));
  if (depth < LEAST_SEPARATED || kernel.every((extent) => extent === 1)) return null;
  const between = output.with(-1, depth);
  const whole = { kernel: [1, 1], stride: [1, 1], dilation: [1, 1] } as const;
  return [
    { ...operatorCase, kind: 'DEPTHWISE_CONV_2D', inputs, output: between },
    { ...operatorCase, kind: 'CONV_2D', ...whole, inputs: [between], output },
  ];
}

function convolution(
  operator: Operator<ConvolutionAttributes, WeightedOperands>,
  input: Int8Array,
  requantize: Requantize,
): Int8Array {
  const window = windowOfWeights(operator);
  const { rows, columns } = window;
  const inputChannels = channels(operator.input.shape);
  const outputChannels = channels(operator.output.shape);
  const inputZero = operator.input.zeroPoint;
  const taps = rows.kernel * columns.kernel * inputChannels;
  const matrix = packed(operator.weights.data, outputChannels, taps);
  const patches = new Float64Array(POSITION_BLOCK * taps);
  const sums = new Float64Array((POSITION_BLOCK * matrix.weights.length) / taps);
  const unpacked = new Float64Array((sums.length / POSITION_BLOCK) * matrix.channelsPerRow);
  const { output, write } = requantizedOutput(operator, requantize);
  const readPatch = (position: number, patch: number): void => {
    const vertical = tapsInside(rows, Math.floor(position / columns.output));
    const horizontal = tapsInside(columns, position % columns.output);
    if (isCut(vertical, rows) || isCut(horizontal, columns)) patches.fill(0, patch, patch + taps);
    for (let i = vertical.first; i < vertical.last; i++) {
      const row = (vertical.origin + i * rows.dilation) * columns.input;
      for (let j = horizontal.first; j < horizontal.last; j++) {
        const from = (row + horizontal.origin + j * columns.dilation) * inputChannels;
        const to = patch + (i * columns.kernel + j) * inputChannels;
        for (let k = 0; k < inputChannels; k++) patches[to + k] = input[from + k]! - inputZero;
      }
    }
  };
  const positions = rows.output * columns.output;
  for (let first = 0; first < positions; first += POSITION_BLOCK) {
    const block = Math.min(POSITION_BLOCK, positions - first);
    for (let p = 0; p < block; p++) readPatch(first + p, p * taps);
    products(matrix.weights, patches, sums);
    for (let p = 0; p < block; p++) {
      unpack(matrix, sums, (p * sums.length) / POSITION_BLOCK, unpacked);
      write(unpacked, (first + p) * outputChannels);
    }
  }
  return output;
}

/** Rows of weights and positions that are summed at once, so that each weight and pixel is read for several sums. */
const ROW_BLOCK = 4;
const POSITION_BLOCK = 2;

/**
 * A row may hold the weights of two channels, w + 2^27 · w': its sums are s + 2^27 · s', from which both are got back
 * as long as neither reaches 2^26. A double holds all of them exactly.
 */
const SECOND = 2 ** 27;
/** The sum of so many products stays below 2^26: of a pixel less its zero point, at most 255, and a weight, at most 128. */
const MOST_PACKED_TAPS = Math.floor((2 ** 26 - 1) / (255 * 128));

/** Weights row by row, in whole blocks of rows. */
interface PackedWeights {
  readonly weights: Float64Array;
  readonly channelsPerRow: 1 | 2;
}

function packed(data: Int8Array, outputChannels: number, taps: number): PackedWeights {
  const channelsPerRow = taps <= MOST_PACKED_TAPS ? 2 : 1;
  const rows = Math.ceil(outputChannels / channelsPerRow / ROW_BLOCK) * ROW_BLOCK;
  const weights = new Float64Array(rows * taps);
  for (let channel = 0; channel < outputChannels; channel++) {
    const row = Math.floor(channel / channelsPerRow) * taps;
    const factor = channel % channelsPerRow === 0 ? 1 : SECOND;
    for (let k = 0; k < taps; k++) weights[row + k]! += factor * data[channel * taps + k]!;
  }
  return { weights, channelsPerRow };
}

/** The sums of all channels at one position, from those of the rows, which begin at `from`. */
function unpack(
  { channelsPerRow }: PackedWeights,
  sums: Float64Array,
  from: number,
  unpacked: Float64Array,
): void {
  const rows = sums.length / POSITION_BLOCK;
  for (let row = 0; row < rows; row++) {
    const sum = sums[from + row]!;
    if (channelsPerRow === 1) {
      unpacked[row] = sum;
    } else {
      const second = Math.round(sum / SECOND);
      unpacked[2 * row] = sum - second * SECOND;
      unpacked[2 * row + 1] = second;
    }
  }
}

/**
 * The products of a matrix and {@link POSITION_BLOCK} vectors, one after another.
 * @param matrix its rows are a multiple of {@link ROW_BLOCK}
 */
function products(matrix: Float64Array, vectors: Float64Array, results: Float64Array): void {
  const length = vectors.length / POSITION_BLOCK;
  const rows = results.length / POSITION_BLOCK;
  for (let row = 0; row < rows; row += ROW_BLOCK) {
    const [a, b, c, d] = [row * length, (row + 1) * length, (row + 2) * length, (row + 3) * length];
    let [a0, b0, c0, d0, a1, b1, c1, d1] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = 0; k < length; k++) {
      const first = vectors[k]!;
      const second = vectors[length + k]!;
      const weightA = matrix[a + k]!;
      const weightB = matrix[b + k]!;
      const weightC = matrix[c + k]!;
      const weightD = matrix[d + k]!;
      a0 += first * weightA;
      b0 += first * weightB;
      c0 += first * weightC;
      d0 += first * weightD;
      a1 += second * weightA;
      b1 += second * weightB;
      c1 += second * weightC;
      d1 += second * weightD;
    }
    results[row] = a0;
    results[row + 1] = b0;
    results[row + 2] = c0;
    results[row + 3] = d0;
    results[rows + row] = a1;
    results[rows + row + 1] = b1;
    results[rows + row + 2] = c1;
    results[rows + row + 3] = d1;
  }
}
