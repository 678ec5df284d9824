import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bad, good, type Cell } from '../../cli/text/cell.js';
import { drawTable, type Paint } from '../../cli/text/drawn-table.js';
import { csvTable, markdownTable, tabbedTable } from '../../cli/text/plain-tables.js';
import { widthOf } from '../../cli/text/width.js';
import { wrapCell, wrapProse } from '../../cli/text/wrap.js';

const same = (text: string): string => text;
const PLAIN: Paint = { bold: same, gray: same, green: same, red: same };
const MARKED: Paint = {
  bold: (text) => `*${text}*`,
  gray: same,
  green: (text) => `+${text}+`,
  red: (text) => `-${text}-`,
};

const HEADERS = ['Operator', '>Cases', '>Too big', '>MACs', 'Source'];
const ROWS: Cell[][] = [
  ['CONV_2D', '262', '0', '9,216 – 14,155,776', 'measured on the board'],
  ['DEPTHWISE_CONV_2D', '16', '0', '5,184 – 1,990,656', 'measured'],
];

describe('a table on a terminal', () => {
  it('stands in columns as wide as what is in them, where there is room', () => {
    expect(drawTable({ headers: HEADERS, rows: ROWS }, 80, PLAIN)).toEqual([
      'Operator           Cases  Too big                MACs  Source',
      '─'.repeat(76),
      'CONV_2D              262        0  9,216 – 14,155,776  measured on the board',
      'DEPTHWISE_CONV_2D     16        0   5,184 – 1,990,656  measured',
    ]);
  });

  it('leaves out zeros, then breaks titles, texts and ranges, but no figure', () => {
    expect(drawTable({ headers: HEADERS, rows: ROWS }, 50, PLAIN)).toEqual([
      'Operator           Cases         MACs  Source',
      '─'.repeat(50),
      'CONV_2D              262      9,216 –  measured on',
      '                           14,155,776  the board',
      'DEPTHWISE_CONV_2D     16      5,184 –  measured',
      '                            1,990,656',
    ]);
  });

  it('becomes a list for each row where columns would be too narrow', () => {
    expect(drawTable({ headers: HEADERS, rows: ROWS }, 30, PLAIN)).toEqual([
      'Operator  CONV_2D',
      'Cases     262',
      'MACs      9,216 – 14,155,776',
      'Source    measured on the',
      '          board',
      '',
      'Operator  DEPTHWISE_CONV_2D',
      'Cases     16',
      'MACs      5,184 – 1,990,656',
      'Source    measured',
    ]);
  });

  it('leaves out columns in which no row says anything', () => {
    const rows = [
      ['a', '', '1'],
      ['b', '', '2'],
    ];
    expect(drawTable({ headers: ['Name', 'Nothing', '>n'], rows }, 80, PLAIN)).toEqual([
      'Name  n',
      '───────',
      'a     1',
      'b     2',
    ]);
  });

  it('indents the further lines of a name that is broken', () => {
    const row = ['CONV_2D int8 in=1x96x96x3 out=1x48x48x16', '1,234,567'];
    const rows = [row, row, row];
    expect(drawTable({ headers: ['Case', '>count'], rows }, 40, PLAIN).slice(0, 4)).toEqual([
      'Case                               count',
      '─'.repeat(40),
      'CONV_2D int8 in=1x96x96x3      1,234,567',
      '  out=1x48x48x16',
    ]);
  });

  it('is coloured without getting wider', () => {
    const rows = [
      ['cmake', good('3.25')],
      ['qemu', bad('missing')],
    ];
    expect(drawTable({ headers: ['Tool', 'Found'], rows }, 80, MARKED)).toEqual([
      '*Tool*   *Found*',
      '──────────────',
      'cmake  +3.25+',
      'qemu   -missing-',
    ]);
  });

  it('is never wider than the terminal, and loses no figure', () => {
    const figure = fc.integer({ min: 0, max: 10 ** 9 }).map((n) => n.toLocaleString('en'));
    const name = fc.stringMatching(/^[a-z_/-]{1,40}( [a-z=]{1,20}){0,4}$/);
    const row = fc.tuple(name, figure, fc.constantFrom('深さ', '', '0'), figure, name);
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), fc.integer({ min: 24, max: 130 }), (rows, width) => {
        const lines = drawTable({ headers: ['Name', '>Count', 'x', '>MACs', 'Source'], rows }, width, PLAIN);
        expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(width);
        const text = lines.join('\n');
        for (const [, count, , macs] of rows) for (const n of [count, macs]) expect(text).toContain(n);
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});

describe('prose', () => {
  it('is broken between words, and not between a figure and its unit', () => {
    expect(wrapProse('Arena 22 KB of 112 KB, 10 % of it.', 14)).toEqual([
      'Arena 22 KB of',
      '112 KB, 10 %',
      'of it.',
    ]);
  });

  it('keeps a command and a path on one line, so that they can be copied', () => {
    expect(wrapProse('Build one: lut build --board stm32h7 --port emulator, or look.', 20)).toEqual([
      'Build one:',
      'lut build --board stm32h7 --port emulator,',
      'or look.',
    ]);
    expect(wrapProse('In runs/edgenas-vww-stm32h7 it is.', 20, '  ')).toEqual([
      'In',
      '  runs/edgenas-vww-stm32h7',
      '  it is.',
    ]);
  });

  it('breaks a name in a cell at its joints, and anywhere if it has none', () => {
    expect(wrapCell('luts/stm32h7-edgenas-vww.json', 12)).toEqual([
      'luts/',
      'stm32h7-',
      'edgenas-vww.',
      'json',
    ]);
    expect(wrapCell('abcdefgh', 3)).toEqual(['abc', 'def', 'gh']);
    expect(wrapCell('深さ方向', 4)).toEqual(['深さ', '方向']);
  });
});

describe('a table for other programs', () => {
  it('has tabs between its fields, and nothing left out', () => {
    expect(tabbedTable({ headers: HEADERS, rows: ROWS })[1]).toBe(
      'CONV_2D\t262\t0\t9,216 – 14,155,776\tmeasured on the board',
    );
  });

  it('is CSV with counts that can be added up', () => {
    const rows = [
      ['a "b", c', '1,234,567', '-1,234.5', '9 – 10'],
      ['d', '12', '', bad('no; never')],
    ];
    expect(csvTable({ headers: ['Name', '>n', '>m', 'Range'], rows })).toEqual([
      'Name,n,m,Range',
      '"a ""b"", c",1234567,-1234.5,9 – 10',
      'd,12,,"no; never"',
    ]);
  });

  it.each(['=1+1', '+SUM(A1)', '-2+3', '@x', ' =1', '＝1'])('is CSV in which %s is no formula', (name) => {
    expect(csvTable({ headers: ['Name'], rows: [[name]] })[1]).toBe(`'${name}`);
  });

  it.each(['-12', '+0.123 %', '-1,234'])('leaves the number %s a number', (figure) => {
    expect(csvTable({ headers: ['n'], rows: [[figure]] })[1]).toBe(figure.replace(',', ''));
  });

  it('is Markdown that shows every text as it is', () => {
    const rows = [
      ['a|b', '1'],
      ['<b>*x*</b>', '2'],
      ['`[y](z)`', '3'],
    ];
    expect(markdownTable({ headers: ['Name', '>n'], rows })).toEqual([
      '| Name | n |',
      '| --- | ---: |',
      '| a\\|b | 1 |',
      '| &lt;b>\\*x\\*&lt;/b> | 2 |',
      '| \\`\\[y\\](z)\\` | 3 |',
    ]);
  });
});
