import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatBytes, formatCount, formatDuration, formatRange } from '../../common/format.js';

describe('formatCount', () => {
  it('writes what the American locale does', () => {
    const numbers = fc.oneof(fc.integer(), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    fc.assert(
      // of zero with a sign the locale keeps it
      fc.property(
        numbers.filter((value) => Math.abs(value) >= 0.05 || Object.is(value, 0)),
        (value) => {
          expect(formatCount(value)).toBe(value.toLocaleString('en-US', { maximumFractionDigits: 1 }));
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  it.each([
    [0, '0'],
    [999, '999'],
    [1000, '1,000'],
    [1234567.25, '1,234,567.3'],
    [-1234.5, '-1,234.5'],
    [0.96, '1'],
  ])('%d is %s', (value, text) => expect(formatCount(value)).toBe(text));
});

it('a range has whole ends, and is one figure where they are the same', () => {
  expect(formatRange(1234.4, 5678.6)).toBe('1,234 – 5,679');
  expect(formatRange(25_564_458.6, 25_564_459.4)).toBe('25,564,459');
});

it('sizes are in multiples of 1024', () => {
  expect([0, 10239, 10240, 1024 ** 2, 10 * 1024 ** 2].map(formatBytes)).toEqual([
    ...['0 B', '10,239 B', '10 KB', '1,024 KB', '10 MB'],
  ]);
});

it('durations are in the units that people say', () => {
  expect([0.4, 59, 200, 3900].map(formatDuration)).toEqual(['0 s', '59 s', '3 min 20 s', '1 h 5 min']);
});
