import type { ElementType } from '../../model/case-fields.js';
import type { Elements } from '../../model/tensor.js';
import type { Activation, OperatorKind, Pair, Padding, Shape } from '../../model/operator.js';
import { broadcast, elements, windowOutput } from '../../model/shapes.js';
import { ModelBuilder, type Quantization, type TensorIndex } from '../../model/tflite/builder.js';
import type { Random } from './random.js';

/** A single-operator int8 model and one set of inputs for it. */
export interface RandomModel {
  readonly bytes: Uint8Array;
  readonly inputs: readonly Elements[];
}

/**
 * A random model of an operator kind that every int8 runtime should run: shapes, windows, padding, activations,
 * quantization granularity, scales and zero points vary; outputs seldom saturate altogether.
 */
export function randomModel(kind: OperatorKind, random: Random): RandomModel {
  return MODELS[kind](new Sketch(random));
}

const MODELS: Readonly<Record<OperatorKind, (sketch: Sketch) => RandomModel>> = {
  CONV_2D: convolution,
  DEPTHWISE_CONV_2D: depthwiseConvolution,
  FULLY_CONNECTED: fullyConnected,
  ADD: (sketch) => binary(sketch, 'ADD'),
  MUL: (sketch) => binary(sketch, 'MUL'),
  MEAN: mean,
  AVERAGE_POOL_2D: (sketch) => pool(sketch, 'AVERAGE_POOL_2D'),
  MAX_POOL_2D: (sketch) => pool(sketch, 'MAX_POOL_2D'),
  RELU(sketch) {
    const input = sketch.quantization();
    return unary(sketch, 'RELU', input, sketch.near(input));
  },
  RELU6(sketch) {
    // TensorFlow Lite Micro clamps without requantizing: the two quantizations must be the same.
    const same = sketch.quantization();
    return unary(sketch, 'RELU6', same, same);
  },
  LOGISTIC: (sketch) => unary(sketch, 'LOGISTIC', sketch.quantization(), PROBABILITY),
  HARD_SWISH(sketch) {
    const input = sketch.quantization();
    return unary(sketch, 'HARD_SWISH', input, sketch.near(input));
  },
  SOFTMAX: softmax,
  PAD: pad,
  RESHAPE: reshape,
  TRANSPOSE: transpose,
  QUANTIZE: quantize,
  CONCATENATION: concatenation,
  PACK: pack,
  SPLIT: split,
  SQUEEZE: squeeze,
  EXPAND_DIMS: expandDims,
  DEQUANTIZE: dequantize,
  RESIZE_NEAREST_NEIGHBOR: resize,
  STRIDED_SLICE: stridedSlice,
  SUB: (sketch) => binary(sketch, 'SUB'),
  MAXIMUM: (sketch) => choice(sketch, 'MAXIMUM'),
  MINIMUM: (sketch) => choice(sketch, 'MINIMUM'),
  LEAKY_RELU: leakyRelu,
  TANH: (sketch) => unary(sketch, 'TANH', sketch.quantization(), SIGNED_FRACTION),
};

/** The only output quantization of LOGISTIC and SOFTMAX. */
const PROBABILITY: Quantization = { scale: 1 / 256, zeroPoint: -128 };

/** The only output quantization of TANH. */
const SIGNED_FRACTION: Quantization = { scale: 1 / 128, zeroPoint: 0 };

const ACTIVATIONS: readonly Activation[] = ['NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6'];

export interface ActivationQuantization {
  readonly scale: number;
  readonly zeroPoint: number;
}

/** A model in the making, with the random choices that several kinds have in common. */
export class Sketch {
  readonly builder = new ModelBuilder('random');
  private readonly inputs: { tensor: TensorIndex; values: Elements }[] = [];

  constructor(readonly random: Random) {}

