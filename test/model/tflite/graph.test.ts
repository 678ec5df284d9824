import { describe, expect, it } from 'vitest';
import { LutError } from '../../../common/errors.js';
import { arenaOf, arenaTotal } from '../../../model/graph/arena.js';
import { caseKey } from '../../../model/cases/key.js';
import type { ElementType } from '../../../model/case-fields.js';
import { OPERATOR_KINDS, type Shape } from '../../../model/operator.js';
import { elements } from '../../../model/shapes.js';
import { ModelBuilder } from '../../../model/tflite/builder.js';
import { loadGraph } from '../../../model/tflite/graph.js';
import { caseOfOperator } from '../../../model/tflite/operator-case.js';
import { readTflite } from '../../../model/tflite/reader.js';
import type {
  TfliteModel,
  TfliteOperator,
  TfliteSubgraph,
  TfliteTensor,
} from '../../../model/tflite/schema.js';
import { writeTflite } from '../../../model/tflite/writer.js';
import { lutError } from '../../support/lut-error.js';
import { realModels, writtenNetworks } from '../../support/networks.js';
import { randomModel } from '../../support/random-models.js';
import { Random } from '../../support/random.js';
import { structuralPositions } from '../../support/structural-positions.js';

const INPUT = 0;
const WEIGHTS = 1;
const OUTPUT = 3;

/** CONV_2D 3×3 from [1,8,8,4] to [1,8,8,2]: tensors input, weights, bias, output. */
function convolutionModel(): TfliteModel {
  const builder = new ModelBuilder('a convolution');
  const input = builder.activation('input', [1, 8, 8, 4], { scale: 0.5, zeroPoint: 3 });
  const weights = builder.constant('weights', [2, 3, 3, 4], new Int8Array(72).fill(7), { scale: [0.1, 0.2] });
  const bias = builder.constant('bias', [2], Int32Array.of(-100000, 5));
  const output = builder.activation('output', [1, 8, 8, 2], { scale: 0.25, zeroPoint: -128 });
  builder.operator(
    'CONV_2D',
    { stride: [1, 1], dilation: [1, 1], padding: 'SAME', activation: 'RELU6' },
    [input, weights, bias],
    [output],
  );
  return readTflite(builder.build([input], [output]).bytes);
}

