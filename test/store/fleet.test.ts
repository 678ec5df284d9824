import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { configurationHash } from '../../model/configuration.js';
import { MIGRATIONS } from '../../store/migrations/index.js';
import { caseKey } from '../../model/cases/key.js';
import { isChosen, type BenchChoice } from '../../store/bench-choice.js';
import { Store } from '../../store/store.js';
import { CONFIGURATION, exampleRun, pointwise } from './examples.js';

let store: Store;
beforeEach(() => {
  store = Store.open(':memory:');
});
afterEach(() => store.close());

const origin = { uid: '1'.repeat(64), bench: 'a' };
const bytes = (...values: number[]): Uint8Array => Buffer.from(values);

describe('a run of a fleet', () => {
  it('is recorded once, and found by its name', () => {
    const id = store.recordRun(exampleRun({ origin }));
    expect(store.recordRun(exampleRun({ origin, case: pointwise(8) }))).toBe(id);
    expect(store.totals().runs).toBe(1);
    expect(store.runOfFleet(origin.uid)).toMatchObject({ id, origin, case: pointwise(16) });
    expect(store.runOfFleet('2'.repeat(64))).toBeUndefined();
  });

  it('stands beside runs of no fleet, of which there may be many', () => {
    store.recordRun(exampleRun());
    store.recordRun(exampleRun());
    store.recordRun(exampleRun({ origin }));
    expect(store.totals().runs).toBe(3);
    expect([...store.latestRuns(configurationHash(CONFIGURATION))][0]?.origin).toEqual(origin);
  });
});

describe('the benches that were chosen', () => {
  it.each([
    [{}, ['none', 'a', 'b', 'c']],
    [{ only: ['a', 'c'] }, ['none', 'a', 'c']],
    [{ without: ['a'] }, ['none', 'b', 'c']],
    [{ only: ['a', 'b'], without: ['b'] }, ['none', 'a']],
  ])('are those whose runs count, beside what no fleet measured: %j', (benches, expected) => {
    store.recordRun(exampleRun({ case: pointwise(1) }));
    ['a', 'b', 'c'].forEach((bench, i) =>
      store.recordRun(exampleRun({ case: pointwise(2 + i), origin: { uid: bench, bench } })),
    );
    const hash = configurationHash(CONFIGURATION);
    const runs = [...store.latestRuns(hash, { benches })];
    expect(runs.map(({ origin }) => origin?.bench ?? 'none')).toEqual(expected);
    expect(store.completedCaseKeys(hash, { benches })).toEqual(new Set(runs.map(({ key }) => key)));
    expect(expected.slice(1).every((bench) => isChosen(benches, bench))).toBe(true);
  });

  it('have a newest run each of a case alone', () => {
    ['a', 'b', 'a'].forEach((bench, i) => store.recordRun(exampleRun({ origin: { uid: `${i}`, bench } })));
    store.recordRun(exampleRun());
    store.recordRun(exampleRun({ scope: 'graph', origin: { uid: 'graph', bench: 'c' } }));
    const hash = configurationHash(CONFIGURATION);
    const of = (benches: BenchChoice): string[] =>
      store.latestOfBenches(hash, caseKey(pointwise(16)), benches).map(({ origin }) => origin!.uid);
    expect(of({})).toEqual(['2', '1']);
    expect(of({ without: ['a'] })).toEqual(['1']);
  });
});

