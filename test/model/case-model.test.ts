import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arenaOf } from '../../model/graph/arena.js';
import { runGraph } from '../../model/graph/run-graph.js';
import { caseModel, chainModel, expandModel, inputSeed } from '../../model/case-models/case-model.js';
import { fillInt8 } from '../../model/fill.js';
import { parseKey } from '../../model/cases/key.js';
import { caseMemory } from '../../model/case-models/memory.js';
import type { OperatorCase } from '../../model/operator.js';
import { isFill, streamSeed, type SegmentedModel } from '../../model/segments.js';
import { loadGraph } from '../../model/tflite/graph.js';
import { caseOfOperator } from '../../model/tflite/operator-case.js';
import { lutError } from '../support/lut-error.js';
import { anyCase } from './cases.js';

const CONVOLUTION = parseKey(
  'CONV_2D int8 in=1x24x24x64 out=1x24x24x384 k=1x1 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
);

/** A file has no way to tell one scale per channel from one for all where there is one channel. */
const readable = anyCase.filter(({ weights, output }) => weights !== 'per-channel' || output.at(-1) !== 1);

/** Output of the model of a case, weights and inputs filled as a run with this seed fills them. */
function run(operatorCase: OperatorCase, seed: number): Int8Array {
  const graph = loadGraph(expandModel(caseModel(operatorCase), seed));
  const inputs = graph.inputs.map(({ bytes }, i) => fillInt8(bytes, -128, 127, inputSeed(seed, i)));
  return runGraph(graph, inputs, { rounding: 'double' })[0] as Int8Array;
}

function literalBytes({ segments }: SegmentedModel): number {
  return segments.reduce((sum, segment) => sum + (isFill(segment) ? 0 : segment.bytes.length), 0);
}

function share(values: Int8Array, matches: (value: number) => boolean): number {
  return values.filter(matches).length / values.length;
}

