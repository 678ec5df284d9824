import fc from 'fast-check';
import { broadcast, channels, windowOutput } from '../../model/shapes.js';
import type { Operand, OperatorCase, Padding, Pair, Shape } from '../../model/operator.js';

const extent = fc.integer({ min: 1, max: 12 });
const depth = fc.integer({ min: 1, max: 24 });
const nhwc = fc.tuple(fc.constant(1), extent, extent, depth);
const kernel: fc.Arbitrary<Pair> = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
const stride: fc.Arbitrary<Pair> = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }));
const padding = fc.constantFrom<Padding>('SAME', 'VALID');
const activation = fc.constantFrom('NONE', 'RELU', 'RELU_N1_TO_1', 'RELU6' as const);
const weights = fc.constantFrom('per-tensor', 'per-channel' as const);
const bias = fc.boolean();

const fits = (operatorCase: OperatorCase): boolean => operatorCase.output.every((size) => size >= 1);

function windowed(input: Shape, window: Window, outputDepth: number): Shape {
  const along = (axis: 0 | 1): number =>
    windowOutput(
      input[axis + 1] ?? 0,
      window.kernel[axis],
      window.stride[axis],
      window.dilation?.[axis] ?? 1,
      window.padding,
    );
  return [1, along(0), along(1), outputDepth];
}

interface Window {
  kernel: Pair;
  stride: Pair;
  dilation?: Pair;
  padding: Padding;
}

const dilation: fc.Arbitrary<Pair> = fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 2 }));

const convolution = fc
  .record({ kernel, stride, dilation, padding, activation, weights, bias, input: nhwc, units: depth })
  .chain(({ input, units, ...fields }) =>
    fc.constantFrom<OperatorCase>(
      { kind: 'CONV_2D', type: 'int8', inputs: [input], output: windowed(input, fields, units), ...fields },
      {
        kind: 'DEPTHWISE_CONV_2D',
        type: 'int8',
        inputs: [input],
        output: windowed(input, fields, channels(input) * (1 + (units % 2))),
        ...fields,
      },
    ),
  );

const pool = fc
  .record({
    kind: fc.constantFrom('AVERAGE_POOL_2D', 'MAX_POOL_2D' as const),
    kernel,
    stride,
    padding,
    activation,
    input: nhwc,
  })
  .map(({ input, ...fields }): OperatorCase => ({
    type: 'int8',
    inputs: [input],
    output: windowed(input, fields, channels(input)),
    ...fields,
  }));

const fullyConnected = fc
  .record({ activation, bias, input: nhwc, units: depth, weights, keep: fc.boolean() })
  .map(({ input, units, keep, ...fields }): OperatorCase => ({
    kind: 'FULLY_CONNECTED',
    type: 'int8',
    inputs: [input],
    output: keep ? [...input.slice(0, -1), units] : [1, units],
    ...fields,
  }));

const binary = fc
  .record({
    kind: fc.constantFrom('ADD', 'MUL', 'SUB', 'MAXIMUM', 'MINIMUM' as const),
    activation,
    input: nhwc,
    small: fc.constantFrom('equal', 'channels', 'one', 'map', 'row' as const),
    across: fc.boolean(),
    swapped: fc.boolean(),
    constant: fc.constantFrom<Operand | undefined>(undefined, 'first', 'second'),
  })
  .map(({ kind, input, small, across, swapped, constant, activation: fused }): OperatorCase => {
    const [, height, width, units] = input;
    const second = {
      equal: input,
      channels: [1, 1, 1, units],
      one: [1],
      map: [1, height, width, 1],
      row: [width, units],
    }[small];
    // both are repeated: the first over the heights of the second
    const first = across && small !== 'one' && second.length === 4 ? [1, 1, width, units] : input;
    const output = broadcast(first, second)!;
    return {
      kind,
      type: 'int8',
      inputs: swapped ? [second, first] : [first, second],
      output,
      ...(kind === 'MAXIMUM' || kind === 'MINIMUM' ? {} : { activation: fused }),
      ...(constant === undefined ? {} : { constant }),
    };
  });

const UNARY = [
  'RELU',
  'RELU6',
  'LOGISTIC',
  'HARD_SWISH',
  'SOFTMAX',
  'QUANTIZE',
  'LEAKY_RELU',
  'TANH',
] as const;

const unary = fc
  .record({
    kind: fc.constantFrom(...UNARY),
    input: nhwc,
  })
  .map(({ kind, input }): OperatorCase => ({ kind, type: 'int8', inputs: [input], output: input }));

const conversion = fc
  .record({
    as: fc.constantFrom<Pick<OperatorCase, 'kind' | 'types'>>(
      { kind: 'QUANTIZE', types: ['float32', 'int8'] },
      { kind: 'QUANTIZE', types: ['uint8', 'int8'] },
      { kind: 'QUANTIZE', types: ['int8', 'uint8'] },
      { kind: 'DEQUANTIZE', types: ['int8', 'float32'] },
      { kind: 'DEQUANTIZE', types: ['uint8', 'float32'] },
    ),
    input: nhwc,
  })
  .map(({ as, input }): OperatorCase => ({ type: 'int8', inputs: [input], output: input, ...as }));

const mean = fc
  .record({ input: nhwc, keep: fc.boolean(), axes: fc.constantFrom<number[]>([1, 2], [1], [2], [3], [2, 3]) })
  .map(({ input, keep, axes }): OperatorCase => ({
    kind: 'MEAN',
    type: 'int8',
    inputs: [input],
    output: keep
      ? input.map((size, axis) => (axes.includes(axis) ? 1 : size))
      : input.filter((_, axis) => !axes.includes(axis)),
    axes,
  }));

