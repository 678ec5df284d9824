import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fillInt32, fillInt8 } from '../../model/fill.js';

const INT32_MIN = -(2 ** 31);
const INT32_MAX = 2 ** 31 - 1;

// The expected numbers were worked out with Python's integers from the definition in docs/link-protocol.md.
describe('fills', () => {
  it.each([
    [-128, 127, 0, [-47, 96, -5, -127, 102, 121, 58, 124]],
    [-127, 127, 1, [-47, 100, 102, -108, -23, 86, 31, 101]],
    [-3, 3, 0xffffffff, [-1, -3, -3, 3, 1, -1, 3, 3]],
    // The seed that the constant turns into 0, which the generator cannot leave: 1 is taken.
    [-128, 127, 0x9e3779b9, [-128, -124, 29, -110, 14, -84]],
  ])('of int8 in %i..%i with seed %i', (low, high, seed, expected) => {
    expect([...fillInt8(expected.length, low, high, seed)]).toEqual(expected);
  });

  it.each([
    [INT32_MIN, INT32_MAX, 42, [-777977039, -920362606, -404873159, 1492347765, -2043697445, 744704897]],
    [-70000, 123456, 7, [-8740, 120551, 48538, 68669, -12491, 30148]],
    [0, INT32_MAX, 123456789, [2020584616, 850387189, 412979741, 1897453858, 766196652, 286217907]],
  ])('of int32 in %i..%i with seed %i', (low, high, seed, expected) => {
    expect([...fillInt32(expected.length, low, high, seed)]).toEqual(expected);
  });

  it('of 100,000 elements', () => {
    expect(crc32(new Uint8Array(fillInt8(100_000, -127, 127, 99).buffer))).toBe(2416857363);
    expect(crc32(new Uint8Array(fillInt32(100_000, INT32_MIN, INT32_MAX, 99).buffer))).toBe(2831768972);
  });
});
