import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSamples, encodeSamples } from '../../store/samples.js';
import { lutError } from '../support/lut-error.js';

const sample = fc.oneof(fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff), fc.nat(50));
const samples = fc
  .array(fc.tuple(sample, fc.integer({ min: 1, max: 300 })), { maxLength: 20 })
  .map((runs) => Uint32Array.from(runs.flatMap(([value, times]) => Array<number>(times).fill(value))));

describe('coded samples', () => {
  it('are read back, whatever they are', () => {
    fc.assert(
      fc.property(samples, (list) => {
        expect(decodeSamples(encodeSamples(list), list.length)).toEqual(list);
      }),
      { seed: 1 },
    );
  });

  it('are the bytes of the link protocol', () => {
    expect([...encodeSamples(Uint32Array.of(300, 300, 300, 301))]).toEqual([0xd8, 0x04, 0x00, 0x01, 0x02]);
    expect([...encodeSamples(Uint32Array.of(0, 0))]).toEqual([0x00, 0x01]);
  });

  it('of a deterministic counter take a few bytes for any number', () => {
    expect(encodeSamples(new Uint32Array(1000).fill(123_456_789)).length).toBeLessThanOrEqual(8);
  });

  it('are refused when cut short, too long, or promising more than there are', () => {
    const bytes = encodeSamples(Uint32Array.of(5, 5, 5, 900));
    const corrupt = lutError('STORE_CORRUPT');
    expect(() => decodeSamples(bytes.slice(0, -1), 4)).toThrowError(corrupt);
    expect(() => decodeSamples(Uint8Array.of(...bytes, 0), 4)).toThrowError(corrupt);
    expect(() => decodeSamples(bytes, 2)).toThrowError(corrupt);
    expect(() => decodeSamples(Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x80, 0x01), 1)).toThrowError(corrupt);
  });
});
