/**
 * Version 3: which chip a run was measured on, and how often the sectors of its model window were erased. A chip is
 * what HELLO says of it (`uid`, `revision`); `uid` is empty where it has no number. Sectors are counted from the
 * window's first.
 */
export const CHIPS = `
  CREATE TABLE chips (
    id INTEGER PRIMARY KEY,
    board TEXT NOT NULL,
    uid TEXT NOT NULL,
    revision INTEGER,
    UNIQUE (board, uid)
  ) STRICT;

  ALTER TABLE runs ADD COLUMN chip INTEGER REFERENCES chips;
  ALTER TABLE model_runs ADD COLUMN chip INTEGER REFERENCES chips;

  CREATE TABLE erasures (
    chip INTEGER NOT NULL REFERENCES chips,
    sector INTEGER NOT NULL CHECK (sector >= 0),
    n INTEGER NOT NULL CHECK (n >= 1),
    PRIMARY KEY (chip, sector)
  ) STRICT;
`;
