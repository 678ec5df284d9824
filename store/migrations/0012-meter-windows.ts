/**
 * Version 12: what a power meter saw of a model's timed invocations, each in a window of its own, in their order: its
 * energy in mJ and how long the board's pin was high in ms, both by the meter.
 */
export const METER_WINDOWS = `
  CREATE TABLE meter_windows (
    run INTEGER NOT NULL REFERENCES model_runs,
    millijoules REAL NOT NULL,
    milliseconds REAL NOT NULL
  ) STRICT;
  CREATE INDEX meter_windows_by_run ON meter_windows (run);
`;
