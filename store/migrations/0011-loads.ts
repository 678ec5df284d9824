/**
 * Version 11: boards that were kept busy with one model (`SHA-256` of its file), and the windows of each load in their
 * order: when a window ended and how long it took by the host's clock in ms, how many invocations it was, what one took
 * in counts, and what the board said of itself after it.
 */
export const LOADS = `
  CREATE TABLE loads (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    configuration INTEGER NOT NULL REFERENCES configurations,
    model TEXT NOT NULL
  ) STRICT;

  CREATE TABLE load_windows (
    load INTEGER NOT NULL REFERENCES loads,
    at_ms REAL NOT NULL,
    ms REAL NOT NULL,
    invocations INTEGER NOT NULL CHECK (invocations >= 1),
    count REAL NOT NULL,
    core_hz REAL,
    temperature REAL,
    throttled INTEGER NOT NULL CHECK (throttled IN (0, 1))
  ) STRICT;
  CREATE INDEX load_windows_by_load ON load_windows (load);
`;