  input(shape: Shape, quantization: Quantization): TensorIndex {
    const tensor = this.builder.activation(`input${this.inputs.length}`, shape, quantization);
    this.inputs.push({ tensor, values: this.random.int8(elements(shape)) });
    return tensor;
  }

  /** An input of another type than int8. */
  inputOf(type: ElementType, shape: Shape, quantization: Quantization | null, values: Elements): TensorIndex {
    const tensor = this.builder.activation(`input${this.inputs.length}`, shape, quantization, type);
    this.inputs.push({ tensor, values });
    return tensor;
  }

  output(shape: Shape, quantization: Quantization | null, type: ElementType = 'int8'): TensorIndex {
    return this.builder.activation('output', shape, quantization, type);
  }

  finish(...outputs: readonly TensorIndex[]): RandomModel {
    const { bytes } = this.builder.build(
      this.inputs.map(({ tensor }) => tensor),
      outputs,
    );
    return { bytes, inputs: this.inputs.map(({ values }) => values) };
  }

  image(): Shape {
    return [1, this.random.integer(1, 14), this.random.integer(1, 14), this.random.integer(1, 24)];
  }

  quantization(): ActivationQuantization {
    return { scale: this.random.logarithmic(0.004, 0.2), zeroPoint: this.random.integer(-128, 127) };
  }

  /** A quantization whose scale is within a factor of two of another's. */
  near({ scale }: ActivationQuantization): ActivationQuantization {
    return { scale: scale * this.random.logarithmic(0.5, 2), zeroPoint: this.random.integer(-128, 127) };
  }

  pair(low: number, high: number): Pair {
    return [this.random.integer(low, high), this.random.integer(low, high)];
  }

  activation(): Activation {
    return this.random.pick(ACTIVATIONS);
  }

  /**
   * Weights and perhaps a bias for `channels` sums of `taps` products, and an output quantization to which these
   * sums are suited: their standard deviation is some tens of its steps.
   */
  weights(
    shape: Shape,
    channels: number,
    channelDimension: number,
    taps: number,
    input: ActivationQuantization,
  ) {
    const { random } = this;
    const perChannel = random.chance(0.5);
    const typical = random.logarithmic(0.001, 0.02);
    const scale = perChannel
      ? Array.from({ length: channels }, () => typical * random.logarithmic(0.4, 2.5))
      : typical;
    const values = Int8Array.from({ length: elements(shape) }, () => random.integer(-127, 127));
    const weights = this.builder.constant('weights', shape, values, { scale, dimension: channelDimension });
    // Uniform int8 values have a standard deviation of 74.
    const deviation = 74 * 74 * Math.sqrt(taps);
    const operands = random.chance(0.8) ? [weights, this.bias(channels, deviation)] : [weights];
    const output: ActivationQuantization = {
      scale: (deviation * input.scale * typical) / random.logarithmic(20, 80),
      zeroPoint: random.integer(-128, 127),
    };
    return { operands, output };
  }

  private bias(channels: number, deviation: number): TensorIndex {
    const limit = Math.round(deviation);
    const values = Int32Array.from({ length: channels }, () => this.random.integer(-limit, limit));
    return this.builder.constant('bias', [channels], values);
  }

  /** A window that fits an image, and the extents of its output. */
  window(image: Shape, kernels: number, dilations: number) {
    const { random } = this;
    const padding: Padding = random.pick(['SAME', 'VALID']);
    const [, height = 1, width = 1] = image;
    const dilation = this.pair(1, dilations);
    const kernel = this.pair(1, kernels).map((extent, axis) => {
      const room = axis === 0 ? height : width;
      const most = Math.floor((room - 1) / dilation[axis]!) + 1;
      return padding === 'SAME' ? extent : Math.min(extent, most);
    }) as unknown as Pair;
    const stride = this.pair(1, 3);
    const extent = (axis: 0 | 1, input: number): number =>
      windowOutput(input, kernel[axis], stride[axis], dilation[axis], padding);
    return { kernel, stride, dilation, padding, extents: [extent(0, height), extent(1, width)] };
  }
}

