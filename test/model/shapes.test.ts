import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCase } from '../../model/cases/check-case.js';
import { parseKey } from '../../model/cases/key.js';
import { activationBytes, macs, weightBytes } from '../../model/cases/macs.js';
import { broadcast, windowOutput } from '../../model/shapes.js';
import { lutError } from '../support/lut-error.js';
import { anyCase } from './cases.js';

/** Positions at which the window lies wholly on the input, counted one by one. */
function countPositions(input: number, kernel: number, stride: number, dilation: number): number {
  let positions = 0;
  while (positions * stride + (kernel - 1) * dilation < input) positions++;
  return positions;
}

describe('windowOutput', () => {
  it('of VALID padding is the number of positions on the input', () => {
    for (let input = 1; input <= 20; input++)
      for (let kernel = 1; kernel <= 5; kernel++)
        for (let stride = 1; stride <= 3; stride++)
          for (let dilation = 1; dilation <= 3; dilation++) {
            const output = windowOutput(input, kernel, stride, dilation, 'VALID');
            expect(Math.max(0, output)).toBe(countPositions(input, kernel, stride, dilation));
          }
  });

  it('of SAME padding is the input divided by the stride, rounded up', () => {
    expect([96, 95, 7, 1].map((input) => windowOutput(input, 3, 2, 1, 'SAME'))).toEqual([48, 48, 4, 1]);
  });
});

