import { fillInt8 } from '../../model/fill.js';
import type { Activation, OperatorKind, Pair, Padding, Shape } from '../../model/operator.js';
import { elements, windowOutput } from '../../model/shapes.js';
import type { Elements } from '../../model/tensor.js';
import { ModelBuilder, type Quantization, type TensorIndex } from '../../model/tflite/builder.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { randomModel } from './random-models.js';
import { Random } from './random.js';

/** How an int8 input is filled, on the host as on a board. */
export interface InputFill {
  readonly low: number;
  readonly high: number;
  readonly seed: number;
}

/** A single-operator model at the edges of what kernels must hold, and its inputs. */
export interface HarshModel {
  readonly kind: OperatorKind;
  readonly seed: number;
  readonly bytes: Uint8Array;
  readonly inputs: readonly Elements[];
  /** How each input came to be, where a generator that boards have too made it. */
  readonly fills: readonly (InputFill | null)[];
}

/** More multiply-accumulates would only take longer: an emulated board runs some ten million in a second. */
const MOST_MACS = 40_000;

/**
 * A random model of a kind, made to find faults: odd and even channels around the blocks of kernels, images of one
 * column, kernels larger than the image, factors from nothing to above one, extremes in weights, inputs and biases.
 */
export function harshModel(kind: OperatorKind, seed: number): HarshModel {
  const random = new Random(seed);
  for (;;) {
    const bytes = draw(kind, random);
    if (bytes === undefined) continue;
    const given = randomInputs(bytes, random);
    if (given !== undefined) return { kind, seed, ...given };
  }
}

/** A model's bytes and its inputs where they are of other types than int8; undefined to try again. */
interface Drawn {
  readonly bytes: Uint8Array;
  readonly inputs?: readonly Elements[];
}

function draw(kind: OperatorKind, random: Random): Drawn | undefined {
  const drawn = DRAWN[kind];
  return drawn === undefined || random.chance(0.1) ? randomModel(kind, random) : drawn(random);
}

const DRAWN: Partial<Readonly<Record<OperatorKind, (random: Random) => Drawn | undefined>>> = {
  CONV_2D: (random) => windowed('CONV_2D', random),
  DEPTHWISE_CONV_2D: (random) => windowed('DEPTHWISE_CONV_2D', random),
  FULLY_CONNECTED: fullyConnected,
  ADD: (random) => pairs('ADD', random),
  SUB: (random) => pairs('SUB', random),
  MUL: (random) => pairs('MUL', random),
  AVERAGE_POOL_2D: (random) => pool('AVERAGE_POOL_2D', random),
  MAX_POOL_2D: (random) => pool('MAX_POOL_2D', random),
};

/** Fills int8 inputs; undefined where the host does not take the model. */
function randomInputs(
  { bytes, inputs: given }: Drawn,
  random: Random,
): Pick<HarshModel, 'bytes' | 'inputs' | 'fills'> | undefined {
  let graph;
  try {
    graph = loadGraph(bytes);
  } catch {
    return undefined;
  }
  const fills = graph.inputs.map(({ type }) => (type === 'int8' ? inputFill(random) : null));
  const inputs = graph.inputs.map((tensor, i) => {
    const fill = fills[i];
    return fill ? fillInt8(tensor.bytes, fill.low, fill.high, fill.seed) : given![i]!;
  });
  return { bytes, inputs, fills };
}

function inputFill(random: Random): InputFill {
  const seed = random.integer(0, 0x7fffffff);
  const [low, high] = random.chance(0.6)
    ? [-128, 127]
    : random.pick([
        [-128, -128],
        [127, 127],
        [126, 127],
        [-128, -127],
        [-3, 3],
      ]);
  return { low: low, high: high, seed };
}

/** Around what kernels take at a time: 2, 4, 8, 16 and 32. */
const CHANNELS = [
  1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 13, 15, 16, 17, 18, 20, 23, 24, 31, 32, 33, 47, 48, 64, 65,
];

const ACTIVATIONS: readonly Activation[] = ['NONE', 'NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6'];

function zeroPoint(random: Random): number {
  return random.chance(0.5) ? random.integer(-128, 127) : random.pick([-128, 0, 127, -127, 126]);
}

function extent(random: Random): number {
  return random.chance(0.25) ? random.integer(1, 2) : random.integer(1, 13);
}

interface Window {
  readonly kernel: Pair;
  readonly stride: Pair;
  readonly dilation: Pair;
  readonly padding: Padding;
  readonly extents: readonly number[];
}