function convolution(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const image = sketch.image();
  const inputChannels = image[3]!;
  const outputChannels = random.integer(1, 24);
  const { kernel, stride, dilation, padding, extents } = sketch.window(image, 5, 3);
  const quantization = sketch.quantization();
  const input = sketch.input(image, quantization);
  const { operands, output: outputQuantization } = sketch.weights(
    [outputChannels, ...kernel, inputChannels],
    outputChannels,
    0,
    kernel[0] * kernel[1] * inputChannels,
    quantization,
  );
  const output = sketch.output([1, ...extents, outputChannels], outputQuantization);
  const attributes = { stride, dilation, padding, activation: sketch.activation() };
  builder.operator('CONV_2D', attributes, [input, ...operands], [output]);
  return sketch.finish(output);
}

function depthwiseConvolution(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const image = sketch.image();
  const depthMultiplier = random.chance(0.7) ? 1 : random.integer(2, 4);
  const channels = image[3]! * depthMultiplier;
  const { kernel, stride, dilation, padding, extents } = sketch.window(image, 7, 2);
  const quantization = sketch.quantization();
  const input = sketch.input(image, quantization);
  const { operands, output: outputQuantization } = sketch.weights(
    [1, ...kernel, channels],
    channels,
    3,
    kernel[0] * kernel[1],
    quantization,
  );
  const output = sketch.output([1, ...extents, channels], outputQuantization);
  const attributes = { stride, dilation, padding, depthMultiplier, activation: sketch.activation() };
  builder.operator('DEPTHWISE_CONV_2D', attributes, [input, ...operands], [output]);
  return sketch.finish(output);
}

function fullyConnected(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const rows = random.chance(0.7) ? 1 : random.integer(2, 5);
  const features = random.integer(1, 300);
  const units = random.integer(1, 40);
  const quantization = sketch.quantization();
  const input = sketch.input([rows, features], quantization);
  const { operands, output: outputQuantization } = sketch.weights(
    [units, features],
    units,
    0,
    features,
    quantization,
  );
  const output = sketch.output([rows, units], outputQuantization);
  const attributes = { activation: sketch.activation(), keepDimensions: false };
  builder.operator('FULLY_CONNECTED', attributes, [input, ...operands], [output]);
  return sketch.finish(output);
}

/** Two operands, either of which may be a constant, and the shape of their pairs. */
function operands(
  sketch: Sketch,
  left: Quantization,
  right: Quantization,
): { inputs: TensorIndex[]; shape: Shape } {
  const { random, builder } = sketch;
  const image = sketch.image();
  const shapes = random.chance(0.5) ? [image, repeatedShape(sketch, image)] : withinEachOther(sketch, image);
  if (random.chance(0.5)) shapes.reverse();
  const constant = random.pick([-1, -1, 0, 1]);
  const inputs = [left, right].map((quantization, place) => {
    const shape = shapes[place]!;
    if (place !== constant) return sketch.input(shape, quantization);
    return builder.constant('constant', shape, random.int8(elements(shape)), quantization);
  });
  return { inputs, shape: broadcast(shapes[0]!, shapes[1]!)! };
}

function binary(sketch: Sketch, kind: 'ADD' | 'MUL' | 'SUB'): RandomModel {
  const { random, builder } = sketch;
  const left = sketch.quantization();
  const right = kind === 'MUL' ? sketch.quantization() : sketch.near(left);
  const { inputs, shape } = operands(sketch, left, right);
  const output = sketch.output(shape, {
    scale:
      kind === 'MUL'
        ? left.scale * right.scale * random.logarithmic(40, 160)
        : left.scale * random.logarithmic(0.7, 3),
    zeroPoint: random.integer(-128, 127),
  });
  builder.operator(kind, { activation: sketch.activation() }, inputs, [output]);
  return sketch.finish(output);
}

