/** One search of a comparison. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchOutcome } from '../search/outcome.js';
import type { SearchChoice, SearchMeans } from '../search/request.js';
import { resumeSearch, search } from '../search/search.js';

export interface Experiment {
  /** names the run folder */
  readonly id: string;
  /** what it is compared within */
  readonly group: string;
  readonly name: string;
  readonly choice: SearchChoice;
}

/** What of a search's outcome is compared. */
export interface Compared extends Pick<
  SearchOutcome,
  'architecture' | 'predicted' | 'likeliest' | 'withinLimits' | 'seconds'
> {
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly seed: number;
  readonly wallSeconds: number;
  readonly accuracyFloat: number;
  readonly accuracyInt8: number;
  /** networks */
  readonly judged: number;
  /** of its distribution after the last epoch, in what the search went by; null for searches without one */
  readonly expectedCount: number | null;
}

/**
 * Makes a search, or goes on with it where it was begun.
 * @param folder where the run folders are
 * @throws as `search` and `resumeSearch`
 */
export async function comparedSearch(
  { id, group, name, choice }: Experiment,
  folder: string,
  means: SearchMeans,
): Promise<Compared> {
  const start = performance.now();
  const run = runFolder(folder, id);
  const outcome = await (existsSync(run)
    ? resumeSearch({ ...means, run })
    : search({ ...choice, ...means, run }));
  const { architecture, found, predicted, likeliest, expected, withinLimits, candidates, seconds } = outcome;
  const { accuracyFloat, accuracyInt8 } = found;
  return {
    ...{ id, group, name, seed: choice.seed, wallSeconds: (performance.now() - start) / 1000 },
    ...{ architecture, predicted, likeliest, withinLimits, accuracyFloat, accuracyInt8, seconds },
    expectedCount: expected?.count ?? null,
    judged: candidates.length,
  };
}

/** Where a search of a comparison keeps what it finds. */
export function runFolder(folder: string, id: string): string {
  return join(folder, id);
}
