import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadBoard } from '../../boards/catalogue.js';
import { saveTable } from '../../builder/table-file.js';
import { tableHash, type Table } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { loadSpace } from '../../model/space/load.js';
import { Lut } from '../support/lut.js';
import { expectRefusal } from '../support/refusal.js';
import { tableOfModel, tableOfSpace } from '../support/tables.js';

const SPACE = join(PACKAGE_ROOT, 'test/spaces/tiny.yaml');
const MODEL = join(PACKAGE_ROOT, 'test/models/kws_ref_model.tflite');
const F4 = loadBoard('stm32f4');
const A = tableOfSpace(loadSpace(SPACE), F4);
const N = A.entries.length;

let folder: string;
const lut = new Lut();

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  save('a.json', A);
  save('b.json', withFlavour(half(A), 'other'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function save(name: string, table: Table): string {
  saveTable({ ...table, hash: tableHash(table) }, join(folder, name));
  return name;
}

/** Half of each count, and for one case twice as much. */
function half(table: Table): Table {
  const entries = table.entries.map((entry, index) => {
    const count = (index === 2 ? 2 : 0.5) * entry.median;
    return { ...entry, median: count, mean: count, p05: count, p95: count, min: count, max: count };
  });
  return { ...table, entries };
}

function withFlavour(table: Table, flavour: string): Table {
  return { ...table, configuration: { ...table.configuration, flavour } };
}

const run = (...args: string[]) => lut.run(['compare', ...args], { cwd: folder });
const json = (...args: string[]) => lut.output('compare', ['compare', ...args], { cwd: folder });

describe('lut compare', () => {
  it('says what each table is, the ratios by kind, and where each loses', async () => {
    const { stdout, status } = await run('a.json', 'b.json', '--n', '0');
    expect(status).toBe(0);
    expect(stdout).toContain(`A\tstm32f4\tbuiltin/reference\t${N}\t0\t0\t0\t0\tinstructions\ta.json`);
    expect(stdout).toMatch(new RegExp(`^B / A\tall of them\t${N}\t0\\.\\d{3}\t0\\.500\t2\\.000$`, 'm'));
    expect(stdout).toContain(`A takes more than B in ${N - 1} of the ${N} cases that can be compared`);
    expect(stdout).toContain('B takes more than A in 1 of the');
    expect(stdout).toMatch(new RegExp(`^${A.entries[2]!.key.replace(/[^\w ]/g, '.')}\t.*\tA\t2\\.000$`, 'm'));
  });

  it('prints all of it as one object that follows its schema', async () => {
    const { tables, kinds, cases, losses, networks } = await json(
      'a.json',
      'b.json',
      '--space',
      SPACE,
      '--n',
      '5',
    );
    expect(tables.map(({ table, flavour, only }) => [table, flavour, only])).toEqual([
      ['a.json', 'reference', 0],
      ['b.json', 'other', 0],
    ]);
    expect(kinds.at(-1)).toMatchObject({ kind: null, cases: N, least: 0.5, most: 2 });
    expect(cases).toHaveLength(N);
    expect(losses).toMatchObject([{ cases: N - 1 }, { cases: 1, worst: [{ factor: 2, best: 'a.json' }] }]);
    expect(losses[0]!.worst).toHaveLength(Math.min(10, N - 1));
    expect(networks).toMatchObject({ n: 5, seed: 1, tables: [{}, { unpredicted: 0, ratios: { n: 5 } }] });
  });

  it('compares models, and says what is missing of them', async () => {
    const other = save('model.json', withFlavour(half(tableOfModel(readFileSync(MODEL), F4)), 'other'));
    const base = save('base.json', tableOfModel(readFileSync(MODEL), F4));
    const { models, networks, remarks } = await json(base, other, 'a.json', '--model', MODEL);
    const [first, second, third] = models[0]!.predictions;
    expect(second!.ratio).toBeCloseTo(second!.total! / first!.total!, 12);
    expect(third).toMatchObject({ total: null, ratio: null });
    expect(third!.missing).toBeGreaterThan(0);
    expect(networks).toBeNull();
    expect(remarks.join('\n')).toContain('named with --space');
    const { stdout } = await run(base, other, '--model', MODEL, '--n', '0');
    expect(stdout).toMatch(/^kws_ref_model\tB\t[\d,]+\t.*\t0\.\d{3}\t0\t0\tyes$/m);
  });

  it('says what cannot be compared', async () => {
    save('cycles.json', { ...A, unit: 'cycles' });
    const { stdout } = await run('a.json', 'cycles.json', '--n', '0');
    expect(stdout).toContain('Cycles and instructions do not compare');
    expect(stdout).not.toContain('B / A');
    expect(stdout).not.toContain('takes more than');

    save('rpi3.json', tableOfSpace(loadSpace('edgenas-vww-48'), loadBoard('rpi3')));
    const { remarks, tables } = await json('a.json', 'rpi3.json');
    expect(remarks.join('\n')).toContain('tells of code, and nothing of time');
    expect(remarks.join('\n')).toContain('The tables are of different spaces');
    expect(tables[1]!.only).toBeGreaterThan(0);

    const large = tableOfSpace(loadSpace('edgenas-vww'), F4);
    expect(large.infeasible).not.toEqual([]);
    save('f4.json', large);
    save('h7.json', tableOfSpace(loadSpace('edgenas-vww'), loadBoard('stm32h7')));
    const two = await json('f4.json', 'h7.json', '--n', '3');
    expect(two.remarks).toContain(
      `stm32f4 cannot run ${large.infeasible.length} cases that another table has a count of: no ratio there (A).`,
    );
    expect(two.networks!.tables[1]!.fitting).toBe(two.networks!.drawn);
  });

  it('leaves out cases that take little', async () => {
    const most = Math.max(...A.entries.map(({ median }) => median));
    const { cases, at_least: atLeast, tables } = await json('a.json', 'a.json', '--at-least', String(most));
    expect(cases.every(({ cells }) => cells[0]!.count === most)).toBe(true);
    expect(tables[0]!.measured).toBe(cases.length);
    expect(atLeast).toBe(most);
    const { stdout, status } = await run('a.json', 'b.json', '--n', '0', '--at-least', '99999999999');
    expect(status).toBe(0);
    expect(stdout).toContain('No case is left to compare.');
  });

  it('draws every case, with a panel for each table that can be compared', async () => {
    save('cycles.json', { ...A, unit: 'cycles' });
    await run('a.json', 'b.json', 'a.json', 'cycles.json', '--space', SPACE, '--n', '5', '--svg', 'c.svg');
    const svg = readFileSync(join(folder, 'c.svg'), 'utf8');
    expect(svg.match(/<circle /g)).toHaveLength(2 * N);
    expect(svg).toContain('>B / A<');
    expect(svg).toContain('>C / A<');
    expect(svg).not.toContain('>D / A<');
    expect(svg).toContain('5 random networks');
    expect(svg).toContain('counts cycles: no ratio to A can be taken');
    expect(svg).not.toContain('NaN');
  });

  it('refuses what is no table, one table alone, and a picture in the place of something else', async () => {
    const text = readFileSync(join(folder, 'a.json'), 'utf8');
    writeFileSync(join(folder, 'tampered.json'), text.replace(/"median":(\d+)/, '"median":1$1'));
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const refused = (...args: string[]) => run(...args, '--json');
    expectRefusal(await refused('a.json', 'tampered.json'), ['TABLE_CORRUPT', 'does not have the hash', '']);
    expectRefusal(await refused('a.json', 'notes.txt'), ['TABLE_CORRUPT', 'notes.txt', '']);
    expectRefusal(await refused('a.json', 'none.json'), ['FILE_MISSING', 'none.json', '']);
    expectRefusal(await refused('a.json'), ['USAGE_ARGUMENTS', 'others', '']);
    expectRefusal(await refused('a.json', 'b.json', '--svg', 'notes.txt'), ['FILE_EXISTS', 'notes.txt', '']);
    expectRefusal(await refused('a.json', 'b.json', '--space', 'none'), ['MODEL_SPACE', 'none', '']);
    expectRefusal(await refused('a.json', 'b.json', '--cases', '-1'), ['USAGE_NUMBER', '--cases', '']);
    expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine');
  });

  it('shows texts of others as text', async () => {
    save('evil.json', withFlavour(A, '<script>\u001b[31m'));
    const { stdout } = await run('a.json', 'evil.json', '--n', '0', '--svg', 'evil.svg');
    expect(stdout).not.toContain('\u001b');
    const svg = readFileSync(join(folder, 'evil.svg'), 'utf8');
    expect(svg).not.toContain('<script>');
    expect(svg).not.toContain('\u001b');
  });
});
