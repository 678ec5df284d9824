/** Paints simple shapes with smooth edges. Lengths are in heights of the image; x goes right, y down. */
import { CHANNELS } from './dataset.js';

/** Red, green, blue in 0..1. */
export type Colour = readonly [number, number, number];

/** A place with a direction and a size: what is drawn in it moves, turns and grows with it. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  /** radians, clockwise */
  readonly angle: number;
  readonly scale: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The frame whose origin is at (x, y) of the outer one, turned and grown further. */
export function within(outer: Frame, x: number, y: number, angle = 0, scale = 1): Frame {
  const cos = Math.cos(outer.angle) * outer.scale;
  const sin = Math.sin(outer.angle) * outer.scale;
  return {
    x: outer.x + x * cos - y * sin,
    y: outer.y + x * sin + y * cos,
    angle: outer.angle + angle,
    scale: outer.scale * scale,
  };
}

/** A colour that gets lighter along `light` and darker against it. */
export interface Paint {
  readonly colour: Colour;
  /** 0 is clear, 1 covers; 1 if not given */
  readonly opacity?: number;
  /** the width of the edge; a pixel if not given */
  readonly blur?: number;
}

/** How much lighter or darker a shape is at its rim than in its middle. */
const RELIEF = 0.3;

/** An RGB image that is painted from back to front. */
export class Canvas {
  /** in 0..1, NHWC */
  readonly pixels: Float32Array;

  /** @param light a unit vector towards where the light comes from */
  constructor(
    readonly height: number,
    readonly width: number,
    private readonly light: Point,
  ) {
    this.pixels = new Float32Array(height * width * CHANNELS);
  }

  /** The whole image, from one colour at the top to another at the bottom. */
  gradient(top: Colour, bottom: Colour): void {
    const { pixels, height, width } = this;
    for (let row = 0, at = 0; row < height; row++) {
      const share = row / height;
      const [red, green, blue] = [0, 1, 2].map((i) => top[i]! * (1 - share) + bottom[i]! * share);
      for (let column = 0; column < width; column++) {
        pixels[at++] = red!;
        pixels[at++] = green!;
        pixels[at++] = blue!;
      }
    }
  }

  /** An ellipse around the frame's origin. */
  ellipse(frame: Frame, radiusX: number, radiusY: number, paint: Paint): void {
    // distance to an ellipse to first order, exact at its rim: f / |grad f|
    this.fill(frame, radiusX, radiusY, paint, (x, y) => {
      const u = x / radiusX;
      const v = y / radiusY;
      const level = Math.sqrt(u * u + v * v);
      const slope = Math.sqrt((u * u) / (radiusX * radiusX) + (v * v) / (radiusY * radiusY));
      return slope === 0 ? -Math.min(radiusX, radiusY) : (level * (level - 1)) / slope;
    });
  }

  /** A rectangle around the frame's origin, its corners rounded. */
  rectangle(frame: Frame, halfWidth: number, halfHeight: number, paint: Paint, rounding = 0): void {
    this.fill(frame, halfWidth, halfHeight, paint, (x, y) => {
      const u = Math.abs(x) - halfWidth + rounding;
      const v = Math.abs(y) - halfHeight + rounding;
      const outside = u > 0 && v > 0 ? Math.sqrt(u * u + v * v) : Math.max(u, v);
      return outside - rounding;
    });
  }

  /** A bar with round ends from the frame's origin, `length` downwards. */
  bar(frame: Frame, length: number, halfWidth: number, paint: Paint): void {
    const middle = within(frame, 0, length / 2);
    this.rectangle(middle, halfWidth, length / 2 + halfWidth, paint, halfWidth);
  }

  /**
   * Blends the paint over the pixels where the distance (in the frame's lengths, negative inside) is below 0. The
   * shape lies within the given reach of the frame's origin.
   */
  private fill(
    frame: Frame,
    reachX: number,
    reachY: number,
    { colour: [red, green, blue], opacity = 1, blur = 0 }: Paint,
    distance: (x: number, y: number) => number,
  ): void {
    const { pixels, height, width, light } = this;
    const pixel = 1 / height;
    const cos = Math.cos(frame.angle);
    const sin = Math.sin(frame.angle);
    const edge = Math.max(blur, pixel);
    const spanX = frame.scale * (Math.abs(reachX * cos) + Math.abs(reachY * sin)) + edge;
    const spanY = frame.scale * (Math.abs(reachX * sin) + Math.abs(reachY * cos)) + edge;
    const left = Math.max(0, Math.floor((frame.x - spanX) * height));
    const right = Math.min(width, Math.ceil((frame.x + spanX) * height));
    const top = Math.max(0, Math.floor((frame.y - spanY) * height));
    const bottom = Math.min(height, Math.ceil((frame.y + spanY) * height));
    const lightX = (RELIEF * light.x) / spanX;
    const lightY = (RELIEF * light.y) / spanY;

    for (let row = top; row < bottom; row++) {
      const dy = (row + 0.5) * pixel - frame.y;
      for (let column = left; column < right; column++) {
        const dx = (column + 0.5) * pixel - frame.x;
        const x = (dx * cos + dy * sin) / frame.scale;
        const y = (dy * cos - dx * sin) / frame.scale;
        const covered = 0.5 - (distance(x, y) * frame.scale) / edge;
        if (covered <= 0) continue;
        const share = opacity * Math.min(covered, 1);
        const shade = share * (1 + dx * lightX + dy * lightY);
        const at = (row * width + column) * CHANNELS;
        pixels[at] = pixels[at]! * (1 - share) + red * shade;
        pixels[at + 1] = pixels[at + 1]! * (1 - share) + green * shade;
        pixels[at + 2] = pixels[at + 2]! * (1 - share) + blue * shade;
      }
    }
  }
}