describe('loadGraph', () => {
  it('gives tensors, attributes and constants as they were written', () => {
    const graph = loadGraph(writeTflite(convolutionModel()));
    const [operator] = graph.operators;
    expect(graph.description).toBe('a convolution');
    expect(operator).toMatchObject({
      index: 0,
      kind: 'CONV_2D',
      attributes: { stride: [1, 1], dilation: [1, 1], padding: 'SAME', activation: 'RELU6' },
      input: { name: 'input', shape: [1, 8, 8, 4], bytes: 256, scales: [0.5], zeroPoint: 3, data: null },
      weights: { scales: [Math.fround(0.1), Math.fround(0.2)], data: new Int8Array(72).fill(7) },
      bias: { type: 'int32', bytes: 8, data: Int32Array.of(-100000, 5) },
      output: { zeroPoint: -128 },
    });
    expect(graph.inputs).toEqual([graph.tensors[INPUT]]);
    expect(graph.outputs).toEqual([graph.tensors[OUTPUT]]);
  });

  it.each(OPERATOR_KINDS)('reads what the builder writes: %s', (kind) => {
    const random = new Random(3);
    for (let i = 0; i < 50; i++) {
      const { bytes, inputs } = randomModel(kind, random);
      const graph = loadGraph(bytes);
      expect(graph.operators.map((operator) => operator.kind)).toEqual([kind]);
      expect(graph.inputs.map((tensor) => tensor.bytes)).toEqual(inputs.map((input) => input.byteLength));
    }
  });

  it('knows which operand of an ADD or MUL is a constant, a scalar too', () => {
    for (const [left, right, key] of [
      [[], null, 'ADD int8 in=1,1x2x2x4 out=1x2x2x4 a=RELU6 c=first'],
      [null, [1, 1, 1, 4], 'ADD int8 in=1x2x2x4,1x1x1x4 out=1x2x2x4 a=RELU6 c=second'],
      [null, [1, 2, 2, 4], 'ADD int8 in=1x2x2x4,1x2x2x4 out=1x2x2x4 a=RELU6 c=second'],
      [null, [2, 1], 'ADD int8 in=1x2x2x4,2x1 out=1x2x2x4 a=RELU6 c=second'],
      [null, null, 'ADD int8 in=1x2x2x4,1x2x2x4 out=1x2x2x4 a=RELU6'],
    ] as const) {
      const [operator] = loadGraph(writeTflite(addition(left, right))).operators;
      expect(caseKey(caseOfOperator(operator!))).toBe(key);
    }
  });

  it('knows the axis of a CONCATENATION, and which inputs are constants', () => {
    for (const [axis, key] of [
      [-1, 'CONCATENATION int8 in=1x4,1x4,1x4 out=1x12 axes=1 consts=1'],
      [1, 'CONCATENATION int8 in=1x4,1x4,1x4 out=1x12 axes=1 consts=1'],
      [0, 'CONCATENATION int8 in=1x4,1x4,1x4 out=3x4 axes=0 consts=1'],
    ] as const) {
      const model = concatenation({ axis, output: axis === 0 ? [3, 4] : [1, 12], constants: [1] });
      const [operator] = loadGraph(writeTflite(model)).operators;
      expect(caseKey(caseOfOperator(operator!))).toBe(key);
    }
  });

  it.each([
    [packed({ axis: 1 }), 'PACK int8 in=2x3,2x3 out=2x2x3 axes=1 consts=1'],
    [packed({ axis: -1, output: [2, 3, 2] }), 'PACK int8 in=2x3,2x3 out=2x3x2 axes=2 consts=1'],
    [divided({ axis: [1] }), 'SPLIT int8 in=1x6 out=1x3,1x3 axes=1'],
    [divided({ axis: [-1] }), 'SPLIT int8 in=1x6 out=1x3,1x3 axes=1'],
    [reshaped('SQUEEZE', [1, 3, 1], [3, 1], [-3]), 'SQUEEZE int8 in=1x3x1 out=3x1'],
    [reshaped('SQUEEZE', [1, 3, 1], [3], []), 'SQUEEZE int8 in=1x3x1 out=3'],
    [reshaped('SQUEEZE', [1, 1], [], [0, 1]), 'SQUEEZE int8 in=1x1 out=1'],
    [reshaped('EXPAND_DIMS', [3, 4], [3, 4, 1], [-1]), 'EXPAND_DIMS int8 in=3x4 out=3x4x1'],
    [resized({ corners: true }), 'RESIZE_NEAREST_NEIGHBOR int8 in=1x4x5x6 out=1x8x9x6 at=corners'],
    [resized({ centers: true }), 'RESIZE_NEAREST_NEIGHBOR int8 in=1x4x5x6 out=1x8x9x6 at=centers'],
    [
      resized({ corners: true, centers: true }),
      'RESIZE_NEAREST_NEIGHBOR int8 in=1x4x5x6 out=1x8x9x6 at=both',
    ],
    [sliced({}), 'STRIDED_SLICE int8 in=4x8 out=2x3 begin=1,0 end=3,5 steps=1,2'],
    [
      sliced({ begin: [-3, -9], end: [99, -2], beginMask: 2, output: [3, 3] }),
      'STRIDED_SLICE int8 in=4x8 out=3x3 begin=1,0 end=4,5 steps=1,2',
    ],
    [
      sliced({ begin: [9, 7], end: [-9, 0], steps: [-1, -7], output: [4, 1] }),
      'STRIDED_SLICE int8 in=4x8 out=4x1 begin=3,7 end=-1,8 steps=-1,1',
    ],
    [
      sliced({ begin: [0, 0], end: [0, 0], steps: [-2, 3], endMask: 3, beginMask: 1, output: [2, 3] }),
      'STRIDED_SLICE int8 in=4x8 out=2x3 begin=3,0 end=0,7 steps=-2,3',
    ],
    [
      sliced({ shrinkMask: 1, output: [3] }),
      'STRIDED_SLICE int8 in=4x8 out=3 begin=1,0 end=2,5 steps=1,2 drop=0',
    ],
    [
      sliced({ shrinkMask: 3, output: [] }),
      'STRIDED_SLICE int8 in=4x8 out=1 begin=1,0 end=2,1 steps=1,1 drop=0,1',
    ],
  ])('knows what an operator does to shapes: %#', (model, key) => {
    const [operator] = loadGraph(writeTflite(model)).operators;
    expect(caseKey(caseOfOperator(operator!))).toBe(key);
  });

  it('takes the longest row of SOFTMAX', () => {
    expect(loadGraph(writeTflite(softmax(4095))).operators).toHaveLength(1);
  });

  it.each<[what: string, change: Partial<TfliteTensor>]>([
    ['of an unknown type', { type: 7 }],
    ['of no type at all', { type: 99 }],
    ['of a dynamic shape', { shape: [-1, 8] }],
    ['of five dimensions', { shape: [1, 1, 1, 1, 1] }],
    ['without a scale', { quantization: null }],
    ['in a buffer that is not there', { buffer: 99 }],
  ])('does not mind a tensor %s that nothing uses', (_what, change) => {
    const graph = loadGraph(unused(change));
    const alone = loadGraph(writeTflite(convolutionModel()));
    expect(graph.tensors).toEqual(alone.tensors);
    expect(graph.tensorCount).toBe(5);
    expect(arenaOf(graph).persistent).toBe(arenaOf(alone).persistent + 16);
  });

  it('knows the types that QUANTIZE and DEQUANTIZE convert between', () => {
    for (const [kind, from, to, key] of [
      ['QUANTIZE', 'int8', 'int8', 'QUANTIZE int8 in=1x5 out=1x5'],
      ['QUANTIZE', 'float32', 'int8', 'QUANTIZE int8 in=1x5 out=1x5 types=float32,int8'],
      ['QUANTIZE', 'int8', 'uint8', 'QUANTIZE int8 in=1x5 out=1x5 types=int8,uint8'],
      ['DEQUANTIZE', 'uint8', 'float32', 'DEQUANTIZE int8 in=1x5 out=1x5 types=uint8,float32'],
    ] as const) {
      const [operator] = loadGraph(writeTflite(conversion(kind, from, to))).operators;
      expect(caseKey(caseOfOperator(operator!))).toBe(key);
    }
  });

  it('copies constants, wherever in memory the file lies', () => {
    const bytes = writeTflite(convolutionModel());
    const odd = new Uint8Array(bytes.length + 1).subarray(1);
    odd.set(bytes);
    const graph = loadGraph(odd);
    odd.fill(0);
    expect(graph.tensors[2]!.data).toEqual(Int32Array.of(-100000, 5));
  });
});

