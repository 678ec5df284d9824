import { randomNumbers } from '../../common/random.js';

/** Seeded random choices: equal seeds give equal sequences. */
export class Random {
  /** A real number in [0, 1). */
  readonly unit: () => number;

  constructor(seed: number) {
    this.unit = randomNumbers(seed);
  }

  /** An integer in low..high, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  /** A real number between two positive ones, equally likely in every octave. */
  logarithmic(low: number, high: number): number {
    return low * (high / low) ** this.unit();
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<Item>(items: readonly Item[]): Item {
    return items[this.integer(0, items.length - 1)]!;
  }

  int8(length: number): Int8Array {
    return Int8Array.from({ length }, () => this.integer(-128, 127));
  }
}
