import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableJson } from '../../common/printable.js';

describe('printable', () => {
  it.each([
    ['a line\nof two', 'a line\\nof two'],
    ['\x1b[2J\x07', '\\u001b[2J\\u0007'],
    ['\x9b31m', '\\u009b31m'],
    ['\x7f', '\\u007f'],
    ['evil\u202egpj.exe', 'evil\\u202egpj.exe'],
    ['\u2066a\u2069\u200b\ufeff', '\\u2066a\\u2069\\u200b\\ufeff'],
    ['a\u2028b\u2029c', 'a\\u2028b\\u2029c'],
    ['half \ud83d', 'half \\ud83d'],
    ['\u{e0041}', '\\udb40\\udc41'],
    ['\ufffe', '\\ufffe'],
  ])('%j is shown as %s', (text, shown) => {
    expect(printable(text)).toBe(shown);
  });

  it('leaves what shows as itself', () => {
    for (const text of [
      'CONV_2D int8 in=1x96x96x3',
      'Größe – 5 µs, ρ ≥ 0.9',
      '深さ',
      'עברית',
      '😀',
      'C:\\new',
    ])
      expect(printable(text)).toBe(text);
  });
});

describe('printableJson', () => {
  it('says the same', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        const json = JSON.stringify([value, text, '\u202e\x9b\u2028'], null, 2);
        const shown = printableJson(json);
        expect(JSON.parse(shown)).toEqual(JSON.parse(json));
        expect(shown.split('\n').map(printable).join('\n')).toBe(shown);
      }),
      { seed: 1 },
    );
  });
});
