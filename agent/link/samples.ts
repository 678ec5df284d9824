import { PayloadReader } from './payload.js';
import { SAMPLES_LIMIT } from './protocol.js';

/** A part of the samples of one TIME. */
export interface SamplePart {
  /** index of the first sample of this part */
  readonly first: number;
  /** ticks, u32 */
  readonly ticks: Uint32Array;
}

/**
 * Reads a SAMPLES reply: the differences of successive samples, the first against 0, modulo 2^32, as zigzag
 * LEB128; a difference of 0 is followed by the number of further zero differences.
 * @throws FIRMWARE_MALFORMED where it holds fewer or more samples than it says
 */
export function parseSamples(payload: Uint8Array): SamplePart {
  const reader = new PayloadReader(payload, 'SAMPLES');
  const first = reader.u16();
  const count = reader.u16();
  if (count > SAMPLES_LIMIT) throw reader.malformed(`says it holds ${count} samples`);
  const ticks = new Uint32Array(count);
  let last = 0;
  let filled = 0;
  while (filled < count) {
    const difference = unzigzag(reader.varint());
    const repeats = difference === 0 ? reader.varint() : 0;
    if (repeats >= count - filled) throw reader.malformed(`holds more than its ${count} samples`);
    last = (last + difference) >>> 0;
    ticks.fill(last, filled, filled + 1 + repeats);
    filled += 1 + repeats;
  }
  reader.end();
  return { first, ticks };
}

function unzigzag(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}