/** ADD of operands of [1,2,2,4], or of constants of other shapes. */
function addition(left: Shape | null, right: Shape | null): TfliteModel {
  const builder = new ModelBuilder('an addition');
  const quantization = { scale: 0.5 };
  const inputs: number[] = [];
  const operands = [left, right].map((shape, i) => {
    if (shape !== null) {
      return builder.constant(`constant${i}`, shape, new Int8Array(elements(shape)).fill(9), quantization);
    }
    inputs.push(builder.activation(`input${i}`, [1, 2, 2, 4], quantization));
    return inputs.at(-1)!;
  });
  const output = builder.activation('output', [1, 2, 2, 4], quantization);
  builder.operator('ADD', { activation: 'RELU6' }, operands, [output]);
  return readTflite(builder.build(inputs, [output]).bytes);
}

interface Joined {
  readonly axis?: number;
  readonly inputs?: number;
  readonly output?: Shape;
  /** Places of the inputs that are constants. */
  readonly constants?: readonly number[];
  /** Of the first input; all others have a scale of 0.5 and a zero point of 0. */
  readonly first?: { readonly scale: number; readonly zeroPoint?: number };
}

/** CONCATENATION of inputs of [1,4]. */
function concatenation({ axis = 1, inputs: count = 3, output, constants = [], first }: Joined): TfliteModel {
  const builder = new ModelBuilder('');
  const computed: number[] = [];
  const operands = Array.from({ length: count }, (_, place) => {
    const quantization = place === 0 && first !== undefined ? first : { scale: 0.5 };
    if (constants.includes(place)) return builder.constant('', [1, 4], new Int8Array(4), quantization);
    computed.push(builder.activation('', [1, 4], quantization));
    return computed.at(-1)!;
  });
  const joined = builder.activation('', output ?? [1, 4 * count], { scale: 0.5 });
  builder.operator('CONCATENATION', { axis }, operands, [joined]);
  return readTflite(builder.build(computed, [joined]).bytes);
}

interface Packed {
  readonly axis: number;
  readonly output?: Shape;
  /** Of the two inputs; the second is a constant. */
  readonly shape?: Shape;
  /** How many inputs the options tell of. */
  readonly values?: number;
}

/** PACK of an input and a constant. */
function packed({ axis, output = [2, 2, 3], shape = [2, 3], values = 2 }: Packed): TfliteModel {
  const builder = new ModelBuilder('');
  const quantization = { scale: 0.5 };
  const input = builder.activation('', shape, quantization);
  const constant = builder.constant('', shape, new Int8Array(elements(shape)).fill(9), quantization);
  const result = builder.activation('', output, quantization);
  builder.operator('PACK', { values, axis }, [input, constant], [result]);
  return readTflite(builder.build([input], [result]).bytes);
}

/** SPLIT of an input of [1,6]. */
function divided({
  axis,
  outputs = [
    [1, 3],
    [1, 3],
  ],
}: {
  axis: number[];
  outputs?: Shape[];
}): TfliteModel {
  const builder = new ModelBuilder('');
  const constant = builder.constant('', [axis.length], Int32Array.from(axis));
  const input = builder.activation('', [1, 6], { scale: 0.5 });
  const parts = outputs.map((shape) => builder.activation('', shape, { scale: 0.5 }));
  builder.operator('SPLIT', { parts: parts.length }, [constant, input], parts);
  return readTflite(builder.build([input], parts).bytes);
}

