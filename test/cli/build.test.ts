import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boardIds, loadBoard } from '../../boards/catalogue.js';
import { neededRuns, planCases } from '../../builder/plan.js';
import { loadTable } from '../../builder/table-file.js';
import type { MeasuredEntry } from '../../builder/table.js';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { snakeCased } from '../../lab/json/snake-case.js';
import { configurationHash } from '../../model/configuration.js';
import { caseKey } from '../../model/cases/key.js';
import { caseMemory } from '../../model/case-models/memory.js';
import { distinctCases } from '../../model/space/architecture.js';
import { loadSpace } from '../../model/space/load.js';
import { spaceHash } from '../../model/space/space.js';
import { Store } from '../../store/store.js';
import { jsonOutput } from '../support/json-output.js';
import { Lut, type Ended } from '../support/lut.js';

const SPACE = join(PACKAGE_ROOT, 'test/spaces/small.yaml');
const CASES = distinctCases(loadSpace(SPACE));
const RUNS = neededRuns(CASES).length;
const BUILD = ['build', '--board', 'esp32c3', '--port', 'emulator', '--space', SPACE];

let folder: string;
let db: string;
let table: string;
const lut = new Lut();
let first: Ended;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
  db = join(folder, 'runs.db');
  table = join(folder, 'table.json');
  first = await lut.run([...BUILD, '--db', db, '--out', table, '--json']);
});
afterAll(() => rmSync(folder, { recursive: true }));

function measuredEntries(path: string): MeasuredEntry[] {
  return loadTable(path).entries.filter((entry) => entry.source === 'measured');
}

describe('lut build', () => {
  it('prints one JSON object, and nothing else', () => {
    expect(first.status, first.stderr).toBe(0);
    const result = jsonOutput('build', first.stdout);
    expect(result).toMatchObject({
      board: 'esp32c3',
      port: 'emulator',
      table,
      table_hash: loadTable(table).hash,
      unit: 'instructions',
      entries: CASES.length,
      infeasible: 0,
      profiled: RUNS,
    });
    expect(result.seconds).toBeGreaterThan(0);
  });

  it('writes a table that follows its schema, of every case of the space', () => {
    const schema = readFileSync(join(PACKAGE_ROOT, 'schemas/table.schema.json'), 'utf8');
    const valid = new Ajv().compile(JSON.parse(schema) as object);
    expect(valid(JSON.parse(readFileSync(table, 'utf8'))), JSON.stringify(valid.errors)).toBe(true);
    const { board, space, entries, infeasible } = loadTable(table);
    expect({ board, space, infeasible }).toEqual({
      board: 'esp32c3',
      space: { name: 'small', hash: spaceHash(loadSpace(SPACE)) },
      infeasible: [],
    });
    expect(entries.map(({ key }) => key)).toEqual(CASES.map(caseKey));
  });

  it('takes, on an instruction counter, three equal samples of each of three fills after one warm-up', () => {
    const entries = measuredEntries(table);
    expect(entries).toHaveLength(CASES.length);
    for (const entry of entries) expect(entry).toMatchObject({ n: 9, stop: 'three-equal' });
    const store = Store.open(db, { readonly: true });
    for (const { warmups, fills } of store.latestRuns(configurationHash(loadTable(table).configuration))) {
      expect(warmups).toBe(1);
      expect(fills.map(({ seed, samples }) => [seed, samples.length])).toEqual([
        [1, 3],
        [2, 3],
        [3, 3],
      ]);
    }
    store.close();
  });

  it('finds each case to take just the arena that was planned for it', () => {
    for (const { key, case: operatorCase, arena } of measuredEntries(table)) {
      const { persistent, scratch, tensors } = caseMemory(operatorCase).arena;
      expect({ key, arena }).toEqual({ key, arena: { persistent, scratch, tensors } });
    }
  });

  it('profiles nothing twice, and writes the same table again', async () => {
    const again = join(folder, 'again.json');
    expect(await lut.json([...BUILD, '--db', db, '--out', again])).toMatchObject({
      profiled: 0,
      entries: CASES.length,
    });
    expect(readFileSync(again, 'utf8')).toBe(readFileSync(table, 'utf8'));
  });

  it('takes exactly as many samples as --runs says, whatever other runs there are', async () => {
    const part = ['--case', 'ADD', 'MEAN', '--db', db, '--out', join(folder, 'runs.json')];
    const wanted = neededRuns(CASES.filter(({ kind }) => kind === 'ADD' || kind === 'MEAN')).length;
    const build = (...options: string[]) => lut.json([...BUILD, ...part, ...options]);
    const samples = () => measuredEntries(join(folder, 'runs.json')).map(({ n, stop }) => `${n} ${stop}`);

    expect(await build('--runs', '7')).toMatchObject({ profiled: wanted });
    expect(new Set(samples())).toEqual(new Set(['7 count']));
    expect(await build('--runs', '7')).toMatchObject({ profiled: 0 });

    expect(await build('--again')).toMatchObject({ profiled: wanted });
    expect(new Set(samples())).toEqual(new Set(['9 three-equal']));

    // the runs of 7 samples are no longer the newest ones
    expect(await build('--runs', '7')).toMatchObject({ profiled: 0 });
    expect(new Set(samples())).toEqual(new Set(['7 count']));
  });

  it('enters cases that do not fit the board with the bytes they need', async () => {
    const { memory } = loadBoard('stm32f4');
    const pattern = 'CONV_2D int8 in=1x48x48x16 out=1x48x48x';
    const cases = distinctCases(loadSpace('edgenas-vww')).filter((one) => caseKey(one).includes(pattern));
    const plan = planCases(cases, memory);
    expect([plan.feasible.length, plan.infeasible.length].every((count) => count > 0)).toBe(true);

    const result = await lut.json(
      ['build', '--board', 'stm32f4', '--port', 'emulator', '--case', pattern, '--db', join(folder, 'f4.db')],
      { cwd: folder },
    );
    const path = join('luts', 'stm32f4-edgenas-vww-instructions-part.json');
    expect(result).toMatchObject({
      table: path,
      entries: plan.feasible.length,
      infeasible: plan.infeasible.length,
    });
    expect(loadTable(join(folder, path)).infeasible).toEqual(plan.infeasible);
    for (const { memory: which, bytesNeeded } of plan.infeasible) {
      expect(bytesNeeded).toBeGreaterThan(memory[which]);
    }
  });
});

