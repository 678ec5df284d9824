/** Seeded random choices: equal seeds give equal sequences. The generator is Mulberry32. */
export class Random {
  constructor(private state: number) {}

  /** A real number in [0, 1). */
  unit(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
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