describe('checkCase', () => {
  it('accepts what TFLite computes', () => {
    const accepted = fc.property(anyCase, (any) => {
      expect(() => checkCase(any)).not.toThrow();
    });
    fc.assert(accepted, { seed: 5, numRuns: 1000 });
  });

  it.each([
    ['CONV_2D int8 in=1x9x9x3 out=1x5x4x8 k=3x3 s=2x2 d=1x1 p=SAME a=NONE w=per-tensor b=no', '1x5x5x8'],
    ['CONV_2D int8 in=1x9x9x3 out=1x5x5x8 k=3x3 s=2x2 d=1x1 p=VALID a=NONE w=per-tensor b=no', '1x4x4x8'],
    ['CONV_2D int8 in=1x2x9x3 out=1x1x7x8 k=3x3 s=1x1 d=1x1 p=VALID a=NONE w=per-tensor b=no', 'larger'],
    ['CONV_2D int8 in=9x9x3 out=1x9x9x8 k=3x3 s=1x1 d=1x1 p=SAME a=NONE w=per-tensor b=no', 'not NHWC'],
    ['CONV_2D int8 in=1x9x9x3 out=1x9x9x8 k=3x3 s=0x1 d=1x1 p=SAME a=NONE w=per-tensor b=no', 'below 1'],
    [
      'CONV_2D int8 in=1x9x9x3,1x9x9x3 out=1x9x9x8 k=3x3 s=1x1 d=1x1 p=SAME a=NONE w=per-tensor b=no',
      '1 input',
    ],
    [
      'DEPTHWISE_CONV_2D int8 in=1x9x9x3 out=1x9x9x8 k=3x3 s=1x1 d=1x1 p=SAME a=NONE w=per-tensor b=no',
      'multiple',
    ],
    ['FULLY_CONNECTED int8 in=1x10 out=3x4 a=NONE w=per-tensor b=no', 'rows'],
    ['FULLY_CONNECTED int8 in=1x2x2x8 out=1x4x1x3 a=NONE w=per-tensor b=no', '1x2x2x3'],
    ['ADD int8 in=1x4x4x8,1x4x4x4 out=1x4x4x8 a=NONE', 'repeated'],
    ['MUL int8 in=1x4x4x8,1x1x1x8 out=1x1x1x8 a=NONE', '1x4x4x8'],
    ['MUL int8 in=1x4x4x8,1x4x1x8 out=1x4x1x8 a=NONE', '1x4x4x8'],
    ['SUB int8 in=1x4x1x8,1x1x3x8 out=1x4x4x8 a=NONE', '1x4x3x8'],
    ['MAXIMUM int8 in=4x8,4x4 out=4x8', 'repeated'],
    ['MINIMUM int8 in=1x4 out=1x4', 'takes 2 inputs'],
    ['LEAKY_RELU int8 in=1x4x8 out=1x4x4', '1x4x8'],
    ['TANH int8 in=1x4 out=4', '1x4'],
    ['MEAN int8 in=1x4x4x8 out=1x4x1x8 axes=1,2', '1x1x1x8 or 1x8'],
    ['MEAN int8 in=1x4x4x8 out=1x4x8 axes=2,1', 'ascending'],
    ['MEAN int8 in=1x4x4x8 out=1x4 axes=1,3', 'next to each other'],
    ['MEAN int8 in=1x4x4x8 out=1x4x4x8 axes=4', 'next to each other'],
    ['TRANSPOSE int8 in=1x4x5x8 out=1x8x5x4 perm=0,3,1,2', '1x8x4x5'],
    ['TRANSPOSE int8 in=1x4x5x8 out=1x8x4x4 perm=0,3,1,1', 'permute'],
    ['CONCATENATION int8 in=1x4x8,1x4x6 out=1x4x15 axes=2', '1x4x14'],
    ['CONCATENATION int8 in=1x4x8,1x3x8 out=1x4x16 axes=2', 'other dimensions than 2'],
    ['CONCATENATION int8 in=1x4x8,1x32 out=1x4x16 axes=2', 'other dimensions than 2'],
    ['CONCATENATION int8 in=1x4x8 out=1x4x8 axes=3', 'axis'],
    ['CONCATENATION int8 in=1x4x8 out=1x4x8 axes=1,2', 'axis'],
    ['CONCATENATION int8 in=1x4,1x4 out=1x8 axes=1 consts=2', 'places of its inputs'],
    ['CONCATENATION int8 in=1x4,1x4,1x4 out=1x12 axes=1 consts=1,0', 'places of its inputs'],
    ['CONCATENATION int8 in=1x4,1x4 out=1x8 axes=1 consts=0,1', 'all its inputs are constants'],
    ['CONCATENATION int8 in=1,1,1,1,1,1,1,1,1,1,1 out=11 axes=0', 'takes 1 to 10 inputs'],
    ['PACK int8 in=4x8,4x8 out=4x2x8 axes=0', '2x4x8'],
    ['PACK int8 in=4x8,8x4 out=2x4x8 axes=0', 'differ in shape'],
    ['PACK int8 in=4x8,4x8 out=4x8x2 axes=3', 'axis'],
    ['PACK int8 in=4x8,4x8 out=2x4x8 axes=0,1', 'axis'],
    ['PACK int8 in=4x8,4x8 out=2x4x8 axes=0 consts=0,1', 'all its inputs are constants'],
    ['PACK int8 in=4x8,4x8 out=2x4x8 axes=0 consts=2', 'places of its inputs'],
    ['PACK int8 in=1x2x4x8,1x2x4x8 out=2x1x2x4x8 axes=0', 'one to four extents'],
    ['SPLIT int8 in=1x8 out=1x4,1x3 axes=1', '1x4,1x4'],
    ['SPLIT int8 in=1x8 out=1x3,1x3,1x2 axes=1', 'no 3 equal parts'],
    ['SPLIT int8 in=1x8 out=1x4,1x4 axes=2', 'axis'],
    ['SPLIT int8 in=1x8 out=1x4,1x4 axes=0,1', 'axis'],
    ['SQUEEZE int8 in=1x4x1x8 out=1x4x1x8', '4x1x8 or 1x4x8 or 4x8'],
    ['SQUEEZE int8 in=4x8 out=32', 'should be 4x8'],
    ['STRIDED_SLICE int8 in=4x8 out=2x4 begin=1,0 end=3,5 steps=1,2', '2x3'],
    ['STRIDED_SLICE int8 in=4x8 out=3 begin=1,0 end=3,5 steps=1,2 drop=0', 'more than one element'],
    ['STRIDED_SLICE int8 in=4x8 out=3 begin=1,0 end=2,5 steps=1,2 drop=2', 'dropped dimensions'],
    ['STRIDED_SLICE int8 in=4x8 out=2x3 begin=1,0 end=3,6 steps=1,2', 'next to the last'],
    ['STRIDED_SLICE int8 in=4x8 out=2x1 begin=1,0 end=3,1 steps=1,2', 'never made'],
    ['STRIDED_SLICE int8 in=4x8 out=2x3 begin=3,0 end=5,5 steps=1,2', 'not there'],
    ['STRIDED_SLICE int8 in=4x8 out=2x8 begin=4,0 end=2,8 steps=-1,1', 'not there'],
    ['STRIDED_SLICE int8 in=4x8 out=2x8 begin=0,0 end=-2,8 steps=-1,1', 'not there'],
    ['STRIDED_SLICE int8 in=4x8 out=2x8 begin=2,0 end=2,8 steps=1,1', 'no elements'],
    ['STRIDED_SLICE int8 in=4x8 out=2x8 begin=2 end=2 steps=1', 'per extent'],
    ['RESIZE_NEAREST_NEIGHBOR int8 in=1x4x4x8 out=1x8x8x4 at=edges', '1x8x8x8'],
    ['RESIZE_NEAREST_NEIGHBOR int8 in=4x4x8 out=8x8x8 at=edges', 'not NHWC'],
    ['EXPAND_DIMS int8 in=4x8 out=4x8', '1x4x8 or 4x1x8 or 4x8x1'],
    ['AVERAGE_POOL_2D int8 in=1x4x4x8 out=1x2x2x4 k=2x2 s=2x2 p=VALID a=NONE', '1x2x2x8'],
    ['RELU int8 in=1x4x4x8 out=1x4x8x4', '1x4x4x8'],
    ['RELU int8 in=1x0 out=1x0', 'at least 1'],
    ['RELU int8 in=1x4 out=1x4,1x4', '1x4'],
    ['ADD int8 in=1x4 out=1x4 a=NONE', 'takes 2 inputs'],
    ['PAD int8 in=1x4x4x8 out=1x5x5x8 pads=0:0,1:0,0:0,0:0', '1x5x4x8'],
    ['PAD int8 in=1x4x4x8 out=1x4x4x8 pads=0:0,0:0', 'pair of pads'],
    ['RESHAPE int8 in=1x4x4x8 out=1x127', 'number of elements'],
  ])('refuses %s', (key, reason) => {
    const message = expect.stringContaining(reason) as string;
    expect(() => checkCase(parseKey(key))).toThrowError(lutError('MODEL_SHAPE', { message }));
  });
});