/** SQUEEZE or EXPAND_DIMS of these dimensions. */
function reshaped(
  kind: 'SQUEEZE' | 'EXPAND_DIMS',
  from: Shape,
  to: Shape,
  dimensions: number[],
): TfliteModel {
  const builder = new ModelBuilder('');
  const input = builder.activation('', from, { scale: 0.5 });
  const output = builder.activation('', to, { scale: 0.5 });
  const operands = [input];
  if (kind === 'EXPAND_DIMS') {
    operands.push(builder.constant('', [dimensions.length], Int32Array.from(dimensions)));
  }
  builder.operator(kind, { dimensions }, operands, [output]);
  return readTflite(builder.build([input], [output]).bytes);
}

/** Five elements in another type; all integers have the scale 0.5 and the zero point 7. */
function conversion(kind: 'QUANTIZE' | 'DEQUANTIZE', from: ElementType, to: ElementType): TfliteModel {
  const builder = new ModelBuilder('');
  const [input, output] = [from, to].map((type) =>
    builder.activation('', [1, 5], type === 'float32' ? null : { scale: 0.5, zeroPoint: 7 }, type),
  );
  builder.operator(kind, {}, [input!], [output!]);
  return readTflite(builder.build([input!], [output!]).bytes);
}

const SLICE_OPTIONS = {
  ...{ type: 'StridedSliceOptions', beginMask: 0, endMask: 0, shrinkAxisMask: 0 },
  ...{ ellipsisMask: 0, newAxisMask: 0, offset: false },
};

interface Resized {
  readonly corners?: boolean;
  readonly centers?: boolean;
  readonly size?: readonly number[];
  readonly input?: Shape;
  readonly output?: Shape;
}

/** RESIZE_NEAREST_NEIGHBOR. */
function resized(resize: Resized): TfliteModel {
  const { corners = false, centers = false, size = [8, 9] } = resize;
  const builder = new ModelBuilder('');
  const input = builder.activation('', resize.input ?? [1, 4, 5, 6], { scale: 0.5 });
  const constant = builder.constant('', [size.length], Int32Array.from(size));
  const output = builder.activation('', resize.output ?? [1, 8, 9, 6], { scale: 0.5 });
  const attributes = { alignCorners: corners, halfPixelCenters: centers };
  builder.operator('RESIZE_NEAREST_NEIGHBOR', attributes, [input, constant], [output]);
  return readTflite(builder.build([input], [output]).bytes);
}

interface Sliced {
  readonly begin?: readonly number[];
  readonly end?: readonly number[];
  readonly steps?: readonly number[];
  readonly beginMask?: number;
  readonly endMask?: number;
  readonly shrinkMask?: number;
  readonly output?: Shape;
}

/** STRIDED_SLICE of an input of [4,8]. */
function sliced({
  begin = [1, 0],
  end = [3, 6],
  steps = [1, 2],
  output = [2, 3],
  ...masks
}: Sliced): TfliteModel {
  const builder = new ModelBuilder('');
  const input = builder.activation('', [4, 8], { scale: 0.5 });
  const constants = [begin, end, steps].map((values) =>
    builder.constant('', [values.length], Int32Array.from(values)),
  );
  const result = builder.activation('', output, { scale: 0.5 });
  const attributes = { beginMask: 0, endMask: 0, shrinkMask: 0, ...masks };
  builder.operator('STRIDED_SLICE', attributes, [input, ...constants], [result]);
  return readTflite(builder.build([input], [result]).bytes);
}

/** SOFTMAX of one row. */
function softmax(columns: number): TfliteModel {
  const builder = new ModelBuilder('');
  const input = builder.activation('input', [1, columns], { scale: 0.5 });
  const output = builder.activation('output', [1, columns], { scale: 1 / 256, zeroPoint: -128 });
  builder.operator('SOFTMAX', { beta: 1 }, [input], [output]);
  return readTflite(builder.build([input], [output]).bytes);
}

/** An operator on an input of [1,4]. */
function activation(kind: 'TANH' | 'LEAKY_RELU', attributes: { alpha?: number }): TfliteModel {
  const builder = new ModelBuilder('');
  const input = builder.activation('input', [1, 4], { scale: 0.5 });
  const output = builder.activation('output', [1, 4], { scale: 1 / 64 });
  builder.operator(kind, attributes, [input], [output]);
  return readTflite(builder.build([input], [output]).bytes);
}

/** An operator on an input of [1,4,5,6] and constant integers. */
function withIntegers(
  kind: 'MEAN' | 'TRANSPOSE' | 'PAD',
  integers: number[],
  shape: Shape,
  outputShape: Shape,
) {
  const builder = new ModelBuilder('');
  const input = builder.activation('input', [1, 4, 5, 6], { scale: 0.5 });
  const constant = builder.constant('integers', shape, Int32Array.from(integers));
  const output = builder.activation('output', outputShape, { scale: 0.5 });
  builder.operator(kind, { keepDimensions: false }, [input, constant], [output]);
  return readTflite(builder.build([input], [output]).bytes);
}

