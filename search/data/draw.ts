/** Random choices of the generated scenes. */
import type { Colour } from './canvas.js';

/** Uniform in [0, 1). */
export type Random = () => number;

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** A whole number, both ends included. */
export function wholeBetween(random: Random, low: number, high: number): number {
  return low + Math.floor((high - low + 1) * random());
}

export function pick<T>(random: Random, items: readonly [T, ...T[]]): T {
  return items[Math.floor(random() * items.length)] ?? items[0];
}

/** Any colour, greyish ones more often than vivid ones. */
export function anyColour(random: Random): Colour {
  const grey = between(random, 0.1, 0.9);
  const vividness = between(random, 0, 0.6);
  const channel = () => Math.min(Math.max(grey + vividness * (random() - 0.5), 0), 1);
  return [channel(), channel(), channel()];
}

/** A colour that skin has, from dark to light; balls and furniture have it, too. */
export function skinColour(random: Random): Colour {
  const light = between(random, 0.3, 0.95);
  const warmth = between(random, 0.1, 0.3);
  return [light, light * (1 - warmth), light * (1 - 1.8 * warmth)];
}

export function darker([red, green, blue]: Colour, factor: number): Colour {
  return [red * factor, green * factor, blue * factor];
}
