/** The usual augmentation of CIFAR-10: padded, cropped at random, mirrored or not. */
import type { ImageSize } from './image-size.js';

/** Pixels of padding on each side, as a share of the image's size: 4 of 32. */
const PADDING = 1 / 8;

/**
 * Writes an image, given as bytes, as floats in 0..1 (height · width · channels, NHWC) to `out` from `offset` on: padded
 * with black by 4 pixels of 32 on each side, cropped to its own size at random, and mirrored or not (He et al., "Deep
 * Residual Learning for Image Recognition", 2016, section 4.2). Pixels stay what they are: nothing is interpolated.
 * @param random uniform in [0, 1)
 */
export function cropImage(
  image: Uint8Array,
  { height, width, channels }: ImageSize,
  out: Float32Array,
  offset: number,
  random: () => number,
): void {
  const mirrored = random() < 0.5;
  const down = shift(height, random);
  const right = shift(width, random);
  let to = offset;
  for (let row = 0; row < height; row++) {
    const y = row + down;
    for (let column = 0; column < width; column++) {
      const x = right + (mirrored ? width - 1 - column : column);
      const inside = y >= 0 && y < height && x >= 0 && x < width;
      const from = (y * width + x) * channels;
      for (let channel = 0; channel < channels; channel++) {
        out[to++] = inside ? image[from + channel]! / 255 : 0;
      }
    }
  }
}

/** Whole pixels, either way, each number as likely. */
function shift(extent: number, random: () => number): number {
  const most = Math.round(extent * PADDING);
  return Math.floor(random() * (2 * most + 1)) - most;
}
