import { describe, expect, it } from 'vitest';
import { ModelBuilder, type BuiltModel } from '../../../model/tflite/builder.js';
import { readTflite } from '../../../model/tflite/reader.js';

const WEIGHTS = Int8Array.from({ length: 21 }, (_, i) => i - 10);
const BIAS = Int32Array.of(1, -2, 70000);

function build(): BuiltModel {
  const builder = new ModelBuilder('three units');
  const input = builder.activation('x', [1, 7], { scale: 0.5, zeroPoint: -3 });
  const weights = builder.constant('w', [3, 7], WEIGHTS, { scale: 0.25 });
  const bias = builder.constant('b', [3], BIAS);
  const hidden = builder.activation('h', [1, 3], { scale: 1 });
  const output = builder.activation('y', [1, 3], { scale: 1 });
  const attributes = { activation: 'NONE', keepDimensions: false } as const;
  builder.operator('FULLY_CONNECTED', attributes, [input, weights, bias], [hidden]);
  builder.operator('HARD_SWISH', {}, [hidden], [output]);
  return builder.build([input], [output]);
}

describe('ModelBuilder', () => {
  it('gives equal bytes for equal calls', () => {
    expect(build().bytes).toEqual(build().bytes);
  });

  it('tells where each constant lies, at multiples of 16', () => {
    const { bytes, constants } = build();
    expect([...constants.keys()]).toEqual([1, 2]);
    const part = ({ offset, length }: { offset: number; length: number }): Uint8Array =>
      bytes.slice(offset, offset + length);
    expect(new Int8Array(part(constants.get(1)!).buffer)).toEqual(WEIGHTS);
    expect(new Int32Array(part(constants.get(2)!).buffer)).toEqual(BIAS);
    for (const { offset } of constants.values()) expect(offset % 16).toBe(0);
  });

  it('follows the conventions that other readers rely on', () => {
    const model = readTflite(build().bytes);
    expect(model).toMatchObject({ version: 3, description: 'three units' });
    expect(model.buffers[0]!.data).toHaveLength(0);
    // Codes of 127 and more would not fit the old field; these two do, and stand in both.
    expect(model.operatorCodes).toEqual([
      { deprecatedBuiltinCode: 9, builtinCode: 9, version: 4, customCode: '' },
      { deprecatedBuiltinCode: 117, builtinCode: 117, version: 1, customCode: '' },
    ]);
  });
});
