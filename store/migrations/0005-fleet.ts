/**
 * Version 5: what travels between benches and those who give them work. `uid` names a run in all databases that it
 * gets into, and `bench` whose it is; both are null in what was measured without a fleet. A bench keeps in `outbox` what
 * its collector has not acknowledged yet, and counts its starts in `fleet_sessions`. A collector has a name of its own
 * (`collectors`, one row) and knows by `plans` which work it has asked for: `open` is 1 until all of it is there.
 */
export const FLEET = `
  ALTER TABLE runs ADD COLUMN uid TEXT;
  ALTER TABLE runs ADD COLUMN bench TEXT;
  CREATE UNIQUE INDEX runs_by_uid ON runs (uid) WHERE uid IS NOT NULL;
  ALTER TABLE model_runs ADD COLUMN uid TEXT;
  ALTER TABLE model_runs ADD COLUMN bench TEXT;
  CREATE UNIQUE INDEX model_runs_by_uid ON model_runs (uid) WHERE uid IS NOT NULL;

  CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE,
    collector TEXT NOT NULL,
    document BLOB NOT NULL
  ) STRICT;

  CREATE INDEX outbox_by_collector ON outbox (collector, id);

  CREATE TABLE fleet_sessions (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL
  ) STRICT;

  CREATE TABLE collectors (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    uid TEXT NOT NULL
  ) STRICT;

  CREATE TABLE plans (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL UNIQUE,
    time TEXT NOT NULL,
    configuration INTEGER NOT NULL REFERENCES configurations,
    open INTEGER NOT NULL CHECK (open IN (0, 1))
  ) STRICT;
`;