/** Undefined where no output is left. */
function windowOver(image: readonly number[], mostDilation: number, random: Random): Window | undefined {
  const square = (pick: () => number): Pair => {
    const first = pick();
    return random.chance(0.7) ? [first, first] : [first, pick()];
  };
  const padding: Padding = random.pick(['SAME', 'SAME', 'VALID']);
  const kernel = square(() => random.pick([1, 1, 2, 3, 3, 3, 4, 5, 5, 7, 7, 9]));
  const stride = square(() => random.pick([1, 1, 1, 2, 2, 3, 4]));
  const dilation: Pair = random.chance(0.75) ? [1, 1] : square(() => random.integer(1, mostDilation));
  const extents = [0, 1].map((axis) =>
    windowOutput(image[axis]!, kernel[axis]!, stride[axis]!, dilation[axis]!, padding),
  );
  return extents.every((one) => one >= 1) ? { kernel, stride, dilation, padding, extents } : undefined;
}

function windowed(kind: 'CONV_2D' | 'DEPTHWISE_CONV_2D', random: Random): Drawn | undefined {
  const image = [extent(random), extent(random)];
  const window = windowOver(image, 3, random);
  if (window === undefined) return undefined;
  const inputChannels = random.pick(CHANNELS);
  const depthMultiplier = random.chance(0.8) ? 1 : random.integer(2, 5);
  const wise = kind === 'DEPTHWISE_CONV_2D';
  const outputChannels = wise ? inputChannels * depthMultiplier : random.pick(CHANNELS);
  const { kernel, stride, dilation, padding, extents } = window;
  const taps = kernel[0] * kernel[1] * (wise ? 1 : inputChannels);
  if (taps * outputChannels * extents[0]! * extents[1]! > MOST_MACS) return undefined;

  const builder = new ModelBuilder('');
  const { input, operands, output } = weighted(builder, random, {
    input: [1, ...image, inputChannels],
    weights: wise ? [1, ...kernel, outputChannels] : [outputChannels, ...kernel, inputChannels],
    dimension: wise ? 3 : 0,
    output: [1, ...extents, outputChannels],
    taps,
  });
  const attributes = { stride, dilation, padding, activation: random.pick(ACTIVATIONS) };
  if (wise) builder.operator('DEPTHWISE_CONV_2D', { ...attributes, depthMultiplier }, operands, [output]);
  else builder.operator('CONV_2D', attributes, operands, [output]);
  return builder.build([input], [output]);
}

function fullyConnected(random: Random): Drawn | undefined {
  const rows = random.chance(0.7) ? 1 : random.integer(2, 5);
  const features = random.chance(0.5) ? random.integer(1, 300) : random.pick([1, 2, 3, 4, 8, 16, 63, 64, 65]);
  const units = random.integer(1, 40);
  const builder = new ModelBuilder('');
  const { input, operands, output } = weighted(builder, random, {
    input: [rows, features],
    weights: [units, features],
    dimension: 0,
    output: [rows, units],
    taps: features,
  });
  const attributes = { activation: random.pick(ACTIVATIONS), keepDimensions: false };
  builder.operator('FULLY_CONNECTED', attributes, operands, [output]);
  return builder.build([input], [output]);
}

interface WeightedShapes {
  readonly input: Shape;
  readonly weights: Shape;
  /** That of the weights' channels. */
  readonly dimension: number;
  readonly output: Shape;
  readonly taps: number;
}

/** Input, weights, perhaps a bias, and output of an operator; its factors are drawn first, and the scales from them. */
function weighted(
  builder: ModelBuilder,
  random: Random,
  { input: inputShape, weights: weightShape, dimension, output: outputShape, taps }: WeightedShapes,
): { input: TensorIndex; operands: TensorIndex[]; output: TensorIndex } {
  const channels = weightShape[dimension]!;
  const inputScale = random.logarithmic(0.004, 0.2);
  const outputScale = random.logarithmic(0.004, 0.2);
  const factor = factors(random, taps);
  const scales = Array.from({ length: channels }, () => (factor() * outputScale) / inputScale);
  const scale = random.chance(0.7) ? scales : scales[0]!;
  // sums that factors around one do not saturate
  const small = random.chance(0.25);
  const input = builder.activation('', inputShape, { scale: inputScale, zeroPoint: zeroPoint(random) });
  const length = elements(weightShape);
  const values = small ? Int8Array.from({ length }, () => random.integer(-1, 1)) : extremes(length, random);
  const operands = [input, builder.constant('', weightShape, values, { scale, dimension })];
  const added = small
    ? Int32Array.from({ length: channels }, () => random.integer(-90, 90))
    : biases(channels, taps, random);
  if (random.chance(0.8)) operands.push(builder.constant('', [channels], added));
  const output = builder.activation('', outputShape, { scale: outputScale, zeroPoint: zeroPoint(random) });
  return { input, operands, output };
}

