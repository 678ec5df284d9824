/**
 * Version 2: whole models on boards, their predictions, and validations of tables. `inputs` says what the model was
 * given; of a run's samples, `graph` are windows around whole invocations, `operators` those around each operator,
 * invocation after invocation. Tables are named by their hashes.
 */
export const MODELS = `
  CREATE TABLE models (
    id INTEGER PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    bytes INTEGER NOT NULL
  ) STRICT;

  CREATE TABLE model_runs (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time TEXT NOT NULL,
    configuration INTEGER NOT NULL REFERENCES configurations,
    model INTEGER NOT NULL REFERENCES models,
    build INTEGER REFERENCES builds,
    inputs TEXT NOT NULL,
    operators INTEGER NOT NULL CHECK (operators >= 1),
    warmups INTEGER NOT NULL,
    ticks_per_count REAL NOT NULL CHECK (ticks_per_count > 0),
    arena_persistent INTEGER NOT NULL,
    arena_scratch INTEGER NOT NULL,
    arena_tensors INTEGER NOT NULL,
    outputs_equal INTEGER CHECK (outputs_equal IN (0, 1))
  ) STRICT;
  CREATE INDEX model_runs_by_model ON model_runs (configuration, model, id);

  CREATE TABLE model_samples (
    run INTEGER NOT NULL REFERENCES model_runs,
    target TEXT NOT NULL CHECK (target IN ('graph', 'operators')),
    empty_ticks INTEGER NOT NULL,
    n INTEGER NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (run, target)
  ) STRICT;

  CREATE TABLE predictions (
    run INTEGER NOT NULL REFERENCES model_runs,
    "table" TEXT NOT NULL,
    total REAL NOT NULL,
    low REAL NOT NULL,
    high REAL NOT NULL,
    PRIMARY KEY (run, "table")
  ) STRICT;

  CREATE TABLE validations (
    id INTEGER PRIMARY KEY,
    time TEXT NOT NULL,
    configuration INTEGER NOT NULL REFERENCES configurations,
    "table" TEXT NOT NULL,
    result TEXT NOT NULL
  ) STRICT;

  CREATE TABLE validation_runs (
    validation INTEGER NOT NULL REFERENCES validations,
    run INTEGER NOT NULL REFERENCES model_runs,
    part TEXT NOT NULL CHECK (part IN ('test', 'calibration')),
    PRIMARY KEY (validation, run)
  ) STRICT;
`;
