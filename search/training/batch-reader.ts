import { randomNumbers } from '../../common/random.js';
import type { ImageReader } from '../data/image-reader.js';
import type { ImageSize } from '../data/image-size.js';
import type { GhostBatch } from './jobs.js';

/** Reads the images of ghost batches, and those of one batch before they are wanted: while a thread has to wait. */
export class BatchReader {
  private prepared: { readonly batch: GhostBatch; readonly pixels: Float32Array } | undefined;

  /** @param readerAt reads images at the size at which a network sees them */
  constructor(private readonly readerAt: (size: ImageSize) => ImageReader) {}

  /** Reads a batch that will be wanted next; another that was prepared is forgotten. @throws FILE_CACHE */
  prepare(batch: GhostBatch, size: ImageSize): void {
    const { height, width, channels } = size;
    const pixels = new Float32Array(batch.images.length * height * width * channels);
    this.prepared = undefined;
    this.read(batch, size, pixels);
    this.prepared = { batch, pixels };
  }

  /** @param pixels result: [images, height, width, channels], 0..1. @throws FILE_CACHE */
  read(batch: GhostBatch, size: ImageSize, pixels: Float32Array): void {
    const { prepared } = this;
    if (prepared?.pixels.length === pixels.length && areSame(prepared.batch, batch)) {
      pixels.set(prepared.pixels);
      this.prepared = undefined;
      return;
    }
    const { images, seed } = batch;
    const reader = this.readerAt(size);
    const floats = pixels.length / images.length;
    images.forEach((image, i) => {
      const random = seed === null ? undefined : randomNumbers(seed + i);
      reader.read(image, pixels, i * floats, random);
    });
  }
}

function areSame(first: GhostBatch, second: GhostBatch): boolean {
  const { images } = second;
  return (
    first.seed === second.seed &&
    first.images.length === images.length &&
    first.images.every((image, i) => image === images[i])
  );
}
