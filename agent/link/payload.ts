import { LutError } from '../../common/errors.js';

/** Reads the fields of one reply in order. Every read is checked. @throws FIRMWARE_MALFORMED */
export class PayloadReader {
  private readonly payload: Buffer;
  private at = 0;

  /** @param what names the message in errors, e.g. `HELLO` */
  constructor(
    payload: Uint8Array,
    readonly what: string,
  ) {
    this.payload = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength);
  }

  get remaining(): number {
    return this.payload.length - this.at;
  }

  u8(): number {
    return this.payload.readUInt8(this.advance(1));
  }

  u16(): number {
    return this.payload.readUInt16LE(this.advance(2));
  }

  i16(): number {
    return this.payload.readInt16LE(this.advance(2));
  }

  u32(): number {
    return this.payload.readUInt32LE(this.advance(4));
  }

  u64(): bigint {
    return this.payload.readBigUInt64LE(this.advance(8));
  }

  bytes(count: number): Uint8Array {
    const start = this.advance(count);
    return this.payload.subarray(start, start + count);
  }

  /** A length byte and that many bytes of UTF-8. */
  text(): string {
    const bytes = this.bytes(this.u8());
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      throw this.malformed('holds text that is not UTF-8');
    }
  }

  /** An unsigned LEB128 number of at most 32 bits. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 32; shift += 7) {
      const byte = this.u8();
      const bits = byte & 0x7f;
      if (shift === 28 && bits > 0x0f) break;
      value += bits * 2 ** shift;
      if (byte < 0x80) return value;
    }
    throw this.malformed('holds a number of more than 32 bits');
  }

  /** To be called after the last field: nothing may follow it. */
  end(): void {
    if (this.remaining > 0) throw this.malformed(`has ${this.remaining} bytes too many`);
  }

  malformed(how: string): LutError {
    return malformedReply(this.what, how);
  }

  private advance(count: number): number {
    if (count > this.remaining) throw this.malformed(`ends ${count - this.remaining} bytes early`);
    const start = this.at;
    this.at += count;
    return start;
  }
}

/** The error for a reply to `what` that cannot be. */
export function malformedReply(what: string, how: string): LutError {
  return new LutError(
    'FIRMWARE_MALFORMED',
    `The firmware's reply to ${what} ${how}.`,
    'Build and flash the firmware again; agent and firmware must be of one version.',
  );
}