describe('loadGraph refuses', () => {
  it.each([
    ['two constants', addition([1], [1, 2, 2, 4]), 'both its inputs are constants'],
    ['operands that do not repeat', addition(null, [1, 2, 2, 3]), 'cannot be repeated over each other'],
    ['a sum of another shape', addition(null, [3, 1, 1, 4]), '3x2x2x4'],
    ['a TANH on another scale', activation('TANH', {}), 'must be 1/128 and 0'],
    ['a slope without a value', activation('LEAKY_RELU', { alpha: NaN }), 'has the alpha NaN'],
    [
      'a mean over dimensions apart',
      withIntegers('MEAN', [1, 3], [2], [1, 5]),
      'its axes 1, 3 are not next to',
    ],
    [
      'more axes than dimensions',
      withIntegers('MEAN', [1, 1, 1, 1, 1], [5], [1, 5, 6]),
      'it lists 5 axes of 4',
    ],
    [
      'an axis that is not there',
      withIntegers('MEAN', [4], [1], [1, 4, 5, 6]),
      'its axes are not dimensions',
    ],
    [
      'half a permutation',
      withIntegers('TRANSPOSE', [1, 0], [2], [4, 1, 5, 6]),
      'it lists 2 of 4 dimensions',
    ],
    ['no permutation', withIntegers('TRANSPOSE', [0, 1, 1, 3], [4], [1, 4, 4, 6]), 'it does not permute'],
    ['an axis beyond the last', concatenation({ axis: 2 }), 'its axis is not one of its dimensions'],
    ['an axis before the first', concatenation({ axis: -3 }), 'its axis is not one of its dimensions'],
    ['only constants to join', concatenation({ constants: [0, 1, 2] }), 'all its inputs are constants'],
    ['more to join than kernels take', concatenation({ inputs: 11 }), 'it has 11 inputs'],
    [
      'scalars to join',
      tensor(0, { shape: [] })(concatenation({ inputs: 1, output: [1] })),
      'it joins scalars',
    ],
    ['nothing to join', concatenation({ inputs: 0, output: [1, 4] }), 'takes 1 to 10 inputs'],
    [
      'another scale',
      concatenation({ first: { scale: 0.25 } }),
      "input 0 in another quantization than its output's",
    ],
    [
      'another zero point',
      concatenation({ first: { scale: 0.5, zeroPoint: 1 }, constants: [0] }),
      "input 0 in another quantization than its output's",
    ],
    [
      'an activation fused into a CONCATENATION',
      operator({ options: { type: 'ConcatenationOptions', axis: 1, activation: 1 } })(concatenation({})),
      'it has the fused activation 1',
    ],
    ['more or fewer to pack than told', packed({ axis: 1, values: 3 }), 'its options say 3'],
    ['scalars to pack', packed({ axis: 0, shape: [], output: [2] }), 'it packs scalars'],
    ['a packed shape that is another', packed({ axis: 2 }), 'its output should be 2x3x2'],
    ['no axis to split along', divided({ axis: [2] }), 'its axis is not one of its dimensions'],
    ['two axes to split along', divided({ axis: [0, 1] }), 'it lists 2 axes'],
    [
      'unequal parts',
      divided({
        axis: [1],
        outputs: [
          [1, 2],
          [1, 4],
        ],
      }),
      'should be 1x3,1x3',
    ],
    ['a split into nothing', divided({ axis: [1], outputs: [] }), 'it has 0 outputs'],
    [
      'a dimension dropped that is not 1',
      reshaped('SQUEEZE', [1, 3, 1], [1, 3], [1]),
      'does not make 1×3 of 1×3×1 by dropping its dimensions 1',
    ],
    ['a dimension dropped that is not there', reshaped('SQUEEZE', [1, 3, 1], [3, 1], [-4]), 'dimensions -1'],
    ['fewer dimensions dropped', reshaped('SQUEEZE', [1, 3, 1], [1, 3], []), 'dropping its dimensions 0, 2'],
    [
      'another dimension added',
      reshaped('EXPAND_DIMS', [3, 4], [3, 1, 4], [0]),
      'no dimension 0 makes 3×1×4',
    ],
    ['a dimension added behind all', reshaped('EXPAND_DIMS', [3, 4], [3, 4, 1], [3]), 'no dimension 3 makes'],
    ['a scalar that is expanded', reshaped('EXPAND_DIMS', [], [1], [0]), 'it expands a scalar'],
    ['two dimensions added', reshaped('EXPAND_DIMS', [3], [1, 3, 1], [0, 2]), 'it lists 2 axes'],
    ['a resized batch', resized({ input: [2, 4, 5, 6], output: [2, 8, 9, 6] }), 'a batch of 2'],
    ['a resized vector', resized({ input: [1, 4, 5], output: [1, 8, 9] }), 'a tensor of 3 dimensions'],
    ['another size than its output', resized({ size: [9, 8] }), 'its size 9×8 is not that of its output'],
    ['other channels', resized({ output: [1, 8, 9, 5] }), 'its output should be 1x8x9x6'],
    ['a slice of other extents', sliced({ output: [2, 4] }), 'its output should be 2x3'],
    ['a slice of fewer dimensions', sliced({ begin: [1] }), 'it slices 1 of 2 dimensions'],
    ['an empty slice', sliced({ end: [1, 6], output: [1, 3] }), 'it takes no elements'],
    ['a slice from behind the end', sliced({ begin: [4, 0], shrinkMask: 1 }), 'elements that are not there'],
    ['a slice that stands still', sliced({ steps: [1, 0] }), 'it has a stride of 0'],
    ['a dimension dropped backwards', sliced({ steps: [-1, 2], shrinkMask: 1 }), 'it takes no elements'],
    [
      'a slice with an ellipsis',
      operator({ options: { ...SLICE_OPTIONS, ellipsisMask: 1 } })(sliced({})),
      'it has an ellipsis',
    ],
    [
      'a slice that adds a dimension',
      operator({ options: { ...SLICE_OPTIONS, newAxisMask: 1 } })(sliced({})),
      'it adds dimensions',
    ],
    [
      'a slice of given lengths',
      operator({ options: { ...SLICE_OPTIONS, offset: true } })(sliced({})),
      'its end is told as a length',
    ],
    [
      'floats made of unsigned bytes by QUANTIZE',
      conversion('QUANTIZE', 'uint8', 'float32'),
      'operator 0 (QUANTIZE) cannot be used: it converts from uint8 to float32',
    ],
    [
      'unsigned bytes made of floats',
      conversion('QUANTIZE', 'float32', 'uint8'),
      'it converts from float32 to uint8',
    ],
    ['a DEQUANTIZE of floats', conversion('DEQUANTIZE', 'float32', 'float32'), 'from float32 to float32'],
    [
      'an unsigned zero point below 0',
      quantization(0, { zeroPoint: [-1n] })(conversion('QUANTIZE', 'uint8', 'int8')),
      'the zero point -1, which is not uint8',
    ],
    [
      'a batch that is padded',
      withIntegers('PAD', [1, 0, 0, 0, 0, 0, 0, 0], [4, 2], [2, 4, 5, 6]),
      'a batch of 2',
    ],
  ])('%s', (_what, model, message) => {
    expect(() => loadGraph(writeTflite(model))).toThrowError(message);
  });

  const refusals: readonly [
    what: string,
    code: LutError['code'],
    message: string,
    change: (model: TfliteModel) => TfliteModel,
  ][] = [
    ['a float tensor', 'MODEL_UNSUPPORTED', 'its input 0 is float32', tensor(INPUT, { type: 0 })],
    ['an unsigned tensor', 'MODEL_UNSUPPORTED', 'its input 0 is uint8', tensor(INPUT, { type: 3 })],
    [
      'a computed int32 tensor',
      'MODEL_UNSUPPORTED',
      'is int32 and not a constant',
      tensor(INPUT, { type: 2 }),
    ],
    ['an int16 tensor', 'MODEL_UNSUPPORTED', 'tensor 3 (output) is int16', tensor(OUTPUT, { type: 7 })],
    [
      'a dynamic shape',
      'MODEL_UNSUPPORTED',
      'tensor 0 (input) has the dynamic shape -1×8×8×4',
      tensor(INPUT, { shape: [-1, 8, 8, 4] }),
    ],
    [
      'a tensor beyond all memories',
      'MODEL_UNSUPPORTED',
      'more than any board',
      tensor(OUTPUT, { shape: [1, 65536, 65536, 4] }),
    ],
    [
      'five dimensions',
      'MODEL_UNSUPPORTED',
      'tensor 0 (input) has 5 dimensions',
      tensor(INPUT, { shape: [1, 1, 8, 8, 4] }),
    ],
    [
      'a constant for an input',
      'MODEL_UNSUPPORTED',
      'its input 0 is a constant',
      operator({ inputs: [WEIGHTS, WEIGHTS, 2] }),
    ],
    [
      'a name without end',
      'MODEL_UNSUPPORTED',
      `tensor 0 (${'x'.repeat(80)}…) is int16`,
      tensor(INPUT, { type: 7, name: 'x'.repeat(100_000) }),
    ],
    [
      'an activation quantized per channel',
      'MODEL_UNSUPPORTED',
      'its input 0 is not quantized with one scale',
      quantization(INPUT, { scale: [1, 1, 1, 1], zeroPoint: [0n, 0n, 0n, 0n] }),
    ],
    [
      'a tensor that is not quantized',
      'MODEL_UNSUPPORTED',
      'its output is not quantized',
      tensor(OUTPUT, { quantization: null }),
    ],
    [
      'weights with a zero point',
      'MODEL_UNSUPPORTED',
      'tensor 1 (weights), have a zero point',
      quantization(WEIGHTS, { zeroPoint: [1n, 1n] }),
    ],
    [
      'weights quantized along another dimension',
      'MODEL_UNSUPPORTED',
      'neither per tensor nor per output channel',
      quantization(WEIGHTS, { quantizedDimension: 3 }),
    ],
    [
      'weights that are computed',
      'MODEL_UNSUPPORTED',
      'are not constant int8',
      tensor(WEIGHTS, { buffer: 0 }),
    ],
    [
      'grouped channels',
      'MODEL_UNSUPPORTED',
      'its channels are in groups',
      tensor(INPUT, { shape: [1, 8, 8, 8] }),
    ],
    ['a scale of zero', 'MODEL_CORRUPT', 'a scale that is not', quantization(INPUT, { scale: [0] })],
    ['a scale that is no number', 'MODEL_CORRUPT', 'a scale', quantization(INPUT, { scale: [NaN] })],
    [
      'a zero point beyond int8',
      'MODEL_CORRUPT',
      'zero point 128',
      quantization(INPUT, { zeroPoint: [128n] }),
    ],
    ['data of another size', 'MODEL_CORRUPT', 'needs 71', tensor(WEIGHTS, { shape: [71, 1, 1, 1] })],
    [
      'a buffer that is not there',
      'MODEL_CORRUPT',
      'a buffer that is not there',
      tensor(INPUT, { buffer: 9 }),
    ],
    ['shapes that do not fit', 'MODEL_SHAPE', 'impossible', tensor(OUTPUT, { shape: [1, 8, 7, 2] })],
    [
      'SOFTMAX of a row whose sum could overflow',
      'MODEL_UNSUPPORTED',
      'operator 0 (SOFTMAX) has rows of more than 4095 elements',
      () => softmax(4096),
    ],
    ['two outputs', 'MODEL_UNSUPPORTED', 'it has 2 outputs', operator({ outputs: [OUTPUT, OUTPUT] })],
    ['no output', 'MODEL_UNSUPPORTED', 'it has 0 outputs', operator({ outputs: [] })],
    ['a custom operator', 'MODEL_UNSUPPORTED', "not supported: 1 × custom 'mine'", operatorCode(32, 'mine')],
    ['an operator it does not know', 'MODEL_UNSUPPORTED', 'not supported: 1 × LSTM', operatorCode(16)],
    ['an operator without a name', 'MODEL_UNSUPPORTED', 'builtin operator 999', operatorCode(999)],
    ['options of another operator', 'MODEL_UNSUPPORTED', 'operator 0 (ADD)', operatorCode(0)],
    ['an operator without options', 'MODEL_UNSUPPORTED', 'no Conv2DOptions', operator({ options: null })],
    ['an operator code that is not there', 'MODEL_CORRUPT', 'no operator code', operator({ opcodeIndex: 1 })],
    ['a tensor that is not there', 'MODEL_CORRUPT', 'tensor 4 of 4', operator({ inputs: [4, 1, 2] })],
    ['a tensor used before it is known', 'MODEL_CORRUPT', 'before it is computed', graph({ inputs: [] })],
    ['a tensor computed twice', 'MODEL_CORRUPT', 'there already', graph({ inputs: [INPUT, OUTPUT] })],
    ['a constant input', 'MODEL_UNSUPPORTED', 'is a constant', graph({ inputs: [INPUT, WEIGHTS] })],
    ['an output that is never computed', 'MODEL_CORRUPT', 'never computed', graph({ outputs: [WEIGHTS] })],
    ['a model without operators', 'MODEL_UNSUPPORTED', 'no operators', graph({ operators: [] })],
    ['a model without a graph', 'MODEL_CORRUPT', 'no graph', (model) => ({ ...model, subgraphs: [] })],
    [
      'two subgraphs',
      'MODEL_UNSUPPORTED',
      '2 subgraphs',
      (model) => ({ ...model, subgraphs: [...model.subgraphs, ...model.subgraphs] }),
    ],
    [
      'data outside the flatbuffer',
      'MODEL_UNSUPPORTED',
      'outside the flatbuffer',
      (model) => ({
        ...model,
        buffers: [...model.buffers, { data: new Uint8Array(0), offset: 4096n, size: 1n }],
      }),
    ],
  ];

  it.each(refusals)('%s', (_what, code, message, change) => {
    const bytes = writeTflite(change(convolutionModel()));
    expect(() => loadGraph(bytes)).toThrowError(
      lutError(code, { message: expect.stringContaining(message) as string }),
    );
  });
});

