import { defined } from '../common/defined.js';
import { canonicalJson } from '../common/hash.js';
import { LutError } from '../common/errors.js';
import type { DeviceConfiguration } from '../model/configuration.js';
import { caseKey } from '../model/cases/key.js';
import type { OperatorCase } from '../model/operator.js';
import { Activity } from './activity.js';
import { choiceCondition, type BenchChoice } from './bench-choice.js';
import { Connection } from './connection.js';
import { explained } from './errors.js';
import { Loads } from './loads.js';
import { Measurings } from './measurings.js';
import { ModelRuns } from './model-runs.js';
import { openDatabase } from './open.js';
import { Outbox } from './outbox.js';
import { Plans } from './plans.js';
import { Recipes } from './recipes.js';
import type { Chip, EventLevel, FirmwareBuild, Run, Stop, StoredRun, Scope } from './run.js';
import { decodeSamples, encodeSamples } from './samples.js';

/** Which runs of a configuration are meant. */
export interface RunSelection {
  /** `operator` unless given */
  readonly scope?: Scope;
  /** length of the timed chain; any unless given */
  readonly operators?: number;
  /** samples over all fills; any number unless given */
  readonly samples?: number;
  /** on which benches of a fleet; on any unless given */
  readonly benches?: BenchChoice;
}

/** How often a sector of a chip's model window was erased, counted from the window's first. */
export interface SectorErasures {
  /** of the chip; null where it has none */
  readonly uid: string | null;
  readonly sector: number;
  readonly n: number;
}

/** A configuration that the database has runs of. */
export interface StoredConfiguration {
  readonly hash: string;
  readonly configuration: DeviceConfiguration;
  readonly runs: number;
}

interface RunRow {
  id: number;
  time: string;
  build: number | null;
  /** not there in a database of an older version that is only read */
  chip?: number | null;
  kernel?: string | null;
  uid?: string | null;
  bench?: string | null;
  configuration: string;
  hash: string;
  case: string;
  key: string;
  target: Scope;
  operators: number;
  warmups: number;
  stop: Stop;
  ticks_per_count: number;
  arena_persistent: number;
  arena_scratch: number;
  arena_tensors: number;
}

interface SampleRow {
  seed: number;
  empty_ticks: number;
  n: number;
  data: Buffer;
}

/** The database of everything that was measured. Several processes may have one file open. */
export class Store {
  /** whole models on boards */
  readonly models: ModelRuns;
  /** what a bench of a fleet owes to collectors */
  readonly outbox: Outbox;
  /** what was given to a fleet */
  readonly plans: Plans;
  /** how far measuring is */
  readonly measurings: Measurings;
  /** boards that were kept busy */
  readonly loads: Loads;
  /** what happened lately */
  readonly activity: Activity;
  /** networks on boards, and what that comes to */
  readonly recipes: Recipes;

  private constructor(private readonly connection: Connection) {
    this.models = new ModelRuns(connection);
    this.outbox = new Outbox(connection);
    this.plans = new Plans(connection);
    this.measurings = new Measurings(connection);
    this.loads = new Loads(connection);
    this.activity = new Activity(connection);
    this.recipes = new Recipes(connection);
  }

  /**
   * Opens the database at `path`; unless `readonly`, creates it where it is missing and brings it up to date.
   * @throws STORE_MISSING, STORE_NEWER, STORE_CORRUPT, STORE_BUSY, FILE_MISSING, FILE_PERMISSION, FILE_FULL, FILE_IO
   */
  static open(path: string, options: { readonly readonly?: boolean } = {}): Store {
    const database = explained(path, () => openDatabase(path, options.readonly ?? false));
    return new Store(new Connection(path, database));
  }

  /** Carries out several recordings or, when one of them fails, none. @throws what they throw */
  atomically<Result>(action: () => Result): Result {
    return this.connection.atomically(action);
  }

