import type { Transport } from '../agent/link/transport.js';
import { randomNumbers } from '../common/random.js';

/** A late chunk is delivered after so many others at most. */
const LATEST = 3;

/**
 * A line that flips bits, drops and repeats bytes, each at a third of `rate` per byte, and delivers every so
 * many chunk late, after ones that were sent later: at ten times `rate` per chunk. In both directions, the
 * same for the same seed and traffic.
 */
export class FaultyLine implements Transport {
  readonly name = 'the faulty line';
  /** chunks that the host wrote: one per frame */
  writes = 0;
  private readonly toBoard: Direction;
  private readonly fromBoard: Direction;
  private cutOff = false;

  /** @param rate of faults per byte, 0 to 1; @param seed of their choice */
  constructor(
    private readonly line: Transport,
    rate: number,
    seed: number,
  ) {
    this.toBoard = new Direction(rate, randomNumbers(seed));
    this.fromBoard = new Direction(rate, randomNumbers(seed + 1));
  }

  /** Bytes and chunks that were tampered with. */
  get faults(): number {
    return this.toBoard.faults + this.fromBoard.faults;
  }

  /** From now on nothing arrives on either side. */
  cut(): void {
    this.cutOff = true;
  }

  async write(bytes: Uint8Array): Promise<void> {
    this.writes++;
    if (this.cutOff) return;
    await Promise.all(this.toBoard.pass(bytes).map((chunk) => this.line.write(chunk)));
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.line.onData((bytes) => {
      if (!this.cutOff) this.fromBoard.pass(bytes).forEach(listener);
    });
  }

  onClose(listener: () => void): void {
    this.line.onClose(listener);
  }

  close(): Promise<void> {
    return this.line.close();
  }
}

class Direction {
  faults = 0;
  private late: { readonly chunk: Uint8Array; left: number }[] = [];

  constructor(
    private readonly rate: number,
    /** in [0, 1) */
    private readonly random: () => number,
  ) {}

  /** What arrives when `bytes` are sent. */
  pass(bytes: Uint8Array): Uint8Array[] {
    const chunk = this.tamper(bytes);
    const arriving = this.late.filter((item) => --item.left === 0);
    this.late = this.late.filter(({ left }) => left > 0);
    const chunks = arriving.map((item) => item.chunk);
    if (this.random() >= 10 * this.rate) return [chunk, ...chunks];
    this.faults++;
    this.late.push({ chunk, left: 1 + this.below(LATEST) });
    return chunks;
  }

  private tamper(bytes: Uint8Array): Uint8Array {
    return Uint8Array.from(
      Array.from(bytes).flatMap((byte) => {
        if (this.random() >= this.rate) return [byte];
        this.faults++;
        const flipped = byte ^ (1 << this.below(8));
        return [[flipped], [], [byte, byte]][this.below(3)]!;
      }),
    );
  }

  /** A whole number from 0 to `limit` − 1. */
  private below(limit: number): number {
    return Math.floor(this.random() * limit);
  }
}
