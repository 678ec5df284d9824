/** Whose outbox a database holds. */
import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { LutError } from '../common/errors.js';
import { explained } from './errors.js';

/**
 * Keeps other agents off a database: two of them would both send what waits in its outbox, and each delete what the
 * other is sending. The lock is SQLite's, on a file beside the database, so that it ends with the process however that
 * ends; commands that measure or read go on beside it.
 * @param path of the database, in a folder that is there; one in memory (`:memory:`) nobody else can have
 * @returns what lets go of it
 * @throws STORE_AGENT where another agent has it; FILE_*
 */
export function lockForAgent(path: string): () => void {
  if (path === ':memory:') return () => undefined;
  const file = `${path}-agent`;
  return explained(file, () => {
    const lock = new Database(file, { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      lock.close();
      if (!(error instanceof Database.SqliteError) || error.code !== 'SQLITE_BUSY') throw error;
      throw new LutError(
        'STORE_AGENT',
        `Another agent sends from the database ${path}.`,
        'Give each agent a database of its own with --db, or stop the other one first.',
      );
    }
    return () => {
      // nobody waits for it: who comes now finds either the file still locked, or none
      rmSync(file, { force: true });
      lock.close();
    };
  });
}
