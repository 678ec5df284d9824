/** The searches of a folder of runs, looked at again and again. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { CONFIGURATION, RunFolder } from '../search/run-folder.js';
import { runFolders } from '../search/runs.js';
import { searchRow, type SearchRow } from './searches.js';

/** A folder that cannot be read. */
export interface BadSearch {
  readonly name: string;
  readonly reason: string;
}

/** What a folder of runs holds. */
export interface ListedSearches {
  /** the one that began last first */
  readonly searches: readonly SearchRow[];
  readonly bad: readonly BadSearch[];
}

/** Lists searches anew at every look; one that is finished is not read again. */
export class SearchShelf {
  /** of finished ones by their folders, with when these were written last */
  private readonly finished = new Map<string, { readonly row: SearchRow; readonly last: number }>();

  /** @param home folder of runs, which need not be there */
  constructor(readonly home: string) {}

  /** @param now milliseconds since 1970 */
  list(now = Date.now()): ListedSearches {
    const searches: SearchRow[] = [];
    const bad: BadSearch[] = [];
    for (const path of runFolders(this.home)) {
      if (!existsSync(join(path, CONFIGURATION))) continue;
      try {
        searches.push(this.rowOf(path, now));
      } catch (error) {
        if (!(error instanceof LutError)) throw error;
        bad.push({ name: basename(path), reason: error.message });
      }
    }
    return { searches: searches.sort((a, b) => (a.began < b.began ? 1 : -1)), bad };
  }

  private rowOf(path: string, now: number): SearchRow {
    const { folder, settings } = RunFolder.open(path);
    const { last } = folder.written();
    const kept = this.finished.get(path);
    if (kept?.last === last) return kept.row;
    const row = searchRow(folder, settings, now);
    if (row.state === 'finished') this.finished.set(path, { row, last });
    return row;
  }
}
