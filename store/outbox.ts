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

  /** Keeps a result until it is acknowledged, in place of one of the same run. */
  put(uid: string, collector: string, document: Uint8Array): void {
    this.connection.atomically(() => {
      // not INSERT OR REPLACE, whose deletions SQLite tells no trigger of
      this.connection.execute('DELETE FROM outbox WHERE uid = ?', uid);
      this.connection.execute(
        'INSERT INTO outbox (uid, collector, document) VALUES (?, ?, ?)',
        uid,
        collector,
        document,
      );
    });
  }

  /** Whether the result of a run is kept. */
  has(uid: string): boolean {
    return this.connection.all('SELECT 1 FROM outbox WHERE uid = ?', uid).length > 0;
  }

  /** For whom results are kept. */
  collectors(): string[] {
    return this.connection
      .all<{ collector: string }>('SELECT collector FROM outbox_sizes ORDER BY collector')
      .map(({ collector }) => collector);
  }

  /**
   * A collector's oldest results after a place in the order.
   * @param most results
   * @param bytes of all of them, each with one more for what is between them; the first may be larger
   */
  after(collector: string, id: number, most: number, bytes: number): HeldResult[] {
    // what is too much is not read
    const sizes = this.connection.all<{ id: number; bytes: number }>(
      'SELECT id, length(document) AS bytes FROM outbox WHERE collector = ? AND id > ? ORDER BY id LIMIT ?',
      collector,
      id,
      most,
    );
    let room = bytes;
    const fit = sizes.filter((one, i) => (room -= one.bytes + 1) >= 0 || i === 0);
    const last = fit.at(-1);
    if (last === undefined) return [];
    return this.connection.all<HeldResult>(
      'SELECT id, uid, document FROM outbox WHERE collector = ? AND id > ? AND id <= ? ORDER BY id',
      collector,
      id,
      last.id,
    );
  }

  /** Gives results up, since their collector has them: all or, when one fails, none. */
  remove(uids: readonly string[]): void {
    this.connection.atomically(() => {
      for (const uid of uids) this.connection.execute('DELETE FROM outbox WHERE uid = ?', uid);
    });
  }

  /** How many results are kept, and their bytes. */
  size(): { readonly results: number; readonly bytes: number } {
    const [size] = this.connection.all<{ results: number; bytes: number }>(
      'SELECT ifnull(sum(results), 0) AS results, ifnull(sum(bytes), 0) AS bytes FROM outbox_sizes',
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
