import type { DeviceConfiguration } from '../model/configuration.js';
import type { Connection } from './connection.js';

/** Cases that a bench is about to measure. */
export interface MeasuringAhead {
  readonly configuration: DeviceConfiguration;
  /** name of the bench */
  readonly bench: string;
  /** how many runs it takes */
  readonly runs: number;
  /** an estimate of their instructions: not all runs take as long */
  readonly work: number;
}

/** How far the measuring of cases is. Times are ISO 8601. */
export interface Measuring {
  readonly id: number;
  readonly began: string;
  /** when it last said how far it is */
  readonly heard: string;
  /** null while it goes on, and where its process was killed */
  readonly ended: string | null;
  /** what it ended by; null where it did not fail */
  readonly error: string | null;
  /** of the board */
  readonly board: string;
  /** hash of the configuration */
  readonly configuration: string;
  readonly bench: string;
  readonly runs: number;
  readonly done: number;
  /** runs that the board refused */
  readonly refused: number;
  readonly work: number;
  readonly workDone: number;
}

/** The part of the database about measuring that goes on. */
export class Measurings {
  constructor(private readonly connection: Connection) {}

  /** Tells that measuring begins; gives its id. */
  begin({ configuration, bench, runs, work }: MeasuringAhead): number {
    return this.connection.atomically(() => {
      const now = new Date().toISOString();
      return this.connection.insert(
        'INSERT INTO measurings (began, heard, configuration, bench, runs, work) VALUES (?, ?, ?, ?, ?, ?) RETURNING id',
        now,
        now,
        this.connection.configurationId(configuration),
        bench,
        runs,
        work,
      );
    });
  }

  /** Tells that runs are there. @param work their part of the work */
  advance(id: number, runs: number, work: number): void {
    this.connection.execute(
      'UPDATE measurings SET done = done + ?, work_done = work_done + ?, heard = ? WHERE id = ?',
      runs,
      work,
      new Date().toISOString(),
      id,
    );
  }

  /** Tells that the board refused a run: its work is not to be waited for. */
  refuse(id: number, work: number): void {
    this.connection.execute(
      'UPDATE measurings SET refused = refused + 1, work = work - ?, heard = ? WHERE id = ?',
      work,
      new Date().toISOString(),
      id,
    );
  }

  /** Tells that it goes on no more. @param error what it ended by, in a sentence; null where all is done */
  end(id: number, error: string | null): void {
    const now = new Date().toISOString();
    this.connection.execute(
      'UPDATE measurings SET ended = ?, heard = ?, error = ? WHERE id = ?',
      now,
      now,
      error,
      id,
    );
  }

  /** Those that began last, the newest first. None in a database of an older version that is only read. */
  newest(most: number): Measuring[] {
    if (!this.connection.hasTable('measurings')) return [];
    return this.connection.all<Measuring>(
      `SELECT measurings.id, began, heard, ended, error, board, hash AS configuration, bench, runs, done, refused, work,
         work_done AS workDone
       FROM measurings JOIN configurations ON configurations.id = measurings.configuration
       ORDER BY measurings.id DESC LIMIT ?`,
      most,
    );
  }
}
