import type { Transport } from '../agent/link/transport.js';

/** A start bit, eight bits and a stop bit. */
const BITS_PER_BYTE = 10;

/** A line as slow as a UART: in each direction a chunk arrives when its last bit would have. */
export class PacedLine implements Transport {
  readonly name: string;
  private readonly toBoard: Direction;
  private readonly fromBoard: Direction;

  /** @param baud bits per second */
  constructor(
    private readonly line: Transport,
    baud: number,
  ) {
    this.name = `${line.name} at ${baud} baud`;
    this.toBoard = new Direction(baud);
    this.fromBoard = new Direction(baud);
  }

  async write(bytes: Uint8Array): Promise<void> {
    await this.toBoard.pass(bytes.length);
    await this.line.write(bytes);
  }

  onData(listener: (bytes: Uint8Array) => void): void {
    this.line.onData((bytes) => void this.fromBoard.pass(bytes.length).then(() => listener(bytes)));
  }

  onClose(listener: () => void): void {
    this.line.onClose(listener);
  }

  close(): Promise<void> {
    return this.line.close();
  }
}

class Direction {
  /** when the last byte so far has passed, ms as performance.now() gives them */
  private freeAt = 0;

  constructor(private readonly baud: number) {}

  /** Resolves when so many more bytes have passed, in the order of the calls. */
  pass(bytes: number): Promise<void> {
    const now = performance.now();
    this.freeAt = Math.max(now, this.freeAt) + (1000 * BITS_PER_BYTE * bytes) / this.baud;
    return new Promise((resolve) => setTimeout(resolve, this.freeAt - now));
  }
}