describe('caseModel', () => {
  it('is a model of that one operator, for every kind', () => {
    fc.assert(
      fc.property(readable, fc.nat(), (operatorCase, seed) => {
        const graph = loadGraph(expandModel(caseModel(operatorCase), seed));
        expect(graph.operators.map(caseOfOperator)).toEqual([operatorCase]);
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it('has segments that cover every byte once, in order', () => {
    fc.assert(
      fc.property(anyCase, (operatorCase) => {
        const { length, segments } = caseModel(operatorCase);
        let end = 0;
        for (const segment of segments) {
          expect(segment.offset).toBe(end);
          if (isFill(segment)) end += segment.count * (segment.element === 'int8' ? 1 : 4);
          else end += segment.bytes.length;
        }
        expect(end).toBe(length);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('takes about a kilobyte on the wire, however many weights and channels it has', () => {
    const model = caseModel(CONVOLUTION);
    expect(model.length).toBeGreaterThan(24_000);
    expect(literalBytes(model)).toBeLessThan(1200);
    expect(model.segments.length).toBeLessThan(16);
  });

  it('fills with the seed of the run: equal seeds give equal bytes, others do not', () => {
    const model = caseModel(CONVOLUTION);
    expect(expandModel(model, 5)).toEqual(expandModel(model, 5));
    expect(expandModel(model, 5)).not.toEqual(expandModel(model, 6));
    const seeds = [0, 1, 2, 3].flatMap((seed) => [0, 1, 2, 3].map((stream) => streamSeed(seed, stream)));
    expect(new Set([...seeds, inputSeed(1, 0), inputSeed(1, 1)]).size).toBe(18);
  });

  it('refuses an impossible case', () => {
    expect(() => caseModel({ ...CONVOLUTION, output: [1, 12, 24, 384] })).toThrowError(
      lutError('MODEL_SHAPE'),
    );
    expect(() => caseModel({ ...CONVOLUTION, inputs: [] })).toThrowError(lutError('MODEL_SHAPE'));
  });
});

describe('outputs on filled weights and inputs', () => {
  const linear = [
    'CONV_2D int8 in=1x24x24x3 out=1x12x12x16 k=3x3 s=2x2 d=1x1 p=SAME a=NONE w=per-channel b=yes',
    'CONV_2D int8 in=1x12x12x64 out=1x12x12x24 k=1x1 s=1x1 d=1x1 p=SAME a=NONE w=per-tensor b=no',
    'DEPTHWISE_CONV_2D int8 in=1x24x24x48 out=1x24x24x48 k=3x3 s=1x1 d=1x1 p=SAME a=NONE w=per-channel b=yes',
    'DEPTHWISE_CONV_2D int8 in=1x24x24x48 out=1x12x12x48 k=7x7 s=2x2 d=1x1 p=SAME a=NONE w=per-channel b=yes',
    'FULLY_CONNECTED int8 in=1x1x1x64 out=1x1x1x300 a=NONE w=per-tensor b=yes',
    'ADD int8 in=1x24x24x24,1x24x24x24 out=1x24x24x24 a=NONE',
    'MUL int8 in=1x24x24x24,1x1x1x24 out=1x24x24x24 a=NONE',
    'MUL int8 in=1x24x24x24,1x24x24x24 out=1x24x24x24 a=NONE',
  ].map(parseKey);

  it.each(linear)('do not saturate: $kind $inputs', (operatorCase) => {
    for (const seed of [1, 2, 3]) {
      const values = run(operatorCase, seed);
      expect(share(values, (value) => value === -128 || value === 127)).toBeLessThan(0.01);
      expect(new Set(values).size).toBeGreaterThan(60);
    }
  });

  it.each(['RELU6', 'RELU'] as const)(
    'of a fused %s are cut at zero by half, and hardly ever above',
    (activation) => {
      for (const operatorCase of linear.filter(({ kind }) => kind !== 'ADD' && kind !== 'MUL')) {
        const values = run({ ...operatorCase, activation }, 1);
        const atZero = share(values, (value) => value === -128);
        expect(atZero).toBeGreaterThan(0.35);
        expect(atZero).toBeLessThan(0.65);
        expect(share(values, (value) => value === 127)).toBeLessThan(0.01);
      }
    },
  );
});

describe('chainModel', () => {
  it('is that many equal operators in a row, each with weights of its own', () => {
    const square = parseKey(
      'CONV_2D int8 in=1x8x8x16 out=1x8x8x16 k=1x1 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
    );
    const graph = loadGraph(expandModel(chainModel(square, 3), 1));
    expect(graph.operators.map(caseOfOperator)).toEqual([square, square, square]);
    const weights = graph.operators.map((operator) => String(operator.inputs[1]?.data));
    expect(new Set(weights).size).toBe(3);
  });

  it('of one operator is the model of the case', () => {
    const square = parseKey('LOGISTIC int8 in=1x1x1x16 out=1x1x1x16');
    expect(chainModel(square, 1)).toEqual(caseModel(square));
  });

  it('refuses a case that cannot follow itself', () => {
    expect(() => chainModel(CONVOLUTION, 2)).toThrowError(lutError('MODEL_SHAPE'));
    const add = parseKey('ADD int8 in=1x4x4x8,1x4x4x8 out=1x4x4x8 a=NONE');
    expect(() => chainModel(add, 2)).toThrowError(lutError('MODEL_SHAPE'));
  });
});

describe('caseMemory', () => {
  it('is what the model needs once its weights are filled', () => {
    fc.assert(
      fc.property(anyCase, (operatorCase) => {
        const bytes = expandModel(caseModel(operatorCase), 1);
        expect(caseMemory(operatorCase)).toEqual({ arena: arenaOf(loadGraph(bytes)), model: bytes.length });
      }),
      { seed: 8, numRuns: 100 },
    );
  });

  it('of a convolution: 4 tensors, 1 operator, 384 multipliers; input and output side by side', () => {
    const { arena } = caseMemory(CONVOLUTION);
    expect(arena.persistent).toBe(4 * 16 + 96 + 8 * 384);
    expect(arena.tensors).toBe(24 * 24 * (64 + 384));
  });
});