  /**
   * Records a complete run with all its samples in one transaction, and gives its id. The run is safe from
   * then on, whatever happens to the process. One of a fleet that is recorded already stays as it is.
   * @throws STORE_CONFLICT when another case is recorded under the same key; STORE_BUSY, FILE_*
   */
  recordRun(run: Run): number {
    return this.connection.atomically(() => {
      const known = run.origin && this.connection.runId('runs', run.origin.uid);
      if (known !== undefined) return known;
      const id = this.connection.insert(
        `INSERT INTO runs (time, configuration, "case", build, chip, target, operators, warmups, n, stop,
           ticks_per_count, arena_persistent, arena_scratch, arena_tensors, kernel, uid, bench)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
        new Date().toISOString(),
        this.connection.configurationId(run.configuration),
        this.caseId(run.case),
        run.build ?? null,
        run.chip === undefined ? null : this.connection.chipId(run.configuration.board, run.chip),
        run.scope,
        run.operators,
        run.warmups,
        run.fills.reduce((sum, { samples }) => sum + samples.length, 0),
        run.stop,
        run.ticksPerCount,
        run.arena.persistent,
        run.arena.scratch,
        run.arena.tensors,
        run.kernel ?? null,
        run.origin?.uid ?? null,
        run.origin?.bench ?? null,
      );
      run.fills.forEach(({ seed, emptyTicks, samples }, fill) =>
        this.connection.execute(
          'INSERT INTO samples (run, fill, seed, empty_ticks, n, data) VALUES (?, ?, ?, ?, ?, ?)',
          id,
          fill,
          seed,
          emptyTicks,
          samples.length,
          encodeSamples(samples),
        ),
      );
      return id;
    });
  }

  /** Keys of the cases that a configuration has complete runs of. */
  completedCaseKeys(hash: string, selection: RunSelection = {}): Set<string> {
    const chosen = choiceCondition(selection.benches ?? {});
    const keys = this.connection.all<{ key: string }>(
      `SELECT DISTINCT key FROM runs
         JOIN cases ON cases.id = runs."case" JOIN configurations ON configurations.id = runs.configuration
       WHERE hash = ? AND target = ? AND operators = ifnull(?, operators) AND n = ifnull(?, n) ${chosen.sql}`,
      hash,
      selection.scope ?? 'operator',
      selection.operators ?? null,
      selection.samples ?? null,
      ...chosen.values,
    );
    return new Set(keys.map(({ key }) => key));
  }

  /** The newest run of each case (and chain length) of a configuration, ordered by key and chain length. */
  *latestRuns(hash: string, selection: RunSelection = {}): Generator<StoredRun, void, undefined> {
    const chosen = choiceCondition(selection.benches ?? {});
    const latest = this.connection.all<{ id: number }>(
      `SELECT max(runs.id) AS id FROM runs
         JOIN cases ON cases.id = runs."case" JOIN configurations ON configurations.id = runs.configuration
       WHERE hash = ? AND target = ? AND operators = ifnull(?, operators) AND n = ifnull(?, n) ${chosen.sql}
       GROUP BY key, operators ORDER BY key, operators`,
      hash,
      selection.scope ?? 'operator',
      selection.operators ?? null,
      selection.samples ?? null,
      ...chosen.values,
    );
    for (const { id } of latest) yield this.run(id);
  }

  /** The newest run of a case alone by each of these benches of a fleet, ordered by their names. */
  latestOfBenches(hash: string, key: string, benches: BenchChoice): StoredRun[] {
    const chosen = choiceCondition(benches);
    return this.connection
      .all<{ id: number }>(
        `SELECT max(runs.id) AS id FROM runs
         JOIN cases ON cases.id = runs."case" JOIN configurations ON configurations.id = runs.configuration
       WHERE hash = ? AND key = ? AND target = 'operator' AND operators = 1 AND bench IS NOT NULL ${chosen.sql}
       GROUP BY bench ORDER BY bench`,
        hash,
        key,
        ...chosen.values,
      )
      .map(({ id }) => this.run(id));
  }

  /** All runs of a case alone on a configuration, the oldest first. */
  runsOf(hash: string, key: string): StoredRun[] {
    return this.connection
      .all<{ id: number }>(
        `SELECT runs.id FROM runs
         JOIN cases ON cases.id = runs."case" JOIN configurations ON configurations.id = runs.configuration
       WHERE hash = ? AND key = ? AND target = 'operator' AND operators = 1 ORDER BY runs.id`,
        hash,
        key,
      )
      .map(({ id }) => this.run(id));
  }

  /** A run of a fleet by its name in all databases; undefined where it is not recorded. */
  runOfFleet(uid: string): StoredRun | undefined {
    const id = this.connection.runId('runs', uid);
    return id === undefined ? undefined : this.run(id);
  }

  /** Configurations with runs, of one board or of all, the one measured last first. */
  configurations(board?: string): StoredConfiguration[] {
    return this.connection
      .all<{ hash: string; json: string; runs: number }>(
        `SELECT hash, json, count(*) AS runs FROM configurations
         JOIN runs ON runs.configuration = configurations.id
       WHERE board = ifnull(?, board) GROUP BY configurations.id ORDER BY max(runs.id) DESC`,
        board ?? null,
      )
      .map(({ hash, json, runs }) => ({
        hash,
        runs,
        configuration: JSON.parse(json) as DeviceConfiguration,
      }));
  }

  /** Records a firmware image, once; gives its id for `Run.build`. */
  recordBuild(build: FirmwareBuild): number {
    const { board, port, fingerprint, image, compiler } = build;
    const [known] = this.connection.all<{ id: number }>(
      'SELECT id FROM builds WHERE fingerprint = ? AND image = ?',
      fingerprint,
      image,
    );
    if (known !== undefined) return known.id;
    return this.connection.insert(
      `INSERT INTO builds (time, board, port, fingerprint, image, compiler) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (fingerprint, image) DO UPDATE SET image = excluded.image RETURNING id`,
      new Date().toISOString(),
      board,
      port,
      fingerprint,
      image,
      compiler,
    );
  }

  /** A firmware image by its id; undefined where there is none. */
  build(id: number): FirmwareBuild | undefined {
    return this.connection.all<FirmwareBuild>(
      'SELECT board, port, fingerprint, image, compiler FROM builds WHERE id = ?',
      id,
    )[0];
  }

  /** Counts one erasure of a sector of a chip's model window. */
  recordErasure(board: string, chip: Chip, sector: number): void {
    this.connection.atomically(() => {
      this.connection.execute(
        'INSERT INTO erasures (chip, sector, n) VALUES (?, ?, 1) ON CONFLICT (chip, sector) DO UPDATE SET n = n + 1',
        this.connection.chipId(board, chip),
        sector,
      );
    });
  }

  /** How often each sector of a board's model windows was erased, by chip. */
  erasures(board: string): SectorErasures[] {
    return this.connection
      .all<{ uid: string; sector: number; n: number }>(
        `SELECT uid, sector, n FROM erasures JOIN chips ON chips.id = erasures.chip
         WHERE board = ? ORDER BY uid, sector`,
        board,
      )
      .map(({ uid, ...counted }) => ({ uid: uid === '' ? null : uid, ...counted }));
  }

  /** Records something worth knowing later: a retry, a restart, a refused case. */
  recordEvent(level: EventLevel, what: string): void {
    this.connection.insert(
      'INSERT INTO events (time, level, what) VALUES (?, ?, ?) RETURNING id',
      new Date().toISOString(),
      level,
      what,
    );
  }

  /** Rows of each table, and samples over all runs. */
  totals(): {
    configurations: number;
    cases: number;
    builds: number;
    runs: number;
    samples: number;
    events: number;
  } {
    const [totals] = this.connection.all<ReturnType<Store['totals']>>(
      `SELECT (SELECT count(*) FROM configurations) AS configurations, (SELECT count(*) FROM cases) AS cases,
         (SELECT count(*) FROM builds) AS builds, (SELECT count(*) FROM runs) AS runs,
         (SELECT ifnull(sum(n), 0) FROM samples) AS samples, (SELECT count(*) FROM events) AS events`,
    );
    return totals as ReturnType<Store['totals']>;
  }

  close(): void {
    this.connection.close();
  }

  private run(id: number): StoredRun {
    const [row] = this.connection.all<RunRow>(
      `SELECT runs.*, configurations.json AS configuration, hash, cases.json AS "case", key FROM runs
         JOIN cases ON cases.id = runs."case" JOIN configurations ON configurations.id = runs.configuration
       WHERE runs.id = ?`,
      id,
    );
    const fills = this.connection.all<SampleRow>(
      'SELECT seed, empty_ticks, n, data FROM samples WHERE run = ? ORDER BY fill',
      id,
    );
    return storedRun(row as RunRow, fills, this.connection.chip(row?.chip ?? null));
  }

  private caseId(operatorCase: OperatorCase): number {
    const [key, json] = [caseKey(operatorCase), canonicalJson(operatorCase)];
    const [known] = this.connection.all<{ id: number; json: string }>(
      'SELECT id, json FROM cases WHERE key = ?',
      key,
    );
    if (known === undefined)
      return this.connection.insert('INSERT INTO cases (key, json) VALUES (?, ?) RETURNING id', key, json);
    if (known.json === json) return known.id;
    throw new LutError(
      'STORE_CONFLICT',
      `The database ${this.connection.path} has another case under the key "${key}".`,
      'It was written by a lut with other keys: use a new database (--db).',
    );
  }
}

function storedRun(row: RunRow, fills: readonly SampleRow[], chip: Chip | undefined): StoredRun {
  return {
    id: row.id,
    time: row.time,
    key: row.key,
    configurationHash: row.hash,
    configuration: JSON.parse(row.configuration) as DeviceConfiguration,
    case: JSON.parse(row.case) as OperatorCase,
    scope: row.target,
    operators: row.operators,
    warmups: row.warmups,
    stop: row.stop,
    ticksPerCount: row.ticks_per_count,
    arena: {
      persistent: row.arena_persistent,
      scratch: row.arena_scratch,
      tensors: row.arena_tensors,
    },
    ...(row.build === null ? {} : { build: row.build }),
    ...defined({ chip, kernel: row.kernel ?? undefined }),
    ...(row.uid && row.bench ? { origin: { uid: row.uid, bench: row.bench } } : {}),
    fills: fills.map(({ seed, empty_ticks, n, data }) => ({
      seed,
      emptyTicks: empty_ticks,
      samples: decodeSamples(data, n),
    })),
  };
}
