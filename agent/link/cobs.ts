/**
 * Consistent Overhead Byte Stuffing (Cheshire and Baker, 1999): rewrites any bytes without zeros, so that a
 * zero can delimit frames. Blocks of at most 254 bytes are each led by their length plus one; every block
 * but a full one ends in a zero that is not sent.
 */

const FULL_BLOCK = 0xff;

/** Most bytes that `length` bytes can grow to. */
export function cobsLimit(length: number): number {
  return length + Math.max(1, Math.ceil(length / (FULL_BLOCK - 1)));
}

/** Data without zeros. A full block at the very end is not followed by an empty one. */
export function cobsEncode(data: Uint8Array): Uint8Array {
  const encoded = new Uint8Array(cobsLimit(data.length));
  let block = 0;
  let end = 1;
  for (const byte of data) {
    if (end - block === FULL_BLOCK) {
      encoded[block] = FULL_BLOCK;
      block = end++;
    }
    if (byte === 0) {
      encoded[block] = end - block;
      block = end++;
    } else {
      encoded[end++] = byte;
    }
  }
  encoded[block] = end - block;
  return encoded.subarray(0, end);
}

/** What was encoded, or undefined where a block reaches beyond the end. `encoded` holds no zeros. */
export function cobsDecode(encoded: Uint8Array): Uint8Array | undefined {
  const data = new Uint8Array(encoded.length);
  let length = 0;
  let block = 0;
  while (block < encoded.length) {
    const code = encoded[block]!;
    const end = block + code;
    if (end > encoded.length) return undefined;
    data.set(encoded.subarray(block + 1, end), length);
    length += code - 1;
    if (code !== FULL_BLOCK && end < encoded.length) length++;
    block = end;
  }
  return data.subarray(0, length);
}
