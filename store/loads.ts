import type { DeviceConfiguration } from '../model/configuration.js';
import type { Connection } from './connection.js';

/** Some invocations of a model, one right after the other, while a board was kept busy. */
export interface SustainedWindow {
  /** its end, since the first of them, in ms of the host's clock */
  readonly atMs: number;
  /** how long it took, by the same clock */
  readonly ms: number;
  readonly invocations: number;
  /** cycles or instructions of an invocation, in the mean */
  readonly count: number;
  /** as the board says after it; null where it does not know */
  readonly coreHz: number | null;
  /** degrees Celsius of the chip; null where it has no sensor */
  readonly temperature: number | null;
  /** whether heat or supply slowed it down then */
  readonly throttled: boolean;
}

interface WindowRow {
  at_ms: number;
  ms: number;
  invocations: number;
  count: number;
  core_hz: number | null;
  temperature: number | null;
  throttled: 0 | 1;
}

/** The part of the database about boards that were kept busy. */
export class Loads {
  constructor(private readonly connection: Connection) {}

  /** Begins one, and gives its id. @param model SHA-256 of the model's file */
  begin(configuration: DeviceConfiguration, model: string): number {
    return this.connection.atomically(() =>
      this.connection.insert(
        'INSERT INTO loads (time, configuration, model) VALUES (?, ?, ?) RETURNING id',
        new Date().toISOString(),
        this.connection.configurationId(configuration),
        model,
      ),
    );
  }

  /** Records a window as soon as it is there, so that a killed process has lost one at most. */
  record(load: number, window: SustainedWindow): void {
    const { atMs, ms, invocations, count, coreHz, temperature, throttled } = window;
    this.connection.execute(
      `INSERT INTO load_windows (load, at_ms, ms, invocations, count, core_hz, temperature, throttled)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      ...[load, atMs, ms, invocations, count, coreHz, temperature, Number(throttled)],
    );
  }

  /** In their order. */
  windows(load: number): SustainedWindow[] {
    return this.connection
      .all<WindowRow>('SELECT * FROM load_windows WHERE load = ? ORDER BY rowid', load)
      .map(({ at_ms: atMs, core_hz: coreHz, throttled, ms, invocations, count, temperature }) => ({
        ...{ atMs, ms, invocations, count, coreHz, temperature },
        throttled: throttled === 1,
      }));
  }
}
