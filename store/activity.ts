import type { DeviceConfiguration } from '../model/configuration.js';
import type { Connection } from './connection.js';
import type { EventLevel } from './run.js';

/** Something that was worth recording. */
export interface StoredEvent {
  readonly id: number;
  /** ISO 8601 */
  readonly time: string;
  readonly level: EventLevel;
  readonly what: string;
}

/** Which events are meant. */
export interface EventSelection {
  /** any unless given */
  readonly level?: EventLevel;
  /** at most so many */
  readonly most: number;
}

/** What a bench of a fleet, or the benches at this machine together, measured on one configuration. */
export interface BenchActivity {
  /** name of the bench; null for what no fleet measured */
  readonly bench: string | null;
  /** hash of the configuration */
  readonly configuration: string;
  readonly runs: number;
  readonly samples: number;
  /** when the first and the newest of them were recorded, ISO 8601 */
  readonly first: string;
  readonly last: string;
}

/** Runs that were recorded within a minute. */
export interface MinuteOfRuns {
  /** ISO 8601, up to the minute */
  readonly minute: string;
  readonly runs: number;
  readonly samples: number;
}

/** The part of the database about what happens, and what happened lately. */
export class Activity {
  constructor(private readonly connection: Connection) {}

  /** The newest first. */
  events({ level, most }: EventSelection): StoredEvent[] {
    return this.connection.all<StoredEvent>(
      'SELECT id, time, level, what FROM events WHERE level = ifnull(?, level) ORDER BY id DESC LIMIT ?',
      level ?? null,
      most,
    );
  }

  /** By bench and configuration, the one that recorded last first. */
  benches(): BenchActivity[] {
    // before version 5 there were no fleets
    const bench = this.connection.hasTable('plans') ? 'bench' : 'NULL';
    return this.connection.all<BenchActivity>(
      `SELECT ${bench} AS bench, hash AS configuration, count(*) AS runs, sum(n) AS samples, min(time) AS first,
         max(time) AS last
       FROM runs JOIN configurations ON configurations.id = runs.configuration
       GROUP BY runs.configuration, 1 ORDER BY max(runs.id) DESC`,
    );
  }

  /** All configurations, those without a run as well, by their hashes. */
  configurations(): Map<string, DeviceConfiguration> {
    const rows = this.connection.all<{ hash: string; json: string }>('SELECT hash, json FROM configurations');
    return new Map(rows.map(({ hash, json }) => [hash, JSON.parse(json) as DeviceConfiguration]));
  }

  /**
   * Runs of the last while, minute by minute, the oldest first; minutes without any are left out.
   * @param since ISO 8601
   * @param most so many of the newest runs are looked at: before them nothing is told
   */
  minutes(since: string, most: number): MinuteOfRuns[] {
    return this.connection.all<MinuteOfRuns>(
      `SELECT substr(time, 1, 16) AS minute, count(*) AS runs, sum(n) AS samples
       FROM (SELECT time, n FROM runs ORDER BY id DESC LIMIT ?) WHERE time >= ? GROUP BY 1 ORDER BY 1`,
      most,
      since,
    );
  }

  /** How many of the `most` newest runs were recorded since a time, ISO 8601. */
  runsSince(time: string, most: number): number {
    const [row] = this.connection.all<{ n: number }>(
      'SELECT count(*) AS n FROM (SELECT time FROM runs ORDER BY id DESC LIMIT ?) WHERE time >= ?',
      most,
      time,
    );
    return row!.n;
  }
}
