import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execa } from 'execa';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { arenaOf, arenaTotal } from '../../model/graph/arena.js';
import type { Shape } from '../../model/operator.js';
import { elements } from '../../model/shapes.js';
import { ModelBuilder } from '../../model/tflite/builder.js';
import { loadGraph } from '../../model/tflite/graph.js';
import type { KnownOptions } from '../../model/operator-parts/options.js';
import { readTflite } from '../../model/tflite/reader.js';
import type { TfliteModel, TfliteSubgraph, TfliteTensor } from '../../model/tflite/schema.js';
import { writeTflite } from '../../model/tflite/writer.js';
import { goldenCases, modelFile } from './golden.js';
import { hostTools } from './host-tools.js';
import { runModels, type ModelAnswer } from './run-models.js';

const OK = 0;
const MODEL_INVALID = 10;
const UNSUPPORTED = 11;
const ARENA_TOO_SMALL = 12;

/** Details of MODEL_INVALID: firmware-harness/runtimes/runtime.h. */
const HEADER = 1;
const OFFSET = 2;
const GRAPH = 3;
const INDEX = 4;
const TENSOR = 5;
const DATA = 6;
const QUANTIZATION = 7;
const OPERATOR = 8;

const FLOAT32 = 0;
const UINT8 = 3;
const INT16 = 7;
const STRING = 5;
const CONCATENATION = 2;
const CONV_2D = 3;
const GATHER = 36;
const STRIDED_SLICE = 45;
const PACK = 83;
const MEAN = 40;
const QUANTIZE = 114;
const DEQUANTIZE = 6;

const golden = goldenCases();
const wholeModels = ['vww_96_int8.tflite', 'kws_ref_model.tflite'].map(modelFile);
/** A model of every operator, and one of three. */
const smallModels = [...new Map(golden.map(({ operator, model }) => [operator, model])).values()].filter(
  (model) => model.length < 8192,
);
const conv = golden.find(({ operator }) => operator === 'CONV_2D kxk')!.model;
const network = golden.find(({ operator }) => operator.startsWith('NET3'))!.model;
/** Tensors input, constant, output. */
const transpose = withConstant('TRANSPOSE', [1, 4, 5, 6], Int32Array.of(0, 3, 1, 2), [1, 6, 4, 5]);
const mean = withConstant('MEAN', [1, 4, 5, 6], Int32Array.of(1, 2), [1, 6]);
const addOfConstant = withConstant('ADD', [1, 4, 5, 6], Int8Array.of(1, 2, 3, 4, 5, 6), [1, 4, 5, 6]);
/** Inputs of 1×3×2, 1×5×2 and, as a constant, 1×4×2; the last tensor is the output. */
const concatenation = joining([1, 12, 2]);
/** Inputs of 2×3 and, as a constant, 2×3, one above the other: tensors input, constant, output. */
const packed = packing([2, 3], [2, 2, 3]);
/** Tensors axis, input, and two outputs of 1×3. */
const divided = dividing();
/** Tensors input and output. */
const squeezed = squeezing([1, 3, 1], [3], []);
/** Tensors input, axis and output. */
const expanded = withConstant('EXPAND_DIMS', [3, 4], Int32Array.of(1), [3, 1, 4]);
/** Tensors input, size and output. */
const resized = withConstant('RESIZE_NEAREST_NEIGHBOR', [1, 3, 4, 2], Int32Array.of(6, 8), [1, 6, 8, 2]);
/** Rows 1 and 2 of four, and of eight columns the first, third and fifth: tensors input, bounds, output. */
const sliced = slicing();
const subtraction = golden.find(({ operator }) => operator === 'SUB')!.model;
const tanh = golden.find(({ operator }) => operator === 'TANH')!.model;
const leakyRelu = golden.find(({ operator }) => operator === 'LEAKY_RELU')!.model;
const quantize = golden.find(({ operator }) => operator === 'QUANTIZE')!.model;
const quantizeFloats = golden.find(({ operator }) => operator === 'QUANTIZE float32')!.model;
const dequantize = golden.find(({ operator }) => operator === 'DEQUANTIZE')!.model;

