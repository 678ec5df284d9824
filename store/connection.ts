import type Database from 'better-sqlite3';
import { canonicalJson } from '../common/hash.js';
import { configurationHash, type DeviceConfiguration } from '../model/configuration.js';
import type { Chip } from './run.js';
import { explained } from './errors.js';

/** An open database file. Its calls fail with STORE_* and FILE_* errors. */
export class Connection {
  /** by their SQL; preparing one anew costs as much as running it */
  private readonly statements = new Map<string, Database.Statement<unknown[]>>();
  /** of configurations, which are hashed for every run */
  private readonly hashes = new WeakMap<DeviceConfiguration, string>();
  /** ids of configurations and chips, of which there are few, and which nobody deletes */
  private readonly ids = new Map<string, number>();
  private readonly transaction: Database.Transaction<(action: () => unknown) => unknown>;

  constructor(
    readonly path: string,
    private readonly database: Database.Database,
  ) {
    this.transaction = database.transaction((action: () => unknown) => action());
  }

  /** All rows of a query. */
  all<Row>(sql: string, ...values: unknown[]): Row[] {
    return explained(this.path, () => this.statement(sql).all(...values) as Row[]);
  }

  /** Carries out an INSERT that returns an `id`. */
  insert(sql: string, ...values: unknown[]): number {
    return explained(
      this.path,
      () => (this.statement(sql).get(...values) as { id: number } | undefined)?.id ?? 0,
    );
  }

  /** Carries out a statement that returns nothing. */
  execute(sql: string, ...values: unknown[]): void {
    explained(this.path, () => this.statement(sql).run(...values));
  }

  /**
   * Carries out all of the action or, when it throws, nothing of it. Within another such action it is a part of that one,
   * and what it throws ends that one as well.
   */
  atomically<Result>(action: () => Result): Result {
    if (this.database.inTransaction) return action();
    try {
      return explained(this.path, () => this.transaction.immediate(action) as Result);
    } catch (error) {
      // what it recorded is there no more
      this.ids.clear();
      throw error;
    }
  }

  /** The id of a board's chip, which is recorded if it is new. */
  chipId(board: string, { uid, revision }: Chip): number {
    return this.known(`chip ${board} ${uid} ${revision}`, () => {
      const [known] = this.all<{ id: number }>(
        'SELECT id FROM chips WHERE board = ? AND uid = ? AND revision IS ?',
        board,
        uid ?? '',
        revision,
      );
      if (known !== undefined) return known.id;
      return this.insert(
        `INSERT INTO chips (board, uid, revision) VALUES (?, ?, ?)
         ON CONFLICT (board, uid) DO UPDATE SET revision = excluded.revision RETURNING id`,
        board,
        uid ?? '',
        revision,
      );
    });
  }

  /** A chip by its id; undefined where there is none. */
  chip(id: number | null): Chip | undefined {
    if (id === null) return undefined;
    const [row] = this.all<{ uid: string; revision: number | null }>(
      'SELECT uid, revision FROM chips WHERE id = ?',
      id,
    );
    return row && { uid: row.uid === '' ? null : row.uid, revision: row.revision };
  }

  /** The id of a run of a fleet; undefined where it is not recorded. */
  runId(table: 'runs' | 'model_runs', uid: string): number | undefined {
    return this.all<{ id: number }>(`SELECT id FROM ${table} WHERE uid = ?`, uid)[0]?.id;
  }

  /** The id of a configuration, which is recorded if it is new. */
  configurationId(configuration: DeviceConfiguration): number {
    const hash = this.hashes.get(configuration) ?? configurationHash(configuration);
    this.hashes.set(configuration, hash);
    return this.known(`configuration ${hash}`, () => {
      const [known] = this.all<{ id: number }>('SELECT id FROM configurations WHERE hash = ?', hash);
      if (known !== undefined) return known.id;
      return this.insert(
        `INSERT INTO configurations (hash, board, json) VALUES (?, ?, ?)
         ON CONFLICT (hash) DO UPDATE SET hash = excluded.hash RETURNING id`,
        hash,
        configuration.board,
        canonicalJson(configuration),
      );
    });
  }

  /** Whether there is a table: not in a database of an older version that is only read. */
  hasTable(name: string): boolean {
    return this.all('SELECT 1 FROM sqlite_schema WHERE name = ?', name).length > 0;
  }

  close(): void {
    this.database.close();
  }

  private known(what: string, find: () => number): number {
    const id = this.ids.get(what) ?? find();
    this.ids.set(what, id);
    return id;
  }

  private statement(sql: string): Database.Statement<unknown[]> {
    const statement = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, statement);
    return statement;
  }
}
