import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrayOfSamples, filesOfLabels } from '../../../lab/evaluate/raw-samples.js';
import { loadGraph } from '../../../model/tflite/graph.js';
import { colourModel } from '../../support/colour-model.js';
import { lutError } from '../../support/lut-error.js';
import { npy } from '../../support/npy.js';

const ELEMENTS = 8 * 8 * 3;
const graph = loadGraph(colourModel());

let folder: string;
const at = (name: string) => join(folder, name);

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const ramp = Uint8Array.from({ length: ELEMENTS }, (_, i) => i);
const floats = Float32Array.from(ramp, (value) => value / 255);

describe('files of a label file', () => {
  it('are pixels, int8 or floats', () => {
    writeFileSync(at('a.bin'), ramp);
    writeFileSync(at('b.npy'), npy('|u1', [8, 8, 3], ramp));
    writeFileSync(at('y_labels.csv'), 'a.bin,3,2\nb.npy, 3, 0\n\n');
    const pixels = filesOfLabels(graph, at('y_labels.csv'), {});
    expect(pixels).toMatchObject({ labels: [2, 0], classes: 3, type: 'uint8', real: null });
    for (const i of [0, 1]) expect([...pixels.input(i)]).toEqual([...ramp].map((byte) => byte - 128));
    pixels.close();

    writeFileSync(at('y_labels.csv'), 'a.bin,3,2\n');
    const asTheyAre = filesOfLabels(graph, at('y_labels.csv'), { raw: 'int8' });
    expect([...asTheyAre.input(0)]).toEqual([...Int8Array.from(ramp)]);
    asTheyAre.close();

    writeFileSync(at('a.bin'), Buffer.from(floats.buffer));
    const real = filesOfLabels(graph, at('y_labels.csv'), {});
    expect(real.type).toBe('float32');
    expect([...real.input(0)]).toEqual([...ramp].map((byte) => byte - 128));
    expect([...real.real!(0)]).toEqual([...floats]);
    real.close();
  });

  it('are seen through a window that moves', () => {
    const long = new Float32Array(ELEMENTS + 20);
    long.set(floats);
    writeFileSync(at('a.bin'), Buffer.from(long.buffer));
    writeFileSync(at('b.bin'), Buffer.from(floats.buffer));
    writeFileSync(at('y_labels.csv'), `a.bin,2,1,${4 * ELEMENTS},40\nb.bin,2,0,${4 * ELEMENTS},40\n`);
    const samples = filesOfLabels(graph, at('y_labels.csv'), {});
    expect(Array.from(samples.owners)).toEqual([0, 0, 0, 1]);
    expect([...samples.real!(2)]).toEqual([...long.subarray(20)]);
    expect([...samples.real!(3)]).toEqual([...floats]);
    samples.close();
  });

  it.each([
    ['a.bin;3;2', 'line 1, "a.bin;3;2", is none'],
    ['a.bin,3,3', 'line 1, "a.bin,3,3", is none'],
    ['a.bin,3,2\na.bin,2,1', 'line 2 is of 2 classes, those before of 3'],
    ['a.bin,2,1,768,0', 'is none'],
    ['', 'it is empty'],
  ])('are refused where the label file holds %j', (text, says) => {
    writeFileSync(at('a.bin'), ramp);
    writeFileSync(at('y_labels.csv'), text);
    expect(() => filesOfLabels(graph, at('y_labels.csv'), {})).toThrowError(
      lutError('DATA_LABELS', { message: expect.stringContaining(says) as string }),
    );
  });

  it.each([
    ['a.bin', ramp.subarray(1), '191 bytes, and the model takes 192 elements'],
    ['a.npy', npy('|u1', [8, 8, 2], ramp), '128 elements, and the model takes 192'],
    ['a.npy', npy('<f8', [192], ramp), 'its elements are <f8'],
    ['a.npy', npy('|u1', [192], ramp.subarray(1)), 'bytes'],
    ['a.npy', ramp, 'does not begin as one'],
    ['a.npy', Buffer.from('short'), 'shorter than a header'],
  ])('are refused where %s is of another size or type', (name, bytes, says) => {
    writeFileSync(at(name), bytes);
    writeFileSync(at('y_labels.csv'), `${name},3,1`);
    expect(() => filesOfLabels(graph, at('y_labels.csv'), {})).toThrowError(
      lutError('DATA_TENSOR', { message: expect.stringContaining(says) as string }),
    );
  });

  it('must be there', () => {
    writeFileSync(at('y_labels.csv'), 'gone.bin,3,1');
    expect(() => filesOfLabels(graph, at('y_labels.csv'), {})).toThrowError(lutError('FILE_MISSING'));
  });
});

describe('samples in one array', () => {
  it('have their labels in another', () => {
    writeFileSync(at('x.npy'), npy('|u1', [2, 8, 8, 3], Buffer.concat([ramp, ramp.map((v) => 255 - v)])));
    writeFileSync(at('y.npy'), npy('<i8', [2, 1], Buffer.from(BigInt64Array.of(2n, 0n).buffer)));
    const samples = arrayOfSamples(graph, at('x.npy'), at('y.npy'), {});
    expect(samples).toMatchObject({ labels: [2, 0], classes: 3, type: 'uint8' });
    expect([...samples.input(1)]).toEqual([...ramp].map((byte) => 127 - byte));
    samples.close();
  });

  it('are refused where either does not fit', () => {
    const array = (x: Buffer, y: Buffer) => () => {
      writeFileSync(at('x.npy'), x);
      writeFileSync(at('y.npy'), y);
      return arrayOfSamples(graph, at('x.npy'), at('y.npy'), {});
    };
    const x = npy('|u1', [1, 192], ramp);
    expect(array(npy('|u1', [192], ramp), npy('|u1', [1], Buffer.of(1)))).toThrowError(
      lutError('DATA_TENSOR'),
    );
    expect(array(x, npy('|u1', [2], Buffer.of(1, 2)))).toThrowError(lutError('DATA_LABELS'));
    expect(array(x, npy('<f4', [1], Buffer.alloc(4)))).toThrowError(lutError('DATA_LABELS'));
    expect(array(x, npy('|i1', [1], Buffer.of(0xff)))).toThrowError(lutError('DATA_LABELS'));
  });
});
