/**
 * Version 9: how far the measuring of cases is, for whoever watches from another process. `runs` is how many are to be
 * measured and `work` an estimate of their instructions, by which time left is told; of both, `done` and `work_done` are
 * there. `ended` is null while it goes on, and where its process was killed; `error` is what it ended by, if it failed.
 */
export const MEASURINGS = `
  CREATE TABLE measurings (
    id INTEGER PRIMARY KEY,
    began TEXT NOT NULL,
    heard TEXT NOT NULL,
    ended TEXT,
    error TEXT,
    configuration INTEGER NOT NULL REFERENCES configurations,
    bench TEXT NOT NULL,
    runs INTEGER NOT NULL,
    done INTEGER NOT NULL DEFAULT 0,
    refused INTEGER NOT NULL DEFAULT 0,
    work REAL NOT NULL,
    work_done REAL NOT NULL DEFAULT 0
  ) STRICT;
`;
