/**
 * The compact form of a fill's samples: the same coding that the link uses (docs/link-protocol.md), over the
 * whole array. Differences to the predecessor (the first against 0, wrapping at 32 bits) as zigzag LEB128; a
 * difference of 0 is followed by a varint holding how many further zero differences follow it.
 */
import { LutError } from '../common/errors.js';

/** A varint of 32 bits takes at most five bytes. */
const MAX_VARINT = 5;

/** Codes raw tick counts. Equal samples cost next to nothing, jittering ones one or two bytes each. */
export function encodeSamples(samples: Uint32Array): Uint8Array {
  const bytes = new Uint8Array(samples.length * MAX_VARINT * 2);
  let end = 0;
  const put = (value: number): void => {
    for (; value >= 0x80; value >>>= 7) bytes[end++] = (value & 0x7f) | 0x80;
    bytes[end++] = value;
  };
  let previous = 0;
  for (let i = 0; i < samples.length; i++) {
    const sample = samples[i] ?? 0;
    const difference = (sample - previous) | 0;
    put(((difference << 1) ^ (difference >> 31)) >>> 0);
    if (difference === 0) {
      const first = i;
      while (i + 1 < samples.length && samples[i + 1] === sample) i++;
      put(i - first);
    }
    previous = sample;
  }
  return bytes.slice(0, end);
}

/** Reads `count` samples back. @throws STORE_CORRUPT unless the bytes hold exactly that many */
export function decodeSamples(bytes: Uint8Array, count: number): Uint32Array {
  const samples = new Uint32Array(count);
  let at = 0;
  const take = (): number => {
    let value = 0;
    for (let shift = 0; shift < 7 * MAX_VARINT; shift += 7) {
      const byte = bytes[at++];
      if (byte === undefined) break;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value >>> 0;
    }
    throw corrupt();
  };
  let sample = 0;
  let filled = 0;
  while (filled < count) {
    const zigzag = take();
    sample = (sample + ((zigzag >>> 1) ^ -(zigzag & 1))) >>> 0;
    samples[filled++] = sample;
    if (zigzag === 0) {
      const further = take();
      if (further > count - filled) throw corrupt();
      samples.fill(sample, filled, filled + further);
      filled += further;
    }
  }
  if (at !== bytes.length) throw corrupt();
  return samples;
}

function corrupt(): LutError {
  return new LutError(
    'STORE_CORRUPT',
    'The database holds samples that cannot be read back.',
    'Restore the database from a copy, or profile again into a new one (--db).',
  );
}
