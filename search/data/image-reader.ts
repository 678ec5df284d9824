import { CHANNELS, type Dataset } from './dataset.js';
import { CacheFile } from './image-cache.js';
import { warpImage } from './warp.js';

/** Reads the images of a dataset. Every thread needs one of its own; it keeps a file open until it is closed. */
export class ImageReader {
  private readonly height: number;
  private readonly width: number;
  /** of an image */
  private readonly size: number;
  private readonly source: Uint8Array | CacheFile;

  /** @throws FILE_CACHE where the images' file is gone */
  constructor({ images, height, width }: Pick<Dataset, 'images' | 'height' | 'width'>) {
    this.height = height;
    this.width = width;
    this.size = height * width * CHANNELS;
    this.source = images instanceof Uint8Array ? images : new CacheFile(images.file, this.size);
  }

  /** The bytes of an image (height · width · 3, NHWC), which hold until the next is read. @throws FILE_CACHE */
  bytes(index: number): Uint8Array {
    const { source, size } = this;
    return source instanceof CacheFile
      ? source.read(index)
      : source.subarray(index * size, (index + 1) * size);
  }

  /**
   * Writes an image as floats in 0..1 (height · width · 3, NHWC) to `out` from `offset` on. With `random`, uniform in
   * [0, 1), it is augmented by a random warp; without, it is exactly its bytes / 255.
   * @throws FILE_CACHE
   */
  read(index: number, out: Float32Array, offset: number, random?: () => number): void {
    const image = this.bytes(index);
    if (random === undefined) {
      for (let i = 0; i < image.length; i++) out[offset + i] = image[i]! / 255;
    } else {
      warpImage(image, this.height, this.width, out, offset, random);
    }
  }

  close(): void {
    if (this.source instanceof CacheFile) this.source.close();
  }
}