describe('a damaged model', () => {
  const small = writtenNetworks().filter(({ name }) => name.includes('small'));
  const models = [...realModels(), ...small].map(({ bytes }) => bytes);
  const damageable = models.map((model) => ({ model, structure: structuralPositions(model) }));

  it('is loaded or refused with a reason, 10000 times', { timeout: 240_000 }, () => {
    const random = new Random(4);
    let refused = 0;
    for (let i = 0; i < 10_000; i++) {
      const { model, structure } = random.pick(damageable);
      const places = Array.from({ length: random.integer(1, 4) }, () => random.pick(structure));
      const originals = places.map((place) => model[place]!);
      for (const place of places) model[place] = random.integer(0, 255);
      refused += loadOrRefuse(model);
      places.forEach((place, k) => (model[place] = originals[k]!));
    }
    // Both must happen, or the changes did not reach what is tested.
    expect(refused).toBeGreaterThan(1000);
    expect(refused).toBeLessThan(9000);
  });

  it('cut off anywhere is refused', () => {
    const model = models.at(-1)!;
    for (let length = 0; length < model.length; length += 997) {
      expect(loadOrRefuse(model.subarray(0, length))).toBe(1);
    }
  });

  it('whose tensors all share one buffer takes no more memory than the file', () => {
    const { tensors } = loadGraph(sharing(5000));
    const data = new Set(tensors.map((tensor) => tensor.data).filter((elements) => elements !== null));
    expect(tensors.length).toBeGreaterThan(5000);
    expect(data.size).toBe(2);
  });
});

