/** The searches and trainings of a folder of runs, looked at again and again. */
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { LutError } from '../../common/errors.js';
import { CONFIGURATION as SEARCH, RunFolder } from '../search/run-folder.js';
import { runFolders } from '../search/runs.js';
import { CONFIGURATION as TRAINING, TrainingFolder } from '../train/folder.js';
import type { SearchState } from './search-progress.js';
import { searchRow, type SearchRow } from './searches.js';
import { trainingRow, type TrainingRow } from './trainings.js';

/** A folder that cannot be read. */
export interface BadSearch {
  readonly name: string;
  readonly reason: string;
}

/** What a folder of runs holds. */
export interface ListedSearches {
  /** the one that began last first */
  readonly searches: readonly SearchRow[];
  /** likewise */
  readonly trainings: readonly TrainingRow[];
  readonly bad: readonly BadSearch[];
}

/** A row that is kept as long as nothing is written into its folder. */
interface Kept<Row> {
  readonly row: Row;
  readonly last: number;
}

/** Lists searches and trainings anew at every look; one that is finished is not read again. */
export class SearchShelf {
  /** of finished ones by their folders */
  private readonly searches = new Map<string, Kept<SearchRow>>();
  private readonly trainings = new Map<string, Kept<TrainingRow>>();

  /** @param home folder of runs, which need not be there */
  constructor(readonly home: string) {}

  /** @param now milliseconds since 1970 */
  list(now = Date.now()): ListedSearches {
    const bad: BadSearch[] = [];
    const rows = <Row extends { readonly began: string }>(
      configuration: string,
      rowOf: (path: string) => Row,
    ): Row[] =>
      runFolders(this.home)
        .filter((path) => existsSync(join(path, configuration)))
        .flatMap((path) => {
          try {
            return [rowOf(path)];
          } catch (error) {
            if (!(error instanceof LutError)) throw error;
            bad.push({ name: basename(path), reason: error.message });
            return [];
          }
        })
        .sort((a, b) => (a.began < b.began ? 1 : -1));
    const searches = rows(SEARCH, (path) => {
      const { folder, settings } = RunFolder.open(path);
      return unlessKept(this.searches, folder, () =>
        searchRow({ folder, settings, result: folder.result(), now }),
      );
    });
    const trainings = rows(TRAINING, (path) => {
      const folder = TrainingFolder.open(path);
      return unlessKept(this.trainings, folder, () => trainingRow(folder, now));
    });
    return { searches, trainings, bad };
  }
}

function unlessKept<Row extends { readonly state: SearchState }>(
  kept: Map<string, Kept<Row>>,
  folder: Pick<RunFolder, 'path' | 'written'>,
  rowOf: () => Row,
): Row {
  const { last } = folder.written();
  const known = kept.get(folder.path);
  if (known?.last === last) return known.row;
  const row = rowOf();
  if (row.state === 'finished') kept.set(folder.path, { row, last });
  return row;
}