/** How the factors of an operator's channels are drawn: what the sums are multiplied by, to be the output's. */
function factors(random: Random, taps: number): () => number {
  // uniform int8 values have a standard deviation of 74
  const usual = (): number => random.logarithmic(8, 120) / (74 * 74 * Math.sqrt(taps));
  const below = (): number => random.logarithmic(2 ** -33, 0.4999);
  const powers = (): number => 2 ** -random.integer(1, 33) * random.pick([1, 1 - 2 ** -24, 1 + 2 ** -23]);
  return random.pick([
    usual,
    usual,
    usual,
    () => (random.chance(0.3) ? random.logarithmic(2 ** -38, 2 ** -20) : usual()),
    below,
    powers,
    () => (random.chance(0.5) ? below() : random.logarithmic(0.25, 64)),
    () => random.logarithmic(0.25, 0.9999),
    () => (random.chance(0.5) ? below() : random.pick([0.5, 0.75, 1 - 2 ** -20, random.logarithmic(0.5, 1)])),
    () => 1 - 2 ** -random.integer(2, 23),
    () => random.logarithmic(0.3, 4),
    () => random.logarithmic(2 ** -38, 2 ** -33),
    () => (random.chance(0.8) ? usual() : random.logarithmic(1, 2 ** 28)),
  ]);
}

function extremes(length: number, random: Random): Int8Array {
  const draws = [
    () => random.integer(-127, 127),
    () => random.integer(-128, 127),
    () => random.pick([-128, 127]),
    () => -128,
    () => 127,
  ];
  const chosen = random.chance(0.6) ? draws[random.integer(0, 1)]! : random.pick(draws);
  return Int8Array.from({ length }, chosen);
}

/** Usual ones, or up to the largest with which no sum passes int32. */
function biases(channels: number, taps: number, random: Random): Int32Array {
  const most = 2 ** 31 - 1 - taps * 128 * 255;
  const usual = Math.round(74 * 74 * Math.sqrt(taps));
  const limit = random.chance(0.85) ? usual : most;
  const value = (): number =>
    limit === most && random.chance(0.3) ? random.pick([-most, most]) : random.integer(-limit, limit);
  return Int32Array.from({ length: channels }, value);
}

function image(random: Random): Shape {
  return [1, extent(random), extent(random), random.pick(CHANNELS)];
}

/** Of one shape, or one operand of one element per channel. */
function pairs(kind: 'ADD' | 'SUB' | 'MUL', random: Random): Drawn | undefined {
  const shape = image(random);
  if (elements(shape) > 4000) return undefined;
  const shapes: Shape[] = [shape, random.chance(0.75) ? shape : random.pick([[1, 1, 1, shape[3]!], [1]])];
  if (random.chance(0.3)) shapes.reverse();
  const scale = random.logarithmic(0.0005, 1);
  const near = random.chance(0.7) ? 4 : 4000;
  const left: Quantization = { scale, zeroPoint: zeroPoint(random) };
  const right: Quantization = {
    scale: scale * random.logarithmic(1 / near, near),
    zeroPoint: zeroPoint(random),
  };
  const product = kind === 'MUL' ? Number(right.scale) * scale * 100 : Math.max(scale, Number(right.scale));
  const outputScale =
    product * random.logarithmic(random.chance(0.7) ? 0.3 : 1e-4, random.chance(0.7) ? 4 : 1e4);
  const builder = new ModelBuilder('');
  const constant = random.pick([-1, -1, -1, 0, 1]);
  const inputs: TensorIndex[] = [];
  const operands = [left, right].map((quantization, place) => {
    const one = shapes[place]!;
    if (place === constant) return builder.constant('', one, extremes(elements(one), random), quantization);
    const input = builder.activation('', one, quantization);
    inputs.push(input);
    return input;
  });
  const output = builder.activation('', shape, { scale: outputScale, zeroPoint: zeroPoint(random) });
  builder.operator(kind, { activation: random.pick(ACTIVATIONS) }, operands, [output]);
  return builder.build(inputs, [output]);
}

/** Windows of all sizes, also of the whole image. */
function pool(kind: 'AVERAGE_POOL_2D' | 'MAX_POOL_2D', random: Random): Drawn | undefined {
  const shape = image(random);
  const [, height = 1, width = 1, channels = 1] = shape;
  const whole: Window = {
    ...{ kernel: [height, width], stride: [1, 1], dilation: [1, 1] },
    ...{ padding: 'VALID', extents: [1, 1] },
  };
  const window = random.chance(0.3) ? whole : windowOver([height, width], 1, random);
  if (window === undefined) return undefined;
  const { kernel, stride, padding, extents } = window;
  if (elements([...extents, ...kernel]) * channels > MOST_MACS) return undefined;
  const builder = new ModelBuilder('');
  const quantization = { scale: random.logarithmic(0.004, 0.2), zeroPoint: zeroPoint(random) };
  const input = builder.activation('', shape, quantization);
  const output = builder.activation('', [1, ...extents, channels], quantization);
  const attributes = { kernel, stride, padding, activation: random.pick(ACTIVATIONS) };
  builder.operator(kind, attributes, [input], [output]);
  return builder.build([input], [output]);
}
