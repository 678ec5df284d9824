import type { Connection } from './connection.js';

/** What a bench has measured for a collector, until that has it. */
export interface HeldResult {
  /** its place in the order of measuring */
  readonly id: number;
  /** of the run, in all databases */
  readonly uid: string;
  /** as it is published */
  readonly document: Uint8Array;
}

/** The part of a bench's database about what it owes to collectors. */
export class Outbox {
  constructor(private readonly connection: Connection) {}

  /** Keeps a result until it is acknowledged. One of the same run takes its place. */
  put(uid: string, collector: string, document: Uint8Array): void {
    this.connection.execute(
      'INSERT OR REPLACE INTO outbox (uid, collector, document) VALUES (?, ?, ?)',
      uid,
      collector,
      document,
    );
  }

  /** Whether the result of a run is kept. */
  has(uid: string): boolean {
    return this.connection.all('SELECT 1 FROM outbox WHERE uid = ?', uid).length > 0;
  }

  /** For whom results are kept. */
  collectors(): string[] {
    return this.connection
      .all<{ collector: string }>('SELECT DISTINCT collector FROM outbox ORDER BY collector')
      .map(({ collector }) => collector);
  }

  /** A collector's oldest results after a place in the order. */
  after(collector: string, id: number, most: number): HeldResult[] {
    return this.connection.all<HeldResult>(
      'SELECT id, uid, document FROM outbox WHERE collector = ? AND id > ? ORDER BY id LIMIT ?',
      collector,
      id,
      most,
    );
  }

  /** Gives a result up, since its collector has it. */
  remove(uid: string): void {
    this.connection.execute('DELETE FROM outbox WHERE uid = ?', uid);
  }

  /** How many results are kept, and their bytes. */
  size(): { readonly results: number; readonly bytes: number } {
    const [size] = this.connection.all<{ results: number; bytes: number }>(
      'SELECT count(*) AS results, ifnull(sum(length(document)), 0) AS bytes FROM outbox',
    );
    return size!;
  }

  /** Counts a start of the bench: the number is higher than any before. */
  startSession(): number {
    return this.connection.insert(
      'INSERT INTO fleet_sessions (time) VALUES (?) RETURNING id',
      new Date().toISOString(),
    );
  }
}
