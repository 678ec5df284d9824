/** SQLite's errors in the project's terms. */
import Database from 'better-sqlite3';
import { LutError, type ErrorCode } from '../common/errors.js';

type Explanation = readonly [code: ErrorCode, what: string, remedy: string];

/** By SQLite result code, or its prefix for the extended codes. */
const EXPLANATIONS: readonly (readonly [result: string, explanation: Explanation])[] = [
  [
    'SQLITE_NOTADB',
    ['STORE_CORRUPT', 'is not a database', 'Name another file with --db, or move this one away.'],
  ],
  [
    'SQLITE_CORRUPT',
    ['STORE_CORRUPT', 'is damaged', 'Restore it from a copy, or profile again into a new one (--db).'],
  ],
  [
    'SQLITE_ERROR',
    [
      'STORE_CORRUPT',
      'lacks what lut put into it',
      'Restore it from a copy, or profile again into a new one (--db).',
    ],
  ],
  [
    'SQLITE_FULL',
    ['FILE_FULL', 'cannot grow: the disk is full', 'Make room and run the same command again; it resumes.'],
  ],
  ['SQLITE_READONLY', ['FILE_PERMISSION', 'is read-only', 'Make it writable, or name another with --db.']],
  ['SQLITE_CANTOPEN', ['FILE_PERMISSION', 'cannot be opened', 'Check the folder and its permissions.']],
  [
    'SQLITE_BUSY',
    ['STORE_BUSY', 'is locked by another process', 'Let the other process finish, then retry.'],
  ],
  [
    'SQLITE_IOERR',
    ['FILE_IO', 'cannot be read or written', 'Check the disk, then run the same command again.'],
  ],
];

/** Runs `action` on the database at `path`. @throws STORE_CORRUPT, STORE_BUSY, FILE_FULL, FILE_PERMISSION, FILE_IO */
export function explained<T>(path: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    const found =
      error instanceof Database.SqliteError &&
      EXPLANATIONS.find(([result]) => error.code === result || error.code.startsWith(`${result}_`));
    if (!found) throw error;
    const [code, what, remedy] = found[1];
    throw new LutError(code, `The database ${path} ${what}.`, remedy, { cause: error });
  }
}