let tools: string;
beforeAll(async () => {
  tools = await hostTools();
});

async function open(model: Uint8Array, arena?: number): Promise<ModelAnswer> {
  const [answer] = await runModels(tools, [{ model, inputs: [] }], arena ? { arena } : {});
  return answer!;
}

describe('the arena', () => {
  it('is planned as the shared vectors say', async () => {
    const vectors = JSON.parse(readFileSync(join(PACKAGE_ROOT, 'test/vectors/arena-plan.json'), 'utf8')) as {
      tensors: { bytes: number; first: number; last: number }[];
      offsets: number[];
      peak: number;
    }[];
    expect(vectors.length).toBeGreaterThanOrEqual(30);
    const input = vectors
      .flatMap(({ tensors }) => [tensors.length, ...tensors.flatMap((t) => [t.bytes, t.first, t.last])])
      .join(' ');
    const { stdout } = await execa(join(tools, 'plan_tool'), { input });
    expect(stdout.split('\n')).toEqual(vectors.map(({ offsets, peak }) => [...offsets, peak].join(' ')));
  });

  it('takes the bytes that the host agent computes', async () => {
    const models = [...wholeModels, ...golden.map(({ model }) => model)];
    const answers = await runModels(
      tools,
      models.map((model) => ({ model, inputs: [] })),
    );
    models.forEach((model, i) => {
      const { persistent, scratch, tensors } = answers[i]!;
      expect({ persistent, scratch, tensors }).toEqual(arenaOf(loadGraph(model)));
    });
  });

  it.each([0, 1, 2, 3])('that is too small is refused with the bytes needed (model %i)', async (index) => {
    const model = [...wholeModels, conv, network][index]!;
    const total = arenaTotal(arenaOf(loadGraph(model)));
    expect(await open(model, total)).toMatchObject({ code: OK });
    expect(await open(model, total - 1)).toMatchObject({ code: ARENA_TOO_SMALL, detail: total });
    // Without room for the operators' data it is counted all the same.
    const { tensors, operators } = loadGraph(model);
    const tables = 16 * tensors.length + 96 * operators.length;
    expect(await open(model, tables)).toMatchObject({ code: ARENA_TOO_SMALL, detail: total });
    expect(await open(model, tables - 1)).toMatchObject({ code: ARENA_TOO_SMALL, detail: tables });
  });
});

it.each<[what: string, change: Partial<TfliteTensor>]>([
  ['of a type without a size', { type: STRING }],
  ['of a dynamic shape', { shape: [-1] }],
  ['of five dimensions', { shape: [1, 1, 1, 1, 1] }],
  ['that keeps a state', { isVariable: true }],
])('a tensor %s that nothing uses does not matter', async (_what, change) => {
  const model = withGraph(conv, ({ tensors }) => ({ tensors: [...tensors, { ...tensors[3]!, ...change }] }));
  const { persistent, tensors } = arenaOf(loadGraph(model));
  expect(await open(model)).toMatchObject({ code: OK, persistent, tensors });
});

