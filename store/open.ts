/** Opens a database file and brings it to the present version. */
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { LutError } from '../common/errors.js';
import { MIGRATIONS } from './migrations/index.js';

/** SQLite's `application_id` of these databases: "lut1" in ASCII. */
const APPLICATION_ID = 0x6c757431;

/** How long a writer waits for another process's transaction, ms. A transaction takes a few ms. */
const BUSY_TIMEOUT = 10_000;

/** @throws STORE_MISSING, STORE_NEWER, STORE_CORRUPT, FILE_MISSING, and SqliteError */
export function openDatabase(path: string, readonly: boolean): Database.Database {
  if (readonly && !existsSync(path)) {
    throw new LutError(
      'STORE_MISSING',
      `There is no database ${path}.`,
      'Name it with --db, or profile first.',
    );
  }
  if (!existsSync(dirname(path))) {
    throw new LutError(
      'FILE_MISSING',
      `There is no folder ${dirname(path)}.`,
      'Create it, then run the same command again.',
    );
  }
  requireFile(path);
  const database = new Database(path, { readonly, timeout: BUSY_TIMEOUT });
  try {
    checkOrigin(database, path);
    if (!readonly) {
      waitingForOthers(() => database.pragma('journal_mode = WAL'));
      // In WAL mode NORMAL loses no committed transaction when a process is killed, only when power is.
      database.pragma('synchronous = NORMAL');
      migrate(database, path);
    }
    database.pragma('foreign_keys = ON');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** From one try to the next, ms. */
const RETRY = 5;

/**
 * SQLite does not wait where two would wait for each other, as processes that open a new file at once: each has read
 * it, and would change its journal.
 */
function waitingForOthers<T>(action: () => T): T {
  const deadline = performance.now() + BUSY_TIMEOUT;
  for (;;) {
    try {
      return action();
    } catch (error) {
      const isBusy = error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
      if (!isBusy || performance.now() >= deadline) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY);
    }
  }
}

/** SQLite waits for pipes and reads devices. @throws STORE_CORRUPT where something is at the path, but no file */
function requireFile(path: string): void {
  if (!existsSync(path) || statSync(path).isFile()) return;
  throw new LutError('STORE_CORRUPT', `${path} is no file, so no database.`, 'Name another with --db.');
}

/** Refuses databases of other programs and of newer versions of this one, before anything is changed. */
function checkOrigin(database: Database.Database, path: string): void {
  const version = versionOf(database);
  const empty = database.prepare('SELECT 1 FROM sqlite_schema').get() === undefined;
  if (!(empty && version === 0) && database.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw new LutError(
      'STORE_CORRUPT',
      `${path} is a database of another program.`,
      'Name another file with --db.',
    );
  }
  if (version > MIGRATIONS.length) {
    throw new LutError(
      'STORE_NEWER',
      `The database ${path} has version ${version}; this lut knows versions up to ${MIGRATIONS.length}.`,
      'Update lut, or name another database with --db.',
    );
  }
}

/** Two processes may open a new file at once: the version is read again under the write lock. */
function migrate(database: Database.Database, path: string): void {
  if (versionOf(database) === MIGRATIONS.length) return;
  const run = database.transaction(() => {
    checkOrigin(database, path);
    for (const migration of MIGRATIONS.slice(versionOf(database))) database.exec(migration);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${MIGRATIONS.length}`);
  });
  run.immediate();
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}
