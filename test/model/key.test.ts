import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../common/hash.js';
import { caseKey, parseKey, sameCase } from '../../model/cases/key.js';
import type { OperatorCase } from '../../model/operator.js';
import { lutError } from '../support/lut-error.js';
import { anyCase } from './cases.js';

const POINTWISE: OperatorCase = {
  kind: 'CONV_2D',
  type: 'int8',
  inputs: [[1, 48, 48, 16]],
  output: [1, 48, 48, 96],
  kernel: [1, 1],
  stride: [1, 1],
  dilation: [1, 1],
  padding: 'SAME',
  activation: 'RELU6',
  weights: 'per-channel',
  bias: true,
};
const POINTWISE_KEY =
  'CONV_2D int8 in=1x48x48x16 out=1x48x48x96 k=1x1 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes';

const wrongKey = lutError('MODEL_KEY');

describe('caseKey', () => {
  it('lists every field of the case', () => {
    expect(caseKey(POINTWISE)).toBe(POINTWISE_KEY);
    expect(
      caseKey({
        kind: 'PAD',
        type: 'int8',
        inputs: [[1, 4, 4, 2]],
        output: [1, 5, 4, 2],
        pads: [
          [0, 0],
          [1, 0],
          [0, 0],
          [0, 0],
        ],
      }),
    ).toBe('PAD int8 in=1x4x4x2 out=1x5x4x2 pads=0:0,1:0,0:0,0:0');
  });

  it.each([
    'ADD int8 in=1x4x4x8,1x4x4x8 out=1x4x4x8 a=NONE',
    'ADD int8 in=1x4x4x8,1 out=1x4x4x8 a=RELU6 c=second',
    'MUL int8 in=1x1x1x8,1x4x4x8 out=1x4x4x8 a=NONE c=first',
    'MEAN int8 in=1x4x4x8 out=1x8 axes=1,2',
    'TRANSPOSE int8 in=1x4x5x8 out=1x8x4x5 perm=0,3,1,2',
    'QUANTIZE int8 in=1x4x4x8 out=1x4x4x8',
    'CONCATENATION int8 in=1x4x4x8,1x4x4x16 out=1x4x4x24 axes=3',
    'CONCATENATION int8 in=4,2,1 out=7 axes=0 consts=0,2',
    'PACK int8 in=4x8,4x8 out=4x2x8 axes=1 consts=0',
    'RESIZE_NEAREST_NEIGHBOR int8 in=1x4x5x8 out=1x8x10x8 at=centers',
    'STRIDED_SLICE int8 in=1x4x8 out=2x8 begin=0,2,7 end=1,4,-1 steps=1,1,-1 drop=0',
    'SPLIT int8 in=1x8 out=1x4,1x4 axes=1',
    'SUB int8 in=1x4x1x8,1x1x4x8 out=1x4x4x8 a=RELU c=first',
    'MAXIMUM int8 in=1x4x4x8,1x4x4x1 out=1x4x4x8',
    'MINIMUM int8 in=1,1x4 out=1x4 c=first',
    'LEAKY_RELU int8 in=1x4 out=1x4',
    'TANH int8 in=1x4 out=1x4',
  ])('tells which operand is a constant, which dimensions are meant, and every output: %s', (key) => {
    expect(caseKey(parseKey(key))).toBe(key);
  });

  it('reads back to the same case, for every kind', () => {
    fc.assert(
      fc.property(anyCase, (operatorCase) => {
        expect(parseKey(caseKey(operatorCase))).toEqual(operatorCase);
      }),
      { seed: 2, numRuns: 1000 },
    );
  });

  it('differs between different cases', () => {
    const keys = new Map<string, string>();
    for (const operatorCase of fc.sample(anyCase, { seed: 3, numRuns: 5000 })) {
      const fields = canonicalJson(operatorCase);
      const key = caseKey(operatorCase);
      expect(keys.get(key) ?? fields).toBe(fields);
      keys.set(key, fields);
    }
  });

  it('refuses a case that lacks a field of its kind, or has one of another kind', () => {
    const { stride, ...withoutStride } = POINTWISE;
    expect(() => caseKey(withoutStride)).toThrowError('A CONV_2D case lacks its stride.');
    expect(() =>
      caseKey({ kind: 'RELU', type: 'int8', inputs: [[1, 4]], output: [1, 4], stride: stride ?? [1, 1] }),
    ).toThrowError('A RELU case has a stride.');
  });
});

describe('parseKey', () => {
  it.each([
    '',
    'CONV_2D',
    'CONV_3D int8 in=1x4 out=1x4',
    POINTWISE_KEY.replace('int8', 'int4'),
    POINTWISE_KEY.replace(' s=1x1', ''),
    POINTWISE_KEY.replace('s=1x1', 's=1x1 s=1x1'),
    POINTWISE_KEY.replace('s=1x1', 's=1'),
    POINTWISE_KEY.replace('s=1x1 d=1x1', 'd=1x1 s=1x1'),
    POINTWISE_KEY.replace('16', '016'),
    POINTWISE_KEY.replace('16', '-16'),
    POINTWISE_KEY.replace('16', '1e1'),
    POINTWISE_KEY.replace('16', '12345678901'),
    POINTWISE_KEY.replace('SAME', 'same'),
    POINTWISE_KEY.replace('b=yes', 'b=toString'),
    `${POINTWISE_KEY} `,
    `${POINTWISE_KEY} pads=0:0`,
    `${POINTWISE_KEY} c=first`,
    'ADD int8 in=1x4,1x4 out=1x4 a=NONE c=third',
    'ADD int8 in=1x4,1x4 out=1x4 c=first a=NONE',
    'MEAN int8 in=1x4x4x8 out=1x8',
    'MEAN int8 in=1x4x4x8 out=1x8 axes=',
    'RELU int8 in=1x4 out=1x4 types=int8,int8',
    'STRIDED_SLICE int8 in=8 out=8 begin=7 end=-1 steps=--1',
    'STRIDED_SLICE int8 in=8 out=8 begin=-0 end=8 steps=1',
    'STRIDED_SLICE int8 in=8 out=8 begin=0 end=8 steps=-0',
    'RELU int8 in=1x4 out=1x4,',
  ])('refuses "%s"', (key) => {
    expect(() => parseKey(key)).toThrowError(wrongKey);
  });

  it('refuses or restores any garbled key', () => {
    const garbled = fc
      .tuple(anyCase, fc.nat(), fc.string({ maxLength: 3 }))
      .map(([operatorCase, at, text]) => {
        const key = caseKey(operatorCase);
        const from = at % key.length;
        return key.slice(0, from) + text + key.slice(from + 1);
      });
    fc.assert(
      fc.property(garbled, (key) => {
        try {
          expect(caseKey(parseKey(key))).toBe(key);
        } catch (error) {
          expect(error).toEqual(wrongKey);
        }
      }),
      { seed: 4, numRuns: 1000 },
    );
  });
});

describe('sameCase', () => {
  it('compares every field, in whatever order they were written', () => {
    expect(sameCase(POINTWISE, parseKey(POINTWISE_KEY))).toBe(true);
    expect(sameCase(POINTWISE, { ...POINTWISE, stride: [2, 1] })).toBe(false);
  });
});
