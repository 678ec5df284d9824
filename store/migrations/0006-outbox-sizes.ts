/**
 * Version 6: how many results the outbox holds for each collector, and their bytes; without a row where there are none.
 * Kept with the outbox itself, so that nobody has to count rows of which there may be a hundred thousand.
 */
export const OUTBOX_SIZES = `
  CREATE TABLE outbox_sizes (
    collector TEXT PRIMARY KEY,
    results INTEGER NOT NULL,
    bytes INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID;

  INSERT INTO outbox_sizes (collector, results, bytes)
    SELECT collector, count(*), sum(length(document)) FROM outbox GROUP BY collector;

  CREATE TRIGGER outbox_put AFTER INSERT ON outbox BEGIN
    INSERT INTO outbox_sizes (collector, results, bytes) VALUES (new.collector, 1, length(new.document))
      ON CONFLICT (collector) DO UPDATE SET results = results + 1, bytes = bytes + excluded.bytes;
  END;

  CREATE TRIGGER outbox_removed AFTER DELETE ON outbox BEGIN
    UPDATE outbox_sizes SET results = results - 1, bytes = bytes - length(old.document)
      WHERE collector = old.collector;
    DELETE FROM outbox_sizes WHERE collector = old.collector AND results = 0;
  END;
`;