const transpose = fc
  .record({
    input: nhwc,
    permutation: fc.constantFrom([0, 3, 1, 2], [0, 2, 3, 1], [0, 2, 1, 3], [3, 2, 1, 0]),
  })
  .map(({ input, permutation }): OperatorCase => ({
    kind: 'TRANSPOSE',
    type: 'int8',
    inputs: [input],
    output: permutation.map((axis) => input[axis] ?? 1),
    permutation,
  }));

const pad = fc
  .record({ input: nhwc, before: fc.nat(2), after: fc.nat(2) })
  .map(({ input: [batch, height, width, units], before, after }): OperatorCase => ({
    kind: 'PAD',
    type: 'int8',
    inputs: [[batch, height, width, units]],
    output: [batch, height + before, width + after, units],
    pads: [
      [0, 0],
      [before, 0],
      [0, after],
      [0, 0],
    ],
  }));

const reshape = nhwc.map((input): OperatorCase => ({
  kind: 'RESHAPE',
  type: 'int8',
  inputs: [input],
  output: [1, input[1] * input[2] * input[3]],
}));

const concatenation = fc
  .record({
    input: nhwc,
    leading: fc.integer({ min: 0, max: 3 }),
    axis: fc.nat(3),
    extents: fc.array(extent, { minLength: 1, maxLength: 10 }),
    constant: fc.array(fc.boolean(), { minLength: 10, maxLength: 10 }),
  })
  .map(({ input, leading, axis: drawn, extents, constant }): OperatorCase => {
    const shape = input.slice(leading);
    const axis = drawn % shape.length;
    const constants = [...extents.keys()].slice(1).filter((place) => constant[place]);
    return {
      kind: 'CONCATENATION',
      type: 'int8',
      inputs: extents.map((part) => shape.with(axis, part)),
      output: shape.with(
        axis,
        extents.reduce((sum, part) => sum + part, 0),
      ),
      axes: [axis],
      ...(constants.length > 0 ? { constants } : {}),
    };
  });

const pack = fc
  .record({ input: nhwc, axis: fc.nat(3), constant: fc.array(fc.boolean(), { minLength: 1, maxLength: 10 }) })
  .map(({ input, axis: drawn, constant }): OperatorCase => {
    const shape = input.slice(1);
    const axis = drawn % 4;
    const constants = [...constant.keys()].slice(1).filter((place) => constant[place]);
    return {
      kind: 'PACK',
      type: 'int8',
      inputs: constant.map(() => shape),
      output: shape.toSpliced(axis, 0, constant.length),
      axes: [axis],
      ...(constants.length > 0 ? { constants } : {}),
    };
  });

const split = fc
  .record({ part: nhwc, axis: fc.nat(3), parts: fc.integer({ min: 1, max: 6 }) })
  .map(({ part, axis, parts }): OperatorCase => ({
    kind: 'SPLIT',
    type: 'int8',
    inputs: [part.with(axis, parts * part[axis]!)],
    output: part,
    ...(parts === 1 ? {} : { moreOutputs: new Array<Shape>(parts - 1).fill(part) }),
    axes: [axis],
  }));

const resize = fc
  .record({
    input: nhwc,
    size: fc.tuple(extent, extent),
    sampling: fc.constantFrom('edges', 'corners', 'centers', 'both' as const),
  })
  .map(({ input, size, sampling }): OperatorCase => ({
    kind: 'RESIZE_NEAREST_NEIGHBOR',
    type: 'int8',
    inputs: [input],
    output: [1, ...size, channels(input)],
    sampling,
  }));

const ranges = fc.array(
  fc.record({ first: fc.nat(3), count: extent, step: fc.integer({ min: -3, max: 3 }) }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

/** Of every range the last element, or backwards the first, may be the input's last. */
const stridedSlice = fc
  .record({ ranges, room: fc.nat(2), drop: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }) })
  .map(({ ranges: drawn, room, drop }): OperatorCase => {
    const along = drawn.map(({ first, count, step }) => {
      const made = count === 1 || step === 0 ? 1 : step;
      const reach = (count - 1) * Math.abs(made);
      const begin = made > 0 ? first : first + reach;
      return {
        begin,
        end: begin + Math.sign(made) * (reach + 1),
        step: made,
        count,
        size: first + reach + 1,
      };
    });
    const dropped = along.flatMap(({ count }, axis) => (count === 1 && drop[axis] ? [axis] : []));
    const kept = along.flatMap(({ count }, axis) => (dropped.includes(axis) ? [] : [count]));
    return {
      kind: 'STRIDED_SLICE',
      type: 'int8',
      inputs: [along.map(({ size }) => size + room)],
      output: kept.length === 0 ? [1] : kept,
      begin: along.map(({ begin }) => begin),
      end: along.map(({ end }) => end),
      steps: along.map(({ step }) => step),
      ...(dropped.length > 0 ? { dropped } : {}),
    };
  });

const oneMore = fc
  .record({ kind: fc.constantFrom('SQUEEZE', 'EXPAND_DIMS' as const), input: nhwc, axis: fc.nat(3) })
  .map(({ kind, input, axis }): OperatorCase => {
    const [few, many] = [input.slice(1), input.slice(1).toSpliced(axis, 0, 1)];
    const [from, to] = kind === 'SQUEEZE' ? [many, few] : [few, many];
    return { kind, type: 'int8', inputs: [from], output: to };
  });

/** Valid cases of every kind. */
export const anyCase: fc.Arbitrary<OperatorCase> = fc
  .oneof(
    ...[convolution, pool, fullyConnected, binary, unary, mean, pad, reshape, transpose],
    ...[concatenation, pack, split, oneMore, resize, stridedSlice, conversion],
  )
  .filter(fits);
