/** What a published network is scaled to. */
export interface Scale {
  readonly classes: number;
  /** all numbers of channels are multiplied by it, then rounded by {@link roundedWidth} */
  readonly width: number;
}

/**
 * The multiple of 8 nearest to a number of channels, at least 8, and the next one where that would take away more than
 * a tenth (`_make_divisible` of MobileNet's implementations).
 */
export function roundedWidth(width: number): number {
  const nearest = Math.max(8, Math.floor((width + 4) / 8) * 8);
  return nearest < 0.9 * width ? nearest + 8 : nearest;
}
