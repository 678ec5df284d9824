/** The augmentation of MLPerf Tiny's Visual Wake Words training: one random bilinear warp. */
import type { ImageSize } from './image-size.js';

/** The flip, too, is drawn. */
const MAX_ROTATION = (10 * Math.PI) / 180;
/** of the image's size */
const MAX_SHIFT = 0.05;
const MAX_ZOOM = 0.1;

/**
 * Writes an image, given as bytes, as floats in 0..1 (height · width · channels, NHWC) to `out` from `offset` on: flipped,
 * rotated by up to 10°, shifted by up to 5 % and zoomed by up to 10 % in each direction, all in one bilinear warp
 * that repeats the border's pixels.
 * @param random uniform in [0, 1)
 */
export function warpImage(
  image: Uint8Array,
  size: ImageSize,
  out: Float32Array,
  offset: number,
  random: () => number,
): void {
  warp(image, size, out, offset, drawWarp(size.height, size.width, random));
}

/** From the column and row in the result to those in the source: x = xx · column + xy · row + x0, y likewise. */
interface Affine {
  readonly xx: number;
  readonly xy: number;
  readonly x0: number;
  readonly yx: number;
  readonly yy: number;
  readonly y0: number;
}

/** Turns about the image's centre. */
function drawWarp(height: number, width: number, random: () => number): Affine {
  const flip = random() < 0.5 ? -1 : 1;
  const angle = (2 * random() - 1) * MAX_ROTATION;
  const shiftX = (2 * random() - 1) * MAX_SHIFT * width;
  const shiftY = (2 * random() - 1) * MAX_SHIFT * height;
  const zoomX = 1 + (2 * random() - 1) * MAX_ZOOM;
  const zoomY = 1 + (2 * random() - 1) * MAX_ZOOM;

  const xx = flip * zoomX * Math.cos(angle);
  const xy = -flip * zoomX * Math.sin(angle);
  const yx = zoomY * Math.sin(angle);
  const yy = zoomY * Math.cos(angle);
  const centreX = (width - 1) / 2;
  const centreY = (height - 1) / 2;
  return {
    xx,
    xy,
    x0: centreX + shiftX - xx * centreX - xy * centreY,
    yx,
    yy,
    y0: centreY + shiftY - yx * centreX - yy * centreY,
  };
}

/** One pass over the result's pixels, each sampled from the four nearest of the source. */
function warp(
  image: Uint8Array,
  { height, width, channels }: ImageSize,
  out: Float32Array,
  offset: number,
  { xx, xy, x0, yx, yy, y0 }: Affine,
): void {
  const right = width - 1;
  const bottom = height - 1;
  let to = offset;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      const x = Math.min(Math.max(xx * column + xy * row + x0, 0), right);
      const y = Math.min(Math.max(yx * column + yy * row + y0, 0), bottom);
      const left = x | 0;
      const top = y | 0;
      const toRight = left < right ? channels : 0;
      const down = top < bottom ? width * channels : 0;
      const fractionX = x - left;
      const fractionY = y - top;
      const d = (fractionX * fractionY) / 255;
      const c = fractionY / 255 - d;
      const b = fractionX / 255 - d;
      const a = (1 - fractionX) / 255 - c;
      const first = (top * width + left) * channels;
      for (let from = first; from < first + channels; from++) {
        const below = from + down;
        out[to++] =
          a * image[from]! + b * image[from + toRight]! + c * image[below]! + d * image[below + toRight]!;
      }
    }
  }
}
