import { LutError } from '../common/errors.js';
import type { DeviceConfiguration } from '../model/configuration.js';
import { choiceCondition, type BenchChoice } from './bench-choice.js';
import type { Connection } from './connection.js';
import type {
  MeterWindow,
  ModelIdentity,
  ModelRun,
  StoredModelRun,
  StoredPrediction,
  StoredValidation,
  WindowSamples,
} from './model-run.js';
import { decodeSamples, encodeSamples } from './samples.js';

interface ModelRunRow {
  id: number;
  time: string;
  configuration: string;
  hash: string;
  name: string;
  bytes: number;
  build: number | null;
  inputs: string;
  operators: number;
  warmups: number;
  ticks_per_count: number;
  arena_persistent: number;
  arena_scratch: number;
  arena_tensors: number;
  outputs_equal: 0 | 1 | null;
  /** not there in a database of an older version that is only read */
  kernels?: string | null;
}

interface SampleRow {
  target: 'graph' | 'operators';
  empty_ticks: number;
  n: number;
  data: Buffer;
}

/** The part of the database about whole models: their runs, what tables predicted of them, tables' validations. */
export class ModelRuns {
  constructor(private readonly connection: Connection) {}

  /**
   * Records a complete run with its samples in one transaction, and gives its id. Of one of a fleet that is recorded
   * already, what came of comparing its outputs is added.
   * @throws STORE_BUSY, FILE_*
   */
  record(run: ModelRun): number {
    const { arena, outputsEqual } = run;
    return this.connection.atomically(() => {
      const known = run.origin && this.connection.runId('model_runs', run.origin.uid);
      if (known !== undefined) return this.recordEquality(known, outputsEqual);
      const id = this.connection.insert(
        `INSERT INTO model_runs (time, configuration, model, build, chip, inputs, operators, warmups, ticks_per_count,
           arena_persistent, arena_scratch, arena_tensors, outputs_equal, kernels, uid, bench)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
        new Date().toISOString(),
        this.connection.configurationId(run.configuration),
        this.modelId(run.model),
        run.build ?? null,
        run.chip === undefined ? null : this.connection.chipId(run.configuration.board, run.chip),
        run.inputs,
        run.operators,
        run.warmups,
        run.ticksPerCount,
        arena.persistent,
        arena.scratch,
        arena.tensors,
        outputsEqual === null ? null : Number(outputsEqual),
        run.kernels === undefined ? null : JSON.stringify(run.kernels),
        run.origin?.uid ?? null,
        run.origin?.bench ?? null,
      );
      this.recordSamples(id, 'graph', run.graph);
      if (run.eachOperator !== null) this.recordSamples(id, 'operators', run.eachOperator);
      return id;
    });
  }

  /** The newest run of a model on a configuration with these inputs. @param benches of a fleet, where not all are meant */
  latest(
    configurationHash: string,
    modelHash: string,
    inputs: string,
    benches: BenchChoice = {},
  ): StoredModelRun | undefined {
    const chosen = choiceCondition(benches);
    const [row] = this.connection.all<ModelRunRow>(
      `SELECT model_runs.*, configurations.json AS configuration, models.hash, name, bytes FROM model_runs
         JOIN configurations ON configurations.id = model_runs.configuration
         JOIN models ON models.id = model_runs.model
       WHERE configurations.hash = ? AND models.hash = ? AND inputs = ? ${chosen.sql}
       ORDER BY model_runs.id DESC LIMIT 1`,
      configurationHash,
      modelHash,
      inputs,
      ...chosen.values,
    );
    return row && this.withSamples(row);
  }

  /** A run by its id. @throws STORE_CORRUPT where there is none */
  run(id: number): StoredModelRun {
    const [row] = this.connection.all<ModelRunRow>(
      `SELECT model_runs.*, configurations.json AS configuration, models.hash, name, bytes FROM model_runs
         JOIN configurations ON configurations.id = model_runs.configuration
         JOIN models ON models.id = model_runs.model
       WHERE model_runs.id = ?`,
      id,
    );
    if (row !== undefined) return this.withSamples(row);
    throw new LutError(
      'STORE_CORRUPT',
      `The database ${this.connection.path} lacks the run ${id} of a model.`,
      'Restore the database from a copy, or validate again into a new one (--db).',
    );
  }

  /** The newest run of a model whose configuration has these values. */
  latestWith(modelHash: string, wanted: Partial<DeviceConfiguration>): StoredModelRun | undefined {
    const entries = Object.entries(wanted);
    const [row] = this.connection.all<ModelRunRow>(
      `SELECT model_runs.*, configurations.json AS configuration, models.hash, name, bytes FROM model_runs
         JOIN configurations ON configurations.id = model_runs.configuration
         JOIN models ON models.id = model_runs.model
       WHERE models.hash = ? ${entries.map(() => 'AND json_extract(configurations.json, ?) = ?').join(' ')}
       ORDER BY model_runs.id DESC LIMIT 1`,
      modelHash,
      ...entries.flatMap(([name, value]) => [`$.${name}`, value as string]),
    );
    return row && this.withSamples(row);
  }

  private withSamples(row: ModelRunRow): StoredModelRun {
    const samples = this.connection.all<SampleRow>(
      'SELECT target, empty_ticks, n, data FROM model_samples WHERE run = ?',
      row.id,
    );
    return storedModelRun(row, samples);
  }

  /** Records what a meter saw of a run's timed invocations, in their order, in one transaction. */
  recordMeterWindows(run: number, windows: readonly MeterWindow[]): void {
    this.connection.atomically(() => {
      for (const { millijoules, milliseconds } of windows) {
        this.connection.execute(
          'INSERT INTO meter_windows (run, millijoules, milliseconds) VALUES (?, ?, ?)',
          ...[run, millijoules, milliseconds],
        );
      }
    });
  }

  /** What a meter saw of a run, in its order; nothing where there was none. */
  meterWindows(run: number): MeterWindow[] {
    return this.connection.all<MeterWindow>(
      'SELECT millijoules, milliseconds FROM meter_windows WHERE run = ? ORDER BY rowid',
      run,
    );
  }

  /** Records what a table predicts of a model that was run; a later prediction of the same table replaces it. */
  recordPrediction(run: number, { table, total, low, high }: StoredPrediction): void {
    this.connection.execute(
      'INSERT OR REPLACE INTO predictions (run, "table", total, low, high) VALUES (?, ?, ?, ?, ?)',
      run,
      table,
      total,
      low,
      high,
    );
  }

  /** The predictions of a model that was run, by the tables' hashes. */
  predictions(run: number): StoredPrediction[] {
    return this.connection.all<StoredPrediction>(
      'SELECT "table", total, low, high FROM predictions WHERE run = ? ORDER BY "table"',
      run,
    );
  }

  /** Records a validation of a table in one transaction, and gives its id. */
  recordValidation({ configuration, table, result, test, calibration }: StoredValidation): number {
    return this.connection.atomically(() => {
      const id = this.connection.insert(
        'INSERT INTO validations (time, configuration, "table", result) VALUES (?, ?, ?, ?) RETURNING id',
        new Date().toISOString(),
        this.connection.configurationId(configuration),
        table,
        JSON.stringify(result),
      );
      const link = (run: number, part: string): void =>
        this.connection.execute(
          'INSERT INTO validation_runs (validation, run, part) VALUES (?, ?, ?)',
          id,
          run,
          part,
        );
      test.forEach((run) => link(run, 'test'));
      calibration.forEach((run) => link(run, 'calibration'));
      return id;
    });
  }

  /** The newest validation of a table. */
  latestValidation(table: string): StoredValidation | undefined {
    const [row] = this.connection.all<{ id: number; configuration: string; result: string }>(
      `SELECT validations.id, json AS configuration, result FROM validations
         JOIN configurations ON configurations.id = validations.configuration
       WHERE "table" = ? ORDER BY validations.id DESC LIMIT 1`,
      table,
    );
    if (row === undefined) return undefined;
    const runs = this.connection.all<{ run: number; part: 'test' | 'calibration' }>(
      'SELECT run, part FROM validation_runs WHERE validation = ? ORDER BY run',
      row.id,
    );
    const runsOf = (wanted: string): number[] =>
      runs.filter(({ part }) => part === wanted).map(({ run }) => run);
    return {
      configuration: JSON.parse(row.configuration) as DeviceConfiguration,
      table,
      result: JSON.parse(row.result) as object,
      test: runsOf('test'),
      calibration: runsOf('calibration'),
    };
  }

  private recordEquality(id: number, outputsEqual: boolean | null): number {
    if (outputsEqual !== null) {
      this.connection.execute(
        'UPDATE model_runs SET outputs_equal = ? WHERE id = ?',
        Number(outputsEqual),
        id,
      );
    }
    return id;
  }

  private recordSamples(
    run: number,
    target: SampleRow['target'],
    { emptyTicks, samples }: WindowSamples,
  ): void {
    this.connection.execute(
      'INSERT INTO model_samples (run, target, empty_ticks, n, data) VALUES (?, ?, ?, ?, ?)',
      run,
      target,
      emptyTicks,
      samples.length,
      encodeSamples(samples),
    );
  }

  private modelId({ hash, name, bytes }: ModelIdentity): number {
    return this.connection.insert(
      `INSERT INTO models (hash, name, bytes) VALUES (?, ?, ?)
       ON CONFLICT (hash) DO UPDATE SET name = excluded.name RETURNING id`,
      hash,
      name,
      bytes,
    );
  }
}

function storedModelRun(row: ModelRunRow, rows: readonly SampleRow[]): StoredModelRun {
  const { hash, name, bytes, inputs, operators, warmups } = row;
  const windows = (target: SampleRow['target']): WindowSamples | undefined => {
    const found = rows.find((samples) => samples.target === target);
    return found && { emptyTicks: found.empty_ticks, samples: decodeSamples(found.data, found.n) };
  };
  return {
    id: row.id,
    time: row.time,
    configuration: JSON.parse(row.configuration) as DeviceConfiguration,
    model: { hash, name, bytes },
    inputs,
    operators,
    warmups,
    ticksPerCount: row.ticks_per_count,
    arena: {
      persistent: row.arena_persistent,
      scratch: row.arena_scratch,
      tensors: row.arena_tensors,
    },
    graph: windows('graph') ?? { emptyTicks: 0, samples: new Uint32Array(0) },
    eachOperator: windows('operators') ?? null,
    outputsEqual: row.outputs_equal === null ? null : row.outputs_equal === 1,
    ...(row.build === null ? {} : { build: row.build }),
    ...(row.kernels ? { kernels: JSON.parse(row.kernels) as string[] } : {}),
  };
}