/** Kernels compare bytes: all is of one quantization. */
function choice(sketch: Sketch, kind: 'MAXIMUM' | 'MINIMUM'): RandomModel {
  const quantization = sketch.quantization();
  const { inputs, shape } = operands(sketch, quantization, quantization);
  const output = sketch.output(shape, quantization);
  sketch.builder.operator(kind, {}, inputs, [output]);
  return sketch.finish(output);
}

/** Two shapes, each repeated along some of an image's dimensions. */
function withinEachOther({ random }: Sketch, image: Shape): Shape[] {
  const repeated = image.map(() => random.pick(['neither', 'left', 'right']));
  return ['left', 'right'].map((side) => {
    const shape = image.map((extent, axis) => (repeated[axis] === side ? 1 : extent));
    return shape[0] === 1 && random.chance(0.5) ? shape.slice(1) : shape;
  });
}

/** A shape that repeats over another: its last extents, with or without the ones before them. */
function repeatedShape({ random }: Sketch, image: Shape): Shape {
  const kept = random.pick([0, 1, 2, 4, 4]);
  const repeated = image.slice(image.length - kept);
  const ones = random.chance(0.5) ? image.length - kept : 0;
  return [...new Array<number>(ones).fill(1), ...repeated];
}

/** Over neighbouring dimensions, which are given in any order, counted from the first or from the last. */
function mean(sketch: Sketch): RandomModel {
  const { random } = sketch;
  const image = sketch.image();
  const quantization = sketch.quantization();
  const keepDimensions = random.chance(0.5);
  const input = sketch.input(image, quantization);
  const reduced = random.pick([[1, 2], [1, 2], [1], [2], [3], [2, 3], [1, 2, 3]]);
  const given = random.chance(0.5) ? reduced : reduced.map((axis) => axis - 4).reverse();
  const axes = sketch.builder.constant('axes', [given.length], Int32Array.from(given));
  const kept = image.map((extent, axis) => (reduced.includes(axis) ? 1 : extent));
  const output = sketch.output(keepDimensions ? kept : image.filter((_, axis) => !reduced.includes(axis)), {
    scale: quantization.scale * sketch.random.logarithmic(0.1, 1.5),
    zeroPoint: sketch.random.integer(-128, 127),
  });
  sketch.builder.operator('MEAN', { keepDimensions }, [input, axes], [output]);
  return sketch.finish(output);
}

/** Pools do not requantize: input and output have one quantization. */
function pool(sketch: Sketch, kind: 'AVERAGE_POOL_2D' | 'MAX_POOL_2D'): RandomModel {
  const image = sketch.image();
  const quantization = sketch.quantization();
  const { kernel, stride, padding, extents } = sketch.window(image, 5, 1);
  const input = sketch.input(image, quantization);
  const output = sketch.output([1, ...extents, image[3]!], quantization);
  const attributes = { kernel, stride, padding, activation: sketch.activation() };
  sketch.builder.operator(kind, attributes, [input], [output]);
  return sketch.finish(output);
}

function unary(
  sketch: Sketch,
  kind: 'RELU' | 'RELU6' | 'LOGISTIC' | 'HARD_SWISH' | 'TANH',
  inputQuantization: Quantization,
  outputQuantization: Quantization,
): RandomModel {
  const image = sketch.image();
  const input = sketch.input(image, inputQuantization);
  const output = sketch.output(image, outputQuantization);
  sketch.builder.operator(kind, {}, [input], [output]);
  return sketch.finish(output);
}

