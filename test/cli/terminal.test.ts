/** What the verbs print at a terminal, in a pipe, and in the formats that were asked for. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { saveTable } from '../../builder/table-file.js';
import { widthOf } from '../../cli/text/width.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { Lut } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';
import { tableOfModel } from '../support/tables.js';
import { benchesWords } from '../../cli/terminal/progress.js';
import { atTerminal } from '../support/terminal.js';

const KWS = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const VWW = join(PACKAGE_ROOT, 'test/models/vww_96_int8.tflite');
/** Of the tests' own colours nothing reaches the command. */
const PLAIN = { NO_COLOR: undefined, FORCE_COLOR: undefined };
const CODES = /\x1b\[\d+m/; // eslint-disable-line no-control-regex

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  const board = loadBoard('stm32f4');
  saveTable(tableOfModel(readFileSync(KWS), board), join(folder, 'kws.json'));
  saveTable(tableOfModel(readFileSync(VWW), board), join(folder, 'vww.json'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('at a terminal', () => {
  const verbs = [
    { words: ['boards'], says: /stm32h7/ },
    { words: ['boards', '--connected'], says: /serial port/ },
    { words: ['doctor', '--board', 'stm32h7'], says: /cmake/ },
    { words: ['ops'], says: /builtin/ },
    { words: ['tables'], says: /Worth/ },
    { words: ['show', 'kws.json'], says: /DEPTHWISE_CONV_2D/ },
    { words: ['show', 'kws.json', '--case', 'CONV_2D'], says: /CONV_2D int8/ },
    { words: ['show', 'kws.json', '--case', 'SOFTMAX'], says: /Interval|Median/ },
    { words: ['predict', KWS, '--table', 'kws.json'], says: /Total/ },
    { words: ['predict', KWS, '--table', 'kws.json', 'vww.json'], says: /vww/ },
    { words: ['predict', VWW, '--table', 'kws.json'], says: /TABLE_MISSING/ },
    { words: ['nosuch'], says: /USAGE_ARGUMENTS/ },
  ];
  const widths = [40, 80];

  it.each(verbs.flatMap((verb) => widths.map((columns) => ({ ...verb, columns }))))(
    '$words at $columns columns is no wider than it',
    async ({ words, says, columns }) => {
      const { lines } = await atTerminal(lut, words, { columns, cwd: folder, env: { NO_COLOR: '1' } });
      expect(lines.join(' ')).toMatch(says);
      for (const line of lines) {
        // a path, or a command that is to be copied, stays on one line
        const whole = /^ *(lut |\S*\/)/.test(line);
        if (!whole) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
      }
    },
  );

  it('is coloured, and plain where NO_COLOR or TERM=dumb says so', async () => {
    const show = (env: NodeJS.ProcessEnv) => atTerminal(lut, ['boards'], { columns: 80, env });
    expect((await show({ CI: '' })).lines.join('')).toMatch(CODES);
    expect((await show({ NO_COLOR: '1' })).lines.join('')).not.toMatch(CODES);
    expect((await show({ TERM: 'dumb' })).lines.join('')).not.toMatch(CODES);
  });

  it('is as wide as usual where the terminal does not say how wide it is', async () => {
    const { lines } = await atTerminal(lut, ['boards'], { columns: 0, env: { NO_COLOR: '1' } });
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(80);
    expect(lines[0]).toMatch(/^Board +Device/);
  });

  it('colours each stream by what that stream is', async () => {
    const failing = ['predict', VWW, '--table', 'kws.json'];
    const other = join(folder, 'other');
    const onlyErrors = await atTerminal(lut, failing, { columns: 80, cwd: folder, redirect: `> ${other}` });
    expect(onlyErrors.lines[0]).toMatch(/^lut: \x1b\[31mTABLE_MISSING\x1b\[39m: /); // eslint-disable-line no-control-regex
    expect(readFileSync(other, 'utf8')).toContain('\tOperator\t');
    expect(readFileSync(other, 'utf8')).not.toMatch(CODES);
    const onlyResult = await atTerminal(lut, failing, { columns: 80, cwd: folder, redirect: `2> ${other}` });
    expect(onlyResult.lines.join('')).toMatch(CODES);
    expect(readFileSync(other, 'utf8')).toMatch(/^lut: TABLE_MISSING: .*\.\n {5}\S.*\n$/);
  });
});

describe('in a pipe', () => {
  it('is plain, also on a CI server', async () => {
    const { stdout } = await lut.run(['doctor', '--board', 'stm32h7'], { env: { ...PLAIN, CI: '1' } });
    expect(stdout).toContain('stm32h7\tcmake\tcmake version');
    expect(stdout).not.toMatch(CODES);
    const { stderr } = await lut.run(['nosuch'], { env: { ...PLAIN, CI: '1' } });
    expect(stderr).not.toMatch(CODES);
  });

  it('is coloured where FORCE_COLOR says so, unless NO_COLOR does', async () => {
    const failure = async (env: NodeJS.ProcessEnv) => (await lut.run(['nosuch'], { env })).stderr;
    expect(await failure({ ...PLAIN, FORCE_COLOR: '1' })).toMatch(CODES);
    expect(await failure({ ...PLAIN, FORCE_COLOR: '0' })).not.toMatch(CODES);
    expect(await failure({ NO_COLOR: '1', FORCE_COLOR: '1' })).not.toMatch(CODES);
  });
});

describe('progress', () => {
  it('says what each bench of a fleet has done, of a large one for some', () => {
    const of = (count: number) => new Map(Array.from({ length: count }, (_, i) => [`b${i}`, i * i]));
    expect(benchesWords(new Map([...of(3)].reverse()))).toBe('b0 0, b1 1, b2 4');
    expect(benchesWords(of(5))).toBe('b0 0, b1 1, b2 4, b3 9, b4 16');
    expect(benchesWords(of(9))).toBe('b0 0, b1 1, b2 4, b3 9, b4 16, 4 more');
  });
});

describe('an empty text', () => {
  it.each([
    [['show', ''], '<table> is given an empty text'],
    [['predict', '', '--board', 'stm32h7'], '<model> is given an empty text'],
    [['predict', KWS, '--table', ''], '--table is given an empty text'],
    [['show', 'kws.json', '--svg='], '--svg is given an empty text'],
  ])('is no path: %j', async (words, says) => {
    const ended = await lut.run([...words, '--json'], { cwd: folder });
    expectRefusal(ended, ['USAGE_ARGUMENTS', says, 'Check the variables of your shell']);
  });
});

describe('--format', () => {
  const predicting = ['predict', KWS, '--table', 'kws.json'];

  it('csv prints the table alone on standard output, and the sentences on standard error', async () => {
    const { status, stdout, stderr } = await lut.run([...predicting, '--format', 'csv'], { cwd: folder });
    expect(status).toBe(0);
    const rows = stdout.split('\n').map((line) => line.split(','));
    expect(rows[0]!.slice(0, 3)).toEqual(['#', 'Operator', 'instructions']);
    expect(rows).toHaveLength(14);
    for (const row of rows.slice(1)) expect(row[2]).toMatch(/^\d+(\.\d+)?$/);
    expect(stderr).toContain('Total ');
    const quiet = await lut.run([...predicting, '--format', 'csv', '--quiet'], { cwd: folder });
    expect(quiet).toEqual({ status, stdout, stderr: '' });
  });

  it('md prints Markdown, before or after the verb', async () => {
    const { stdout } = await lut.run(['--format', 'md', ...predicting], { cwd: folder });
    expect(stdout).toContain('\n| ---: | --- | ---: |');
    expect(stdout).toMatch(/\n\nTotal [\d,]+ instructions/);
    const after = await lut.run([...predicting, '--format', 'md'], { cwd: folder });
    expect(after.stdout).toBe(stdout);
  });

  it('is what it is at a terminal too', async () => {
    const { lines } = await atTerminal(lut, ['boards', '--format', 'csv'], { columns: 80 });
    const { stdout } = await lut.run(['boards', '--format', 'csv']);
    expect(lines.join('\n')).toBe(stdout);
  });

  it('is refused beside --json, and where there is no such format', async () => {
    expectRefusal(await lut.run(['boards', '--json', '--format', 'csv']), [
      'USAGE_ARGUMENTS',
      '--json and --format exclude each other',
      'Leave one of them out',
    ]);
    const { status, stderr } = await lut.run(['boards', '--format', 'xml']);
    expect(status).toBe(2);
    expect(stderr).toContain('csv, md');
  });
});

describe('--quiet', () => {
  const profiling = ['profile', '--board', 'rpi3', '--port', 'emulator', '--case', 'LOGISTIC', '--again'];

  it('leaves progress out, and nothing else', async () => {
    const terminal = { columns: 80, cwd: folder, env: { NO_COLOR: '1' } };
    const told = await atTerminal(lut, profiling, terminal);
    expect(told.lines.join('\n')).toMatch(/Profiling .*\d %/);
    const quiet = await atTerminal(lut, [...profiling, '--quiet'], terminal);
    expect(quiet.status).toBe(0);
    expect(quiet.lines[0]).toMatch(/^rpi3: \d+ runs measured/);
    expect((await lut.run(['nosuch', '--quiet'])).stderr).toContain('USAGE_ARGUMENTS');
  });
});
