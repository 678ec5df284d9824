/** Labelled images in memory, and how a training step reads them. */

/** RGB images of one size with their classes, split in three. */
export interface Dataset {
  readonly name: string;
  /** whether the images are generated, not photographs */
  readonly synthetic: boolean;
  readonly height: number;
  readonly width: number;
  readonly classes: readonly string[];
  /** bytes, NHWC with three channels, in shared memory so that worker threads need no copy */
  readonly images: Uint8Array;
  /** the index of the class of each image */
  readonly labels: Uint8Array;
  /** indexes of the images that weights are trained on */
  readonly training: Uint32Array;
  /** indexes of the images that architectures and settings are chosen by */
  readonly heldOut: Uint32Array;
  /** indexes of the images that only the final accuracy is measured on */
  readonly test: Uint32Array;
}

/** Red, green, blue. */
export const CHANNELS = 3;

/** The augmentation of MLPerf Tiny's Visual Wake Words training; the flip, too, is drawn. */
const MAX_ROTATION = (10 * Math.PI) / 180;
/** of the image's size */
const MAX_SHIFT = 0.05;
const MAX_ZOOM = 0.1;

/** Room for `count` images, all black, in shared memory. */
export function allocateImages(count: number, height: number, width: number): Uint8Array {
  return new Uint8Array(new SharedArrayBuffer(count * height * width * CHANNELS));
}

/**
 * Writes one image as floats in 0..1 (height · width · 3, NHWC) to `out` from `offset` on. With `random`, uniform in
 * [0, 1), it is flipped, rotated by up to 10°, shifted by up to 5 % and zoomed by up to 10 % in each direction, all in
 * one bilinear warp that repeats the border's pixels; without, it is exactly its bytes / 255.
 */
export function readImage(
  dataset: Dataset,
  index: number,
  out: Float32Array,
  offset: number,
  random?: () => number,
): void {
  const { images, height, width } = dataset;
  const bytes = height * width * CHANNELS;
  if (random === undefined) {
    for (let i = 0, from = index * bytes; i < bytes; i++) out[offset + i] = images[from + i]! / 255;
  } else {
    warp(images, index * bytes, height, width, out, offset, drawWarp(height, width, random));
  }
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
  images: Uint8Array,
  start: number,
  height: number,
  width: number,
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
      const toRight = left < right ? CHANNELS : 0;
      const down = top < bottom ? width * CHANNELS : 0;
      const fractionX = x - left;
      const fractionY = y - top;
      const d = (fractionX * fractionY) / 255;
      const c = fractionY / 255 - d;
      const b = fractionX / 255 - d;
      const a = (1 - fractionX) / 255 - c;
      const from = start + (top * width + left) * CHANNELS;
      const below = from + down;
      out[to++] =
        a * images[from]! + b * images[from + toRight]! + c * images[below]! + d * images[below + toRight]!;
      out[to++] =
        a * images[from + 1]! +
        b * images[from + toRight + 1]! +
        c * images[below + 1]! +
        d * images[below + toRight + 1]!;
      out[to++] =
        a * images[from + 2]! +
        b * images[from + toRight + 2]! +
        c * images[below + 2]! +
        d * images[below + toRight + 2]!;
    }
  }
}
