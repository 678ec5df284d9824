import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../../common/paths.js';
import { pixelMapping } from '../../../lab/evaluate/pixels.js';
import type { Quantization } from '../../../model/tflite/builder.js';
import { ModelBuilder } from '../../../model/tflite/builder.js';
import { loadGraph } from '../../../model/tflite/graph.js';
import { colourModel } from '../../support/colour-model.js';

const BYTES = Array.from({ length: 256 }, (_, byte) => byte - 128);

function graphOf(input: Quantization) {
  return loadGraph(colourModel({ input }));
}

describe('pixelMapping', () => {
  it.each([
    ['0..1', { scale: 1 / 255, zeroPoint: -128 }],
    ['0..255', { scale: 1, zeroPoint: -128 }],
    ['-1..1', { scale: 2 / 255, zeroPoint: -1 }],
    ['-1..1', { scale: 2 / 255, zeroPoint: 0 }],
  ] as const)('takes bytes − 128 where the input stands for %s (%o)', (range, input) => {
    const mapping = pixelMapping(graphOf(input));
    expect(mapping).toMatchObject({ range, by: 'bytes' });
    expect([...mapping.elements]).toEqual(BYTES);
  });

  it("takes MLPerf Tiny's visual wake words as its board does", () => {
    const graph = loadGraph(readFileSync(join(PACKAGE_ROOT, 'test/models/vww_96_int8.tflite')));
    const mapping = pixelMapping(graph);
    expect(mapping).toMatchObject({ range: '0..1', by: 'bytes' });
    expect([...mapping.elements]).toEqual(BYTES);
  });

  it('quantizes by scale and zero point where the input has other steps', () => {
    const mapping = pixelMapping(graphOf({ scale: 0.01, zeroPoint: -100 }));
    expect(mapping).toMatchObject({ range: '0..1', by: 'quantized' });
    expect(mapping.stands!.low).toBeCloseTo(-0.28);
    expect(mapping.stands!.high).toBeCloseTo(2.27);
    expect([0, 1, 128, 255].map((byte) => mapping.elements[byte])).toEqual([-100, -100, -50, 0]);
  });

  it('saturates, and does as it is told', () => {
    const mapping = pixelMapping(graphOf({ scale: 1 / 255, zeroPoint: -128 }), '-1..1');
    expect(mapping).toMatchObject({ range: '-1..1', by: 'quantized' });
    expect([0, 127, 128, 255].map((byte) => mapping.elements[byte])).toEqual([-128, -128, -127, 127]);
  });

  it('gives floats to a network that quantizes them itself', () => {
    const builder = new ModelBuilder('floats');
    const image = builder.activation('image', [1, 8, 8, 3], null, 'float32');
    const quantized = builder.activation('quantized', [1, 8, 8, 3], { scale: 2 / 255, zeroPoint: 0 });
    builder.operator('QUANTIZE', {}, [image], [quantized]);
    const mapping = pixelMapping(loadGraph(builder.build([image], [quantized]).bytes));
    expect(mapping).toMatchObject({ range: '-1..1', by: 'real' });
    expect(mapping.elements).toBeInstanceOf(Float32Array);
    expect([0, 51, 255].map((byte) => mapping.elements[byte])).toEqual([-1, Math.fround(-0.6), 1]);
  });
});
