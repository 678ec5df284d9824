import { describe, expect, it } from 'vitest';
import { noiseImages } from '../../scripts/bench/noise.js';
import { ImageReader } from '../../search/data/image-reader.js';
import { BatchReader } from '../../search/training/batch-reader.js';
import type { GhostBatch } from '../../search/training/jobs.js';

const SIDE = 8;
const SIZE = { height: SIDE, width: SIDE, channels: 3 };
const FLOATS = SIDE * SIDE * 3;
const batch: GhostBatch = { images: Uint32Array.of(2, 0), seed: 5 };

/** Reads from images of its own, which may be changed. */
function newReader(): { reader: BatchReader; images: Uint8Array } {
  const dataset = noiseImages(4, SIDE);
  const reader = new ImageReader(dataset);
  return { reader: new BatchReader(() => reader), images: dataset.images };
}

function read(reader: BatchReader, of: GhostBatch): Float32Array {
  const pixels = new Float32Array(of.images.length * FLOATS);
  reader.read(of, SIZE, pixels);
  return pixels;
}

describe('BatchReader', () => {
  it('reads a prepared batch as it was when it was prepared, and once', () => {
    const { reader, images } = newReader();
    const expected = read(reader, batch);
    reader.prepare(batch, SIZE);
    images.fill(0);
    expect(read(reader, { ...batch, images: batch.images.slice() })).toEqual(expected);
    expect(read(reader, batch)).toEqual(new Float32Array(2 * FLOATS));
  });

  it.each<[string, GhostBatch]>([
    ['other images', { ...batch, images: Uint32Array.of(2, 1) }],
    ['fewer images', { ...batch, images: Uint32Array.of(2) }],
    ['another augmentation', { ...batch, seed: 6 }],
  ])('reads %s anew', (_what, other) => {
    const expected = read(newReader().reader, other);
    const { reader } = newReader();
    reader.prepare(batch, SIZE);
    expect(read(reader, other)).toEqual(expected);
  });
});