describe('lut profile', () => {
  it('measures into the database, and says what it knew', async () => {
    const part = ['profile', ...BUILD.slice(1), '--db', join(folder, 'part.db'), '--case', 'LOGISTIC'];
    const runs = neededRuns(CASES.filter(({ kind }) => kind === 'LOGISTIC')).length;
    const common = { board: 'esp32c3', port: 'emulator', unit: 'instructions', infeasible: 0 };
    expect(await lut.json(part)).toMatchObject({ ...common, profiled: runs, known: 0, samples: 9 * runs });
    expect(await lut.json(part)).toMatchObject({ ...common, profiled: 0, known: runs, samples: 0 });
    const store = Store.open(join(folder, 'part.db'), { readonly: true });
    expect(store.totals()).toMatchObject({ runs, samples: 9 * runs, configurations: 1, builds: 1 });
    store.close();
  });
});

describe('lut show', () => {
  it('sums a table up by operator kind', async () => {
    const kinds = new Set(CASES.map(({ kind }) => kind));
    const { stdout, status } = await lut.run(['show', table]);
    expect(status).toBe(0);
    for (const kind of kinds) expect(stdout).toMatch(new RegExp(`^${kind}\t`, 'm'));
    const { hash, board } = loadTable(table);
    const summary = await lut.output('show', ['show', table]);
    expect(summary).toMatchObject({ table_hash: hash, board, unit: 'instructions' });
    expect(new Set(summary.kinds.map(({ kind }) => kind))).toEqual(kinds);
    expect(summary.kinds.reduce((sum, { cases }) => sum + cases, 0)).toBe(CASES.length);
  });

  it('prints one case in full', async () => {
    const entry = measuredEntries(table).find(({ key }) => key.startsWith('CONV_2D'))!;
    expect(await lut.json(['show', table, '--case', entry.key])).toMatchObject({ row: entry });
    const { stdout } = await lut.run(['show', table, '--case', entry.key]);
    expect(stdout).toContain(entry.key);
    expect(stdout).toContain(entry.median.toLocaleString('en-US'));
  });

  it('ends quietly when its reader has seen enough', async () => {
    const { status, stderr } = await lut.run(['show', table, '--case', 'CONV'], {
      through: ['sh', '-c', '"$@" | true', 'sh'],
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

describe('lut boards and lut doctor', () => {
  it('list every board', async () => {
    const { boards } = await lut.output('boards', ['boards']);
    expect(boards).toEqual(boardIds().map((id) => snakeCased(loadBoard(id))));
  });

  it('say what is there, and what is missing', async () => {
    const { boards } = await lut.output('doctor', ['doctor']);
    expect(boards.map(({ board, ready }) => [board, ready])).toEqual(boardIds().map((id) => [id, true]));

    const bare = await lut.run(['doctor', '--board', 'rpi3', '--json'], { env: { PATH: folder } });
    expect(bare.status).toBe(1);
    expect(JSON.parse(bare.stdout)).toMatchObject({ boards: [{ board: 'rpi3', ready: false }] });
    const { stdout } = await lut.run(['doctor', '--board', 'rpi3'], { env: { PATH: folder } });
    expect(stdout).toContain('sudo apt-get install gcc-aarch64-linux-gnu cmake ninja-build qemu-system-arm');
  });
});
