/** What goes on, as the page shows it: in the database, in a fleet, and in searches. */
import { LutError } from '../../common/errors.js';
import type { ListedSearches } from '../explore/search-shelf.js';
import { benchesNow, type BenchNow } from '../watch/benches.js';
import { watchDatabase, type WatchedDatabase } from '../watch/database.js';
import type { FleetNow } from '../watch/fleet.js';
import type { DashboardSources } from './sources.js';

export interface WatchView extends ListedSearches {
  /** null where there is none that can be read */
  readonly database: WatchedDatabase | null;
  /** why there is none, and the way out */
  readonly problem: { readonly message: string; readonly remedy: string | null } | null;
  /** null where none is listened to */
  readonly fleet: FleetNow | null;
  readonly benches: readonly BenchNow[];
}

export function watchView({ db, fleet, searches }: DashboardSources): WatchView {
  const { database, problem } = read(db);
  const now = fleet?.now() ?? null;
  return {
    ...{ database, problem, fleet: now },
    benches: benchesNow(now?.benches, database?.benches ?? []),
    ...searches.list(),
  };
}

/** A page that watches shows what else there is. */
function read(db: string): Pick<WatchView, 'database' | 'problem'> {
  try {
    return { database: watchDatabase(db), problem: null };
  } catch (error) {
    if (!(error instanceof LutError)) throw error;
    return { database: null, problem: { message: error.message, remedy: error.remedy ?? null } };
  }
}
