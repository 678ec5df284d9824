/**
 * Version 1. A row of `runs` exists only for a complete run: it is written in one transaction together with
 * all its samples. `operators` is the length of the chain that was timed; `target` says whether one operator
 * of it was timed or the whole graph.
 */
export const FIRST = `
  CREATE TABLE configurations (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    board TEXT NOT NULL,
    json TEXT NOT NULL
  ) STRICT;

  CREATE TABLE cases (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    json TEXT NOT NULL
  ) STRICT;

  CREATE TABLE builds (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    board TEXT NOT NULL,
    port TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    image TEXT NOT NULL,
    compiler TEXT NOT NULL,
    UNIQUE (fingerprint, image)
  ) STRICT;

  CREATE TABLE runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    configuration INTEGER NOT NULL REFERENCES configurations,
    "case" INTEGER NOT NULL REFERENCES cases,
    build INTEGER REFERENCES builds,
    target TEXT NOT NULL CHECK (target IN ('operator', 'graph')),
    operators INTEGER NOT NULL CHECK (operators >= 1),
    warmups INTEGER NOT NULL,
    n INTEGER NOT NULL,
    stop TEXT NOT NULL CHECK (stop IN ('count', 'three-equal')),
    ticks_per_count REAL NOT NULL CHECK (ticks_per_count > 0),
    arena_persistent INTEGER NOT NULL,
    arena_scratch INTEGER NOT NULL,
    arena_tensors INTEGER NOT NULL
  ) STRICT;
  CREATE INDEX runs_by_case ON runs (configuration, target, operators, "case", id);

  CREATE TABLE samples (
    run INTEGER NOT NULL REFERENCES runs,
    fill INTEGER NOT NULL,
    seed INTEGER NOT NULL,
    empty_ticks INTEGER NOT NULL,
    n INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (run, fill)
  ) STRICT;

  CREATE TABLE events (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    level TEXT NOT NULL CHECK (level IN ('info', 'warning', 'error')),
    what TEXT NOT NULL
  ) STRICT;
`;
