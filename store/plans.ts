import { randomBytes } from 'node:crypto';
import type { DeviceConfiguration } from '../model/configuration.js';
import { choiceText, type BenchChoice } from './bench-choice.js';
import type { Connection } from './connection.js';

/** Bytes of a name that nobody else draws. */
const NAME_BYTES = 16;

/** The part of a collector's database about the work that it has given to a fleet. */
export class Plans {
  constructor(private readonly connection: Connection) {}

  /** By what name a fleet knows this database: drawn once. */
  collector(): string {
    this.connection.execute(
      'INSERT INTO collectors (id, uid) VALUES (1, ?) ON CONFLICT (id) DO NOTHING',
      newName(),
    );
    return this.connection.all<{ uid: string }>('SELECT uid FROM collectors')[0]!.uid;
  }

  /** The plan on a configuration and these benches that is not finished, or else a new one. */
  open(configuration: DeviceConfiguration, chosen: BenchChoice = {}): string {
    return this.connection.atomically(() => {
      const id = this.connection.configurationId(configuration);
      const benches = choiceText(chosen);
      const [open] = this.connection.all<{ uid: string }>(
        'SELECT uid FROM plans WHERE configuration = ? AND benches = ? AND open = 1 ORDER BY id LIMIT 1',
        id,
        benches,
      );
      if (open !== undefined) return open.uid;
      const uid = newName();
      this.connection.execute(
        'INSERT INTO plans (uid, time, configuration, benches, open) VALUES (?, ?, ?, ?, 1)',
        uid,
        new Date().toISOString(),
        id,
        benches,
      );
      return uid;
    });
  }

  /** Whose configuration a plan is of, finished or not; undefined where it is of another database. */
  configuration(uid: string): DeviceConfiguration | undefined {
    const [plan] = this.connection.all<{ json: string }>(
      'SELECT json FROM plans JOIN configurations ON configurations.id = plans.configuration WHERE uid = ?',
      uid,
    );
    return plan && (JSON.parse(plan.json) as DeviceConfiguration);
  }

  /** Ends a plan, all of whose work is there: work that is asked for from now on is measured anew. */
  finish(uid: string): void {
    this.connection.execute('UPDATE plans SET open = 0 WHERE uid = ?', uid);
  }
}

function newName(): string {
  return randomBytes(NAME_BYTES).toString('hex');
}