/** From int8, from floats that reach beyond the int8 range, from uint8, or to it. */
function quantize(sketch: Sketch): RandomModel {
  const { random } = sketch;
  const image = sketch.image();
  const [from, to] = random.pick([
    ['int8', 'int8'],
    ['float32', 'int8'],
    ['uint8', 'int8'],
    ['int8', 'uint8'],
  ] as const);
  const quantization = sketch.quantization();
  const near = inType(to, sketch.near(quantization));
  const values = sketch.random.int8(elements(image));
  const input =
    from === 'float32'
      ? sketch.inputOf(
          from,
          image,
          null,
          Float32Array.from(values, () => random.integer(-600, 600) * (quantization.scale / 2)),
        )
      : sketch.inputOf(
          from,
          image,
          inType(from, quantization),
          from === 'uint8' ? new Uint8Array(values.buffer) : values,
        );
  const output = sketch.output(image, near, to);
  sketch.builder.operator('QUANTIZE', {}, [input], [output]);
  return sketch.finish(output);
}

function dequantize(sketch: Sketch): RandomModel {
  const image = sketch.image();
  const from = sketch.random.pick(['int8', 'uint8'] as const);
  const values = sketch.random.int8(elements(image));
  const input = sketch.inputOf(
    from,
    image,
    inType(from, sketch.quantization()),
    from === 'uint8' ? new Uint8Array(values.buffer) : values,
  );
  const output = sketch.output(image, null, 'float32');
  sketch.builder.operator('DEQUANTIZE', {}, [input], [output]);
  return sketch.finish(output);
}

/** An int8 quantization in another type of integers. */
function inType(type: ElementType, { scale, zeroPoint }: ActivationQuantization): ActivationQuantization {
  return { scale, zeroPoint: type === 'uint8' ? zeroPoint + 128 : zeroPoint };
}

/** Slopes below zero may be negative, nothing, or steeper than above. */
function leakyRelu(sketch: Sketch): RandomModel {
  const { random } = sketch;
  const image = sketch.image();
  const quantization = sketch.quantization();
  const input = sketch.input(image, quantization);
  const output = sketch.output(image, sketch.near(quantization));
  const alpha = random.pick([0, 1, -1]) * random.logarithmic(0.01, 2);
  sketch.builder.operator('LEAKY_RELU', { alpha }, [input], [output]);
  return sketch.finish(output);
}

function softmax(sketch: Sketch): RandomModel {
  const { random } = sketch;
  const shape = [random.integer(1, 6), random.integer(1, 60)];
  const input = sketch.input(shape, sketch.quantization());
  const output = sketch.output(shape, PROBABILITY);
  const beta = random.chance(0.7) ? 1 : random.logarithmic(0.3, 3);
  sketch.builder.operator('SOFTMAX', { beta }, [input], [output]);
  return sketch.finish(output);
}

/** Pads height and width, and now and then the channels. */
function pad(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const image = sketch.image();
  const quantization = sketch.quantization();
  const channelPads = random.chance(0.3) ? sketch.pair(0, 3) : [0, 0];
  const pads = [[0, 0], sketch.pair(0, 3), sketch.pair(0, 3), channelPads];
  const input = sketch.input(image, quantization);
  const paddings = builder.constant('paddings', [4, 2], Int32Array.from(pads.flat()));
  const output = sketch.output(
    image.map((extent, axis) => extent + pads[axis]![0] + pads[axis]![1]),
    quantization,
  );
  builder.operator('PAD', {}, [input, paddings], [output]);
  return sketch.finish(output);
}

function reshape(sketch: Sketch): RandomModel {
  const image = sketch.image();
  const [, height = 1, width = 1, channels = 1] = image;
  const shape = sketch.random.pick([
    [1, elements(image)],
    [1, height * width, channels],
    [1, channels, height, width],
    [1, height, width * channels],
  ]);
  const quantization = sketch.quantization();
  const input = sketch.input(image, quantization);
  const newShape = sketch.builder.constant('shape', [shape.length], Int32Array.from(shape));
  const output = sketch.output(shape, quantization);
  sketch.builder.operator('RESHAPE', {}, [input, newShape], [output]);
  return sketch.finish(output);
}

