/** Labelled images, in memory or in a file. */

/** RGB images of one size with their classes, split in three. */
export interface Dataset {
  readonly name: string;
  /** whether the images are generated, not photographs */
  readonly synthetic: boolean;
  readonly height: number;
  readonly width: number;
  /** as networks see the images: 3 as they are, 1 in shades of grey */
  readonly channels: number;
  readonly classes: readonly string[];
  readonly images: ImageSource;
  /** the index of the class of each image */
  readonly labels: Uint8Array;
  /** indexes of the images that weights are trained on */
  readonly training: Uint32Array;
  /** indexes of the images that architectures and settings are chosen by */
  readonly heldOut: Uint32Array;
  /** indexes of the images that only the final accuracy is measured on */
  readonly test: Uint32Array;
}

/** The bytes of images, one after another, NHWC with three channels: {@link ImageReader} reads both kinds. */
export type ImageSource = Uint8Array | CachedImages;

/** Images in a file, which takes no memory, however many they are. */
export interface CachedImages {
  readonly file: string;
}

/** A dataset whose images are in shared memory, so that worker threads need no copy. */
export interface DatasetInMemory extends Dataset {
  readonly images: Uint8Array;
}

/** Red, green, blue. */
export const CHANNELS = 3;

/** Room for `count` images, all black, in shared memory. */
export function allocateImages(count: number, height: number, width: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(count * height * width * CHANNELS));
}