describe('broadcast', () => {
  it.each([
    [[1, 4, 5, 8], [8], [1, 4, 5, 8]],
    [[], [3], [3]],
    [
      [1, 4, 1, 8],
      [1, 1, 5, 1],
      [1, 4, 5, 8],
    ],
    [
      [4, 1],
      [1, 2, 1, 8],
      [1, 2, 4, 8],
    ],
    [[4, 8], [4, 4], undefined],
  ])('of %j and %j is %j', (first, second, shape) => {
    expect(broadcast(first, second)).toEqual(shape);
    expect(broadcast(second, first)).toEqual(shape);
  });
});

describe('work and bytes', () => {
  // The first layers of MobileNetV1 0.25 at 96×96, worked out by hand.
  it.each([
    [
      'CONV_2D int8 in=1x96x96x3 out=1x48x48x8 k=3x3 s=2x2 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      497_664,
      248,
      46_080,
    ],
    [
      'DEPTHWISE_CONV_2D int8 in=1x48x48x8 out=1x48x48x8 k=3x3 s=1x1 d=1x1 p=SAME a=RELU6 w=per-channel b=yes',
      165_888,
      104,
      36_864,
    ],
    ['FULLY_CONNECTED int8 in=1x256 out=1x2 a=NONE w=per-tensor b=yes', 512, 520, 258],
    ['FULLY_CONNECTED int8 in=1x4x4x8 out=1x4x4x2 a=NONE w=per-tensor b=no', 256, 16, 160],
    ['MUL int8 in=1x4x4x8,1x1x1x8 out=1x4x4x8 a=NONE', 0, 0, 264],
  ])('of %s', (key, multiplications, parameters, activations) => {
    const operatorCase = parseKey(key);
    expect(macs(operatorCase)).toBe(multiplications);
    expect(weightBytes(operatorCase)).toBe(parameters);
    expect(activationBytes(operatorCase)).toBe(activations);
  });
});
