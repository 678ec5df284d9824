import { crc32 } from 'node:zlib';
import { cobsDecode, cobsEncode, cobsLimit } from './cobs.js';

/** One frame of docs/link-protocol.md. */
export interface Frame {
  /** u8 */
  readonly type: number;
  /** u16 */
  readonly sequence: number;
  readonly payload: Uint8Array;
}

/** Most bytes that one frame carries. */
export const PAYLOAD_LIMIT = 320;

const HEADER = 3;
const CRC = 4;
const ENCODED_LIMIT = cobsLimit(HEADER + PAYLOAD_LIMIT + CRC);

/** The bytes of a frame on the line: a zero, the encoded frame, a zero. */
export function encodeFrame({ type, sequence, payload }: Frame): Uint8Array {
  if (payload.length > PAYLOAD_LIMIT) throw new RangeError(`a frame cannot carry ${payload.length} bytes`);
  const body = new Uint8Array(HEADER + payload.length + CRC);
  const view = new DataView(body.buffer);
  view.setUint8(0, type);
  view.setUint16(1, sequence, true);
  body.set(payload, HEADER);
  view.setUint32(HEADER + payload.length, crc32(body.subarray(0, -CRC)), true);
  const encoded = cobsEncode(body);
  const line = new Uint8Array(encoded.length + 2);
  line.set(encoded, 1);
  return line;
}

function decodeBody(encoded: Uint8Array): Frame | undefined {
  const body = cobsDecode(encoded);
  if (!body || body.length < HEADER + CRC || body.length > HEADER + PAYLOAD_LIMIT + CRC) return undefined;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  if (view.getUint32(body.length - CRC, true) !== crc32(body.subarray(0, -CRC))) return undefined;
  return { type: view.getUint8(0), sequence: view.getUint16(1, true), payload: body.slice(HEADER, -CRC) };
}

/** What stood between two delimiters: a frame, or bytes that are none. */
export type Received = Frame | 'damaged';

/** Cuts a byte stream into frames. Keeps at most one frame's bytes, whatever arrives. */
export class FrameDecoder {
  private readonly encoded = new Uint8Array(ENCODED_LIMIT);
  /** bytes since the last delimiter, those beyond the limit counted but not kept */
  private length = 0;

  /** Takes the next bytes of the stream, returns what they completed. */
  push(bytes: Uint8Array): Received[] {
    const received: Received[] = [];
    let start = 0;
    while (start < bytes.length) {
      const zero = bytes.indexOf(0, start);
      const end = zero < 0 ? bytes.length : zero;
      this.keep(bytes.subarray(start, end));
      if (zero >= 0 && this.length > 0) {
        received.push(this.take());
      }
      start = end + 1;
    }
    return received;
  }

  private keep(part: Uint8Array): void {
    const room = Math.max(0, ENCODED_LIMIT - this.length);
    this.encoded.set(part.subarray(0, room), Math.min(this.length, ENCODED_LIMIT));
    this.length += part.length;
  }

  private take(): Received {
    const length = this.length;
    this.length = 0;
    if (length > ENCODED_LIMIT) return 'damaged';
    return decodeBody(this.encoded.subarray(0, length)) ?? 'damaged';
  }
}
