/** What a database has of what was measured. */
import type { StoredRun } from '../store/run.js';
import { Store, type StoredConfiguration } from '../store/store.js';

/** The configurations that a database has runs of, the one measured last first. @throws STORE_*, FILE_* */
export function recordedConfigurations(db: string): StoredConfiguration[] {
  return reading(db, (store) => store.configurations());
}

/**
 * The newest run of each case of a configuration, with all samples: of operators alone, then of the graphs of chains.
 * @throws STORE_*, FILE_*
 */
export function recordedRuns(db: string, configurationHash: string): StoredRun[] {
  return reading(db, (store) =>
    (['operator', 'graph'] as const).flatMap((scope) => [...store.latestRuns(configurationHash, { scope })]),
  );
}

function reading<Result>(db: string, read: (store: Store) => Result): Result {
  const store = Store.open(db, { readonly: true });
  try {
    return read(store);
  } finally {
    store.close();
  }
}