/** 1 if a model is refused with a proper error, 0 if it is loaded; anything else fails. */
function loadOrRefuse(bytes: Uint8Array): number {
  try {
    expect(arenaTotal(arenaOf(loadGraph(bytes)))).toBeGreaterThan(0);
    return 0;
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    expect(error.code).toMatch(/^MODEL_(CORRUPT|UNSUPPORTED|SHAPE)$/);
    expect(error.message.length).toBeLessThan(2000);
    return 1;
  }
}

/** So many of the convolution side by side, each with weights of its own that lie in the buffer of all. */
function sharing(count: number): Uint8Array {
  const model = convolutionModel();
  const { tensors, operators } = model.subgraphs[0]!;
  const [weights, output] = [WEIGHTS, OUTPUT].map((index) => ({ ...tensors[index]!, name: '' }));
  const more = Array.from({ length: count }, () => [weights!, output!]).flat();
  const convolutions = Array.from({ length: count }, (_, i) => {
    const own = tensors.length + 2 * i;
    return { ...operators[0]!, inputs: [INPUT, own, 2], outputs: [own + 1] };
  });
  const change = { tensors: [...tensors, ...more], operators: [...operators, ...convolutions] };
  return writeTflite(graph(change)(model));
}

/** With a tensor more that nothing uses. */
function unused(change: Partial<TfliteTensor>): Uint8Array {
  const model = convolutionModel();
  const { tensors } = model.subgraphs[0]!;
  return writeTflite(graph({ tensors: [...tensors, { ...tensors[OUTPUT]!, ...change }] })(model));
}

