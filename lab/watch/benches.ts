/** The benches of a fleet, by what it says of them and by what the database has of theirs. */
import type { WatchedBench } from './database.js';
import type { FleetBenchNow, FleetBenchState } from './fleet.js';

/** A bench. */
export interface BenchNow {
  readonly bench: string;
  /** `unknown`: the database has runs of it, and no fleet tells of it */
  readonly state: FleetBenchState | 'unknown';
  /** those that it has, or had runs measured on */
  readonly boards: readonly string[];
  /** what really runs; null where it did not say */
  readonly machine: string | null;
  /** runtime and flavour of its kernels; null where it did not say */
  readonly kernels: string | null;
  /** results that wait for their collectors; null where it did not say */
  readonly waiting: number | null;
  /** runs that the database has of it, and when the newest was recorded, ISO 8601; null where there are none */
  readonly runs: number;
  readonly last: string | null;
}

/**
 * All benches that are known of, by name.
 * @param ofFleet those that the fleet tells of; undefined where none is listened to
 */
export function benchesNow(
  ofFleet: readonly FleetBenchNow[] | undefined,
  ofDatabase: readonly WatchedBench[],
): BenchNow[] {
  const names = new Set([...(ofFleet ?? []), ...ofDatabase].map(({ bench }) => bench));
  return [...names].sort().map((bench) => {
    const heard = ofFleet?.find((one) => one.bench === bench);
    const stored = ofDatabase.find((one) => one.bench === bench);
    const said = heard?.said ?? null;
    return {
      bench,
      state: heard?.state ?? 'unknown',
      boards: said === null ? (stored?.boards ?? []) : [said.board],
      machine: said?.machine ?? null,
      kernels: said && `${said.runtime} ${said.flavour}`,
      waiting: said?.outbox ?? null,
      runs: stored?.runs ?? 0,
      last: stored?.last ?? null,
    };
  });
}
