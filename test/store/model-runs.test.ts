import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { configurationHash } from '../../model/configuration.js';
import { MIGRATIONS } from '../../store/migrations/index.js';
import type { ModelRun } from '../../store/model-run.js';
import { Store } from '../../store/store.js';
import { CONFIGURATION, exampleRun, pointwise } from './examples.js';

const HASH = configurationHash(CONFIGURATION);
const MODEL = { hash: 'c'.repeat(64), name: 'vww.tflite', bytes: 325_032 };
let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lut-store-'));
  path = join(folder, 'runs.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

function modelRun(changes: Partial<ModelRun> = {}): ModelRun {
  return {
    configuration: CONFIGURATION,
    model: MODEL,
    inputs: 'seed 1',
    operators: 2,
    warmups: 0,
    ticksPerCount: 3.2,
    arena: { persistent: 160, scratch: 16, tensors: 2048 },
    graph: { emptyTicks: 19, samples: Uint32Array.of(5019, 5019) },
    eachOperator: { emptyTicks: 30, samples: Uint32Array.of(2030, 0xffffffff, 2030, 2931) },
    outputsEqual: true,
    kernels: ['conv_1x1', 'reference'],
    ...changes,
  };
}

describe('runs of whole models', () => {
  it('come back as they were recorded, the newest of each model, configuration and inputs', () => {
    const store = Store.open(path);
    const build = store.recordBuild({
      board: 'stm32f4',
      port: 'stm32f4',
      fingerprint: 'f'.repeat(64),
      image: 'e'.repeat(64),
      compiler: 'gcc',
    });
    store.models.record(modelRun());
    store.models.record(modelRun({ inputs: 'seed 2' }));
    store.models.record(modelRun({ model: { ...MODEL, hash: 'd'.repeat(64) } }));
    store.models.record(modelRun({ configuration: { ...CONFIGURATION, compiler: 'other' } }));
    const run = modelRun({ build, outputsEqual: null, eachOperator: null });
    const id = store.models.record(run);

    const latest = store.models.latest(HASH, MODEL.hash, 'seed 1');
    expect(latest).toEqual({ ...run, id, time: latest?.time });
    expect(store.models.latest(HASH, MODEL.hash, 'seed 2')).toMatchObject(modelRun({ inputs: 'seed 2' }));
    expect(store.models.latest(HASH, MODEL.hash, 'seed 3')).toBeUndefined();
    expect(store.totals().runs).toBe(0);
    store.close();
  });

  it('leave nothing behind when they cannot be recorded in full', () => {
    const store = Store.open(path);
    const broken = { emptyTicks: 0.5, samples: Uint32Array.of(1) };
    expect(() => store.models.record(modelRun({ eachOperator: broken }))).toThrow();
    expect(store.models.latest(HASH, MODEL.hash, 'seed 1')).toBeUndefined();
    expect(store.totals().configurations).toBe(0);
    store.close();
  });

  it('stand beside the predictions of every table, of which the last counts', () => {
    const store = Store.open(path);
    const run = store.models.record(modelRun());
    const first = { table: 'a'.repeat(64), total: 4990.5, low: 4900, high: 5100 };
    const second = { table: 'b'.repeat(64), total: 5000, low: 5000, high: 5000 };
    store.models.recordPrediction(run, { ...first, total: 1 });
    store.models.recordPrediction(run, second);
    store.models.recordPrediction(run, first);
    expect(store.models.predictions(run)).toEqual([first, second]);
    expect(() => store.models.recordPrediction(run + 1, first)).toThrow();
    store.close();
  });

  it('are named by the validations that compared them', () => {
    const store = Store.open(path);
    const [test, calibration] = [modelRun(), modelRun({ inputs: 'seed 2' })].map((run) =>
      store.models.record(run),
    );
    const validation = {
      configuration: CONFIGURATION,
      table: 'a'.repeat(64),
      result: { n: 1, mape: 0.25 },
      test: [test!],
      calibration: [calibration!],
    };
    store.models.recordValidation({ ...validation, result: {} });
    store.models.recordValidation(validation);
    expect(store.models.latestValidation('a'.repeat(64))).toEqual(validation);
    expect(store.models.latestValidation('b'.repeat(64))).toBeUndefined();
    expect(() => store.models.recordValidation({ ...validation, test: [99] })).toThrow();
    expect(store.models.latestValidation('a'.repeat(64))).toEqual(validation);
    store.close();
  });
});

const TABLES_OF_VERSION_1 = ['configurations', 'cases', 'builds', 'runs', 'samples', 'events'];

/** The columns that a table of version 1 has, joined for SQL. */
function columns(table: string): string {
  const database = new Database(':memory:');
  database.exec(MIGRATIONS[0]!);
  const rows = database.prepare(`PRAGMA table_info(${table})`).all() as { name: string }[];
  database.close();
  return rows.map(({ name }) => `"${name}"`).join(', ');
}

/** Every row of every table of a database, as much of it as version 1 has. */
function contents(): Record<string, unknown[]> {
  const database = new Database(path, { readonly: true });
  const rows = TABLES_OF_VERSION_1.map(
    (table) => [table, database.prepare(`SELECT ${columns(table)} FROM ${table}`).all()] as const,
  );
  database.close();
  return Object.fromEntries(rows);
}

describe('a database of version 1', () => {
  /** Records with today's code, and moves the rows into a database that its migration alone made. */
  function writeVersion1(): void {
    const recorded = `${path}.recorded`;
    const store = Store.open(recorded);
    const build = store.recordBuild({
      board: 'stm32f4',
      port: 'stm32f4',
      fingerprint: 'f'.repeat(64),
      image: 'e'.repeat(64),
      compiler: 'gcc',
    });
    store.recordRun(exampleRun({ build }));
    store.recordRun(exampleRun({ case: pointwise(8), scope: 'graph', operators: 3 }));
    store.recordEvent('warning', 'a retry');
    store.close();
    const database = new Database(path);
    database.exec(MIGRATIONS[0]!);
    database.prepare('ATTACH ? AS recorded').run(recorded);
    database.pragma(
      `application_id = ${String(database.pragma('recorded.application_id', { simple: true }))}`,
    );
    for (const table of TABLES_OF_VERSION_1) {
      const names = columns(table);
      database.exec(`INSERT INTO ${table} (${names}) SELECT ${names} FROM recorded.${table}`);
    }
    database.pragma('user_version = 1');
    database.close();
  }

  it('is brought up to date without loss', () => {
    writeVersion1();
    const before = contents();
    expect(before['runs']).toHaveLength(2);
    expect(before['samples']).toHaveLength(2);

    const store = Store.open(path);
    expect(contents()).toEqual(before);
    expect([...store.latestRuns(HASH)]).toHaveLength(1);
    const id = store.models.record(modelRun());
    expect(store.models.latest(HASH, MODEL.hash, 'seed 1')?.id).toBe(id);
    store.close();
  });
});

describe('a chip', () => {
  const chip = { uid: '3132333435363738393a3b3c', revision: 0x20036450 };

  it('stands with what was measured on it', () => {
    const store = Store.open(path);
    store.recordRun(exampleRun({ chip }));
    store.models.record(modelRun({ chip }));
    store.recordRun(exampleRun({ case: pointwise(8), chip: { uid: null, revision: 7 } }));
    expect([...store.latestRuns(HASH)].map((run) => run.chip)).toEqual(
      expect.arrayContaining([chip, { uid: null, revision: 7 }]),
    );
    store.close();
  });

  it('has the erasures of its sectors counted', () => {
    const store = Store.open(path);
    for (const sector of [0, 1, 0]) store.recordErasure('stm32f4', chip, sector);
    store.recordErasure('stm32f4', { uid: null, revision: null }, 0);
    expect(store.erasures('stm32f4')).toEqual([
      { uid: null, sector: 0, n: 1 },
      { uid: chip.uid, sector: 0, n: 2 },
      { uid: chip.uid, sector: 1, n: 1 },
    ]);
    expect(store.erasures('stm32h7')).toEqual([]);
    store.close();
  });
});