function transpose(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const shape = sketch.image().slice(random.integer(0, 2));
  const permutation = [...shape.keys()];
  for (let i = permutation.length - 1; i > 0; i--) {
    const j = random.integer(0, i);
    [permutation[i], permutation[j]] = [permutation[j]!, permutation[i]!];
  }
  const quantization = sketch.quantization();
  const input = sketch.input(shape, quantization);
  const order = builder.constant('permutation', [shape.length], Int32Array.from(permutation));
  const output = sketch.output(
    permutation.map((axis) => shape[axis]!),
    quantization,
  );
  builder.operator('TRANSPOSE', {}, [input, order], [output]);
  return sketch.finish(output);
}

/** One to six inputs of one to four dimensions, along any of these; all but one may be constants. */
function concatenation(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const shape = sketch.image().slice(random.integer(0, 3));
  const axis = random.integer(0, shape.length - 1);
  const extents = Array.from({ length: random.integer(1, 6) }, () => random.integer(1, 13));
  const computed = random.integer(0, extents.length - 1);
  const quantization = sketch.quantization();
  const inputs = extents.map((extent, place) => {
    const part = shape.with(axis, extent);
    if (place === computed || random.chance(0.7)) return sketch.input(part, quantization);
    return builder.constant(`constant${place}`, part, random.int8(elements(part)), quantization);
  });
  const joined = extents.reduce((sum, extent) => sum + extent, 0);
  const output = sketch.output(shape.with(axis, joined), quantization);
  const given = random.chance(0.5) ? axis : axis - shape.length;
  builder.operator('CONCATENATION', { axis: given }, inputs, [output]);
  return sketch.finish(output);
}

/** One to six inputs of one to three dimensions, along any new one; all but one may be constants. */
function pack(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const shape = sketch.image().slice(random.integer(1, 3));
  const count = random.integer(1, 6);
  const axis = random.integer(0, shape.length);
  const computed = random.integer(0, count - 1);
  const quantization = sketch.quantization();
  const inputs = Array.from({ length: count }, (_, place) =>
    place === computed || random.chance(0.7)
      ? sketch.input(shape, quantization)
      : builder.constant(`constant${place}`, shape, random.int8(elements(shape)), quantization),
  );
  const output = sketch.output(shape.toSpliced(axis, 0, count), quantization);
  const given = random.chance(0.5) ? axis : axis - shape.length - 1;
  builder.operator('PACK', { values: count, axis: given }, inputs, [output]);
  return sketch.finish(output);
}

/** One to six parts of one to four dimensions, along any of these. */
function split(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const shape = sketch.image().slice(random.integer(0, 3));
  const axis = random.integer(0, shape.length - 1);
  const parts = random.integer(1, 6);
  const extent = random.integer(1, 5);
  const quantization = sketch.quantization();
  const given = random.chance(0.5) ? axis : axis - shape.length;
  const constant = builder.constant('axis', random.pick([[], [1]]), Int32Array.of(given));
  const input = sketch.input(shape.with(axis, parts * extent), quantization);
  const outputs = Array.from({ length: parts }, () => sketch.output(shape.with(axis, extent), quantization));
  builder.operator('SPLIT', { parts }, [constant, input], outputs);
  return sketch.finish(...outputs);
}

/** Dimensions of extent 1 at any places, some of them dropped: all of them where none is listed. */
function squeeze(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const shape = sketch.image().map((extent) => (random.chance(0.5) ? 1 : extent));
  const ones = [...shape.keys()].filter((axis) => shape[axis] === 1);
  const listed = random.chance(0.3) ? [] : ones.filter(() => random.chance(0.5));
  const dropped = listed.length === 0 ? ones : listed;
  const kept = shape.filter((_, axis) => !dropped.includes(axis));
  const quantization = sketch.quantization();
  const input = sketch.input(shape, quantization);
  const output = sketch.output(kept, quantization);
  const dimensions = listed.map((axis) => (random.chance(0.5) ? axis : axis - shape.length));
  builder.operator('SQUEEZE', { dimensions }, [input], [output]);
  return sketch.finish(output);
}

