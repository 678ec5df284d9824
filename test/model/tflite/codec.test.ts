import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Builder } from 'flatbuffers';
import { describe, expect, it } from 'vitest';
import { LutError } from '../../../common/errors.js';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import { ModelBuilder } from '../../../model/tflite/builder.js';
import { readTflite } from '../../../model/tflite/reader.js';
import { writeTflite } from '../../../model/tflite/writer.js';
import { lutError } from '../../support/lut-error.js';
import { Random } from '../../support/random.js';
import { structuralPositions } from '../../support/structural-positions.js';

const MODELS = ['kws_ref_model.tflite', 'vww_96_int8.tflite'] as const;

function modelBytes(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(PACKAGE_ROOT, 'test/models', name)));
}

describe('the .tflite reader and writer', () => {
  it.each(MODELS)('keep everything of %s', (name) => {
    const model = readTflite(modelBytes(name));
    expect(model.version).toBe(3);
    expect(model.metadata.map((entry) => entry.name)).toEqual(['min_runtime_version']);
    expect(model.subgraphs[0]!.operators.length).toBeGreaterThan(10);
    expect(readTflite(writeTflite(model))).toEqual(model);
  });

  it('put buffers at multiples of 16 bytes', () => {
    const bytes = writeTflite(readTflite(modelBytes('kws_ref_model.tflite')));
    const filled = readTflite(bytes).buffers.filter(({ data }) => data.length > 0);
    expect(filled.length).toBeGreaterThan(20);
    for (const { data } of filled) expect((data.byteOffset - bytes.byteOffset) % 16).toBe(0);
  });

  it('keep the code of options that they do not understand, and refuse to write them', () => {
    const bytes = withUnknownOptions();
    const model = readTflite(bytes);
    expect(model.subgraphs[0]!.operators[0]!.options).toEqual({ type: 'unread', code: 100 });
    expect(() => writeTflite(model)).toThrowError(lutError('MODEL_UNSUPPORTED'));
  });
});

describe('a damaged .tflite file', () => {
  it.each([
    ['nothing at all', 0],
    ['less than a header', 7],
    ['only a header', 8],
  ])('with %s is refused', (_what, length) => {
    expect(() => readTflite(modelBytes('kws_ref_model.tflite').subarray(0, length))).toThrowError(
      lutError('MODEL_CORRUPT'),
    );
  });

  it('that is something else is refused by its identifier', () => {
    expect(() => readTflite(new TextEncoder().encode('{"this": "is JSON"}'))).toThrowError(
      lutError('MODEL_CORRUPT', { message: expect.stringContaining("'TFL3'") as string }),
    );
  });

  it('cut off anywhere is refused, or read as far as it goes', () => {
    const whole = modelBytes('kws_ref_model.tflite');
    const random = new Random(1);
    let refused = 0;
    for (let i = 0; i < 1000; i++) {
      refused += readOrRefuse(whole.slice(0, random.integer(0, whole.length - 1)));
    }
    // The tables of this file lie behind its data: without its end it is nothing.
    expect(refused).toBe(1000);
  });

  it.each([
    ['kws_ref_model.tflite', 9000],
    ['vww_96_int8.tflite', 1000],
  ] as const)('made of %s by %i changes is refused, or read with bounded work', (name, copies) => {
    const bytes = modelBytes(name);
    const structure = structuralPositions(bytes);
    const random = new Random(2);
    let refused = 0;
    for (let i = 0; i < copies; i++) {
      const positions = Array.from({ length: random.integer(1, 4) }, () => random.pick(structure));
      const originals = positions.map((position) => bytes[position]!);
      for (const position of positions) bytes[position] = random.integer(0, 255);
      refused += readOrRefuse(bytes);
      positions.forEach((position, k) => (bytes[position] = originals[k]!));
    }
    // Both must happen, or the changes did not reach what is tested.
    expect(refused).toBeGreaterThan(copies / 10);
    expect(refused).toBeLessThan(copies);
  });

  it('whose parts overlap to multiply is refused before it costs memory', () => {
    // 2000 subgraphs of 2000 tensors of 2000 dimensions each, in a file of 24 KB.
    expect(() => readTflite(overlapping(2000))).toThrowError(
      lutError('MODEL_CORRUPT', { message: expect.stringContaining('overlap') as string }),
    );
  });
});

/** 1 if a file is refused with a proper error, 0 if it is read, within the bounds; anything else fails. */
function readOrRefuse(bytes: Uint8Array): number {
  try {
    const values = valuesIn(readTflite(bytes));
    if (values > 2 * bytes.length) throw new Error(`${bytes.length} bytes were read as ${values} values`);
    return 0;
  } catch (error) {
    if (error instanceof LutError && error.code === 'MODEL_CORRUPT') return 1;
    throw error;
  }
}

/** Number of values in a parsed model; the bytes of buffers are views and count as one. */
function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + valuesIn(part), 1);
}

/** A model of one operator whose options have the type code 100 (some operator that is not supported). */
function withUnknownOptions(): Uint8Array {
  const builder = new ModelBuilder('');
  const one = { scale: 1 };
  const [input, output] = [builder.activation('x', [1], one), builder.activation('y', [1], one)];
  builder.operator('HARD_SWISH', {}, [input], [output]);
  const { bytes } = builder.build([input], [output]);
  // HardSwishOptions have the code 91, a byte that is nowhere else in this file.
  expect(bytes.filter((byte) => byte === 91)).toHaveLength(1);
  return bytes.map((byte) => (byte === 91 ? 100 : byte));
}

/** A file with `count` references to one subgraph, which has as many to one tensor of as many dimensions. */
function overlapping(count: number): Uint8Array {
  const builder = new Builder();
  const repeated = (offset: number): number => {
    builder.startVector(4, count, 4);
    for (let i = 0; i < count; i++) builder.addOffset(offset);
    return builder.endVector();
  };
  const table = (slots: number, slot: number, offset: number): number => {
    builder.startObject(slots);
    builder.addFieldOffset(slot, offset, 0);
    return builder.endObject();
  };
  builder.startVector(4, count, 4);
  for (let i = 0; i < count; i++) builder.addInt32(1);
  const tensor = table(1, 0, builder.endVector());
  const subgraph = table(1, 0, repeated(tensor));
  builder.finish(table(3, 2, repeated(subgraph)), 'TFL3');
  return builder.asUint8Array();
}
