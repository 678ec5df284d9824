import { AUGMENT, plainImage, type Augment, type Augmentation } from './augmentation.js';
import { CHANNELS, type Dataset } from './dataset.js';
import { CacheFile } from './image-cache.js';
import type { ImageSize } from './image-size.js';
import { imageShrinker } from './resize.js';

/** Reads the images of a dataset. Every thread needs one of its own; it keeps a file open until it is closed. */
export class ImageReader {
  /** in bytes, as it is stored: RGB */
  private readonly stored: number;
  private readonly source: Uint8Array | CacheFile;
  /** the last image in shades of grey, where that is what networks see */
  private readonly grey: Uint8Array | null;
  /** to fewer pixels, where networks see images so */
  private readonly shrink: ((image: Uint8Array) => Uint8Array) | null;
  private readonly augment: Augment;

  /**
   * @param augmentation of the images that are read with random numbers
   * @param size that images are given at: at most that which they are kept at
   * @throws FILE_CACHE where the images' file is gone
   */
  constructor(
    { images, height, width, channels }: Pick<Dataset, 'images'> & ImageSize,
    augmentation: Augmentation = 'none',
    readonly size: ImageSize = { height, width, channels },
  ) {
    this.stored = height * width * CHANNELS;
    this.source = images instanceof Uint8Array ? images : new CacheFile(images.file, this.stored);
    this.grey = channels === 1 ? new Uint8Array(height * width) : null;
    const isKept = size.height === height && size.width === width;
    this.shrink = isKept ? null : imageShrinker({ height, width, channels }, size);
    this.augment = AUGMENT[augmentation];
  }

  /** The bytes of an image (height · width · channels, NHWC), which hold until the next is read. @throws FILE_CACHE */
  bytes(index: number): Uint8Array {
    const { source, stored, grey, shrink } = this;
    const image =
      source instanceof CacheFile
        ? source.read(index)
        : source.subarray(index * stored, (index + 1) * stored);
    const seen = grey === null ? image : toGrey(image, grey);
    return shrink === null ? seen : shrink(seen);
  }

  /**
   * Writes an image as floats in 0..1 (height · width · channels, NHWC) to `out` from `offset` on. With `random`, uniform in
   * [0, 1), it is augmented; without, it is exactly its bytes / 255.
   * @throws FILE_CACHE
   */
  read(index: number, out: Float32Array, offset: number, random?: () => number): void {
    const image = this.bytes(index);
    if (random === undefined) plainImage(image, this.size, out, offset);
    else this.augment(image, this.size, out, offset, random);
  }

  close(): void {
    if (this.source instanceof CacheFile) this.source.close();
  }
}

/** The luma of ITU-R BT.601, in 256ths. @param grey where it goes */
function toGrey(image: Uint8Array, grey: Uint8Array): Uint8Array {
  for (let pixel = 0, from = 0; pixel < grey.length; pixel++, from += CHANNELS) {
    grey[pixel] = (77 * image[from]! + 150 * image[from + 1]! + 29 * image[from + 2]! + 128) >> 8;
  }
  return grey;
}
