import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson } from '../../common/hash.js';

/** The same, by JSON's own means. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}

it('canonicalJson is JSON with sorted keys', () => {
  // integer-like names come first in every object of JavaScript, whatever order they are given in
  const name = fc.string().filter((text) => !/^\d+$/.test(text));
  const values = fc.anything({ key: name, withNullPrototype: false, maxDepth: 4 });
  const data = values.map((value) => JSON.parse(JSON.stringify(value ?? null) ?? 'null') as unknown);
  fc.assert(
    fc.property(data, (value) => {
      expect(canonicalJson(value)).toBe(sorted(value));
    }),
    { seed: 1 },
  );
});

it('canonicalJson leaves out fields that are undefined, and sorts at every depth', () => {
  expect(canonicalJson({ b: [{ d: 1, c: undefined, a: 'x' }, undefined], a: null })).toBe(
    '{"a":null,"b":[{"a":"x","d":1},null]}',
  );
});
