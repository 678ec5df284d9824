import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../common/paths.js';
import { configurationHash } from '../../model/configuration.js';
import { caseKey } from '../../model/cases/key.js';
import { explained } from '../../store/errors.js';
import { Store } from '../../store/store.js';
import { lutError } from '../support/lut-error.js';
import { CONFIGURATION, exampleRun, pointwise } from './examples.js';

const HASH = configurationHash(CONFIGURATION);
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lut-store-'));
  path = join(folder, 'runs.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function started(program: string, count: number, ...rest: string[]): ChildProcess {
  const viteNode = join(PACKAGE_ROOT, 'node_modules/vite-node/vite-node.mjs');
  const script = join(PACKAGE_ROOT, 'test/store', program);
  return spawn(process.execPath, [viteNode, script, path, String(count), ...rest], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

const writer = (count: number, name: string): ChildProcess => started('writer.ts', count, name);

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once('close', (status) => resolve(status)));

describe('runs', () => {
  it('come back as they were recorded', () => {
    const store = Store.open(path);
    const build = store.recordBuild({
      board: 'stm32f4',
      port: 'stm32f4',
      fingerprint: 'f'.repeat(64),
      image: 'e'.repeat(64),
      compiler: 'gcc',
    });
    const run = exampleRun({
      build,
      stop: 'three-equal',
      ticksPerCount: 3.2,
      fills: [
        { seed: 1, emptyTicks: 19, samples: Uint32Array.of(7, 7, 7) },
        { seed: 0xffffffff, emptyTicks: 18, samples: Uint32Array.of(0xffffffff, 0, 8) },
      ],
    });
    const id = store.recordRun(run);
    const [stored] = store.latestRuns(HASH);
    expect(stored).toEqual({
      ...run,
      id,
      key: caseKey(run.case),
      configurationHash: HASH,
      time: stored?.time,
    });
    store.close();
  });

  it('are the latest of each case, ordered by key, apart from those of other configurations and targets', () => {
    const store = Store.open(path);
    store.recordRun(exampleRun({ case: pointwise(8) }));
    store.recordRun(exampleRun({ case: pointwise(4) }));
    const second = store.recordRun(exampleRun({ case: pointwise(8), stop: 'three-equal' }));
    store.recordRun(exampleRun({ case: pointwise(8), scope: 'graph', operators: 2 }));
    const other = { ...CONFIGURATION, compiler: 'other' };
    store.recordRun(exampleRun({ configuration: other }));

    const latest = [...store.latestRuns(HASH)];
    expect(latest.map(({ key }) => key)).toEqual([caseKey(pointwise(4)), caseKey(pointwise(8))]);
    expect(latest[1]?.id).toBe(second);
    expect([...store.latestRuns(HASH, { scope: 'graph' })].map(({ operators }) => operators)).toEqual([2]);
    expect(store.configurations('stm32f4').map(({ hash, runs }) => [hash, runs])).toEqual([
      [configurationHash(other), 1],
      [HASH, 4],
    ]);
    expect(store.configurations('esp32c3')).toEqual([]);
    store.close();
  });

  it('count as completed by scope, chain length and number of samples', () => {
    const store = Store.open(path);
    store.recordRun(exampleRun());
    store.recordRun(exampleRun({ case: pointwise(8), scope: 'graph', operators: 2 }));
    const only = (width: number): Set<string> => new Set([caseKey(pointwise(width))]);
    expect(store.completedCaseKeys(HASH)).toEqual(only(16));
    expect(store.completedCaseKeys(HASH, { samples: 3 })).toEqual(only(16));
    expect(store.completedCaseKeys(HASH, { samples: 1000 })).toEqual(new Set());
    expect(store.completedCaseKeys(HASH, { scope: 'graph', operators: 2 })).toEqual(only(8));
    expect(store.completedCaseKeys(HASH, { scope: 'graph', operators: 3 })).toEqual(new Set());
    expect(store.completedCaseKeys('0'.repeat(64))).toEqual(new Set());
    store.close();
  });

  it('leave nothing behind when a fill cannot be recorded', () => {
    const store = Store.open(path);
    const seedOfNoInteger = { seed: 0.5, emptyTicks: 1, samples: Uint32Array.of(1) };
    const fills = [...exampleRun().fills, seedOfNoInteger];
    expect(() => store.recordRun(exampleRun({ fills }))).toThrow();
    expect(store.totals()).toEqual({
      configurations: 0,
      cases: 0,
      builds: 0,
      runs: 0,
      samples: 0,
      events: 0,
    });
    store.close();
  });

  it('are refused where the key already belongs to another case', () => {
    Store.open(path).close();
    const raw = new Database(path);
    raw.prepare('INSERT INTO cases (key, json) VALUES (?, ?)').run(caseKey(pointwise(16)), '{"kind":"ADD"}');
    raw.close();
    const store = Store.open(path);
    expect(() => store.recordRun(exampleRun())).toThrowError(lutError('STORE_CONFLICT'));
    store.close();
  });
});

describe('builds and events', () => {
  it('records an image once', () => {
    const store = Store.open(path);
    const build = { board: 'b', port: 'p', fingerprint: '1', image: '2', compiler: 'gcc' };
    const id = store.recordBuild(build);
    expect(store.recordBuild(build)).toBe(id);
    expect(store.recordBuild({ ...build, image: '3' })).not.toBe(id);
    store.recordEvent('warning', 'the line was damaged');
    expect(store.totals()).toMatchObject({ builds: 2, events: 1 });
    store.close();
  });
});

describe('a database', () => {
  it('that a killed writer leaves behind is whole and has every run that was reported', async () => {
    for (const killAfter of [1, 7, 30]) {
      const child = writer(100_000, 'killed');
      const end = ended(child);
      let reported = 0;
      for await (const line of createInterface({ input: child.stdout! })) {
        reported = Number(line);
        if (reported % killAfter === 0) child.kill('SIGKILL');
      }
      await end;
      expect(child.signalCode).toBe('SIGKILL');
      expect(reported).toBeGreaterThan(0);
      const store = Store.open(path);
      const { runs, samples } = store.totals();
      expect(runs).toBeGreaterThanOrEqual(reported);
      expect(samples).toBe(runs * 3000);
      for (const run of store.latestRuns(HASH)) {
        expect(run.fills.map((fill) => fill.samples.length)).toEqual([1000, 1000, 1000]);
      }
      store.close();
      const raw = new Database(path);
      expect(raw.pragma('integrity_check', { simple: true })).toBe('ok');
      raw.close();
    }
  });

  it('takes two writers at once, from its creation on', async () => {
    const statuses = await Promise.all(
      [writer(40, 'one'), writer(40, 'two')].map((child) => ended(child.stdout!.resume() && child)),
    );
    expect(statuses).toEqual([0, 0]);
    const store = Store.open(path);
    expect(store.totals()).toMatchObject({ runs: 80, cases: 40, configurations: 1, events: 80 });
    store.close();
  });

  it('is created once, by however many processes', async () => {
    const openers = [1, 2, 3].map(() => started('opener.ts', 100));
    await Promise.all(openers.map((child) => once(child.stdout!, 'data')));
    const statuses = openers.map(ended);
    const moment = Date.now() + 100;
    for (const { stdin } of openers) stdin!.write(String(moment));
    expect(await Promise.all(statuses)).toEqual([0, 0, 0]);
  });

  it('can be read, not written, when opened read-only', () => {
    const writable = Store.open(path);
    writable.recordRun(exampleRun());
    const store = Store.open(path, { readonly: true });
    expect([...store.latestRuns(HASH)]).toHaveLength(1);
    expect(() => store.recordRun(exampleRun())).toThrowError(lutError('FILE_PERMISSION', { exitStatus: 10 }));
    store.close();
    writable.close();
  });

  it('of a newer version is refused', () => {
    Store.open(path).close();
    const raw = new Database(path);
    raw.pragma('user_version = 99');
    raw.close();
    expect(() => Store.open(path)).toThrowError(lutError('STORE_NEWER', { exitStatus: 8 }));
    expect(() => Store.open(path, { readonly: true })).toThrowError(lutError('STORE_NEWER'));
  });

  it('that is no database, or another program’s, is refused and left as it is', () => {
    writeFileSync(path, 'not a database, but long enough to be read as the header of one: '.repeat(20));
    expect(() => Store.open(path)).toThrowError(lutError('STORE_CORRUPT'));
    rmSync(path);
    const raw = new Database(path);
    raw.exec('CREATE TABLE songs (title TEXT)');
    expect(() => Store.open(path)).toThrowError(lutError('STORE_CORRUPT'));
    expect(raw.prepare('SELECT name FROM sqlite_schema').all()).toEqual([{ name: 'songs' }]);
    raw.close();
  });

  it('that does not exist, or whose folder does not, is named', () => {
    expect(() => Store.open(path, { readonly: true })).toThrowError(
      lutError('STORE_MISSING', { message: `There is no database ${path}.` }),
    );
    expect(() => Store.open(join(folder, 'none', 'runs.db'))).toThrowError(lutError('FILE_MISSING'));
  });

  it('that another process has locked says so', () => {
    Store.open(path).close();
    const [holder, other] = [new Database(path), new Database(path, { timeout: 0 })];
    holder.exec('BEGIN IMMEDIATE');
    expect(() => explained(path, () => other.exec('BEGIN IMMEDIATE'))).toThrowError(lutError('STORE_BUSY'));
    holder.close();
    other.close();
  });

  it('that cannot grow says so', () => {
    Store.open(path).close();
    const raw = new Database(path);
    raw.pragma(`max_page_count = ${Number(raw.pragma('page_count', { simple: true }))}`);
    const insert = raw.prepare("INSERT INTO events (time, level, what) VALUES ('', 'info', ?)");
    expect(() => explained(path, () => insert.run('x'.repeat(100_000)))).toThrowError(lutError('FILE_FULL'));
    raw.close();
  });
});
