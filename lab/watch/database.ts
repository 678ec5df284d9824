/** What goes on in a database that others write. */
import { sum } from '../../common/statistics.js';
import type { DeviceConfiguration } from '../../model/configuration.js';
import type { BenchActivity, MinuteOfRuns, StoredEvent } from '../../store/activity.js';
import type { Measuring } from '../../store/measurings.js';
import { Store } from '../../store/store.js';
import { secondsLeft } from './time-left.js';

export type { MinuteOfRuns, StoredEvent };

/** `silent`: its process has not said for long how far it is, and may have been killed. */
export type MeasuringState = 'at work' | 'silent' | 'done' | 'failed';

/** The measuring of cases, by whatever process. */
export interface WatchedMeasuring extends Measuring {
  readonly state: MeasuringState;
  /** share of the work that is done, 0 to 1 */
  readonly share: number;
  /** null where it goes on no more, or too little is done to tell */
  readonly secondsLeft: number | null;
  /** of what is done, by the time that took; null before the first run */
  readonly runsPerMinute: number | null;
}

/** What was measured on a configuration, and by whom. */
export interface WatchedConfiguration extends Pick<
  DeviceConfiguration,
  'board' | 'machine' | 'runtime' | 'flavour' | 'unit' | 'compiler'
> {
  readonly hash: string;
  readonly runs: number;
  readonly samples: number;
  /** ISO 8601 */
  readonly last: string;
  /** of a fleet, by name */
  readonly benches: readonly string[];
}

/** A bench of a fleet that the database has runs of. */
export interface WatchedBench {
  readonly bench: string;
  readonly boards: readonly string[];
  readonly runs: number;
  /** when its newest run was recorded, ISO 8601 */
  readonly last: string;
}

/** What goes on in a database. */
export interface WatchedDatabase {
  /** when this was read, ISO 8601 */
  readonly at: string;
  readonly runs: number;
  readonly samples: number;
  readonly measurings: readonly WatchedMeasuring[];
  readonly configurations: readonly WatchedConfiguration[];
  readonly benches: readonly WatchedBench[];
  /** of the last hour; minutes without runs are left out */
  readonly minutes: readonly MinuteOfRuns[];
  /** runs of the minute before now */
  readonly runsPerMinute: number;
  /** the newest first */
  readonly events: readonly StoredEvent[];
  readonly errors: readonly StoredEvent[];
}

/** So much of what there is is shown, the newest. */
const MEASURINGS = 10;
const EVENTS = 100;
const ERRORS = 10;
/** Of so many runs the newest minutes are told: a table has some hundreds. */
const RUNS = 20_000;
const HOUR_MS = 3_600_000;
/** Whoever measures says so after every run: one that takes a minute is a very long one. */
const SILENCE_MS = 60_000;
/** Runs whose time has passed without a word. */
const SILENT_RUNS = 10;

/**
 * What goes on in a database, while others write it or not.
 * @param now milliseconds since 1970
 * @throws STORE_*, FILE_*
 */
export function watchDatabase(db: string, now = Date.now()): WatchedDatabase {
  const store = Store.open(db, { readonly: true });
  try {
    return watched(store, now);
  } finally {
    store.close();
  }
}

function watched({ activity, measurings }: Store, now: number): WatchedDatabase {
  const rows = activity.benches();
  return {
    at: new Date(now).toISOString(),
    runs: sum(rows.map(({ runs }) => runs)),
    samples: sum(rows.map(({ samples }) => samples)),
    measurings: measurings.newest(MEASURINGS).map((one) => watchedMeasuring(one, now)),
    configurations: configurationsOf(rows, activity.configurations()),
    benches: benchesOf(rows, activity.configurations()),
    minutes: activity.minutes(new Date(now - HOUR_MS).toISOString(), RUNS),
    runsPerMinute: activity.runsSince(new Date(now - 60_000).toISOString(), RUNS),
    events: activity.events({ most: EVENTS }),
    errors: activity.events({ level: 'error', most: ERRORS }),
  };
}

/** How a measuring stands at a time. @param now milliseconds since 1970 */
export function watchedMeasuring(measuring: Measuring, now: number): WatchedMeasuring {
  const [began, heard] = [Date.parse(measuring.began), Date.parse(measuring.heard)];
  const { done, work, workDone } = measuring;
  const state = stateOf(measuring, now);
  const share = work === 0 ? 1 : Math.min(1, workDone / work);
  return {
    ...measuring,
    state,
    share,
    secondsLeft: state === 'at work' ? secondsLeft({ began, heard, share }, now) : null,
    runsPerMinute: done === 0 || heard <= began ? null : done / ((heard - began) / 60_000),
  };
}

function stateOf({ began, heard, ended, error, done }: Measuring, now: number): MeasuringState {
  if (ended !== null) return error === null ? 'done' : 'failed';
  const perRun = done === 0 ? 0 : (Date.parse(heard) - Date.parse(began)) / done;
  return now - Date.parse(heard) > Math.max(SILENCE_MS, SILENT_RUNS * perRun) ? 'silent' : 'at work';
}

function configurationsOf(
  rows: readonly BenchActivity[],
  configurations: ReadonlyMap<string, DeviceConfiguration>,
): WatchedConfiguration[] {
  return [...grouped(rows, ({ configuration }) => configuration)].map(([hash, own]) => {
    const { board, machine, runtime, flavour, unit, compiler } = configurations.get(hash)!;
    return {
      ...{ hash, board, machine, runtime, flavour, unit, compiler },
      runs: sum(own.map(({ runs }) => runs)),
      samples: sum(own.map(({ samples }) => samples)),
      last: latest(own),
      benches: own.flatMap(({ bench }) => bench ?? []).sort(),
    };
  });
}

function benchesOf(
  rows: readonly BenchActivity[],
  configurations: ReadonlyMap<string, DeviceConfiguration>,
): WatchedBench[] {
  return [...grouped(rows, ({ bench }) => bench)]
    .flatMap(([bench, own]) => {
      if (bench === null) return [];
      const boards = own.map(({ configuration }) => configurations.get(configuration)!.board);
      const runs = sum(own.map((row) => row.runs));
      return [{ bench, boards: [...new Set(boards)].sort(), runs, last: latest(own) }];
    })
    .sort((a, b) => (a.bench < b.bench ? -1 : 1));
}

function latest(rows: readonly BenchActivity[]): string {
  return rows.map(({ last }) => last).reduce((a, b) => (a > b ? a : b));
}

function grouped<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