function graph(change: Partial<TfliteSubgraph>): (model: TfliteModel) => TfliteModel {
  return (model) => ({
    ...model,
    subgraphs: model.subgraphs.map((subgraph) => ({ ...subgraph, ...change })),
  });
}

function tensor(index: number, change: Partial<TfliteTensor>): (model: TfliteModel) => TfliteModel {
  return (model) =>
    graph({ tensors: model.subgraphs[0]!.tensors.with(index, changed(model, index, change)) })(model);
}

function changed(model: TfliteModel, index: number, change: Partial<TfliteTensor>): TfliteTensor {
  return { ...model.subgraphs[0]!.tensors[index]!, ...change };
}

function quantization(index: number, change: Partial<NonNullable<TfliteTensor['quantization']>>) {
  return (model: TfliteModel): TfliteModel => {
    const original = model.subgraphs[0]!.tensors[index]!.quantization!;
    return tensor(index, { quantization: { ...original, ...change } })(model);
  };
}

function operator(change: Partial<TfliteOperator>): (model: TfliteModel) => TfliteModel {
  return (model) => graph({ operators: [{ ...model.subgraphs[0]!.operators[0]!, ...change }] })(model);
}

function operatorCode(builtinCode: number, customCode = ''): (model: TfliteModel) => TfliteModel {
  const deprecatedBuiltinCode = Math.min(builtinCode, 127);
  return (model) => ({
    ...model,
    operatorCodes: [{ deprecatedBuiltinCode, builtinCode, customCode, version: 1 }],
  });
}
