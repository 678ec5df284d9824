/** Extents of an image, NHWC. */
export interface ImageSize {
  /** pixels */
  readonly height: number;
  readonly width: number;
  readonly channels: number;
}