describe('a model is refused for the right reason', () => {
  const refusals: Record<string, [model: () => Uint8Array, code: number, detail: number]> = {
    'an empty file': [() => new Uint8Array(0), MODEL_INVALID, HEADER],
    'another identifier': [() => Buffer.from(conv).fill('X', 4, 5), MODEL_INVALID, HEADER],
    'another version': [() => writeTflite({ ...readTflite(conv), version: 4 }), MODEL_INVALID, HEADER],
    'a root beyond the end': [() => Buffer.from(conv).fill(0xff, 0, 4), MODEL_INVALID, OFFSET],
    'half a file': [() => conv.subarray(0, conv.length / 2), MODEL_INVALID, OFFSET],
    'two subgraphs': [
      () => edited(conv, (model) => ({ subgraphs: [...model.subgraphs, ...model.subgraphs] })),
      MODEL_INVALID,
      GRAPH,
    ],
    'an output that nothing writes': [
      () => withGraph(conv, () => ({ outputs: [0, 3], inputs: [] })),
      MODEL_INVALID,
      GRAPH,
    ],
    'a tensor written twice': [
      () => withGraph(conv, ({ operators }) => ({ operators: [...operators, ...operators] })),
      MODEL_INVALID,
      GRAPH,
    ],
    'operators in the wrong order': [
      () => withGraph(network, ({ operators }) => ({ operators: operators.toReversed() })),
      MODEL_INVALID,
      GRAPH,
    ],
    'a tensor that does not exist': [() => withGraph(conv, () => ({ inputs: [99] })), MODEL_INVALID, INDEX],
    'a buffer that does not exist': [() => withTensor(conv, 1, () => ({ buffer: 99 })), MODEL_INVALID, INDEX],
    'an operator code that does not exist': [
      () => edited(conv, () => ({ operatorCodes: [] })),
      MODEL_INVALID,
      INDEX,
    ],
    'an open dimension': [
      () => withTensor(conv, 0, ({ shape }) => ({ shape: [1, -1, ...shape.slice(2)] })),
      MODEL_INVALID,
      TENSOR,
    ],
    'five dimensions': [
      () => withTensor(conv, 0, ({ shape }) => ({ shape: [1, ...shape] })),
      MODEL_INVALID,
      TENSOR,
    ],
    'a batch of two': [
      () => withTensor(conv, 0, ({ shape }) => ({ shape: [2, ...shape.slice(1)] })),
      MODEL_INVALID,
      TENSOR,
    ],
    'a size that overflows 32 bits': [
      () => withTensor(conv, 0, () => ({ shape: [1, 65536, 65536, 20] })),
      MODEL_INVALID,
      TENSOR,
    ],
    'a variable tensor': [() => withTensor(conv, 0, () => ({ isVariable: true })), MODEL_INVALID, TENSOR],
    'weights of the wrong size': [
      () => withTensor(conv, 1, ({ shape }) => ({ shape: [shape[0]! + 1, ...shape.slice(1)] })),
      MODEL_INVALID,
      DATA,
    ],
    'weights outside the flatbuffer': [
      () =>
        edited(conv, ({ buffers }) => ({
          buffers: buffers.map((buffer, i) => (i === 0 ? buffer : { ...buffer, offset: 16n })),
        })),
      MODEL_INVALID,
      DATA,
    ],
    'a scale of zero': [() => withQuantization(conv, 0, { scale: [0] }), MODEL_INVALID, QUANTIZATION],
    'a scale of NaN': [() => withQuantization(conv, 0, { scale: [NaN] }), MODEL_INVALID, QUANTIZATION],
    'a negative scale': [() => withQuantization(conv, 0, { scale: [-1] }), MODEL_INVALID, QUANTIZATION],
    'no scale': [() => withTensor(conv, 0, () => ({ quantization: null })), MODEL_INVALID, QUANTIZATION],
    'a zero point beyond int8': [
      () => withQuantization(conv, 0, { zeroPoint: [128n] }),
      MODEL_INVALID,
      QUANTIZATION,
    ],
    'asymmetric weights': [
      () => withQuantization(conv, 1, { scale: [1], zeroPoint: [1n] }),
      MODEL_INVALID,
      QUANTIZATION,
    ],
    'factors beyond the kernels': [
      () => withQuantization(conv, 0, { scale: [1e30] }),
      MODEL_INVALID,
      QUANTIZATION,
    ],
    'an output of the wrong width': [
      () => withTensor(conv, 3, ({ shape: [n, h, w, c] }) => ({ shape: [n!, h!, w! + 1, c!] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'options of another operator': [
      () =>
        withGraph(conv, ({ operators }) => ({
          operators: operators.map((operator) => ({ ...operator, options: null })),
        })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'fewer outputs than one': [
      () =>
        withGraph(conv, ({ operators }) => ({
          operators: operators.map((each) => ({ ...each, outputs: [] })),
        })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'more outputs than its operator has': [
      () => withOperand(conv, 'outputs', (tensors) => ({ ...tensors[3]!, name: 'second' })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'more inputs than its operator has': [
      () => withOperand(addOfConstant, 'inputs', (tensors) => ({ ...tensors[1]!, name: 'third' })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'an output of a type without a size': [
      () => withTensor(network, 1, () => ({ type: STRING })),
      UNSUPPORTED,
      0x0004,
    ],
    'a float activation': [() => withTensor(network, 1, () => ({ type: FLOAT32 })), UNSUPPORTED, 0x0004],
    'a float input': [() => withTensor(conv, 0, () => ({ type: FLOAT32 })), UNSUPPORTED, CONV_2D],
    'an int16 input': [() => withTensor(conv, 0, () => ({ type: INT16 })), MODEL_INVALID, TENSOR],
    'computed weights': [
      () =>
        withGraph(
          withTensor(conv, 1, () => ({ buffer: 0 })),
          () => ({ inputs: [0, 1] }),
        ),
      UNSUPPORTED,
      CONV_2D,
    ],
    'an operator that is not served': [
      () =>
        edited(network, ({ operatorCodes }) => ({
          operatorCodes: operatorCodes.map((code) =>
            code.builtinCode === CONV_2D || code.deprecatedBuiltinCode === CONV_2D
              ? { ...code, deprecatedBuiltinCode: GATHER, builtinCode: GATHER }
              : code,
          ),
        })),
      UNSUPPORTED,
      (1 << 16) | GATHER,
    ],
    'a permutation that takes a dimension twice': [
      () => withData(transpose, 1, Int32Array.of(0, 3, 3, 2)),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a permutation of a dimension that does not exist': [
      () => withData(transpose, 1, Int32Array.of(0, 4, 1, 2)),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a permutation of too few dimensions': [
      () => withTensor(withData(transpose, 1, Int32Array.of(0, 2, 1)), 1, () => ({ shape: [3] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a permutation of more dimensions than there are': [
      () => withTensor(withData(transpose, 1, new Int32Array(5)), 1, () => ({ shape: [5] })),
      MODEL_INVALID,
      DATA,
    ],
    'a permuted shape that is another': [
      () => withTensor(transpose, 2, () => ({ shape: [1, 6, 5, 4] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a mean over a dimension that does not exist': [
      () => withData(mean, 1, Int32Array.of(1, -5)),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a mean over dimensions that are apart': [
      () => withData(mean, 1, Int32Array.of(1, 3)),
      UNSUPPORTED,
      MEAN,
    ],
    'a mean of another size': [() => withTensor(mean, 2, () => ({ shape: [1, 5] })), MODEL_INVALID, OPERATOR],
    'a constant operand of the wrong size': [
      () => withTensor(addOfConstant, 1, () => ({ shape: [1, 4, 5, 6] })),
      MODEL_INVALID,
      DATA,
    ],
    'operands that cannot be repeated over each other': [
      () => withTensor(withData(addOfConstant, 1, new Int8Array(5)), 1, () => ({ shape: [1, 5] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a sum of another shape than its operands': [
      () => withTensor(addOfConstant, 2, () => ({ shape: [1, 4, 6, 5] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a sum of fewer elements than its operands': [
      () => withTensor(addOfConstant, 2, () => ({ shape: [1, 4, 1, 6] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a SUB without options': [() => withOptions(subtraction, null), MODEL_INVALID, OPERATOR],
    'a SUB beyond the kernels': [
      () => withQuantization(subtraction, 2, { scale: [1e-9] }),
      MODEL_INVALID,
      QUANTIZATION,
    ],
    'a TANH on another scale': [
      () => withQuantization(tanh, 1, { scale: [1 / 256] }),
      MODEL_INVALID,
      QUANTIZATION,
    ],
    'a TANH of scales beyond its arithmetic': [
      () => withQuantization(tanh, 0, { scale: [1e4] }),
      MODEL_INVALID,
      QUANTIZATION,
    ],
    'a slope that is no number': [() => withOptions(leakyRelu, { alpha: NaN }), MODEL_INVALID, OPERATOR],
    'a slope beyond the kernels': [
      () => withOptions(leakyRelu, { alpha: 1e30 }),
      MODEL_INVALID,
      QUANTIZATION,
    ],
    'inputs that make another output': [
      () => withTensor(concatenation, 3, () => ({ shape: [1, 13, 2] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'inputs that differ in another dimension': [
      () => withTensor(concatenation, 0, () => ({ shape: [1, 3, 3] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'an input of another rank': [
      () => withTensor(concatenation, 0, () => ({ shape: [3, 2] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'an axis that does not exist': [() => withOptions(concatenation, { axis: 3 }), MODEL_INVALID, OPERATOR],
    'an axis before the first': [() => withOptions(concatenation, { axis: -4 }), MODEL_INVALID, OPERATOR],
    'an input of another scale': [
      () => withQuantization(concatenation, 1, { scale: [0.25] }),
      UNSUPPORTED,
      CONCATENATION,
    ],
    'an input of another zero point': [
      () => withQuantization(concatenation, 2, { zeroPoint: [1n] }),
      UNSUPPORTED,
      CONCATENATION,
    ],
    'a concatenation with a fused activation': [
      () => withOptions(concatenation, { activation: 1 }),
      UNSUPPORTED,
      CONCATENATION,
    ],
    'more to pack than options say': [() => withOptions(packed, { valuesCount: 1 }), MODEL_INVALID, OPERATOR],
    'a packed shape that is another': [() => withOptions(packed, { axis: 2 }), MODEL_INVALID, OPERATOR],
    'an axis to pack along that does not exist': [
      () => withOptions(packed, { axis: 3 }),
      MODEL_INVALID,
      OPERATOR,
    ],
    'scalars to pack': [() => packing([], [2]), UNSUPPORTED, PACK],
    'an input to pack of another shape': [
      () => withTensor(packed, 0, () => ({ shape: [3, 2] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'an axis to split along that does not exist': [
      () => withData(divided, 0, Int32Array.of(2)),
      MODEL_INVALID,
      OPERATOR,
    ],
    'two axes to split along': [
      () => withTensor(withData(divided, 0, Int32Array.of(1, 1)), 0, () => ({ shape: [2] })),
      MODEL_INVALID,
      DATA,
    ],
    'a part of another size': [
      () => withTensor(divided, 3, () => ({ shape: [1, 2] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a part of another shape': [
      () => withTensor(divided, 3, () => ({ shape: [2, 3] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a dimension dropped that is not 1': [() => squeezing([1, 3, 1], [1, 3], [1]), MODEL_INVALID, OPERATOR],
    'a dimension dropped that does not exist': [
      () => squeezing([1, 3, 1], [1, 3], [3]),
      MODEL_INVALID,
      OPERATOR,
    ],
    'fewer dimensions dropped than of extent 1': [
      () => squeezing([1, 3, 1], [1, 3], []),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a squeezed shape of more dimensions': [
      () => squeezing([1, 3, 1], [3, 1], [0, 2]),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a squeezed shape of another size': [
      () => withTensor(squeezed, 1, () => ({ shape: [4] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a dimension added elsewhere': [() => withData(expanded, 1, Int32Array.of(0)), MODEL_INVALID, OPERATOR],
    'a dimension added behind all': [() => withData(expanded, 1, Int32Array.of(3)), MODEL_INVALID, OPERATOR],
    'no dimension added': [() => withTensor(expanded, 2, () => ({ shape: [3, 4] })), MODEL_INVALID, OPERATOR],
    'a QUANTIZE to floats': [() => withTensor(quantize, 1, () => ({ type: FLOAT32 })), UNSUPPORTED, QUANTIZE],
    'a QUANTIZE of floats to uint8': [
      () =>
        withQuantization(
          withTensor(quantizeFloats, 1, () => ({ type: UINT8 })),
          1,
          { zeroPoint: [0n] },
        ),
      UNSUPPORTED,
      QUANTIZE,
    ],
    'a QUANTIZE to another shape': [
      () => withTensor(quantizeFloats, 1, ({ shape }) => ({ shape: [...shape.slice(1), shape[0]! + 1] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'an unsigned zero point below 0': [
      () =>
        withQuantization(
          withTensor(quantize, 1, () => ({ type: UINT8 })),
          1,
          { zeroPoint: [-1n] },
        ),
      MODEL_INVALID,
      QUANTIZATION,
    ],
    'a DEQUANTIZE of floats': [
      () => withTensor(dequantize, 0, () => ({ type: FLOAT32 })),
      UNSUPPORTED,
      DEQUANTIZE,
    ],
    'a DEQUANTIZE to int8': [
      () =>
        withTensor(dequantize, 1, ({ shape, buffer }) => ({
          ...readTflite(quantize).subgraphs[0]!.tensors[1]!,
          ...{ shape, buffer },
        })),
      UNSUPPORTED,
      DEQUANTIZE,
    ],
    'another size than the output has': [
      () => withData(resized, 1, Int32Array.of(8, 6)),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a size of one number': [
      () => withTensor(withData(resized, 1, Int32Array.of(6)), 1, () => ({ shape: [1] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a resized image of other channels': [
      () => withTensor(resized, 2, () => ({ shape: [1, 6, 8, 3] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a resized batch': [() => withTensor(resized, 0, () => ({ shape: [2, 3, 4, 2] })), MODEL_INVALID, TENSOR],
    'a slice of other extents': [
      () => withTensor(sliced, 4, () => ({ shape: [3, 3] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a slice of more dimensions': [
      () => withTensor(sliced, 4, () => ({ shape: [2, 3, 1] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a slice of fewer dimensions': [
      () => withOptions(sliced, { shrinkAxisMask: 1 }),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a slice that stands still': [() => withData(sliced, 3, Int32Array.of(0, 2)), MODEL_INVALID, OPERATOR],
    'an empty slice': [() => withData(sliced, 2, Int32Array.of(1, 6)), MODEL_INVALID, OPERATOR],
    'a slice from behind the end': [() => withData(sliced, 1, Int32Array.of(4, 0)), MODEL_INVALID, OPERATOR],
    'a dimension dropped backwards': [
      () => withOptions(withData(sliced, 3, Int32Array.of(-1, 2)), { shrinkAxisMask: 1 }),
      MODEL_INVALID,
      OPERATOR,
    ],
    'bounds of too few dimensions': [
      () => withTensor(withData(sliced, 1, Int32Array.of(1)), 1, () => ({ shape: [1] })),
      MODEL_INVALID,
      OPERATOR,
    ],
    'a slice with an ellipsis': [() => withOptions(sliced, { ellipsisMask: 1 }), UNSUPPORTED, STRIDED_SLICE],
    'a slice that adds a dimension': [
      () => withOptions(sliced, { newAxisMask: 1 }),
      UNSUPPORTED,
      STRIDED_SLICE,
    ],
    'a slice of given lengths': [() => withOptions(sliced, { offset: true }), UNSUPPORTED, STRIDED_SLICE],
  };

  it.each(Object.entries(refusals))('%s', async (_name, [model, code, detail]) => {
    const { outputs, ...answer } = await open(model());
    expect(answer).toMatchObject({ code, detail, persistent: 0, tensors: 0 });
    expect(outputs).toHaveLength(0);
  });
});

describe('a damaged model', () => {
  const damaged = fc
    .tuple(
      fc.constantFrom(...smallModels),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
          fc.integer({ min: 0, max: 255 }),
        ),
        {
          minLength: 1,
          maxLength: 8,
        },
      ),
    )
    .map(([model, changes]) => {
      const bytes = Uint8Array.from(model);
      for (const [place, value] of changes) bytes[Math.floor(place * bytes.length)] = value;
      return bytes;
    });

  it('with changed bytes is refused, or runs within its memory', async () => {
    const models = fc.sample(damaged, { seed: 2, numRuns: 4000 });
    const answers = await runModels(
      tools,
      models.map((model) => ({ model, inputs: [Uint8Array.of(1, 200, 3)] })),
      { mostWork: 1e6 },
    );
    const refused = answers.filter(({ code }) => code !== OK);
    expect(answers).toHaveLength(models.length);
    expect(refused.length).toBeGreaterThan(models.length / 10);
    expect(refused.length).toBeLessThan(models.length);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set([MODEL_INVALID, UNSUPPORTED]));
  });

  it('cut off at any length is refused', async () => {
    const models = smallModels.flatMap((model) =>
      Array.from({ length: Math.ceil(model.length / 5) }, (_, i) => model.subarray(0, i * 5)),
    );
    const answers = await runModels(
      tools,
      models.map((model) => ({ model, inputs: [] })),
    );
    expect(models.length).toBeGreaterThan(2000);
    expect(answers).toHaveLength(models.length);
    expect(answers.every(({ code }) => code === MODEL_INVALID)).toBe(true);
  });
});

/** A model of one operator on an input of a shape and a constant. */
function withConstant(
  kind: 'TRANSPOSE' | 'MEAN' | 'ADD' | 'EXPAND_DIMS' | 'RESIZE_NEAREST_NEIGHBOR',
  shape: Shape,
  constant: Int8Array | Int32Array,
  outputShape: Shape,
): Uint8Array {
  const builder = new ModelBuilder('');
  const quantization = { scale: 0.5 };
  const input = builder.activation('input', shape, quantization);
  const operand = builder.constant('constant', [constant.length], constant, quantization);
  const output = builder.activation('output', outputShape, quantization);
  const attributes = {
    ...({ activation: 'NONE', keepDimensions: false } as const),
    ...{ alignCorners: false, halfPixelCenters: false },
  };
  builder.operator(kind, attributes, [input, operand], [output]);
  return builder.build([input], [output]).bytes;
}

/** A model that joins two inputs and a constant to an output of this shape. */
function joining(shape: Shape): Uint8Array {
  const builder = new ModelBuilder('');
  const quantization = { scale: 0.5 };
  const inputs = [3, 5].map((extent) => builder.activation('input', [1, extent, 2], quantization));
  const constant = builder.constant('constant', [1, 4, 2], new Int8Array(8), quantization);
  const output = builder.activation('output', shape, quantization);
  builder.operator('CONCATENATION', { axis: -2 }, [...inputs, constant], [output]);
  return builder.build(inputs, [output]).bytes;
}

/** A model that packs an input and a constant of a shape, along the first dimension of its output. */
function packing(shape: Shape, outputShape: Shape): Uint8Array {
  const builder = new ModelBuilder('');
  const quantization = { scale: 0.5 };
  const input = builder.activation('input', shape, quantization);
  const constant = builder.constant('constant', shape, new Int8Array(elements(shape)), quantization);
  const output = builder.activation('output', outputShape, quantization);
  builder.operator('PACK', { values: 2, axis: 0 }, [input, constant], [output]);
  return builder.build([input], [output]).bytes;
}

/** A model that splits 1×6 in two. */
function dividing(): Uint8Array {
  const builder = new ModelBuilder('');
  const axis = builder.constant('axis', [1], Int32Array.of(1));
  const input = builder.activation('input', [1, 6], { scale: 0.5 });
  const parts = [1, 2].map(() => builder.activation('part', [1, 3], { scale: 0.5 }));
  builder.operator('SPLIT', { parts: 2 }, [axis, input], parts);
  return builder.build([input], parts).bytes;
}

function slicing(): Uint8Array {
  const builder = new ModelBuilder('');
  const input = builder.activation('input', [4, 8], { scale: 0.5 });
  const bounds = [
    [1, 0],
    [3, 6],
    [1, 2],
  ].map((values) => builder.constant('bounds', [2], Int32Array.from(values)));
  const output = builder.activation('output', [2, 3], { scale: 0.5 });
  builder.operator(
    'STRIDED_SLICE',
    { beginMask: 0, endMask: 0, shrinkMask: 0 },
    [input, ...bounds],
    [output],
  );
  return builder.build([input], [output]).bytes;
}

function squeezing(shape: Shape, outputShape: Shape, dimensions: readonly number[]): Uint8Array {
  const builder = new ModelBuilder('');
  const input = builder.activation('input', shape, { scale: 0.5 });
  const output = builder.activation('output', outputShape, { scale: 0.5 });
  builder.operator('SQUEEZE', { dimensions }, [input], [output]);
  return builder.build([input], [output]).bytes;
}

/** The same model with other options of its first operator, or none. */
function withOptions(bytes: Uint8Array, change: Readonly<Record<string, unknown>> | null): Uint8Array {
  return withGraph(bytes, ({ operators: [first, ...others] }) => {
    const options = change === null ? null : { ...(first!.options as KnownOptions), ...change };
    return { operators: [{ ...first!, options }, ...others] };
  });
}

/** The same model with other data in a tensor's buffer. */
function withData(bytes: Uint8Array, tensor: number, data: Int8Array | Int32Array): Uint8Array {
  const buffer = { data: new Uint8Array(data.buffer), offset: 0n, size: 0n };
  return edited(bytes, ({ subgraphs, buffers }) => ({
    buffers: buffers.with(subgraphs[0]!.tensors[tensor]!.buffer, buffer),
  }));
}

function edited(bytes: Uint8Array, edit: (model: TfliteModel) => Partial<TfliteModel>): Uint8Array {
  const model = readTflite(bytes);
  return writeTflite({ ...model, ...edit(model) });
}

function withGraph(bytes: Uint8Array, edit: (graph: TfliteSubgraph) => Partial<TfliteSubgraph>): Uint8Array {
  return edited(bytes, ({ subgraphs }) => ({ subgraphs: [{ ...subgraphs[0]!, ...edit(subgraphs[0]!) }] }));
}

function withTensor(
  bytes: Uint8Array,
  index: number,
  edit: (tensor: TfliteTensor) => Partial<TfliteTensor>,
): Uint8Array {
  return withGraph(bytes, ({ tensors }) => ({
    tensors: tensors.map((tensor, i) => (i === index ? { ...tensor, ...edit(tensor) } : tensor)),
  }));
}

/** The same model with one more tensor, which its first operator has as its last input or output. */
function withOperand(
  bytes: Uint8Array,
  list: 'inputs' | 'outputs',
  make: (tensors: readonly TfliteTensor[]) => TfliteTensor,
): Uint8Array {
  return withGraph(bytes, ({ tensors, operators: [first, ...others] }) => ({
    tensors: [...tensors, make(tensors)],
    operators: [{ ...first!, [list]: [...first![list], tensors.length] }, ...others],
  }));
}

function withQuantization(
  bytes: Uint8Array,
  index: number,
  change: { scale?: number[]; zeroPoint?: bigint[] },
): Uint8Array {
  return withTensor(bytes, index, ({ quantization }) => ({ quantization: { ...quantization!, ...change } }));
}
