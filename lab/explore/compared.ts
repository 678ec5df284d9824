/** Several searches beside one another. */
import { RunFolder } from '../search/run-folder.js';
import { judgedNetworks, runPath, searchRow, type JudgedNetwork, type SearchRow } from './searches.js';

/** A search as others are held against it. */
export interface ComparedSearch extends SearchRow {
  /** of counts; null before any network was judged */
  readonly unit: string | null;
  /** the judged networks that no other of the search beats, the smallest first */
  readonly front: readonly JudgedNetwork[];
  /** what it found; null before, and for a published network, which was not judged among others */
  readonly winner: JudgedNetwork | null;
}

/** So many can be told apart in one picture. */
const MOST_COMPARED = 8;

/**
 * Searches by the names of their folders, beyond eight the first.
 * @param home folder of runs; `runs` unless given
 * @throws SEARCH_RUN where there is none of a name, or it was changed; FILE_*, SEARCH_CHECKPOINT
 */
export function compareSearches(names: readonly string[], home?: string, now = Date.now()): ComparedSearch[] {
  return [...new Set(names)].slice(0, MOST_COMPARED).map((name) => {
    const { folder, settings } = RunFolder.open(runPath(name, home));
    const result = folder.result();
    const { unit, networks } = judgedNetworks(folder, settings, result);
    return {
      ...searchRow({ folder, settings, result, now }),
      unit,
      front: networks.filter(({ onFront }) => onFront).sort((a, b) => a.count - b.count),
      winner: networks.find(({ isWinner }) => isWinner) ?? null,
    };
  });
}