describe('the outbox', () => {
  it('keeps results in their order, by collector, until they are removed', () => {
    const { outbox } = store;
    outbox.put('r1', 'x', bytes(1));
    outbox.put('r2', 'y', bytes(2, 2));
    outbox.put('r3', 'x', bytes(3));
    outbox.put('r1', 'x', bytes(4, 4, 4)); // measured once more
    expect(outbox.collectors()).toEqual(['x', 'y']);
    const [first, second] = outbox.after('x', 0, 9, 1000);
    expect([first, second].map((held) => held?.uid)).toEqual(['r3', 'r1']);
    expect(second!.document).toEqual(bytes(4, 4, 4));
    expect(outbox.after('x', first!.id, 9, 1000).map(({ uid }) => uid)).toEqual(['r1']);
    expect(outbox.size()).toEqual({ results: 3, bytes: 6 });
    outbox.remove(['r3', 'r2', 'unknown']);
    expect([outbox.has('r3'), outbox.has('r1')]).toEqual([false, true]);
    expect(outbox.size()).toEqual({ results: 1, bytes: 3 });
    expect(outbox.collectors()).toEqual(['x']);
  });

  it('gives as many results as have room, and at least one', () => {
    const { outbox } = store;
    [4, 4, 9, 1].forEach((length, i) => outbox.put(`r${i}`, 'x', new Uint8Array(length)));
    const from = (id: number, most: number, room: number) =>
      outbox.after('x', id, most, room).map(({ uid }) => uid);
    // each takes one byte more, for what is between them
    expect(from(0, 9, 10)).toEqual(['r0', 'r1']);
    expect(from(0, 9, 9)).toEqual(['r0']);
    expect(from(2, 9, 5)).toEqual(['r2']);
    expect(from(0, 3, 100)).toEqual(['r0', 'r1', 'r2']);
    expect(from(4, 9, 100)).toEqual([]);
  });

  it('has a result with its run, or neither', () => {
    const failing = (): void =>
      store.atomically(() => {
        store.recordRun(exampleRun({ origin }));
        store.outbox.put(origin.uid, 'x', bytes(1));
        throw new Error('the disk is full');
      });
    expect(failing).toThrow();
    expect([store.totals().runs, store.outbox.size().results]).toEqual([0, 0]);
  });

  it('knows what it held before sizes were kept', () => {
    const folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'lut.db');
    const before = new Database(path);
    for (const migration of MIGRATIONS.slice(0, 5)) before.exec(migration);
    before.pragma(`application_id = ${0x6c757431}`);
    before.pragma('user_version = 5');
    const put = before.prepare('INSERT INTO outbox (uid, collector, document) VALUES (?, ?, ?)');
    for (const [uid, collector] of ['1x', '2x', '3y']) put.run(uid, collector, bytes(1, 2, 3));
    before.close();
    const opened = Store.open(path);
    onTestFinished(() => opened.close());
    expect(opened.outbox.size()).toEqual({ results: 3, bytes: 9 });
    expect(opened.outbox.collectors()).toEqual(['x', 'y']);
  });

  it('has results in place of the messages of which each held one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'edgelut-test-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, 'lut.db');
    const before = new Database(path);
    for (const migration of MIGRATIONS.slice(0, 9)) before.exec(migration);
    before.pragma(`application_id = ${0x6c757431}`);
    before.pragma('user_version = 9');
    const put = before.prepare('INSERT INTO outbox (uid, collector, document) VALUES (?, ?, ?)');
    const result = { run: '1', plan: '2', outcome: { kind: 'case', fills: [{ seed: 4294967295 }] } };
    put.run('1', 'x', Buffer.from(JSON.stringify({ type: 'result', protocol: 1, ...result })));
    before.close();
    const opened = Store.open(path);
    onTestFinished(() => opened.close());
    const [held] = opened.outbox.after('x', 0, 9, 1000);
    expect(Buffer.from(held!.document).toString()).toBe(JSON.stringify(result));
    expect(opened.outbox.size()).toEqual({ results: 1, bytes: held!.document.length });
  });

  it('looks at no rows but those that it is asked for, however many there are', () => {
    const prepare = vi.spyOn(Database.prototype, 'prepare');
    onTestFinished(() => prepare.mockRestore());
    const { outbox } = store;
    outbox.put('r1', 'x', bytes(1));
    expect([outbox.size(), outbox.has('r1'), outbox.collectors()]).toBeDefined();
    outbox.after('x', 0, 1, 1000);
    outbox.remove(['r1']);
    const queries = prepare.mock.calls.map(([sql]) => sql);
    expect(queries.length).toBeGreaterThan(5);
    const database = prepare.mock.contexts[0] as Database.Database;
    const scans = queries.flatMap((sql) => {
      const values = Array<string>(sql.split('?').length - 1).fill('1');
      const steps = database
        .prepare<string[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...values);
      return steps.map(({ detail }) => detail).filter((detail) => detail.startsWith('SCAN'));
    });
    // a row for each collector
    expect(new Set(scans)).toEqual(new Set(['SCAN outbox_sizes']));
  });

  it('counts starts', () => {
    expect([store.outbox.startSession(), store.outbox.startSession()]).toEqual([1, 2]);
  });
});

describe('plans', () => {
  it('go on until they are finished, one for each configuration', () => {
    const { plans } = store;
    const plan = plans.open(CONFIGURATION);
    expect(plan).toMatch(/^[0-9a-f]{32}$/);
    expect(plans.open(CONFIGURATION)).toBe(plan);
    const other = { ...CONFIGURATION, compiler: 'other' };
    expect(plans.open(other)).not.toBe(plan);
    plans.finish(plan);
    expect(plans.open(CONFIGURATION)).not.toBe(plan);
    expect(plans.configuration(plan)).toEqual(CONFIGURATION);
    expect(plans.configuration('0'.repeat(32))).toBeUndefined();
  });

  it('are of the benches that were chosen, in whatever order', () => {
    const { plans } = store;
    const [all, two] = [plans.open(CONFIGURATION), plans.open(CONFIGURATION, { only: ['b', 'a'] })];
    expect(two).not.toBe(all);
    expect(plans.open(CONFIGURATION, { only: ['a', 'b', 'a'] })).toBe(two);
    expect(plans.open(CONFIGURATION, { without: ['a'] })).not.toBe(two);
    expect(plans.open(CONFIGURATION, { without: [] })).toBe(all);
  });

  it('are of a database that has one name', () => {
    expect(store.plans.collector()).toBe(store.plans.collector());
  });
});
