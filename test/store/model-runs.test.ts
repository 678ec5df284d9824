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

/** Every row of every table of a database that version 1 has. */
function contents(): Record<string, unknown[]> {
  const database = new Database(path, { readonly: true });
  const tables = ['configurations', 'cases', 'builds', 'runs', 'samples', 'events'];
  const rows = tables.map((table) => [table, database.prepare(`SELECT * FROM ${table}`).all()] as const);
  database.close();
  return Object.fromEntries(rows);
}

describe('a database of version 1', () => {
  /** Records with today's code into the tables of version 1, which are the same, and takes the newer ones away. */
  function writeVersion1(): void {
    const store = Store.open(path);
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
    for (const table of [
      'validation_runs',
      'validations',
      'predictions',
      'model_samples',
      'model_runs',
      'models',
    ]) {
      database.exec(`DROP TABLE ${table}`);
    }
    database.pragma('user_version = 1');
    database.close();
  }

  /** The statements that made a database's tables and indices. */
  function schema(): unknown[] {
    const database = new Database(path, { readonly: true });
    const rows = database.prepare('SELECT name, sql FROM sqlite_schema ORDER BY name').all();
    database.close();
    return rows;
  }

  it('is what its migration alone makes', () => {
    writeVersion1();
    const stripped = schema();
    rmSync(path);
    const database = new Database(path);
    database.exec(MIGRATIONS[0]!);
    database.close();
    expect(stripped).toEqual(schema());
  });

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
