/** Extents of an image, NHWC. */
export interface ImageSize {
  /** pixels */
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}

/** The size of a network's input. @param input NHWC */
export function imageSize([, height = 1, width = 1, channels = 1]: readonly number[]): ImageSize {
  return { height, width, channels };
}