function expandDims(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const shape = sketch.image().slice(random.integer(1, 3));
  const axis = random.integer(0, shape.length);
  const quantization = sketch.quantization();
  const input = sketch.input(shape, quantization);
  const given = random.chance(0.5) ? axis : axis - shape.length - 1;
  const constant = builder.constant('axis', random.pick([[], [1]]), Int32Array.of(given));
  const output = sketch.output(shape.toSpliced(axis, 0, 1), quantization);
  builder.operator('EXPAND_DIMS', {}, [input, constant], [output]);
  return sketch.finish(output);
}

function resize(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const image = sketch.image();
  const size = sketch.pair(1, 20);
  const quantization = sketch.quantization();
  const input = sketch.input(image, quantization);
  const constant = builder.constant('size', [2], Int32Array.from(size));
  const output = sketch.output([1, ...size, image[3]!], quantization);
  const attributes = { alignCorners: random.chance(0.5), halfPixelCenters: random.chance(0.5) };
  builder.operator('RESIZE_NEAREST_NEIGHBOR', attributes, [input, constant], [output]);
  return sketch.finish(output);
}

/** Bounds and steps of one dimension, as a file may have them, and how many elements they take. */
interface RandomRange {
  readonly begin: number;
  readonly end: number;
  readonly step: number;
  readonly masked: { readonly begin: boolean; readonly end: boolean; readonly shrink: boolean };
  readonly count: number;
}

/** Some elements forwards or backwards; the bounds may be counted from the end, lie beyond it, or not count at all. */
function randomRange({ random }: Sketch, extent: number): RandomRange {
  const shrink = random.chance(0.2);
  const step = shrink ? 1 : random.pick([1, 1, 1, 2, 3, -1, -2, -20]);
  const [low, high] = [random.integer(0, extent - 1), random.integer(0, extent - 1)].sort(
    (a, b) => a - b,
  ) as [number, number];
  const [first, last] = step > 0 ? [low, high] : [high, low];
  const behind = last + Math.sign(step);
  const fromEnd = (place: number): number => (random.chance(0.5) ? place : place - extent);
  // Backwards, no number but one beyond the other end is behind the first element.
  const atEnd = behind < 0 ? -extent - random.integer(1, 5) : extent + random.integer(0, 5);
  return {
    begin: fromEnd(first),
    end: shrink ? random.integer(-3, 3) : behind < 0 || behind === extent ? atEnd : fromEnd(behind),
    step,
    masked: {
      begin: first === (step > 0 ? 0 : extent - 1) && random.chance(0.5),
      end: (behind < 0 || behind === extent) && random.chance(0.5),
      shrink,
    },
    count: shrink ? 1 : Math.ceil((high - low + 1) / Math.abs(step)),
  };
}

/** Of one to four dimensions. */
function stridedSlice(sketch: Sketch): RandomModel {
  const { random, builder } = sketch;
  const shape = sketch.image().slice(random.integer(0, 3));
  const ranges = shape.map((extent) => randomRange(sketch, extent));
  const mask = (name: keyof RandomRange['masked']): number =>
    ranges.reduce((bits, { masked }, axis) => bits | (Number(masked[name]) << axis), 0);
  const quantization = sketch.quantization();
  const input = sketch.input(shape, quantization);
  const constants = (['begin', 'end', 'step'] as const).map((name) =>
    builder.constant(
      name,
      [ranges.length],
      Int32Array.from(ranges, (range) => range[name]),
    ),
  );
  const kept = ranges.filter(({ masked }) => !masked.shrink);
  const output = sketch.output(
    kept.map(({ count }) => count),
    quantization,
  );
  const attributes = { beginMask: mask('begin'), endMask: mask('end'), shrinkMask: mask('shrink') };
  builder.operator('STRIDED_SLICE', attributes, [input, ...constants], [output]);
  return sketch.finish(output);
}
