/** How training images are changed at random, each time that they are seen. */
import type { ImageSize } from './image-size.js';
import { cropImage } from './crop.js';
import { warpImage } from './warp.js';

/** `vww`: that of MLPerf Tiny's Visual Wake Words; `cifar`: the usual one for CIFAR-10; `none`: images stay as they are. */
export const AUGMENTATIONS = ['vww', 'cifar', 'none'] as const;
export type Augmentation = (typeof AUGMENTATIONS)[number];

/**
 * Writes an image, given as bytes, as floats in 0..1 (height · width · channels, NHWC) to `out` from `offset` on.
 * @param random uniform in [0, 1)
 */
export type Augment = (
  image: Uint8Array,
  size: ImageSize,
  out: Float32Array,
  offset: number,
  random: () => number,
) => void;

export const AUGMENT: Readonly<Record<Augmentation, Augment>> = {
  vww: warpImage,
  cifar: cropImage,
  none: plainImage,
};

/** Images of at most so many pixels across are cropped, not warped. */
const SMALL = 32;

/**
 * What is done unless something else is asked for: `cifar` up to 32×32, `vww` above. At 32 pixels, a warp by 5 % moves
 * an image by 1.6 pixels, and its interpolation blurs what little detail there is; a crop moves by up to 4 whole ones.
 */
export function usualAugmentation(height: number, width: number): Augmentation {
  return Math.max(height, width) <= SMALL ? 'cifar' : 'vww';
}

/** The image as it is: its bytes / 255. */
export function plainImage(image: Uint8Array, _: ImageSize, out: Float32Array, offset: number): void {
  for (let i = 0; i < image.length; i++) out[offset + i] = image[i]! / 255;
}
